import type { Day } from '#kernel/day.ts';
import { formatDay } from '#kernel/html/format.ts';

type Value = string | number;
const dayIn = (value: Value): string => formatDay(String(value) as Day, 'vi');
type Place = { hamlet: boolean; place: string };

/** Who takes office and for how long; what the commune decides when a meeting cannot agree on a release; what is late. */
export const viTerm = {
  'decisions.procedure.step.summon': 'Gửi giấy mời họp tới từng hộ',
  'decisions.procedure.step.annual-summon': 'Gửi giấy mời hội nghị định kỳ tới từng hộ',
  'decisions.procedure.step.ballot-plan': 'Gửi kế hoạch phát phiếu',
  'decisions.procedure.step.suspended': 'Trả lời báo cáo đề nghị tạm ngừng hương ước, quy ước',
  'decisions.procedure.step.abolished': 'Trả lời báo cáo đề nghị bãi bỏ hương ước, quy ước',
  'decisions.procedure.step.mend': 'Khắc phục hương ước, quy ước bị tạm ngừng',
  'decisions.procedure.step.review': 'Xem lại hương ước, quy ước hằng năm',
  'decisions.procedure.step.install': 'Ghi người giữ chức danh Trưởng thôn, Tổ trưởng tổ dân phố',
  'decisions.procedure.step.leave': 'Kết thúc chức danh của người được cho thôi',

  'decisions.candidate.age': (v: { years: Value; legalRef: Value }) =>
    `Hãy xác nhận người này đủ ${v.years} tuổi trở lên (${v.legalRef}).`,
  'decisions.candidate.age-tick': (v: { years: number }) => `Đã xác nhận đủ ${v.years} tuổi trở lên`,
  'decisions.candidate.age-hint': 'Chỉ ghi là đủ tuổi. Hệ thống không giữ ngày sinh.',
  'decisions.candidate.age-column': 'Điều kiện tuổi',
  'decisions.candidate.age-yes': 'Đã xác nhận',
  'decisions.candidate.age-no': 'Chưa xác nhận',

  'decisions.head.section': 'Người giữ chức danh và nhiệm kỳ',
  'decisions.head.lead': 'Nhiệm kỳ tính từ ngày nhận nhiệm vụ. Quyền làm việc trên hệ thống bắt đầu và kết thúc cùng chức danh.',
  'decisions.head.who': 'Người giữ chức danh',
  'decisions.head.left': 'Người này không còn giữ chức danh',
  'decisions.head.kind': 'Hình thức',
  'decisions.head.kind-elected': 'Được bầu',
  'decisions.head.kind-interim': 'Lâm thời',
  'decisions.head.from': 'Từ ngày',
  'decisions.head.until': 'Đến hết ngày',
  'decisions.head.changed-by': 'Rút ngắn hoặc kéo dài theo quyết định số',
  'decisions.head.change-range': (v: { earliest: string; latest: string }) =>
    `Ủy ban nhân dân xã có thể rút ngắn hoặc kéo dài: kết thúc từ ngày ${v.earliest} đến ngày ${v.latest}.`,
  'decisions.head.change-do': 'Đổi ngày kết thúc nhiệm kỳ',
  'decisions.head.too-far': (v: { earliest: Value; latest: Value; legalRef: Value }) =>
    `Ngày này ngoài giới hạn luật cho phép: từ ngày ${dayIn(v.earliest)} đến ngày ${dayIn(v.latest)} (${v.legalRef}).`,
  'decisions.head.which': 'Hãy chọn đúng người trong danh sách của xã',
  'decisions.head.which-elected': 'Người được bầu và được công nhận. Cần một công chức đối chiếu và xác nhận.',
  'decisions.head.which-names': (v: { names: string }) =>
    `Trên phiếu ghi: ${v.names}. Nhiều người có thể trùng họ tên, nên cần một công chức đối chiếu và xác nhận.`,
  'decisions.head.which-interim': 'Người được Ủy ban nhân dân xã chỉ định lâm thời. Cần một công chức đối chiếu và xác nhận.',
  'decisions.head.by-law': (v: { until: string }) =>
    `Theo luật, nếu nhận nhiệm vụ ngay thì giữ chức danh đến hết ngày ${v.until}.`,
  'decisions.head.search': 'Tìm theo họ và tên',
  'decisions.head.search-hint': 'Tìm trong danh sách người của xã và các thôn, tổ dân phố thuộc xã.',
  'decisions.head.no-person': (v: { search: string }) =>
    `Không có ai tên "${v.search}" trong danh sách của xã. Hãy nhờ người quản trị thêm người này rồi trở lại đây.`,
  'decisions.head.person': 'Người giữ chức danh',
  'decisions.head.no-post': 'chưa giữ chức danh nào',
  'decisions.head.title': 'Chức danh ghi trong quyết định',
  'decisions.head.title-elected': (v: Place) => (v.hamlet ? `Tổ trưởng ${v.place}` : `Trưởng ${v.place}`),
  'decisions.head.title-interim': (v: Place) => `${v.hamlet ? 'Tổ trưởng' : 'Trưởng'} ${v.place} lâm thời`,
  'decisions.head.checked': 'Tôi đã đối chiếu, đúng là người này',
  'decisions.head.checked-hint': 'Việc xác nhận được ghi vào nhật ký cùng tên người xác nhận.',
  'decisions.head.do': 'Ghi người giữ chức danh',
  'decisions.head.not-now': 'Chưa có ai để ghi chức danh: cần quyết định công nhận, hoặc quyết định chỉ định lâm thời.',
  'decisions.head.there': 'Đã ghi người giữ chức danh theo việc này.',
  'decisions.head.not-checked': 'Hãy đối chiếu rồi đánh dấu xác nhận.',
  'decisions.head.elsewhere': 'Người này không thuộc danh sách của xã. Hãy chọn người khác.',
  'decisions.head.day': (v: { from: Value }) => `Ngày này phải từ ngày ${dayIn(v.from)} đến hôm nay.`,
  'decisions.head.no-body':
    'Thôn, tổ dân phố này chưa có trong sổ cơ quan, tổ chức vào ngày đó. Hãy nhờ người quản trị thêm mục của thôn, tổ dân phố.',
  'decisions.head.outside-body': 'Thời gian này vượt ra ngoài thời gian tồn tại của thôn, tổ dân phố trong sổ.',
  'decisions.head.held-later': 'Đã có người khác giữ chức danh này từ ngày đó hoặc sau đó. Hãy xem lại sổ chức danh.',
  'decisions.head.over': 'Chức danh này đã kết thúc nên không đổi ngày được nữa.',
  'decisions.head.still-holds': (v: { names: string }) => `Vẫn đang giữ chức danh: ${v.names}`,
  'decisions.head.still-holds-next':
    'Việc cho thôi đã có hiệu lực. Hãy ghi ngày cuối cùng; nếu ghi người lâm thời ở dưới thì chức danh cũ tự kết thúc.',
  'decisions.head.last': 'Ngày giữ chức danh cuối cùng',
  'decisions.head.last-day': (v: { from: Value }) => `Ngày này phải từ ngày cho thôi có hiệu lực (${dayIn(v.from)}) đến hôm nay.`,
  'decisions.head.leave-do': 'Kết thúc chức danh',
  'decisions.head.nobody': 'Không còn ai giữ chức danh này sau ngày đó.',

  'decisions.release.ruling': 'Ủy ban nhân dân xã quyết định khi cuộc họp không thống nhất',
  'decisions.release.ruling-lead':
    'Cuộc họp không thống nhất được việc cho thôi, nên Ủy ban nhân dân xã quyết định cùng Ủy ban Mặt trận Tổ quốc xã. Kết quả biểu quyết của các hộ vẫn giữ nguyên.',
  'decisions.release.ruling-waits': 'Đang chờ Ủy ban nhân dân xã quyết định.',
  'decisions.release.outcome': 'Quyết định',
  'decisions.release.outcome.released': 'Cho thôi',
  'decisions.release.outcome.kept': 'Không cho thôi',
  'decisions.release.reason': 'Lý do',
  'decisions.release.front-agreed': 'Ngày thống nhất với Ủy ban Mặt trận Tổ quốc xã',
  'decisions.release.front-later': 'Phải thống nhất với Mặt trận trước, muộn nhất là trong ngày quyết định.',
  'decisions.release.decided-on': 'Ngày quyết định',
  'decisions.release.paper': 'Bản chụp hoặc bản điện tử của quyết định',
  'decisions.release.ruling-do': 'Ghi quyết định',
  'decisions.release.agreed':
    'Chỉ ghi được khi cuộc họp đã biểu quyết mà không thống nhất, và không còn lượt nào đang lấy ý kiến.',
  'decisions.release.ruled': 'Ủy ban nhân dân xã đã quyết định việc này nên không đưa ra biểu quyết hay ghi lại nữa.',
  'decisions.release.public': (v: { day: Value; document: string; outcome: string }) =>
    `Cuộc họp không thống nhất. Ủy ban nhân dân xã đã quyết định cùng Mặt trận ngày ${dayIn(v.day)} (số ${v.document}): ${v.outcome}.`,

  'act.decisions.install-head': 'Ghi người giữ chức danh Trưởng thôn, Tổ trưởng',
  'act.decisions.change-head-term': 'Rút ngắn, kéo dài nhiệm kỳ Trưởng thôn, Tổ trưởng',
  'act.decisions.end-head-post': 'Kết thúc chức danh của người được cho thôi',
  'act.decisions.decide-release': 'Ghi quyết định của Ủy ban nhân dân xã về việc cho thôi',
} as const;
