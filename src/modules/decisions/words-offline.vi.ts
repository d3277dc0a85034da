/** Village-head mode, as the server speaks: its two pages and the refusals of what a phone sends. */
export const viOffline = {
  'decisions.phone.app': 'Trưởng thôn · Điểm Cầu',
  'decisions.phone.app-short': 'Trưởng thôn',
  'decisions.phone.title': 'Chế độ trưởng thôn',
  'decisions.phone.button': 'Mang theo khi không có mạng',
  'decisions.phone.lead':
    'Làm việc cả tuần không cần mạng: điểm danh hộ, khai mạc, ghi thư ký, cách biểu quyết và số giơ tay, đánh dấu phiếu đã thu, nhập xấp phiếu. Có mạng thì gửi lên một lần.',
  'decisions.phone.open': 'Mở trên điện thoại này',
  'decisions.phone.pin-title': 'Nhớ mã PIN của mình',
  'decisions.phone.pin-why':
    'Dữ liệu trên điện thoại được khóa bằng mã PIN. Quên mã PIN, hoặc nhập sai 10 lần, thì những gì chưa gửi sẽ mất; không ai mở lại được. Hãy gửi lên, hoặc lưu ra tệp, mỗi khi có thể.',
  'decisions.phone.without': 'Không dùng chế độ này',
  'decisions.phone.without-lead': 'Có mạng thì các trang thường làm được mọi việc. Không có mạng thì in danh sách hộ mang theo.',
  'decisions.phone.without-script':
    'Trang này cần JavaScript để giữ dữ liệu trên điện thoại. Nếu trình duyệt không có, hãy dùng các trang thường khi có mạng, hoặc in danh sách hộ để ghi tay rồi nhập sau.',
  'decisions.phone.village': 'Việc của thôn',
  'decisions.phone.sheet': 'Danh sách hộ để in',
  'decisions.phone.ordinary': 'Các trang thường và danh sách để in',

  'act.decisions.receive-entry': 'Nhận mục ghi lúc không có mạng',

  'decisions.entry.there': 'Mục này máy chủ đã có rồi.',
  'decisions.entry.other': 'Máy chủ đã có một mục khác mang cùng số hiệu. Chưa có gì bị thay đổi.',
  'decisions.entry.waits': 'Mục này nối tiếp một mục chưa gửi lên. Hãy gửi mục trước.',
  'decisions.entry.conflict': 'Máy chủ đang có nội dung khác. Hãy so hai bên rồi chọn.',
  'decisions.entry.present': (v: { present: string | number; known: string | number }) =>
    `Trên điện thoại có ${v.present} hộ có mặt, máy chủ mới biết ${v.known} hộ. Hãy gửi xong phần điểm danh rồi gửi lại.`,
  'decisions.entry.not-open': 'Cuộc họp chưa khai mạc trên hệ thống, hoặc đã bế mạc. Hãy mở trang cuộc họp xem lại rồi gửi lại.',
} as const;
