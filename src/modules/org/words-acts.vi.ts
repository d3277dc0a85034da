/** What the commands of this module are called in the record of acts. */
export const viActs = {
  'act.org.add-household': 'Thêm hộ',
  'act.org.add-person': 'Thêm người',
  'act.org.appoint-person': 'Ghi nhận chức danh',
  'act.org.carry-out-import': 'Nạp danh sách từ tệp',
  'act.org.change-person': 'Sửa thông tin người',
  'act.org.close-body': 'Kết thúc hoạt động của cơ quan',
  'act.org.close-household': 'Kết thúc hộ',
  'act.org.correct-household': 'Đính chính hộ',
  'act.org.drop-import': 'Bỏ tệp chờ nạp',
  'act.org.end-holding': 'Kết thúc giữ chức danh',
  'act.org.erase-person': 'Xóa dữ liệu cá nhân theo yêu cầu',
  'act.org.extend-holding': 'Gia hạn giữ chức danh',
  'act.org.found-body': 'Thêm cơ quan, tổ chức',
  'act.org.move-person': 'Chuyển nơi quản lý hồ sơ người',
  'act.org.rename-body': 'Đổi tên cơ quan',
  'act.org.start-import': 'Gửi tệp để kiểm tra trước khi nạp',
} as const;
