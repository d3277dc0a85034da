type Text = string | number;

/** Words of handing slips out and taking them back, and of slips with a name. */
export const viSlips = {
  'decisions.slips.title': 'Phát và thu phiếu',
  'decisions.slips.title-cards': 'Phát thẻ bỏ phiếu',
  'decisions.slips.open': 'Ghi phiếu đã phát, đã thu',
  'decisions.slips.open-cards': 'Ghi thẻ đã phát',
  'decisions.slips.back': 'Về lượt lấy ý kiến này',
  'decisions.slips.returned': 'Phiếu đã thu',
  'decisions.slips.issued': 'Hộ đã nhận',
  'decisions.slips.search': 'Tìm hộ',
  'decisions.slips.search-hint': 'Gõ hoặc quét mã trên cuống phiếu, hoặc gõ mã hộ, địa chỉ.',
  'decisions.slips.search-hint-cards': 'Gõ mã hộ hoặc địa chỉ. Không hỏi mã trên thẻ của hộ: mã ấy là lá phiếu.',
  'decisions.slips.find': 'Tìm',
  'decisions.slips.scan': 'Mã QR: quét khi thu phiếu để tìm hộ này',
  'decisions.slips.whole-list': 'Về cả danh sách',
  'decisions.slips.filter-to-return': (v: { count: Text }) => `Chưa thu (${v.count})`,
  'decisions.slips.filter-to-issue': (v: { count: Text }) => `Chưa phát (${v.count})`,
  'decisions.slips.filter-all': (v: { count: Text }) => `Tất cả (${v.count})`,
  'decisions.slips.not-issued': 'Chưa phát',
  'decisions.slips.is-issued': 'Đã phát, chưa thu',
  'decisions.slips.is-returned': 'Đã thu phiếu',
  'decisions.slips.has-voted': (v: { channel: string }) => `Đã bỏ phiếu: ${v.channel}`,
  'decisions.slips.nobody': 'Không có hộ nào',
  'decisions.slips.nobody-next': 'Hãy xem lại mã, hoặc gõ một phần địa chỉ. Phiếu đã làm lại có mã mới.',
  'decisions.slips.done-next': 'Có thể xem lại từng hộ ở mục “Tất cả”.',
  'decisions.slips.so-many': (v: { count: number }) => `${v.count} hộ`,
  'decisions.slips.just-returned': (v: { which: string }) => `Đã ghi thu phiếu: ${v.which}`,
  'decisions.slips.just-issued': (v: { which: string }) => `Đã ghi phát: ${v.which}`,

  'decisions.ballot.method': 'Cách biểu quyết trên phiếu',
  'decisions.ballot.method-secret': 'Phiếu kín',
  'decisions.ballot.method-secret-hint': 'Phiếu trong hòm không ghi tên, không có mã. Danh sách công bố chỉ có mã biên nhận.',
  'decisions.ballot.method-named': 'Phiếu ghi tên hộ',
  'decisions.ballot.method-named-hint':
    'Vì cuộc họp đã chọn biểu quyết công khai. Phiếu có mã hộ và mã biên nhận; danh sách công bố có cả lựa chọn, để ai cũng đếm lại được.',
  'decisions.plan.named-not-chosen': (v: { legalRef: Text }) =>
    `Phiếu ghi tên chỉ dùng khi cuộc họp về việc này đã chọn biểu quyết công khai, quá nửa người có mặt đồng ý (${v.legalRef}). Hãy dùng phiếu kín.`,

  'decisions.named.slip': 'PHIẾU GHI TÊN HỘ',
  'decisions.named.public': 'Biểu quyết công khai: lựa chọn này được công bố cùng mã biên nhận sau khi kiểm phiếu.',
  'decisions.named.part-ballot': 'Phần 2: bỏ vào hòm. Phiếu có mã hộ và mã biên nhận',
  'decisions.named.choose-one': 'Đánh dấu vào một ô. Đánh dấu nhiều ô là phiếu không hợp lệ.',
  'decisions.named.receipt-how':
    'Sau khi kiểm phiếu, mở trang này, tìm mã biên nhận: dòng của hộ phải đúng như hộ đã chọn. Ai có mã này cũng xem được lựa chọn của hộ.',
  'decisions.named.title': 'Nhập phiếu ghi tên',
  'decisions.named.lead': (v: { mine: number; all: number; agreed: number }) =>
    `Bạn đã nhập ${v.mine} trong ${v.all} phiếu. ${v.agreed} phiếu đã được hai người nhập khớp nhau.`,
  'decisions.named.how':
    'Mỗi phiếu được hai người nhập riêng, không hỏi nhau. Nhập lại một phiếu thì số sau thay số trước của chính bạn.',
  'decisions.named.one': 'Mã hộ hoặc mã biên nhận trên phiếu',
  'decisions.named.choice': 'Trên phiếu chọn',
  'decisions.named.do': 'Ghi phiếu này',
  'decisions.named.just': (v: { code: string }) => `Đã ghi phiếu của hộ ${v.code}`,
  'decisions.named.open': 'Nhập các phiếu',
  'decisions.named.left': (v: { count: number }) => `${v.count} phiếu bạn chưa nhập`,
  'decisions.named.none-left': 'Bạn đã nhập mọi phiếu.',
  'decisions.named.differ': 'Phiếu hai người nhập khác nhau',
  'decisions.named.compare': 'Hai lần nhập của mỗi phiếu',
  'decisions.named.differ-how': 'Hai người cùng xem lại từng phiếu dưới đây; ai nhập sai thì nhập lại.',
  'decisions.named.household': 'Hộ',
  'decisions.named.not-counting': 'Chỉ nhập phiếu ghi tên sau khi đã kết thúc nhận phiếu.',
  'decisions.named.unknown': (v: { code: Text }) => `Không có phiếu đã thu nào mang mã ${v.code}`,
  'decisions.named.unreadable': (v: { most: Text }) =>
    `Hãy chọn đúng như trên phiếu, nhiều nhất ${v.most} phương án; phiếu trắng hoặc không hợp lệ thì chỉ chọn mục ấy`,
  'decisions.named.two-already': (v: { code: Text }) =>
    `Phiếu của hộ ${v.code} đã có hai người nhập. Chính hai người ấy phải xem lại cho khớp`,
  'decisions.close.named-open': (v: { open: Text }) => `Còn ${v.open} phiếu chưa được hai người nhập.`,
  'decisions.close.named-mismatch': (v: { differing: Text }) =>
    `${v.differing} phiếu có hai lần nhập khác nhau. Hai người nhập hãy xem lại các phiếu ấy.`,
  'decisions.box.proves.named':
    'Phiếu ghi tên: dòng có mã của hộ mang đúng lựa chọn hộ đã ghi, và ai cũng tự đếm lại được toàn bộ kết quả, thấy số phiếu không nhiều hơn số hộ.',
  'decisions.box.proves-not.named':
    'Mỗi hộ chỉ tự đối chiếu được dòng của mình: dòng của hộ khác đúng hay không là do hộ ấy kiểm. Lựa chọn không còn kín: ai có mã biên nhận của hộ đều xem được. Vì thế phiếu ghi tên chỉ dùng khi cuộc họp đã chọn biểu quyết công khai.',
} as const;
