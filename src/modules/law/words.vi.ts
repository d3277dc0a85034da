import { cite } from './rules/cite.ts';
type Count = { readonly n: number };
type Share = { readonly numerator: number; readonly denominator: number };
type DayOfYear = { readonly day: number; readonly month: number };
type Ref = { readonly legalRef: string };

export const vi = {
  'law.amount.working-days': (v: Count) => `${v.n} ngày làm việc`,
  'law.amount.days': (v: Count) => `${v.n} ngày`,
  'law.amount.months': (v: Count) => `${v.n} tháng`,
  'law.amount.households': (v: Count) => `${v.n} hộ gia đình`,
  'law.amount.people': (v: Count) => `${v.n} người`,
  'law.amount.copies': (v: Count) => `${v.n} bản`,
  'law.amount.times-a-year': (v: Count) => `${v.n} lần mỗi năm`,
  'law.amount.years': (v: Count) => `${v.n} năm`,
  'law.amount.day-of-year': (v: DayOfYear) => `ngày ${v.day}/${v.month} hằng năm`,
  'law.amount.before-day': (v: DayOfYear) => `trước ngày ${v.day}/${v.month} hằng năm`,
  'law.amount.at-least': (v: Share) => `từ ${v.numerator}/${v.denominator} trở lên`,
  'law.amount.more-than': (v: Share) => `trên ${v.numerator}/${v.denominator}`,
  'law.amount.people-range': (v: { readonly min: number; readonly max: number }) => `từ ${v.min} đến ${v.max} người`,

  'law.duration.consecutive-days': (v: Count) => `ít nhất ${v.n} ngày liên tục`,
  'law.duration.permanent': 'niêm yết thường xuyên',
  'law.duration.sector-law': 'thời gian theo quy định của pháp luật chuyên ngành',
  'law.duration.none': 'không quy định thời gian tối thiểu',

  'law.channel.web': 'Cổng hoặc trang thông tin điện tử',
  'law.channel.posting': 'Niêm yết',
  'law.channel.loudspeaker': 'Hệ thống truyền thanh',
  'law.channel.heads': 'Qua Trưởng thôn, Tổ trưởng tổ dân phố',
  'law.channel.internal-site': 'Trang thông tin điện tử nội bộ',

  'law.obligation.always': 'bắt buộc',
  'law.obligation.where-exists': 'bắt buộc ở nơi đã có',
  'law.obligation.one-of': 'chọn ít nhất một hình thức',

  'law.place.headquarters': 'trụ sở',
  'law.place.culture-houses': 'nhà văn hóa, điểm sinh hoạt cộng đồng ở thôn, tổ dân phố',

  'law.regime.commune': 'Chính quyền cấp xã',
  'law.regime.agency': 'Cơ quan, đơn vị',
  'law.regime.enterprise': 'Doanh nghiệp',

  'law.status.confirmed': 'đã kiểm tra với văn bản',
  'law.status.verify': 'cần kiểm tra với văn bản chính thức',

  'law.answer.assumed': 'Tạm tính: chưa có lịch nghỉ lễ chính thức cho thời gian này, mới chỉ trừ thứ Bảy và Chủ nhật.',
  'law.answer.rolled': 'Ngày cuối rơi vào ngày nghỉ nên thời hạn kết thúc vào ngày làm việc tiếp theo.',
  'law.answer.verify-days': 'Trong thời gian này có ngày nghỉ chưa được công bố chính thức.',

  'law.holiday.holiday': 'ngày lễ',
  'law.holiday.compensation': 'nghỉ bù',
  'law.holiday.swap-off': 'nghỉ hoán đổi',
  'law.holiday.swap-work': 'làm bù',

  'law.local.other-rule': 'Quy định của địa phương không cùng nội dung với quy định của luật.',
  'law.local.other-unit':
    'Quy định của địa phương dùng đơn vị khác với luật (ví dụ ngày và ngày làm việc) nên không so sánh được.',
  'law.local.fixed': (v: Ref) => `Địa phương không được thay đổi con số này (${cite(v.legalRef)}).`,
  'law.local.narrows-longer': (v: Ref) =>
    `Con số của địa phương cao hơn luật nên thu hẹp quyền của Nhân dân (${cite(v.legalRef)}). Hãy giữ bằng luật hoặc thấp hơn.`,
  'law.local.narrows-shorter': (v: Ref) =>
    `Con số của địa phương thấp hơn luật nên thu hẹp quyền của Nhân dân (${cite(v.legalRef)}). Hãy giữ bằng luật hoặc cao hơn.`,
  'law.local.outside-validity': 'Quy định của địa phương phải nằm trong thời gian quy định của luật có hiệu lực.',
} as const;
