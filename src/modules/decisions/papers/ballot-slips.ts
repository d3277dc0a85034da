import type { Day } from '#kernel/day.ts';
import {
  bold,
  centred,
  choices,
  dateText,
  dots,
  italic,
  paragraph,
  scan,
  type Block,
  type Paper,
  type Slip,
} from '#kernel/papers/index.ts';
import {
  committeeOf,
  demoMark,
  headTitle,
  inSentence,
  SIGN_NOTE,
  textsOf,
  typed,
  villageIssuer,
  type PaperGround,
} from './common.ts';

/** What one household gets: its code is known to nobody else, its receipt to nobody at all. */
export interface HouseholdSlip {
  readonly listCode: string;
  readonly address: string;
  readonly code: string;
  readonly receipt: string;
}

export interface BallotSlips extends PaperGround {
  /** A matter of the whole commune: its People's Committee issues the slip and puts its seal on it. */
  readonly communeWide: boolean;
  /** Slips with a name, by which the community chose to vote in the open: household and receipt stand on the ballot too. */
  readonly named: boolean;
  readonly title: string;
  readonly content: string;
  readonly options: readonly string[];
  readonly mostChoices: number;
  readonly closesOn: Day;
  /** Where everybody reads the matter, and where the box is checked: the same on every slip. */
  readonly address: string;
  readonly boxAddress: string;
  readonly households: readonly HouseholdSlip[];
}

/** Letters of content and options that still fit half a sheet. */
const SHORT = 420;

/**
 * The ballot papers of a vote by slips (phiếu lấy ý kiến). The part that goes into the box is the same for all households and
 * bears no code; household, one-time code and receipt stand on the two parts cut off before. Only named slips, of a vote in the
 * open, tell the household.
 */
export function ballotSlips(v: BallotSlips): Paper {
  const texts = textsOf(v, { việc: v.title });
  const committee = committeeOf(v.village);
  const long = v.content.length + v.options.join('').length > SHORT;
  return {
    kind: 'slips',
    made: v.made,
    perPage: long ? 1 : 2,
    issuer: v.communeWide ? { body: committee } : villageIssuer(v.village),
    title: texts.type,
    body: [
      ...demoMark(v.village),
      centred([bold(texts.subject)]),
      ...typed(v.content),
      paragraph([italic(howText(v))]),
      choices(v.options),
      paragraph(['Ghi ý kiến khác (nếu có): ', dots()]),
      paragraph(`Nộp phiếu chậm nhất hết ${dateText(v.closesOn)}. ${v.named ? OPEN : texts.closing}`),
    ],
    ...(v.communeWide
      ? { stamp: `(Đóng dấu của ${committee})` }
      : { signature: { title: headTitle(v.village), note: SIGN_NOTE, name: v.village.head ?? undefined } }),
    slips: v.households.map((one): Slip => ({
      scan: v.address,
      stubs: [teamStub(one), keptStub(one, v)],
      ...(v.named ? { code: one.receipt, body: [paragraph(['Hộ ', bold(one.listCode), `, ${one.address}.`])] } : {}),
    })),
  };
}

const OPEN = 'Phiếu ghi tên hộ: lựa chọn của từng hộ được công khai sau khi kiểm phiếu.';

const howText = ({ mostChoices: most, named }: BallotSlips): string => {
  const marks = most === 1 ? 'một ô. Đánh dấu nhiều ô' : `nhiều nhất ${most} ô. Nhiều hơn`;
  return `Đánh dấu X vào ${marks}${named ? '' : ', hoặc ký tên lên phiếu,'} là phiếu không hợp lệ.`;
};

/** Kept by the team: proves that this household got its slip. */
const teamStub = ({ listCode, address, code }: HouseholdSlip): readonly Block[] => [
  centred([bold('PHẦN TỔ PHÁT PHIẾU GIỮ')]),
  paragraph(['Hộ: ', bold(listCode)]),
  paragraph(address),
  paragraph('Mã phiếu:'),
  paragraph([bold(code)]),
  paragraph(['Ký khi nộp phiếu: ', dots()]),
];

/** Kept by the household: with it the ballot is found in the published list after the count. */
const keptStub = ({ receipt }: HouseholdSlip, { boxAddress }: BallotSlips): readonly Block[] => [
  centred([bold('PHẦN HỘ GIA ĐÌNH GIỮ')]),
  paragraph('Mã biên nhận:'),
  paragraph([bold(receipt)]),
  scan(boxAddress, 22),
  paragraph('Sau khi kiểm phiếu, quét mã để xem phiếu của hộ mình có nằm trong hòm.'),
  paragraph([italic('Cắt hai phần này ra trước khi bỏ phiếu vào hòm.')]),
];

export interface VoteCards extends PaperGround {
  readonly title: string;
  readonly opensOn: Day;
  readonly closesOn: Day;
  /** Page of the ballot, behind the picture; the code is typed there and stands in no address. */
  readonly voteAddress: string;
  /** A short address to type, and the code of the matter to type there. */
  readonly lookUpAddress: string;
  readonly matterCode: string;
  readonly households: readonly HouseholdSlip[];
}

/** Cards for an online vote: each household's code for the ballot on a phone (thẻ bỏ phiếu). */
export const voteCards = (v: VoteCards): Paper => ({
  kind: 'slips',
  made: v.made,
  perPage: 4,
  issuer: villageIssuer(v.village),
  title: 'Thẻ bỏ phiếu của hộ gia đình',
  body: [
    ...demoMark(v.village),
    centred([bold(v.title)]),
    paragraph(
      `Bỏ phiếu từ ${dateText(v.opensOn)} đến hết ${dateText(v.closesOn)}: quét mã, hoặc mở ${v.lookUpAddress} và nhập mã việc ${v.matterCode}; rồi nhập mã phiếu của hộ.`,
    ),
  ],
  slips: v.households.map(({ listCode, address, code }): Slip => ({
    code,
    scan: v.voteAddress,
    body: [
      paragraph(['Hộ ', bold(listCode), `, ${address}.`]),
      paragraph([
        italic(`Mã dùng một lần. Không đưa mã cho ai. Cần giúp thì đến điểm sinh hoạt cộng đồng ${inSentence(v.village.name)}.`),
      ]),
    ],
  })),
});
