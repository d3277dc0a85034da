import { describe, expect, test } from 'vitest';
import { day } from '#kernel/day.ts';
import type { OfficialPaper, Paper, SlipRun } from '#kernel/papers/index.ts';
import { ballotSlips, voteCards } from './ballot-slips.ts';
import { headOf, numberIn, type PaperGround, type PaperVillage } from './common.ts';
import { conventionRecognition } from './convention-recognition.ts';
import { conventionSuspension } from './convention-suspension.ts';
import { decisionPaper, type DecisionPaper } from './decision.ts';
import type { Figures } from './figures.ts';
import { FORM_KEYS, FORMS, formAt, formOf, type FormKey } from './forms.ts';
import { meetingCount } from './meeting-count.ts';
import { samplePaper } from './samples.ts';
import { fillTexts, unknownMarks } from './texts.ts';

const village: PaperVillage = {
  name: 'Thôn Bản Mây',
  type: 'thon',
  commune: 'Xã Suối Mơ',
  place: 'Suối Mơ',
  demo: false,
  head: 'Vàng A Thử',
  frontHead: 'Giàng Thị Mỷ',
};
const ground = (form: FormKey): PaperGround => ({
  village,
  texts: formOf(form).texts,
  made: Temporal.Instant.from('2026-11-22T01:00:00Z'),
});

/** Everything a paper says, in the order of its data. */
const said = (value: unknown): string => {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(said).join(' ');
  return typeof value === 'object' && value !== null ? Object.values(value).map(said).join(' ') : '';
};
const bodyOf = (paper: Paper): string => said(paper.body);

describe('forms', () => {
  test('every form has an address of its own, no unknown mark, and a sample without an empty mark', () => {
    expect(new Set(FORM_KEYS.map((key) => formOf(key).slug)).size).toBe(FORM_KEYS.length);
    expect(FORM_KEYS.filter((key) => formAt(formOf(key).slug) !== key)).toEqual([]);
    expect(formAt('khong-co')).toBeNull();
    for (const key of FORM_KEYS) {
      expect([key, unknownMarks(said(formOf(key).texts))]).toEqual([key, []]);
      expect([key, said(samplePaper(key, ground(key))).match(/[{}]|undefined|NaN/)]).toEqual([key, null]);
    }
  });

  test('whatever is made of the demonstration says so', () => {
    const made = FORM_KEYS.map((key) => samplePaper(key, { ...ground(key), village: { ...village, demo: true } }));
    expect(made.filter((paper) => !bodyOf(paper).includes('không có thật'))).toEqual([]);
    expect(FORM_KEYS.filter((key) => bodyOf(samplePaper(key, ground(key))).includes('không có thật'))).toEqual([]);
  });

  test('forms of the decrees are named with their number and wait to be compared with the annex', () => {
    const named = FORM_KEYS.filter((key) => FORMS[key].legalRef.startsWith('Mẫu số'));
    expect(named).toHaveLength(10);
    expect(FORM_KEYS.filter((key) => formOf(key).status !== 'verify')).toEqual([]);
  });

  test('marks are filled in, a text begins with a capital, a mark the paper does not know stays room to write', () => {
    const texts = { type: '{loại văn bản}', subject: '{thôn}', bases: ['Xét {việc}'], closing: '{xã}, {lạ}', symbol: '{x}' };
    expect(fillTexts(texts, { thôn: 'thôn Bản Mây', xã: 'xã Suối Mơ' })).toEqual({
      type: '..........',
      subject: 'Thôn Bản Mây',
      bases: ['Xét ..........'],
      closing: 'Xã Suối Mơ, ..........',
      symbol: '{x}',
    });
    expect(unknownMarks('{thôn} {lạ} {}')).toEqual(['{lạ}', '{}']);
  });
});

describe('names', () => {
  test.each([
    ['Thôn Bản Mây', 'thon', 'Trưởng thôn Bản Mây'],
    ['Ấp Chợ', 'thon', 'Trưởng ấp Chợ'],
    ['Tổ dân phố 5', 'to-dan-pho', 'Tổ trưởng tổ dân phố 5'],
    ['Khu phố 2', 'to-dan-pho', 'Trưởng khu phố 2'],
  ] as const)('the head of %s', (name, type, expected) => {
    expect(headOf({ ...village, name, type })).toBe(expected);
  });

  test.each([
    ['05/NQ-BM', 'X', { no: 5, symbol: 'NQ-BM' }],
    ['12', 'NQ', { no: 12, symbol: 'NQ' }],
    [null, 'NQ', { no: null, symbol: 'NQ' }],
    ['năm', '', undefined],
    [null, '', undefined],
  ] as const)('number %s with symbol "%s"', (typed, symbol, expected) => {
    expect(numberIn(typed, symbol)).toEqual(expected);
  });
});

