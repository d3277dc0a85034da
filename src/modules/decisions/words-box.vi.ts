/** Words of the published list and of checking one's own ballot. */
export const viBox = {
  'decisions.box.title': (v: { title: string }) => `Hòm phiếu: ${v.title}`,
  'decisions.box.check': 'Tự kiểm tra hòm phiếu',
  'decisions.box.mine': 'Lá phiếu của hộ tôi có trong hòm không?',
  'decisions.box.receipt': 'Mã biên nhận của hộ',
  'decisions.box.receipt-hint': 'Mười sáu chữ và số, trên phần hộ giữ lại hoặc trên màn hình sau khi bỏ phiếu.',
  'decisions.box.find': 'Tìm trong danh sách',
  'decisions.box.found': 'Có: lá phiếu với mã này nằm trong hòm',
  'decisions.box.not-found': 'Không thấy mã này trong danh sách',
  'decisions.box.not-found-next':
    'Hãy xem lại từng chữ. Nếu mã đúng mà không có, hãy mang biên nhận tới Ban Thanh tra nhân dân hoặc bấm “Kiến nghị” ở trang của việc này.',
  'decisions.box.proof': 'Bằng chứng để tự tính',
  'decisions.box.proof-how':
    'Băm dòng của bạn (SHA-256, thêm byte 0 ở đầu), rồi ghép lần lượt với các mã dưới đây (thêm byte 1 ở đầu): phải ra đúng mã gốc.',
  'decisions.box.left': 'ghép bên trái',
  'decisions.box.right': 'ghép bên phải',
  'decisions.box.browser-good': 'Trình duyệt của bạn vừa tự tính lại: đúng mã gốc đã công bố.',
  'decisions.box.browser-bad': 'Trình duyệt của bạn tính ra mã gốc khác. Hãy chụp màn hình và gửi Ban Thanh tra nhân dân.',
  'decisions.box.browser-cannot':
    'Trình duyệt chỉ tự tính được khi trang mở qua https. Có thể dùng đoạn mã 30 dòng để tính ngoại tuyến.',
  'decisions.box.inside': 'Trong hòm có gì',
  'decisions.box.households': 'Tổng số hộ của thôn',
  'decisions.box.ballots': 'Số lá phiếu trong hòm',
  'decisions.box.blank': 'Phiếu trắng',
  'decisions.box.spoiled': 'Phiếu không hợp lệ',
  'decisions.box.lines': 'Số dòng trong danh sách công bố',
  'decisions.box.root': 'Mã gốc (Merkle) của danh sách',
  'decisions.box.root-how':
    'Danh sách dưới đây cho ra đúng mã gốc này. Mã gốc được chốt cùng kết quả, nằm trong sổ cái và được ghi vào biên bản: sửa, thêm hay bớt một dòng là mã gốc khác đi.',
  'decisions.box.broken':
    'Danh sách không cho ra mã gốc đã chốt: dữ liệu đã bị thay đổi. Xin báo ngay cho xã và Ban Thanh tra nhân dân.',
  'decisions.box.proves': 'Trang này chứng minh được gì và không chứng minh được gì',
  'decisions.box.proves.open':
    'Biểu quyết công khai: danh sách có cả ý kiến, ai cũng đếm lại được kết quả và thấy số phiếu không nhiều hơn số hộ.',
  'decisions.box.proves-not.open':
    'Mỗi dòng là một cánh tay đã đếm, không phải một hộ: giơ tay không để lại mã cho từng hộ, nên việc đếm đúng dựa vào những người có mặt.',
  'decisions.box.proves.paper':
    'Phiếu giấy: mã của hộ có trong danh sách nghĩa là phiếu của hộ đã được ghi nhận là nộp và được tính vào số phiếu trong hòm; ai cũng thấy số phiếu không nhiều hơn số hộ.',
  'decisions.box.proves-not.paper':
    'Danh sách không cho biết từng phiếu chọn gì, và lá phiếu trong hòm không mang mã. Việc cộng đúng các dấu chọn dựa vào hai người nhập riêng, ảnh từng xấp và hai đại diện hộ chứng kiến.',
  'decisions.box.proves.online':
    'Trực tuyến: mã có trong danh sách nghĩa là lá phiếu đã nằm trong hòm khi kiểm; ai cũng thấy số phiếu không nhiều hơn số hộ, không ai nhét thêm sau khi chốt.',
  'decisions.box.proves-not.online':
    'Danh sách không cho biết và không chứng minh được nội dung từng lá phiếu. Khi hòm còn mở, người vận hành máy chủ về kỹ thuật có thể mở các phiếu đã niêm phong; sau khi kiểm, khóa đã bị hủy.',
  'decisions.box.proves.meeting-secret': 'Bỏ phiếu kín tại cuộc họp: số phiếu trong hòm không nhiều hơn số hộ có mặt.',
  'decisions.box.proves-not.meeting-secret':
    'Phiếu tại cuộc họp không có mã biên nhận, nên không kiểm tra được từng lá; việc đếm dựa vào Ban kiểm phiếu và người chứng kiến.',
  'decisions.box.script':
    'Không cần tin trang này: đoạn mã 30 dòng kiem-phieu.mjs tính lại mã gốc và đếm phiếu ngay trên máy của bạn, không cần mạng. Mã gốc để so lấy từ biên bản đã ký.',
  'decisions.box.file': 'Tải danh sách (.txt)',
  'decisions.box.script-file': 'Tải đoạn mã kiểm tra (.mjs)',
  'decisions.box.list': (v: { count: number }) => `Danh sách ${v.count} mã`,
  'decisions.box.list-all': 'Xếp theo mã, nên không theo thứ tự bỏ phiếu hay thứ tự hộ nào.',
  'decisions.box.list-part': (v: { shown: number }) =>
    `${v.shown} dòng đầu; tệp .txt có đủ. Xếp theo mã, không theo thứ tự bỏ phiếu hay thứ tự hộ.`,
  'decisions.box.no-list': 'Lượt này không có mã biên nhận.',
  'decisions.box.rounds': 'Các lượt biểu quyết của việc này',
} as const;
