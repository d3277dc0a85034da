import { viChannel } from './words-ballot.vi.ts';

type Text = string | number;

/** Words of the ballot on a phone, its receipt, the printed slips, and the published list. */
export const viVote = {
  'decisions.slip.title': (v: { count: number }) => `${v.count} bản để in`,
  'decisions.slip.once': 'In ngay: các mã chỉ hiện một lần này',
  'decisions.slip.once-how':
    'Hệ thống không lưu các mã. Sau khi rời trang này không ai, kể cả người quản trị, xem lại được. Nếu in hỏng thì phải làm lại và mã cũ mất hiệu lực.',
  'decisions.slip.printed': 'Đã in xong, quay lại',
  'decisions.slip.make': (v: { count: number }) => `Làm mã và in cho ${v.count} hộ`,
  'decisions.slip.make-lead':
    'Mỗi hộ được một mã dùng một lần. Trang tiếp theo là bản in, chỉ hiện một lần: hãy chuẩn bị máy in trước.',
  'decisions.slip.made': (v: { count: number }) => `Đã làm mã cho ${v.count} hộ`,
  'decisions.slip.again': 'Làm lại tất cả; mọi mã cũ của hộ chưa bỏ phiếu mất hiệu lực',
  'decisions.slip.replace': 'Một hộ làm mất hoặc hỏng phiếu, thẻ?',
  'decisions.slip.replace-for': 'Làm lại cho hộ',
  'decisions.slip.replace-hint': 'Mã cũ mất hiệu lực ngay. Việc làm lại được ghi vào sổ cái.',
  'decisions.slip.replace-do': 'Làm lại một bản',
  'decisions.slip.card': 'THẺ BỎ PHIẾU TRỰC TUYẾN',
  'decisions.slip.household': (v: { code: string }) => `Hộ ${v.code}`,
  'decisions.slip.your-code': 'Mã của hộ:',
  'decisions.slip.card-how': (v: { code: string; until: string }) =>
    `Quét mã vuông hoặc vào mục “Bỏ phiếu” và gõ ${v.code}. Chọn ý kiến, gõ mã của hộ, gửi. Hạn: hết ngày ${v.until}.`,
  'decisions.slip.keep-secret':
    'Ai có mã này thì bỏ phiếu được thay hộ: đừng đưa cho người ngoài. Không có điện thoại, xin mang thẻ tới nhà văn hóa để được giúp.',
  'decisions.slip.part-stub': 'Phần 1: tổ phát phiếu giữ khi thu phiếu',
  'decisions.slip.part-ballot': 'Phần 2: gấp lại, bỏ vào hòm. Không ghi tên, không ghi mã',
  'decisions.slip.part-kept': 'Phần 3: hộ giữ lại',
  'decisions.slip.stub-code': 'Mã phiếu:',
  'decisions.slip.stub-sign': 'Người nộp ký: ....................',
  'decisions.slip.ballot-title': 'PHIẾU LẤY Ý KIẾN HỘ GIA ĐÌNH',
  'decisions.slip.choose-one': 'Đánh dấu vào một ô. Đánh dấu nhiều ô hoặc ký tên lên phiếu là phiếu không hợp lệ.',
  'decisions.slip.choose-most': (v: { most: number }) => `Đánh dấu nhiều nhất ${v.most} ô. Nhiều hơn là phiếu không hợp lệ.`,
  'decisions.slip.other-words': 'Ý kiến khác: ................................................................',
  'decisions.slip.return-by': (v: { day: string }) => `Nộp phiếu chậm nhất hết ngày ${v.day}.`,
  'decisions.slip.head-signs': 'Trưởng thôn, Tổ trưởng tổ dân phố (ký): ....................',
  'decisions.slip.receipt': 'Mã biên nhận:',
  'decisions.slip.receipt-how':
    'Sau khi kiểm phiếu, tìm mã này trong danh sách công bố để biết phiếu của hộ đã được tính vào hòm. Mã không cho biết hộ chọn gì.',

  'decisions.vote.title': (v: { title: string }) => `Bỏ phiếu: ${v.title}`,
  'decisions.vote.until': (v: { village: string; day: string }) => `${v.village}. Nhận phiếu đến hết ngày ${v.day}.`,
  'decisions.vote.of': (v: { village: string; day: string }) => v.village,
  'decisions.vote.question': 'Ý kiến của hộ',
  'decisions.vote.question-a': 'Hộ có đồng ý quyết định việc này bằng biểu quyết trực tuyến không?',
  'decisions.vote.code': 'Mã trên thẻ của hộ',
  'decisions.vote.code-hint': 'Ví dụ 7K3M-Q2RT-XP4W-9C. Chữ hoa hay thường, có gạch hay không đều được.',
  'decisions.vote.code-hint-desk': 'Để người của hộ tự đọc hoặc tự gõ mã.',
  'decisions.vote.do': 'Bỏ phiếu',
  'decisions.vote.content': 'Nội dung lấy ý kiến',
  'decisions.vote.secret': 'Lá phiếu có kín không? Cần giúp thì sao?',
  'decisions.vote.secret-how':
    'Hệ thống ghi hộ đã bỏ phiếu, và cất lá phiếu đã niêm phong ở nơi khác, không có gì nối hai thứ với nhau. Hòm chỉ mở khi kiểm phiếu; lúc đó khóa bị hủy. Người vận hành máy chủ, khi hòm chưa đóng, về kỹ thuật có thể mở; vì vậy biểu quyết trực tuyến chỉ dùng cho việc tự quản.',
  'decisions.vote.help': 'Hộ không có thiết bị xin mang thẻ tới nhà văn hóa: tổ phục vụ giúp, và việc giúp được ghi lại.',
  'decisions.vote.rule': (v: { households: number }) => `Mỗi hộ một phiếu; tỷ lệ tính trên tất cả ${v.households} hộ của thôn.`,
  'decisions.vote.not-yet': (v: { day: string }) => `Chưa đến ngày bỏ phiếu: bắt đầu từ ${v.day}`,
  'decisions.vote.not-yet-next': 'Hãy giữ thẻ của hộ và quay lại trang này.',
  'decisions.vote.over': 'Đã hết thời gian bỏ phiếu',
  'decisions.vote.over-next': 'Không nhận thêm phiếu. Kết quả được công bố sau khi kiểm phiếu.',
  'decisions.vote.see-decision': 'Xem việc này',
  'decisions.vote.desk': 'Giúp hộ bỏ phiếu',
  'decisions.vote.desk-rule': 'Người của hộ chọn, bạn chỉ giúp gõ',
  'decisions.vote.desk-how':
    'Phiếu này được ghi là “nhập hộ” cùng chức danh của bạn. Không đọc to, không ghi lại ý kiến của hộ; đưa mã biên nhận cho hộ.',
  'decisions.vote.no-vote': 'Việc này không có biểu quyết trực tuyến.',
  'decisions.vote.not-open': 'Hiện không nhận phiếu: chưa bắt đầu hoặc đã kết thúc. Phiếu này chưa được ghi.',
  'decisions.vote.bad-code':
    'Mã gõ chưa đúng: có chữ bị sai, thiếu hoặc đảo. Hãy xem lại trên thẻ; ý kiến đã chọn vẫn còn ở trên',
  'decisions.vote.unknown-code': 'Mã này không phải của lượt bỏ phiếu này, hoặc đã được thay bằng mã mới. Hãy hỏi tổ phát thẻ',
  'decisions.vote.unknown-choice': 'Hãy chọn một trong các ý kiến ở trên',
  'decisions.vote.too-many-tries': (v: { minutes: Text }) =>
    `Nhập sai mã quá nhiều lần. Hãy thử lại sau ${v.minutes} phút hoặc đến nhà văn hóa`,
  'decisions.vote.already': (v: { channel: Text }) =>
    `Hộ này đã bỏ phiếu (${viChannel(v.channel)}). Mỗi hộ một phiếu; lá phiếu trước vẫn có hiệu lực`,

  'decisions.receipt.title': 'Biên nhận lá phiếu',
  'decisions.receipt.taken': 'Đã nhận lá phiếu của hộ',
  'decisions.receipt.unsure': 'Mã biên nhận',
  'decisions.receipt.keep':
    'Hãy ghi mã này vào thẻ hoặc chụp màn hình. Sau khi kiểm phiếu, dùng mã để thấy lá phiếu nằm trong hòm.',
  'decisions.receipt.unsure-next':
    'Trước khi kiểm phiếu không thể biết mã này có thật hay không. Sau khi kiểm phiếu, hãy tìm mã trong danh sách công bố.',
  'decisions.receipt.first-counts': 'Bấm gửi nhiều lần vẫn là một phiếu: lần đầu có hiệu lực, kể cả khi lần sau chọn khác.',
  'decisions.receipt.proves':
    'Biên nhận chứng minh lá phiếu đã ở trong hòm, không cho biết hộ chọn gì; vì vậy không ai ép hộ đưa ra để xem ý kiến được.',

  'decisions.look-up.title': 'Bỏ phiếu trực tuyến',
  'decisions.look-up.lead': 'Gõ mã của việc, in trên thẻ bỏ phiếu hoặc thông báo.',
  'decisions.look-up.label': 'Mã của việc',
  'decisions.look-up.do': 'Mở lá phiếu',
  'decisions.look-up.hint': 'Ví dụ K7MQ-2RTX-P. Đây không phải mã của hộ.',
  'decisions.look-up.none': (v: { code: string }) => `Không có lượt bỏ phiếu trực tuyến nào với mã “${v.code}”`,
  'decisions.look-up.none-next': 'Hãy xem lại mã trên thẻ, hoặc hỏi trưởng thôn.',
} as const;