const figures: Figures = {
  households: 300,
  present: 240,
  ballots: 240,
  blank: 3,
  spoiled: 4,
  options: [
    { label: 'Đồng ý', votes: 203 },
    { label: 'Không đồng ý', votes: 30 },
  ],
  channels: [{ label: 'giơ tay tại cuộc họp', ballots: 240 }],
  needed: 200,
  share: 'từ 2/3 trở lên',
  legalRef: 'khoản 1 Điều 21 Luật số 10/2022/QH15',
  outcome: 'passed',
  elected: [],
  elects: false,
};

const decided: DecisionPaper = {
  ...ground('decision'),
  kind: 'agreement',
  number: null,
  title: 'Làm đường',
  meeting: {
    startsAt: Temporal.Instant.from('2026-11-26T19:30:00+07:00'),
    place: 'nhà văn hóa',
    chair: 'Vàng A Thử',
    secretary: null,
  },
  from: day('2026-11-26'),
  until: null,
  form: 'Họp',
  discussed: 'Bàn làm đường.',
  decided: 'Làm đường.',
  figures,
  signers: { head: 'Vàng A Thử', frontHead: 'Giàng Thị Mỷ', households: ['Lò Thị Ba', null] },
  signedOn: day('2026-11-27'),
  missing: [],
};

describe('the written decision', () => {
  test('has the elements of Article 20(2) in their order, with N, the votes needed, the formula and the article', () => {
    const paper = decisionPaper(decided);
    const text = bodyOf(paper);
    const heads = ['Thời gian', 'Thành phần', 'Nội dung bàn', 'Hình thức quyết định', 'Kết quả', 'Nội dung quyết định'];
    const at = heads.map((head) => text.indexOf(head));
    expect(at).toEqual(at.toSorted((a, b) => a - b));
    for (const one of ['300 hộ', '60 hộ', 'từ 200 trong 300 hộ', 'từ 2/3 trở lên', 'khoản 1 Điều 21', 'có 203 trong 300 hộ'])
      expect(text).toContain(one);
    expect([paper.type, paper.subject, paper.number]).toEqual([
      'Bản thỏa thuận của cộng đồng dân cư',
      'Về việc làm đường',
      undefined,
    ]);
    expect(paper.signatures?.map(({ title, name }) => [title, name])).toEqual([
      ['Đại diện hộ gia đình', 'Lò Thị Ba'],
      ['Đại diện hộ gia đình', undefined],
      ['Trưởng ban công tác Mặt trận', 'Giàng Thị Mỷ'],
      ['Trưởng thôn', 'Vàng A Thử'],
    ]);
    expect(text).not.toContain('DỰ THẢO');
  });

  test('is marked as a draft while an element is missing, and says which', () => {
    const text = bodyOf(decisionPaper({ ...decided, figures: null, signedOn: null, missing: ['kết quả biểu quyết', 'chữ ký'] }));
    expect(text).toContain('BẢN DỰ THẢO');
    expect(text).toContain('kết quả biểu quyết; chữ ký');
    expect(text).not.toContain('203');
  });
});

describe('minutes of a count', () => {
  const count = {
    ...ground('meeting-count'),
    title: 'Bầu Trưởng thôn',
    startsAt: Temporal.Instant.from('2026-11-26T19:30:00+07:00'),
    on: day('2026-11-26'),
    place: 'Nhà văn hóa thôn',
    counters: ['Phạm Văn C'],
    witnesses: [],
    witnessesAsked: 2,
    copies: '03 bản',
    merkleRoot: 'a'.repeat(64),
    boxAddress: 'https://a.vn/hom-phieu',
  };

  test('valid, blank and spoiled add up to what came back; candidates with what they got, the root, the copies', () => {
    const elected = {
      ...figures,
      elects: true,
      elected: ['Mùa A Hai'],
      channels: [...figures.channels, { label: 'phiếu giấy', ballots: 0 }],
    };
    const paper = meetingCount({ ...count, figures: elected });
    const text = bodyOf(paper);
    for (const one of ['hợp lệ 233 phiếu', 'phiếu trắng 3 phiếu', 'không hợp lệ 4 phiếu', 'thu về: 240 phiếu'])
      expect(text).toContain(one);
    expect(text).toContain('người trúng cử: Mùa A Hai.');
    expect(text).toContain('a'.repeat(64));
    expect(text).toContain('Biên bản được lập thành 03 bản');
    expect('signatures' in paper && paper.signatures).toHaveLength(3);
  });

  test('says nothing as counted before it was', () => {
    const text = bodyOf(meetingCount({ ...count, figures: null, merkleRoot: null }));
    expect(text).toContain('BẢN DỰ THẢO');
    expect(text).not.toMatch(/Kết luận|Merkle|203/);
  });
});

