/** What the commands of this module are called in the record of acts. */
export const viActs = {
  'act.publicity.add-plan-item': 'Thêm mục vào kế hoạch công khai',
  'act.publicity.adopt-plan': 'Ban hành kế hoạch công khai',
  'act.publicity.amend-publication': 'Sửa đổi nội dung đã công khai',
  'act.publicity.assign-responsible': 'Phân công người chịu trách nhiệm',
  'act.publicity.edit-publication': 'Sửa nội dung trước khi công khai',
  'act.publicity.end-display': 'Ghi nhận gỡ xuống, gián đoạn',
  'act.publicity.move-duty': 'Đổi ngày phát sinh',
  'act.publicity.open-duty': 'Mở việc phải công khai',
  'act.publicity.open-register': 'Mở sổ công khai',
  'act.publicity.plan-channel': 'Lập kế hoạch một hình thức công khai',
  'act.publicity.publish-publication': 'Công khai',
  'act.publicity.record-channel': 'Ghi nhận một hình thức công khai',
  'act.publicity.remove-plan-item': 'Bỏ mục khỏi kế hoạch công khai',
  'act.publicity.report-from-village': 'Trưởng thôn báo đã thông báo',
  'act.publicity.void-display': 'Hủy một ghi nhận nhầm',
  'act.publicity.withdraw-publication': 'Rút nội dung',
} as const;
