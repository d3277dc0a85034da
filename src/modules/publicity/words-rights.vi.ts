/** What a post gives in this module; completes "bạn được ...". */
export const viRights = {
  'publicity.field.personal-data':
    'Dòng này ai cũng đọc được ngay, mà có vẻ chứa dữ liệu cá nhân (số giấy tờ, số điện thoại, ngày sinh). Xin viết lại, bỏ các số ấy.',
  'publicity.right.prepare': 'chuẩn bị, công khai, sửa đổi và rút nội dung trong sổ công khai của xã',
  'publicity.right.prepare-body': 'chuẩn bị, công khai, sửa đổi và rút nội dung trong sổ công khai của cơ quan mình',
  'publicity.right.report': 'báo đã niêm yết và thông báo tới các hộ trong thôn',
  'publicity.right.follow': 'xem việc công khai và người chịu trách nhiệm ở đơn vị mình và cấp dưới',
} as const;