describe('slips', () => {
  const household = { listCode: 'H007', address: 'Ngõ bảy', code: 'K7MQ-2RTX-P3AB-9Q', receipt: 'RRRR-RRRR-RRRR-RRRR' };
  const slips = {
    ...ground('ballot-slip'),
    communeWide: false,
    named: false,
    title: 'Làm đường',
    content: 'Mỗi hộ góp hai ngày công.',
    options: ['Đồng ý', 'Không đồng ý'],
    mostChoices: 1,
    closesOn: day('2026-12-03'),
    address: 'https://a.vn/ban/X',
    boxAddress: 'https://a.vn/ban/X/hom-phieu',
    households: [household, { ...household, listCode: 'H008' }],
  };

  test('what goes into the box is the same for all and tells no household, no code, no receipt', () => {
    const paper = ballotSlips(slips) as SlipRun;
    const inBox = paper.slips.map(({ stubs: _stubs, ...rest }) => rest);
    expect(inBox[0]).toEqual(inBox[1]);
    for (const one of Object.values(household)) expect(said([paper.body, inBox, paper.title])).not.toContain(one);
    for (const one of Object.values(household)) expect(said(paper.slips[0]?.stubs)).toContain(one);
    expect(paper.slips[0]?.stubs).toHaveLength(2);
    expect([paper.perPage, paper.signature?.title, paper.stamp]).toEqual([2, 'Trưởng thôn', undefined]);
    expect(bodyOf(paper)).toContain('hết ngày 03 tháng 12 năm 2026');
  });

  test('named slips tell household and receipt, and that they are open; never the one-time code', () => {
    const paper = ballotSlips({ ...slips, named: true }) as SlipRun;
    const inBox = said(paper.slips.map(({ stubs: _stubs, ...rest }) => rest));
    for (const one of ['H007', 'H008', household.receipt]) expect(inBox).toContain(one);
    expect(inBox).not.toContain(household.code);
    expect(bodyOf(paper)).toContain('được công khai');
    expect(bodyOf(paper)).not.toContain('không ghi tên');
  });

  test('of the whole commune bear the seal of its People’s Committee; long ones take a sheet each', () => {
    const paper = ballotSlips({ ...slips, communeWide: true, content: 'Dài. '.repeat(120) }) as SlipRun;
    expect([paper.perPage, paper.signature, paper.stamp, paper.issuer.body]).toEqual([
      1,
      undefined,
      '(Đóng dấu của Ủy ban nhân dân xã Suối Mơ)',
      'Ủy ban nhân dân xã Suối Mơ',
    ]);
  });

  test('a card leads to the ballot without the code in its address', () => {
    const cards = {
      ...slips,
      opensOn: slips.closesOn,
      voteAddress: 'https://a.vn/bo',
      lookUpAddress: 'https://a.vn',
      matterCode: 'X',
    };
    const [card] = (voteCards(cards) as SlipRun).slips;
    expect([card?.code, card?.scan]).toEqual([household.code, 'https://a.vn/bo']);
  });
});

describe('decisions of the People’s Committee on a convention', () => {
  const ruling = {
    title: 'Quy ước',
    documentNo: null,
    on: null,
    request: { no: '01/TTr', on: day('2026-12-03') },
    adoptedOn: day('2026-11-26'),
  };

  test('are state papers with room for the number, the authority, the bases and who carries them out', () => {
    const paper = conventionRecognition({ ...ground('convention-recognition'), ...ruling }) as OfficialPaper;
    expect([paper.kind, paper.number, paper.authority, paper.date]).toEqual([
      'state',
      { no: null, symbol: 'QĐ-UBND' },
      'Ủy ban nhân dân xã Suối Mơ',
      null,
    ]);
    expect(paper.bases?.at(-1)).toBe('Xét đề nghị của Trưởng thôn Bản Mây tại văn bản số 01/TTr ngày 03 tháng 12 năm 2026');
    expect(bodyOf(paper)).toMatch(/chịu trách nhiệm thi hành Quyết định này\. $/);
    expect(paper.signatures).toEqual([{ prefix: 'TM', authority: 'Ủy ban nhân dân', title: 'Chủ tịch' }]);
  });

  test('suspend a part with its reason and the time to mend, or leave room for both', () => {
    const stop = { ...ground('convention-suspension'), ...ruling, reportedOn: day('2026-12-03') };
    const part = bodyOf(
      conventionSuspension({ ...stop, scope: 'part', parts: 'Điều 9', reason: 'Trái luật.', mendBy: day('2027-01-15') }),
    );
    expect(part).toContain('một phần (Điều 9) của hương ước');
    expect(part).toContain('Lý do: Trái luật.');
    expect(part).not.toContain('luật..');
    expect(part).toContain('ngày 15 tháng 01 năm 2027');
    const empty = bodyOf(conventionSuspension({ ...stop, scope: 'whole', parts: '', reason: null, mendBy: null }));
    expect(empty).toMatch(/Lý do: \.{20}/);
  });
});
