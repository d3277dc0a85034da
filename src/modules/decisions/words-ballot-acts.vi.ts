/** Names of acts with votes by slips or online, for the record of acts. */
export const viBallotActs = {
  'act.decisions.plan-ballot': 'Lên kế hoạch lấy ý kiến hộ',
  'act.decisions.send-plan': 'Gửi kế hoạch cho xã',
  'act.decisions.call-ballot': 'Thông báo lấy ý kiến, chốt số hộ',
  'act.decisions.correct-roll': 'Sửa danh sách hộ',
  'act.decisions.make-slips': 'Làm phiếu, thẻ cho các hộ',
  'act.decisions.replace-slip': 'Làm lại phiếu, thẻ cho một hộ',
  'act.decisions.mark-issued': 'Ghi phiếu đã phát',
  'act.decisions.mark-returned': 'Ghi phiếu đã thu',
  'act.decisions.unmark-returned': 'Bỏ dấu phiếu đã thu',
  'act.decisions.open-ballot': 'Bắt đầu nhận phiếu',
  'act.decisions.end-voting': 'Kết thúc nhận phiếu',
  'act.decisions.add-stack': 'Thêm xấp phiếu',
  'act.decisions.drop-stack': 'Bỏ xấp phiếu',
  'act.decisions.enter-stack': 'Nhập số của xấp phiếu',
  'act.decisions.close-ballot': 'Kiểm phiếu, chốt kết quả',
  'act.decisions.void-ballot': 'Hủy lượt lấy ý kiến',
} as const;
