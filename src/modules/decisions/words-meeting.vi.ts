import { formatDay } from '#kernel/html/format.ts';
import type { Day } from '#kernel/day.ts';

type Value = string | number;
const dayIn = (value: Value): string => formatDay(String(value) as Day, 'vi');

/** The meeting itself: notice, check-in, procedure, counting, board, minutes. */
export const viMeeting = {
  'decisions.meeting.title-community': (v: { day: string }) => `Cuộc họp ${v.day}`,
  'decisions.meeting.title-annual': (v: { day: string }) => `Hội nghị định kỳ ${v.day}`,
  'decisions.meeting.when': 'Thời gian',
  'decisions.meeting.place': 'Nơi họp',
  'decisions.meeting.chair': 'Chủ trì',
  'decisions.meeting.secretary': 'Thư ký',
  'decisions.meeting.secretary-by': (v: { name: string; votes: number }) => `${v.name}, ${v.votes} đại diện hộ giơ tay đồng ý`,
  'decisions.meeting.households': 'Tổng số hộ',
  'decisions.meeting.households-now': (v: { households: string }) =>
    `${v.households} hộ hôm nay; giữ nguyên từ lúc gửi thông báo`,
  'decisions.meeting.households-frozen': (v: { households: string }) => `${v.households} hộ, giữ nguyên từ lúc gửi thông báo`,
  'decisions.meeting.notice-on': 'Ngày thông báo',
  'decisions.meeting.matters': (v: { count: number }) => (v.count === 0 ? 'không có việc biểu quyết' : `${v.count} việc`),

  'decisions.agenda.title': 'Việc đưa ra họp',
  'decisions.agenda.needs': (v: { needed: string; households: string; share: string }) =>
    `Cần ${v.needed} trong ${v.households} hộ đồng ý (${v.share} tổng số hộ của thôn).`,
  'decisions.option.unnamed': 'Ứng cử viên (đã xóa tên)',
  'decisions.candidate.caption': (v: { seats: number }) => `Danh sách để bầu, chọn ${v.seats} người`,
  'decisions.candidate.none': 'Chưa có ai trong danh sách bầu.',
  'decisions.candidate.name': 'Họ và tên',
  'decisions.candidate.name-hint': 'Danh sách bầu được công khai trên thông báo và kết quả.',
  'decisions.candidate.origin': 'Ai giới thiệu',
  'decisions.candidate.add': 'Thêm người vào danh sách bầu',
  'decisions.candidate.do': 'Thêm người này',
  'decisions.candidate.remove': 'Bỏ khỏi danh sách',
  'decisions.candidate.seats': 'Số người cần bầu',
  'decisions.candidate.seats-do': 'Lưu số người',
  'decisions.candidate.counted': 'Đã bắt đầu đếm, danh sách bầu không thay đổi được nữa.',
  'decisions.candidate.too-many': (v: { most: Value }) => `Danh sách bầu nhiều nhất ${v.most} người.`,
  'decisions.origin.front-board': 'Ban công tác Mặt trận',
  'decisions.origin.self': 'Tự ứng cử',
  'decisions.origin.meeting': 'Được đề cử tại cuộc họp',

  'decisions.spread.title': 'Báo cho bà con',
  'decisions.spread.lead': 'Ba cách báo cùng một nội dung; in ra dán ở nhà văn hóa, đọc trên loa, gửi vào nhóm.',
  'decisions.spread.poster': 'Thông báo để in và dán',
  'decisions.spread.poster-why': 'Một trang A4, chữ lớn, có mã để mở bằng điện thoại.',
  'decisions.spread.loudspeaker': 'Bài đọc trên loa',
  'decisions.spread.message': 'Tin nhắn ngắn',
  'decisions.spread.message-text': (v: { unit: string; at: string; day: string; place: string; topics: string }) =>
    `Mời mỗi hộ ${v.unit} một người đại diện dự họp lúc ${v.at}, ${v.day}, tại ${v.place}.${v.topics === '' ? '' : ` Nội dung: ${v.topics}.`}`,
  'decisions.spread.script-hello': (v: { unit: string }) => `Kính thưa bà con ${v.unit}.`,
  'decisions.spread.script-when': (v: { at: string; day: string; place: string }) =>
    `Mời bà con dự họp lúc ${v.at}, ${v.day}, tại ${v.place}.`,
  'decisions.spread.script-topics': (v: { topics: string }) => `Cuộc họp bàn và biểu quyết: ${v.topics}.`,
  'decisions.spread.script-who': 'Mỗi hộ một người đại diện biểu quyết. Người nhà có ý kiến khác cũng được đến phát biểu.',
  'decisions.spread.script-again': (v: { at: string; day: string; place: string }) =>
    `Xin nhắc lại: ${v.at}, ${v.day}, tại ${v.place}.`,

  'decisions.notice.button': 'Thông báo để in',
  'decisions.notice.title': (v: { day: string }) => `Thông báo mời họp ngày ${v.day}`,
  'decisions.notice.back': 'Trở lại',
  'decisions.notice.how': 'In trang này, dán ở nhà văn hóa và đưa tới từng hộ.',
  'decisions.notice.head-community': 'Thông báo mời họp cộng đồng dân cư',
  'decisions.notice.head-annual': 'Giấy triệu tập hội nghị định kỳ của cộng đồng dân cư',
  'decisions.notice.invites': (v: { unit: string }) =>
    `Kính mời đại diện các hộ gia đình ${v.unit.replace(/^Thôn/u, 'thôn')} đến dự:`,
  'decisions.notice.when': (v: { at: string; day: string }) => `Thời gian: ${v.at}, ${v.day}`,
  'decisions.notice.where': (v: { place: string }) => `Địa điểm: ${v.place}`,
  'decisions.notice.chair': (v: { chair: string }) => `Chủ trì: ${v.chair}`,
  'decisions.notice.cluster': (v: { name: string; at: string; place: string }) => `${v.name}: ${v.at}, tại ${v.place}`,
  'decisions.notice.topics': 'Nội dung bàn và biểu quyết:',
  'decisions.notice.passes': (v: { needed: string; households: string }) =>
    `Được thông qua khi có ${v.needed} trong ${v.households} hộ đồng ý.`,
  'decisions.notice.candidates': (v: { names: string }) => `Danh sách bầu: ${v.names}.`,
  'decisions.notice.who': 'Mỗi hộ cử một người đại diện; mỗi hộ một lần biểu quyết.',
  'decisions.notice.speak': 'Thành viên trong hộ có ý kiến khác được đăng ký dự và phát biểu.',
  'decisions.notice.issued': (v: { day: string }) => `Thông báo ngày ${v.day}`,

  'decisions.present.came': 'hộ có mặt',
  'decisions.present.short': 'Có mặt',
  'decisions.present.needed': 'hộ cần đồng ý, việc cần nhiều nhất',
  'decisions.present.households': 'hộ của cả thôn',
  'decisions.too-few.title': (v: { title: string }) => `Chưa đủ hộ để thông qua: ${v.title}`,
  'decisions.too-few.why': (v: { present: string; needed: string; households: string }) =>
    `Có mặt ${v.present} hộ, cần ${v.needed} trong ${v.households} hộ đồng ý.`,
  'decisions.too-few.quorum': 'Việc này còn cần quá nửa số hộ có đại diện dự họp thì cuộc họp mới hợp lệ.',
  'decisions.too-few.fallback':
    'Nếu đến lúc bế mạc vẫn thiếu, cuộc họp được ghi là chưa có kết quả và được phát phiếu tới từng hộ.',

  'decisions.check-in.button': 'Điểm danh',
  'decisions.check-in.title': 'Điểm danh đại diện hộ',
  'decisions.check-in.lead': 'Ai đến thay mặt hộ nào. Mỗi hộ một lần biểu quyết, dù có mấy người đến.',
  'decisions.check-in.back': 'Về trang cuộc họp',
  'decisions.check-in.search': 'Tìm hộ',
  'decisions.check-in.search-hint': 'Mã hộ hoặc số nhà, ngõ',
  'decisions.check-in.find': 'Tìm',
  'decisions.check-in.filter-all': (v: { count: string }) => `Tất cả ${v.count}`,
  'decisions.check-in.filter-absent': (v: { count: string }) => `Chưa đến ${v.count}`,
  'decisions.check-in.filter-present': (v: { count: string }) => `Có mặt ${v.count}`,
  'decisions.check-in.household': (v: { code: string }) => `Hộ ${v.code}`,
  'decisions.check-in.representative': 'Người đại diện',
  'decisions.check-in.cluster': 'Dự ở cụm',
  'decisions.check-in.more': 'Thêm',
  'decisions.check-in.also-speaking': 'Có thêm người nhà đến phát biểu',
  'decisions.check-in.also-speaking-hint': 'Được phát biểu, không có thêm lượt biểu quyết.',
  'decisions.check-in.do': 'Có mặt',
  'decisions.check-in.came': 'Có mặt',
  'decisions.check-in.by': (v: { name: string }) => `Đại diện: ${v.name}`,
  'decisions.check-in.no-name': 'Không ghi tên người đại diện',
  'decisions.check-in.undo': 'Ghi nhầm, bỏ điểm danh',
  'decisions.check-in.just': (v: { code: string; address: string }) => `Đã ghi hộ ${v.code} có mặt (${v.address})`,
  'decisions.check-in.undone': (v: { code: string; address: string }) => `Đã bỏ điểm danh hộ ${v.code} (${v.address})`,
  'decisions.check-in.nobody': 'Không có hộ nào ở đây',
  'decisions.check-in.nobody-next': 'Chọn “Tất cả” để xem cả danh sách.',
  'decisions.check-in.not-found': 'Thử tìm bằng mã hộ hoặc một phần địa chỉ.',
  'decisions.check-in.already': 'Hộ này đã có người đại diện. Người đến sau được dự và phát biểu, không biểu quyết thêm.',
  'decisions.check-in.counted': 'Đã bắt đầu biểu quyết, số hộ có mặt không giảm được nữa.',
  'decisions.check-in.not-now': 'Chỉ điểm danh từ khi đã mời họp đến lúc bế mạc.',
  'decisions.check-in.not-on-roll':
    'Hộ này không có trong danh sách đã giữ nguyên lúc gửi thông báo. Người của hộ được dự và phát biểu.',
  'decisions.check-in.too-early': (v: { day: Value }) => `Chưa đến ngày họp: điểm danh từ ngày ${dayIn(v.day)}.`,
  'decisions.check-in.which-cluster': 'Xin chọn hộ dự ở cụm nào',

  'decisions.open.title': 'Khai mạc',
  'decisions.open.lead': (v: { day: string }) => `Ngày họp ${v.day}. Sau khi khai mạc thì bắt đầu biểu quyết được.`,
  'decisions.open.do': 'Khai mạc cuộc họp',
  'decisions.open.meeting-too-early': (v: { day: Value }) => `Chưa đến ngày họp: khai mạc từ ngày ${dayIn(v.day)}.`,
  'decisions.procedure.votes': 'Số đại diện hộ giơ tay đồng ý',
  'decisions.procedure.votes-hint': (v: { present: number }) => `Trong ${v.present} hộ có mặt`,
  'decisions.procedure.too-few': (v: { votes: Value; present: Value; needed: Value; legalRef: Value }) =>
    `${v.votes} trong ${v.present} hộ có mặt, cần từ ${v.needed} (${v.legalRef}). Hãy hỏi lại cuộc họp.`,
  'decisions.procedure.more-than-present': (v: { votes: Value; present: Value }) =>
    `${v.votes} là nhiều hơn ${v.present} hộ có mặt. Hãy đếm lại.`,
  'decisions.procedure.nobody': 'Chưa có hộ nào được điểm danh.',
  'decisions.secretary.title': 'Thư ký cuộc họp',
  'decisions.secretary.name': 'Họ tên thư ký',
  'decisions.secretary.do': 'Ghi thư ký',
  'decisions.method.hands': 'Giơ tay',
  'decisions.method.secret': 'Bỏ phiếu kín',
  'decisions.method.named': 'Phiếu ghi tên',
  'decisions.method.title': (v: { method: string }) => `Cách biểu quyết: ${v.method.toLowerCase()}`,
  'decisions.method.label': 'Cuộc họp chọn cách nào',
  'decisions.method.do': 'Ghi cách biểu quyết',
  'decisions.method.counted': 'Việc này đã đếm rồi, không đổi cách biểu quyết được nữa.',
  'decisions.counting-board.title': 'Ban kiểm phiếu và người chứng kiến',
  'decisions.counting-board.named': 'Ban kiểm phiếu đã ghi; sửa',
  'decisions.counting-board.size': (v: { size: string }) => `Ban kiểm phiếu có ${v.size}.`,
  'decisions.counting-board.witness-rule': (v: { number: string }) => `Chứng kiến kiểm phiếu: đại diện hộ, ${v.number}.`,
  'decisions.counting-board.counters': 'Thành viên ban kiểm phiếu',
  'decisions.counting-board.witnesses': 'Đại diện hộ chứng kiến',
  'decisions.counting-board.lines': 'Mỗi dòng một họ tên',
  'decisions.counting-board.do': 'Ghi ban kiểm phiếu',
  'decisions.board.size': (v: { min: Value; max: Value; legalRef: Value }) =>
    `Ban kiểm phiếu phải có từ ${v.min} đến ${v.max} người (${v.legalRef})`,
  'decisions.board.witnesses': (v: { needed: Value; legalRef: Value }) =>
    `Cần ${v.needed} đại diện hộ chứng kiến (${v.legalRef})`,

  'decisions.count.label': (v: { title: string }) => `Đếm biểu quyết: ${v.title}`,
  'decisions.count.legend-hands': 'Số hộ giơ tay',
  'decisions.count.legend-secret': 'Số phiếu kiểm được',
  'decisions.count.legend-part': (v: { name: string }) => `Số hộ biểu quyết ở ${v.name}`,
  'decisions.count.hint': (v: { present: number; most: number }) =>
    `${v.present} hộ có mặt. Hộ không giơ tay lần nào được tính là phiếu trắng.`,
  'decisions.count.hint-many': (v: { present: number; most: number }) =>
    `${v.present} hộ có mặt, mỗi hộ chọn nhiều nhất ${v.most} người.`,
  'decisions.count.last': (v: { sum: number; rest: number }) =>
    `Lần đếm gần nhất: ${v.sum} lượt, còn ${v.rest} hộ không biểu quyết.`,
  'decisions.count.do': 'Ghi kết quả đếm',
  'decisions.count.again': 'Ghi lần đếm lại',
  'decisions.count.more-than-present': (v: { count: Value; present: Value }) =>
    `${v.count} là nhiều hơn ${v.present} hộ có mặt. Hãy đếm lại, hoặc điểm danh thêm hộ vừa đến.`,
  'decisions.count.too-many': (v: { count: Value; most: Value }) =>
    `Cộng lại được ${v.count}, nhiều nhất chỉ có thể là ${v.most}. Hãy đếm lại.`,
  'decisions.count.options': 'Danh sách lựa chọn vừa thay đổi. Xin mở lại trang rồi đếm.',
  'decisions.count.no-board': 'Bỏ phiếu kín thì phải có Ban kiểm phiếu và người chứng kiến trước khi ghi kết quả.',
  'decisions.count.nobody-there': 'Chưa có hộ nào được điểm danh ở cụm này.',
  'decisions.tally.blank': 'Không biểu quyết, phiếu trắng',
  'decisions.tally.spoiled': 'Phiếu không hợp lệ',

  'decisions.close.title': 'Bế mạc',
  'decisions.close.lead': 'Kết quả từng việc được tính và công bố ngay. Sau đó không sửa được nữa.',
  'decisions.close.left': 'Còn việc chưa đếm',
  'decisions.close.not-counted': (v: { title: Value }) =>
    `Chưa đếm xong: ${v.title}. Hãy ghi kết quả đếm của mọi cụm rồi bế mạc.`,
  'decisions.close.do': 'Bế mạc và công bố kết quả',

  'decisions.board.button': 'Bảng cho máy chiếu',
  'decisions.board.title': (v: { unit: string }) => `Cuộc họp ${v.unit.replace(/^Thôn/u, 'thôn')}`,
  'decisions.board.needed': 'cần để thông qua',
  'decisions.board.too-few': 'Số hộ có mặt chưa đủ để thông qua việc này',
  'decisions.board.stop': (v: { seconds: number }) => `Dừng tự cập nhật (mỗi ${v.seconds} giây)`,
  'decisions.board.go-on': (v: { seconds: number }) => `Tự cập nhật mỗi ${v.seconds} giây`,

  'decisions.minutes.button': 'Biên bản',
  'decisions.minutes.title': 'Biên bản cuộc họp',
  'decisions.minutes.lead': 'Phần đã ghi trong lúc họp được viết sẵn. Thư ký bổ sung ý kiến phát biểu rồi lưu.',
  'decisions.minutes.lead-kept': 'Bản đã lưu. Số liệu chính thức là kết quả đã đếm.',
  'decisions.minutes.drafted': 'Bản này được viết sẵn từ những gì đã ghi, chưa lưu.',
  'decisions.minutes.label': 'Nội dung biên bản',
  'decisions.minutes.do': 'Lưu biên bản',
  'decisions.minutes.not-yet': 'Biên bản lập từ khi cuộc họp khai mạc.',
  'decisions.minutes.text-when': (v: { at: string; day: string; place: string }) =>
    `Thời gian, địa điểm: ${v.at}, ${v.day}, tại ${v.place}.`,
  'decisions.minutes.text-who': (v: { present: string; households: string; absent: string }) =>
    `Tổng số hộ: ${v.households}. Số hộ có đại diện dự họp: ${v.present}. Số hộ không có đại diện: ${v.absent}.`,
  'decisions.minutes.text-chair': (v: { chair: string }) => `Chủ trì: ${v.chair}.`,
  'decisions.minutes.text-secretary': (v: { name: string; votes: string; present: string }) =>
    `Thư ký: ${v.name}, được ${v.votes} trong ${v.present} đại diện hộ có mặt đồng ý.`,
  'decisions.minutes.text-cluster': (v: { name: string; chair: string; present: string }) =>
    `${v.name}: ${v.present} hộ dự, ${v.chair} chủ trì.`,
  'decisions.minutes.text-matter': (v: { at: number; title: string; matter: string }) => `Việc ${v.at}: ${v.title} (${v.matter})`,
  'decisions.minutes.text-said': 'Ý kiến phát biểu: (thư ký ghi tóm tắt)',
  'decisions.minutes.text-method': (v: { method: string }) => `Cách biểu quyết: ${v.method.toLowerCase()}.`,
  'decisions.minutes.text-counted': (v: { counted: string }) => `Kết quả đếm: ${v.counted}.`,
  'decisions.minutes.text-board': (v: { counters: string; witnesses: string }) =>
    `Ban kiểm phiếu: ${v.counters}. Chứng kiến: ${v.witnesses}.`,
  'decisions.minutes.text-root': (v: { root: string }) => `Mã gốc của danh sách phiếu đã công bố: ${v.root}.`,
  'decisions.minutes.text-end': 'Biên bản đã được đọc lại cho cuộc họp nghe.',
} as const;
