import { formatDay } from '#kernel/html/format.ts';
import type { Day } from '#kernel/day.ts';

type Value = string | number;
const dayIn = (value: Value): string => formatDay(String(value) as Day, 'vi');

/** The village's own pages: matters under way, drafting, planning and calling a meeting. */
export const viVillage = {
  'decisions.state.changed':
    'Việc này vừa đổi tình trạng, hoặc bước này đã làm rồi. Chưa có gì bị ghi đè. Xin mở lại trang để xem.',
  'decisions.field.not-a-time': 'Xin nhập giờ, ví dụ 19:30',

  'decisions.meeting-state.planned': 'Đang chuẩn bị',
  'decisions.meeting-state.called': 'Đã mời họp',
  'decisions.meeting-state.open': 'Đang họp',
  'decisions.meeting-state.closed': 'Đã họp xong',
  'decisions.meeting-state.cancelled': 'Đã hủy',
  'decisions.meeting-kind.community': 'Họp cộng đồng dân cư',
  'decisions.meeting-kind.annual': 'Hội nghị định kỳ hằng năm của cộng đồng dân cư',

  'decisions.nav.village': 'Việc của thôn',
  'decisions.village.title': (v: { unit: string }) => `${v.unit}: việc bàn và quyết định`,
  'decisions.village.crumb': (v: { unit: string }) => `${v.unit}: việc bàn`,
  'decisions.village.lead': (v: { households: string; open: number }) =>
    v.open === 0
      ? `${v.households} hộ. Không có việc nào đang chờ.`
      : `${v.households} hộ. ${v.open} việc đang chờ bước tiếp theo.`,
  'decisions.village.open': 'Việc đang làm',
  'decisions.village.open-caption': 'Việc đang bàn và bước tiếp theo của từng việc',
  'decisions.village.ended': 'Việc đã xong',
  'decisions.village.ended-caption': 'Việc đã quyết định xong, mới nhất trước',
  'decisions.village.all': 'Xem tất cả như người dân thấy',
  'decisions.village.matter': 'Việc',
  'decisions.village.state': 'Tình trạng',
  'decisions.village.next': 'Bước tiếp theo',
  'decisions.village.empty': 'Chưa có việc nào đang bàn',
  'decisions.village.empty-next': 'Thêm một việc cần bà con bàn và quyết định, rồi mời họp.',
  'decisions.village.meetings': 'Các cuộc họp',
  'decisions.village.meetings-caption': 'Cuộc họp, mới nhất trước',
  'decisions.village.no-meeting': 'Chưa có cuộc họp nào',
  'decisions.village.no-meeting-next': 'Khi có việc cần bàn, hãy mời họp.',
  'decisions.village.households': 'Danh sách hộ',
  'decisions.village.households-lead': (v: { households: string }) => `${v.households} hộ. Xem, in làm tờ ký tên ở cửa.`,
  'decisions.village.keep-households': 'Sửa danh sách hộ',

  'decisions.next.plan': 'Mời họp để bàn',
  'decisions.next.call': 'Gửi thông báo mời họp',
  'decisions.next.hold': 'Họp: điểm danh và khai mạc',
  'decisions.next.count': 'Đếm biểu quyết và bế mạc',
  'decisions.next.vote': 'Theo dõi việc biểu quyết của các hộ',
  'decisions.next.ballot': 'Chọn cách quyết định tiếp: phát phiếu tới từng hộ',
  'decisions.next.write': 'Lập văn bản đủ bảy nội dung',
  'decisions.next.send': 'Gửi văn bản tới Ủy ban nhân dân và Mặt trận',
  'decisions.next.wait': 'Chờ cơ quan công nhận trả lời',
  'decisions.next.nothing': 'Không còn việc gì',

  'decisions.draft.button': 'Thêm việc cần bàn',
  'decisions.draft.lead': (v: { unit: string }) =>
    `Việc do các hộ ${v.unit.replace(/^Thôn/u, 'thôn')} bàn và quyết định. Chưa ai nhận được thông báo gì cho đến khi mời họp.`,
  'decisions.draft.matter': 'Thuộc việc nào theo Điều 15',
  'decisions.draft.matter-hint': 'Luật quy định mỗi việc được quyết định bằng hình thức nào, cần bao nhiêu hộ đồng ý.',
  'decisions.draft.election': 'Bầu hay cho thôi',
  'decisions.draft.election-hint': 'Chỉ chọn với việc 15.4 và 15.5.',
  'decisions.draft.title': 'Tên việc',
  'decisions.draft.title-hint': 'Một câu, ai đọc cũng hiểu. Ví dụ: Mức đóng góp làm đường bê tông ngõ 3',
  'decisions.draft.content': 'Nội dung đưa ra bàn',
  'decisions.draft.content-hint': 'Làm gì, ở đâu, mỗi hộ đóng góp bao nhiêu, khi nào, ai quản lý.',
  'decisions.draft.do': 'Lưu việc này',
  'decisions.edit.title': 'Sửa nội dung',
  'decisions.edit.do': 'Lưu thay đổi',
  'decisions.edit.announced':
    'Việc này đã thông báo tới các hộ, nội dung không sửa được nữa. Hãy hủy cuộc họp rồi chuẩn bị lại nếu cần.',
  'decisions.edit.planned':
    'Việc này đang nằm trong một cuộc họp đã chuẩn bị, nên không đổi loại việc được. Hãy hủy cuộc họp ấy trước.',
  'decisions.withdraw.title': 'Rút việc này',
  'decisions.withdraw.what': 'Việc được rút vẫn còn trong sổ, nhưng không đưa ra bàn nữa.',
  'decisions.withdraw.do': 'Rút việc này',
  'decisions.withdraw.running':
    'Việc này đang nằm trong một cuộc họp hay một lượt biểu quyết. Hãy hủy cuộc họp ấy trước, rồi mới rút.',

  'decisions.plan.button': 'Mời họp',
  'decisions.plan.lead': 'Chọn việc đưa ra họp, giờ, nơi họp. Bước sau mới gửi thông báo tới các hộ.',
  'decisions.plan.matters': 'Việc đưa ra họp',
  'decisions.plan.matters-hint': 'Một cuộc họp có thể bàn nhiều việc.',
  'decisions.plan.no-matter': 'Xin chọn ít nhất một việc để đưa ra họp',
  'decisions.plan.nothing': 'Chưa có việc nào chờ đưa ra họp',
  'decisions.plan.nothing-next': 'Hãy thêm việc cần bàn trước. Hội nghị định kỳ hằng năm thì có thể không có việc biểu quyết.',
  'decisions.plan.running': (v: { title: Value }) => `“${v.title}” đang nằm trong một cuộc họp hay một lượt biểu quyết khác.`,
  'decisions.plan.on': 'Ngày họp',
  'decisions.plan.at': 'Giờ họp',
  'decisions.plan.at-hint': 'Ví dụ 19:30 hoặc 19h30',
  'decisions.plan.place': 'Nơi họp',
  'decisions.plan.chair': 'Người chủ trì',
  'decisions.plan.chair-hint':
    'Thường là Trưởng thôn, Tổ trưởng. Bầu Trưởng thôn thì do Tổ bầu cử; cho thôi Trưởng thôn thì do Trưởng ban công tác Mặt trận.',
  'decisions.plan.kind': 'Loại cuộc họp',
  'decisions.plan.past': 'Giờ họp này đã qua',
  'decisions.plan.do': 'Lưu cuộc họp',

  'decisions.move.title': 'Đổi giờ, nơi họp, người chủ trì',
  'decisions.move.do': 'Lưu thay đổi',
  'decisions.cancel.title': 'Hủy cuộc họp',
  'decisions.cancel.planned': 'Cuộc họp chưa thông báo tới ai. Các việc trong đó trở lại chờ đưa ra họp.',
  'decisions.cancel.called':
    'Cuộc họp đã thông báo tới các hộ: hãy báo lại cho bà con. Các việc trong đó trở lại chờ đưa ra họp.',
  'decisions.cancel.do': 'Hủy cuộc họp này',

  'decisions.cluster.title': 'Họp theo cụm dân cư',
  'decisions.cluster.caption': (v: { document: string }) => `Các cụm theo kế hoạch đã được Ủy ban nhân dân duyệt: ${v.document}`,
  'decisions.cluster.rule': (v: { minimum: number }) =>
    `Chia cụm khi thôn có từ ${v.minimum} hộ, hoặc các hộ ở phân tán. Kết quả các cụm cộng lại, so với tổng số hộ cả thôn.`,
  'decisions.cluster.add': 'Thêm một cụm',
  'decisions.cluster.name': 'Tên cụm',
  'decisions.cluster.name-hint': 'Ví dụ: Cụm 1, các hộ từ đầu cầu đến trường học',
  'decisions.cluster.document': 'Số văn bản duyệt kế hoạch họp cụm',
  'decisions.cluster.scattered': 'Các hộ ở phân tán, đi họp chung một nơi không thuận tiện',
  'decisions.cluster.do': 'Thêm cụm này',
  'decisions.cluster.remove': 'Bỏ cụm',
  'decisions.cluster.too-small': (v: { households: Value; minimum: Value; legalRef: Value }) =>
    `Thôn có ${v.households} hộ, chưa đến ${v.minimum} hộ để chia cụm (${v.legalRef}). Nếu các hộ ở phân tán, hãy đánh dấu vào ô ấy.`,

  'decisions.call.title': 'Gửi thông báo mời họp',
  'decisions.call.lead':
    'Khi gửi thông báo, danh sách hộ và nội dung được giữ nguyên cho đến hết cuộc họp: tổng số hộ ngày hôm nay là mẫu số của mọi tỷ lệ.',
  'decisions.call.last-notice': (v: { day: string }) => `Thông báo phải đến các hộ chậm nhất ${v.day}.`,
  'decisions.call.last-documents': (v: { day: string }) => `Tài liệu phải đến từng hộ chậm nhất ${v.day}.`,
  'decisions.call.documents': 'Ngày tài liệu đã đến từng hộ',
  'decisions.call.documents-hint': 'Việc này phải gửi tài liệu tới từng hộ trước cuộc họp.',
  'decisions.call.documents-missing': 'Xin ghi ngày tài liệu đã đến từng hộ; gửi tài liệu xong mới gửi thông báo',
  'decisions.call.documents-late': (v: { last: Value; legalRef: Value }) =>
    `Tài liệu đến chậm quá: muộn nhất là ngày ${dayIn(v.last)} (${v.legalRef}). Hãy dời ngày họp.`,
  'decisions.call.meeting-too-late': (v: { last: Value; legalRef: Value }) =>
    `Gửi thông báo hôm nay thì không kịp: muộn nhất là ngày ${dayIn(v.last)} (${v.legalRef}). Hãy dời ngày họp, rồi gửi lại.`,
  'decisions.call.no-candidate': 'Việc bầu chưa có ứng cử viên nào. Hãy ghi danh sách của Ban công tác Mặt trận trước.',
  'decisions.call.do': 'Gửi thông báo mời họp',

  'decisions.sheet.title': (v: { unit: string }) => `Danh sách hộ: ${v.unit}`,
  'decisions.sheet.lead': (v: { households: string }) => `${v.households} hộ. In ra làm tờ ký tên ở cửa họp.`,
  'decisions.sheet.caption': 'Các hộ của thôn theo mã hộ',
  'decisions.sheet.code': 'Mã hộ',
  'decisions.sheet.address': 'Nhà',
  'decisions.sheet.name': 'Người đại diện',
  'decisions.sheet.signature': 'Ký tên',
  'decisions.sheet.empty': 'Chưa có hộ nào',
  'decisions.sheet.empty-next': 'Người quản trị của xã nhập danh sách hộ từ tệp hoặc từng hộ.',
} as const;
