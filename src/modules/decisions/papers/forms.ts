import type { Status } from '#modules/law/index.ts';

/** What an officer of the commune may word anew in a form; everything else is what the law or the count says. */
export interface FormTexts {
  /** Tên loại. */
  readonly type: string;
  /** Trích yếu. */
  readonly subject: string;
  /** Căn cứ, without the sign at the end. */
  readonly bases: readonly string[];
  /** The sentence the text ends with. */
  readonly closing: string;
  /** Ký hiệu after the number. */
  readonly symbol: string;
}

export interface Form {
  /** In the address of its page. */
  readonly slug: string;
  readonly legalRef: string;
  /** `verify`: wording and order of the fields are to be compared with the annex of the decree. */
  readonly status: Status;
  /** What stands in it until a commune words it anew. A form without bases or symbol has none. */
  readonly texts: FormTexts;
}

const D59 = (no: string): Pick<Form, 'legalRef' | 'status'> => ({
  legalRef: `Mẫu số ${no} Nghị định 59/2023/NĐ-CP`,
  status: 'verify',
});
const D61 = (no: string): Pick<Form, 'legalRef' | 'status'> => ({
  legalRef: `Mẫu số ${no} Nghị định 61/2023/NĐ-CP`,
  status: 'verify',
});
const COPIES = 'gửi Ủy ban nhân dân {xã}, Ủy ban Mặt trận Tổ quốc Việt Nam {xã} và lưu tại {thôn}.';
const CONVENTION_BASES = [
  'Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025',
  'Căn cứ Luật Thực hiện dân chủ ở cơ sở ngày 10 tháng 11 năm 2022',
  'Căn cứ Nghị định số 61/2023/NĐ-CP ngày 16 tháng 8 năm 2023 của Chính phủ về xây dựng và thực hiện hương ước, quy ước của cộng đồng dân cư',
];
const EXECUTION =
  'Văn phòng Hội đồng nhân dân và Ủy ban nhân dân {xã}, {trưởng thôn} và các cơ quan, tổ chức, hộ gia đình, cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này.';

