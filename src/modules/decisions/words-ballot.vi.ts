const CHANNEL: Readonly<Record<string, string>> = {
  hands: 'giơ tay tại cuộc họp',
  paper: 'phiếu giấy',
  phone: 'trực tuyến',
  desk: 'nhập hộ tại nhà văn hóa',
};

type Text = string | number;

/** How a household voted, inside a sentence. */
export const viChannel = (channel: Text): string => CHANNEL[channel] ?? 'chưa có trong danh sách';

/** Words of votes by slips and of running online ones. */
export const viBallot = {
  'decisions.round-state.planned': 'Đã lập kế hoạch',
  'decisions.round-state.called': 'Đã thông báo',
  'decisions.round-state.open': 'Đang nhận phiếu',
  'decisions.round-state.counting': 'Đang kiểm phiếu',
  'decisions.round-state.closed': 'Đã có kết quả',
  'decisions.round-state.cancelled': 'Đã hủy lượt này',

  'decisions.ballot.title': (v: { no: number; form: string }) => `Lượt ${v.no}: ${v.form}`,
  'decisions.ballot.plan': 'Lên kế hoạch lấy ý kiến hộ gia đình',
  'decisions.ballot.no-form': 'Việc này hiện chỉ được quyết định tại cuộc họp của cộng đồng dân cư',
  'decisions.ballot.form': 'Hình thức',
  'decisions.ballot.with-front': 'Trưởng thôn và Trưởng Ban Công tác Mặt trận đã thống nhất hình thức này',
  'decisions.ballot.with-front-hint':
    'Bắt buộc khi chọn phiếu hoặc biểu quyết trực tuyến cho việc tự quản khác. Báo trước cho Ủy ban nhân dân và Mặt trận xã.',
  'decisions.ballot.opens': 'Ngày bắt đầu nhận phiếu',
  'decisions.ballot.opens-hint': 'Tính cả thời gian thông báo trước theo luật',
  'decisions.ballot.closes': 'Ngày cuối nhận phiếu',
  'decisions.ballot.closes-hint': 'Nhận phiếu đến hết ngày này',
  'decisions.ballot.leader': 'Tổ trưởng (đại diện Ban Công tác Mặt trận)',
  'decisions.ballot.leader-hint': 'Tổ phát phiếu do đại diện Ban Công tác Mặt trận đứng đầu.',
  'decisions.ballot.members': 'Tổ viên',
  'decisions.ballot.members-hint':
    'Mỗi dòng một người. Khi biểu quyết trực tuyến, trong tổ phải có người thạo công nghệ thông tin và một đại diện hộ.',
  'decisions.ballot.witnesses': 'Đại diện hộ chứng kiến kiểm phiếu',
  'decisions.ballot.witnesses-hint': 'Mỗi dòng một người.',
  'decisions.ballot.rules': 'Các quy định được áp dụng',
  'decisions.ballot.plan-do': 'Lưu kế hoạch',
  'decisions.rule.team': 'Số người trong tổ phát phiếu',
  'decisions.rule.witnesses': 'Đại diện hộ chứng kiến',
  'decisions.rule.ballot.notice': 'Thông báo trước khi bắt đầu nhận phiếu',
  'decisions.rule.ballot.plan.send': 'Gửi kế hoạch cho Chủ tịch Ủy ban nhân dân và Chủ tịch Mặt trận xã',

  'decisions.ballot.facts': 'Thông tin lượt lấy ý kiến',
  'decisions.ballot.erased': 'đã xóa theo yêu cầu',
  'decisions.ballot.period': 'Thời gian nhận phiếu',
  'decisions.ballot.notice': 'Ngày thông báo',
  'decisions.ballot.households': 'Tổng số hộ (chốt khi thông báo)',
  'decisions.ballot.options': 'Các phương án',
  'decisions.ballot.turnout-paper': (v: { voted: number; all: number }) => `${v.voted} trong ${v.all} hộ đã nộp phiếu`,
  'decisions.ballot.turnout-online': (v: { voted: number; all: number; desk: number }) =>
    `${v.voted} trong ${v.all} hộ đã bỏ phiếu, trong đó ${v.desk} hộ được giúp tại nhà văn hóa`,

  'decisions.ballot.next': 'Việc cần làm',
  'decisions.ballot.call-lead': 'Khi thông báo, danh sách và tổng số hộ được chốt; từ đó mọi tỷ lệ tính trên con số này.',
  'decisions.ballot.call-do': 'Thông báo cho các hộ',
  'decisions.ballot.open-lead': (v: { day: string }) => `Bắt đầu nhận phiếu từ ngày ${v.day}, sau khi mọi hộ đã có mã.`,
  'decisions.ballot.open-do': 'Bắt đầu nhận phiếu',
  'decisions.ballot.end-lead': (v: { day: string }) =>
    `Kết thúc khi đã thu đủ phiếu, từ ngày ${v.day}. Sau đó không nhận thêm phiếu nào.`,
  'decisions.ballot.end-lead-online': (v: { day: string }) =>
    `Nhận phiếu đến hết ngày ${v.day} rồi tự kết thúc; nếu mọi hộ đã bỏ phiếu thì có thể kết thúc sớm.`,
  'decisions.ballot.end-do': 'Kết thúc nhận phiếu',
  'decisions.ballot.close-lead':
    'Công bố khi các xấp phiếu đã được hai người nhập khớp nhau và có đủ người chứng kiến. Kết quả không sửa được nữa.',
  'decisions.ballot.close-do': 'Kiểm phiếu và chốt kết quả',
  'decisions.ballot.plan-due': (v: { day: string }) =>
    `Gửi kế hoạch cho Chủ tịch Ủy ban nhân dân và Chủ tịch Mặt trận xã chậm nhất ngày ${v.day}`,
  'decisions.ballot.plan-late': (v: { day: string }) => `Trễ: kế hoạch phải gửi xã chậm nhất ngày ${v.day}`,
  'decisions.ballot.plan-sent': (v: { day: string }) => `Đã gửi kế hoạch cho xã ngày ${v.day}.`,
  'decisions.ballot.plan-sent-do': 'Ghi là đã gửi',

  'decisions.ballot.slips': 'Phiếu của các hộ',
  'decisions.ballot.cards': 'Thẻ bỏ phiếu của các hộ',
  'decisions.ballot.desk': 'Giúp hộ bỏ phiếu tại nhà văn hóa',
  'decisions.ballot.vote-page': 'Mở trang bỏ phiếu',
  'decisions.ballot.issued': (v: { issued: number; all: number }) => `Đã phát ${v.issued} trong ${v.all} hộ`,
  'decisions.ballot.all-issued': 'Mọi hộ đã nhận.',
  'decisions.ballot.issued-to': 'Các hộ vừa nhận',
  'decisions.ballot.issued-do': 'Ghi là đã phát',
  'decisions.ballot.returned': (v: { returned: number; all: number }) => `Đã thu ${v.returned} trong ${v.all} phiếu`,
  'decisions.ballot.all-returned': 'Mọi hộ đã nộp phiếu.',
  'decisions.ballot.returned-by': 'Các hộ vừa nộp phiếu',
  'decisions.ballot.returned-hint': 'Chỉ đánh dấu khi phiếu đã nằm trong hòm. Ghi theo nhóm, không ghi giờ, không ghi thứ tự.',
  'decisions.ballot.returned-do': 'Ghi là đã thu',
  'decisions.ballot.unmark': 'Đánh dấu nhầm một hộ?',
  'decisions.ballot.household-code': 'Mã hộ',
  'decisions.ballot.unmark-hint': 'Hộ này chưa bỏ phiếu vào hòm. Việc bỏ dấu được ghi vào sổ cái.',
  'decisions.ballot.unmark-do': 'Bỏ dấu đã thu',

  'decisions.ballot.result': 'Kết quả',
  'decisions.ballot.back-to-matter': 'Về trang của việc này',
  'decisions.ballot.rest': 'Việc khác',
  'decisions.ballot.call-off': 'Hủy lượt lấy ý kiến này',
  'decisions.ballot.call-off-lead':
    'Phiếu đã nhận của lượt này bị bỏ đi mà không mở; các hộ sẽ bỏ phiếu lại ở một lượt mới. Lý do được công khai.',
  'decisions.ballot.call-off-reason': 'Lý do hủy',
  'decisions.ballot.call-off-do': 'Hủy lượt này',

  'decisions.plan.under-way': 'Việc này đang có một lượt biểu quyết hoặc đã có kết quả',
  'decisions.plan.too-soon': 'Ngày bắt đầu phải sau hôm nay',
  'decisions.plan.backwards': 'Ngày cuối nhận phiếu phải từ ngày bắt đầu trở đi',
  'decisions.plan.step-a-first': (v: { legalRef: Text }) =>
    `Trước hết hơn một nửa tổng số đại diện hộ phải chọn hình thức trực tuyến (${v.legalRef}). Hãy lập lượt hỏi ý kiến về hình thức.`,
  'decisions.plan.no-candidates': 'Chưa có danh sách người ứng cử từ cuộc họp trước. Hãy lập danh sách tại cuộc họp.',
  'decisions.plan.sent-already': 'Việc gửi kế hoạch đã được ghi.',
  'decisions.team.size': (v: { people: Text; min: Text; max: Text; legalRef: Text }) =>
    `Tổ phải có từ ${v.min} đến ${v.max} người kể cả tổ trưởng, đang có ${v.people} (${v.legalRef})`,
  'decisions.team.witnesses': (v: { witnesses: Text; needed: Text; legalRef: Text }) =>
    `Cần ${v.needed} đại diện hộ chứng kiến, đang có ${v.witnesses} (${v.legalRef})`,
  'decisions.call.too-late': (v: { days: Text; legalRef: Text }) =>
    `Phải thông báo trước ít nhất ${v.days} ngày (${v.legalRef}). Hãy hủy lượt này và lập lượt mới với ngày bắt đầu muộn hơn.`,
  'decisions.open.too-early': 'Chưa đến ngày bắt đầu đã thông báo.',
  'decisions.open.too-late': 'Thời gian nhận phiếu đã qua. Hãy hủy lượt này và lập lượt mới.',
  'decisions.open.no-slips': 'Còn hộ chưa có mã. Hãy làm phiếu hoặc thẻ cho mọi hộ trước khi bắt đầu.',
  'decisions.end.too-early': (v: { waiting: Text; until: Text }) =>
    `Còn ${v.waiting} hộ chưa bỏ phiếu và thời hạn đã thông báo là hết ngày ${v.until}. Thời hạn ấy phải được giữ.`,

  'decisions.roll.correct': 'Sửa danh sách hộ trước khi nhận phiếu',
  'decisions.roll.change': 'Thay đổi',
  'decisions.roll.add': 'Thêm một hộ còn thiếu',
  'decisions.roll.remove': 'Bỏ một hộ ghi thừa',
  'decisions.roll.with-front': 'Trưởng thôn và Trưởng Ban Công tác Mặt trận cùng đồng ý',
  'decisions.roll.correct-do': 'Sửa danh sách',
  'decisions.roll.frozen':
    'Danh sách hộ đã chốt: chỉ sửa được sau khi thông báo và trước khi bắt đầu nhận phiếu. Chưa có gì thay đổi.',
  'decisions.roll.front-needed': 'Cần cả Trưởng thôn và Trưởng Ban Công tác Mặt trận đồng ý',
  'decisions.roll.unknown-household': (v: { code: Text }) => `Không có hộ mã ${v.code} trong thôn`,
  'decisions.roll.nothing-to-change': (v: { code: Text }) => `Hộ ${v.code} đã ở trạng thái đó`,

  'decisions.mark.nobody': 'Hãy chọn ít nhất một hộ',
  'decisions.return.no-paper': 'Lượt này không dùng phiếu giấy.',
  'decisions.return.already': (v: { households: Text; channel: Text }) =>
    `Đã bỏ phiếu hoặc không có trong danh sách: ${v.households} (${viChannel(v.channel)}). Chưa hộ nào trong lần này được ghi.`,
  'decisions.return.not-marked': 'Hộ này không có dấu đã nộp phiếu giấy',

  'decisions.slips.not-now': 'Chỉ làm phiếu sau khi đã thông báo và trước khi kết thúc nhận phiếu.',
  'decisions.slips.made': 'Phiếu đã được làm. Nếu bản in bị hỏng, hãy đánh dấu ô này để làm lại: mọi mã cũ mất hiệu lực',
  'decisions.slips.voted': 'Hộ này đã bỏ phiếu nên không làm lại mã được.',

  'decisions.stack.title': 'Kiểm phiếu giấy',
  'decisions.stack.lead': (v: { laid: number; returned: number }) =>
    `Trộn đều phiếu rồi chia xấp. Đã nhập ${v.laid} trong ${v.returned} phiếu. Mỗi xấp được hai người nhập riêng; hai số phải khớp.`,
  'decisions.stack.slips': 'Số phiếu trong xấp',
  'decisions.stack.slips-hint': 'Xấp quá nhỏ có thể để lộ ý kiến của vài hộ.',
  'decisions.stack.photo': 'Ảnh chụp xấp phiếu',
  'decisions.stack.photo-hint': 'Trải phiếu ra, thấy rõ các dấu chọn.',
  'decisions.stack.add': 'Thêm xấp phiếu',
  'decisions.stack.no': (v: { no: number; slips: number }) => `Xấp ${v.no}: ${v.slips} phiếu`,
  'decisions.stack.state.no-entry': 'Chưa ai nhập',
  'decisions.stack.state.one-entry': 'Một người đã nhập',
  'decisions.stack.state.mismatch': 'Hai người nhập khác nhau',
  'decisions.stack.state.agreed': 'Hai người nhập khớp',
  'decisions.stack.see-photo': 'Xem ảnh xấp phiếu',
  'decisions.stack.first': 'Bạn là người nhập thứ nhất.',
  'decisions.stack.second': 'Bạn là người nhập thứ hai: hãy tự đếm, không hỏi số của người trước.',
  'decisions.stack.again': 'Bạn đã nhập xấp này. Nếu đếm lại thấy khác, nhập lại tại đây; số cũ vẫn được lưu.',
  'decisions.stack.blank': 'Phiếu trắng',
  'decisions.stack.spoiled': 'Phiếu không hợp lệ',
  'decisions.stack.enter': 'Ghi số của xấp này',
  'decisions.stack.compare': (v: { no: number }) => `Hai lần nhập của xấp ${v.no}`,
  'decisions.stack.option': 'Phương án',
  'decisions.stack.one': 'Người thứ nhất',
  'decisions.stack.two': 'Người thứ hai',
  'decisions.stack.same': 'So sánh',
  'decisions.stack.match': 'Khớp',
  'decisions.stack.differ': 'Khác nhau',
  'decisions.stack.drop': 'Bỏ xấp này (nhập sai số phiếu)',
  'decisions.stack.not-counting': 'Chỉ kiểm phiếu sau khi đã kết thúc nhận phiếu.',
  'decisions.stack.too-many': (v: { slips: Text; left: Text; returned: Text }) =>
    `Chỉ còn ${v.left} phiếu chưa nhập trong ${v.returned} phiếu đã thu, xấp này ghi ${v.slips}`,
  'decisions.stack.too-small': (v: { smallest: Text }) =>
    `Xấp này, hoặc phần còn lại, có dưới ${v.smallest} phiếu. Hãy chia lại để không lộ ý kiến của vài hộ`,
  'decisions.stack.keyed': 'Xấp này đã có người nhập nên không bỏ được.',
  'decisions.stack.unknown': 'Không có xấp phiếu này.',
  'decisions.stack.two-already': 'Xấp này đã có hai người nhập. Chính hai người ấy phải đếm lại cho khớp.',
  'decisions.stack.by-people': 'Người nhập phải đang giữ một chức danh ở thôn hoặc xã.',
  'decisions.stack.not-even': (v: { slips: Text }) =>
    `Các số phải cộng lại bằng ${v.slips} phiếu của xấp này. Hãy đếm lại; chưa có gì được ghi.`,

  'decisions.close.stack-open': (v: { no: Text }) => `Xấp ${v.no} chưa được hai người nhập.`,
  'decisions.close.stack-mismatch': (v: { no: Text }) => `Xấp ${v.no} có hai số khác nhau. Hai người nhập hãy đếm lại.`,
  'decisions.close.slips-differ': (v: { slips: Text; returned: Text }) =>
    `Đã nhập ${v.slips} phiếu nhưng có ${v.returned} hộ được ghi là đã nộp. Nếu thiếu phiếu, hãy bỏ dấu hộ chưa nộp; phiếu thừa không được tính.`,
  'decisions.close.no-witness': (v: { witnesses: Text; needed: Text }) =>
    `Kiểm phiếu cần ${v.needed} đại diện hộ chứng kiến, đang có ${v.witnesses}.`,
  'decisions.close.not-even': (v: { ballots: Text; marked: Text; households: Text }) =>
    `Trong hòm có ${v.ballots} phiếu nhưng danh sách ghi ${v.marked} hộ đã bỏ phiếu (tổng ${v.households} hộ). Chưa chốt được; hãy báo xã kiểm tra.`,
  'decisions.close.key-lost':
    'Khóa của hòm phiếu không còn nên không ai mở được phiếu. Hãy hủy lượt này, nêu rõ lý do và tổ chức bỏ phiếu lại.',
} as const;