/** The forms papers of village decisions are made by (biểu mẫu). Official texts: they exist in Vietnamese only. */
export const FORMS = {
  'meeting-notice': {
    slug: 'giay-moi',
    ...D59('01'),
    texts: {
      type: 'Giấy mời',
      subject: 'Về việc họp cộng đồng dân cư {thôn}',
      bases: [],
      closing: '{thôn} đề nghị ông (bà) bố trí thời gian tham gia đầy đủ, đúng thành phần.',
      symbol: '',
    },
  },
  'annual-summons': {
    slug: 'giay-trieu-tap',
    legalRef: 'Điều 10 Nghị định 59/2023/NĐ-CP',
    status: 'verify',
    texts: {
      type: 'Giấy triệu tập',
      subject: 'Về việc dự hội nghị định kỳ của cộng đồng dân cư {thôn}',
      bases: [],
      closing: '{thôn} đề nghị ông (bà) bố trí thời gian tham dự đầy đủ, đúng giờ.',
      symbol: '',
    },
  },
  'ballot-notice': {
    slug: 'thong-bao-lay-y-kien',
    legalRef: 'Điều 4 Nghị định 59/2023/NĐ-CP; Điều 5 Nghị định 59/2023/NĐ-CP',
    status: 'verify',
    texts: {
      type: 'Thông báo',
      subject: 'Về việc {hình thức} tại {thôn}',
      bases: [],
      closing: '{thôn} thông báo để các hộ gia đình biết và tham gia đầy đủ.',
      symbol: '',
    },
  },
  'meeting-count': {
    slug: 'bien-ban-kiem-phieu-tai-cuoc-hop',
    ...D59('02'),
    texts: {
      type: 'Biên bản kiểm phiếu',
      subject: 'Về việc {việc}',
      bases: [],
      closing: `Biên bản được lập thành {số bản} có giá trị như nhau, ${COPIES}`,
      symbol: '',
    },
  },
  decision: {
    slug: 'quyet-dinh-cua-cong-dong',
    ...D59('03'),
    texts: {
      type: '{loại văn bản} của cộng đồng dân cư',
      subject: 'Về việc {việc}',
      bases: [],
      closing: 'Văn bản này đã được đọc cho mọi người dự họp cùng nghe và thống nhất ký tên.',
      symbol: 'NQ-CĐDC',
    },
  },
  'ballot-count': {
    slug: 'bien-ban-kiem-phieu-lay-y-kien',
    ...D59('04'),
    texts: {
      type: 'Biên bản kiểm phiếu',
      subject: 'Về việc {hình thức} về {việc}',
      bases: [],
      closing: `Biên bản được lập thành {số bản} có giá trị như nhau, ${COPIES}`,
      symbol: '',
    },
  },
  'ballot-slip': {
    slug: 'phieu-lay-y-kien',
    legalRef: 'Điều 4 Nghị định 59/2023/NĐ-CP',
    status: 'verify',
    texts: {
      type: 'Phiếu lấy ý kiến của hộ gia đình',
      subject: '{việc}',
      bases: [],
      closing: 'Phiếu không ghi tên, không ký tên.',
      symbol: '',
    },
  },
  candidates: {
    slug: 'bien-ban-du-kien-nguoi-ung-cu',
    ...D59('05'),
    texts: {
      type: 'Biên bản',
      subject: 'Cuộc họp dự kiến danh sách người ứng cử {trưởng thôn}',
      bases: [],
      closing: 'Biên bản đã được đọc lại cho mọi người dự họp cùng nghe, thống nhất và gửi Ủy ban nhân dân {xã}.',
      symbol: '',
    },
  },
  'meeting-minutes': {
    slug: 'bien-ban-hop',
    legalRef: 'Điều 18 Luật 10/2022/QH15',
    status: 'verify',
    texts: {
      type: 'Biên bản',
      subject: 'Họp cộng đồng dân cư {thôn}',
      bases: [],
      closing: 'Biên bản đã được đọc lại cho cuộc họp nghe và thống nhất.',
      symbol: '',
    },
  },
  'annual-result': {
    slug: 'ket-qua-hoi-nghi',
    legalRef: 'Điều 33 Luật 10/2022/QH15; Điều 11 Nghị định 59/2023/NĐ-CP',
    status: 'verify',
    texts: {
      type: 'Báo cáo',
      subject: 'Kết quả hội nghị định kỳ của cộng đồng dân cư {thôn}',
      bases: [],
      closing: 'Trên đây là kết quả hội nghị của cộng đồng dân cư {thôn}.',
      symbol: 'BC',
    },
  },
  'consent-sheet': {
    slug: 'phieu-dong-y',
    legalRef: 'Điều 16 Luật 10/2022/QH15',
    status: 'verify',
    texts: {
      type: 'Phiếu thu thập ý kiến đồng ý',
      subject: 'Về sáng kiến: {việc}',
      bases: [],
      closing: 'Không đồng ý thì để trống. Không ai được ép buộc hoặc ký thay.',
      symbol: '',
    },
  },
  'convention-request': {
    slug: 'de-nghi-cong-nhan-huong-uoc',
    ...D61('01'),
    texts: {
      type: 'Tờ trình',
      subject: 'Về việc đề nghị công nhận hương ước, quy ước của {thôn}',
      bases: CONVENTION_BASES.slice(1),
      closing: 'Kính đề nghị Ủy ban nhân dân {xã} xem xét, công nhận.',
      symbol: 'TTr',
    },
  },
  'convention-adoption': {
    slug: 'thong-qua-huong-uoc',
    ...D61('02'),
    texts: {
      type: '{loại văn bản} của cộng đồng dân cư',
      subject: 'Về việc thông qua hương ước, quy ước của {thôn}',
      bases: [],
      closing: 'Văn bản này đã được đọc cho mọi người dự họp cùng nghe và thống nhất ký tên.',
      symbol: 'NQ-CĐDC',
    },
  },
  'convention-recognition': {
    slug: 'cong-nhan-huong-uoc',
    ...D61('03'),
    texts: {
      type: 'Quyết định',
      subject: 'Về việc công nhận hương ước, quy ước của {thôn}',
      bases: CONVENTION_BASES,
      closing: EXECUTION,
      symbol: 'QĐ-UBND',
    },
  },
  'convention-suspension': {
    slug: 'tam-ngung-huong-uoc',
    ...D61('04'),
    texts: {
      type: 'Quyết định',
      subject: 'Về việc tạm ngừng thực hiện hương ước, quy ước của {thôn}',
      bases: CONVENTION_BASES,
      closing: EXECUTION,
      symbol: 'QĐ-UBND',
    },
  },
  'convention-abolition': {
    slug: 'bai-bo-huong-uoc',
    ...D61('05'),
    texts: {
      type: 'Quyết định',
      subject: 'Về việc bãi bỏ hương ước, quy ước của {thôn}',
      bases: CONVENTION_BASES,
      closing: EXECUTION,
      symbol: 'QĐ-UBND',
    },
  },
} as const satisfies Readonly<Record<string, Form>>;

export type FormKey = keyof typeof FORMS;

/** Keys of the forms, in the order in which a commune looks through them. */
export const FORM_KEYS = Object.keys(FORMS) as readonly FormKey[];

/** Same content as `FORMS[key]`, seen alike for all. */
export const formOf = (key: FormKey): Form => FORMS[key];

/** The form whose page has this address; null when there is none. */
export const formAt = (slug: string): FormKey | null => FORM_KEYS.find((key) => FORMS[key].slug === slug) ?? null;
