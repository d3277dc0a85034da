import type { Id } from '#kernel/id.ts';

type Unit = Id<'org.unit'> | ':unit';
type Request = Id<'publicity.request'> | ':request';

/** Last part of a unit's address under which its register stands: the first of the six verbs, "dân biết". */
export const VERB_SLUG = 'biet';

const register = (unitPath: string) => `/${unitPath}/${VERB_SLUG}`;
const quarter = (unitPath: string, period: string) => `${register(unitPath)}/quy/${period}`;
const publication = (code: string) => `/cong-khai/${code}`;
const request = (code: string) => `/yeu-cau/${code}`;

const withQuery = (path: string, query: Readonly<Record<string, string | undefined>>): string => {
  const given = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given)}`;
};

/** Addresses of the pages for everybody. `unitPath` goes from the province down, as `unitNames` gives it. */
export const publicPaths = {
  register,
  registerCsv: (unitPath: string) => `${register(unitPath)}/so.csv`,
  /** The register of an agency, public unit or enterprise, by the id of the body. */
  bodyRegister: (body: Id<'org.body'> | ':keeper') => `/cong-khai/so-cua/${body}`,
  bodyRegisterCsv: (body: Id<'org.body'> | ':keeper') => `/cong-khai/so-cua/${body}/so.csv`,
  feed: (unitPath: string) => `${register(unitPath)}/rss.xml`,
  countryFeed: () => '/cong-khai/rss.xml',
  /** The feed of the whole site, as long as nothing but publicity tells news. */
  siteFeed: () => '/rss.xml',
  /** @param period `2026-4` */
  quarter,
  quarterCsv: (unitPath: string, period: string) => `${quarter(unitPath, period)}/so.csv`,
  freezeQuarter: (unitPath: string, period: string) => `${quarter(unitPath, period)}/chot`,
  addAddendum: (unitPath: string, period: string) => `${quarter(unitPath, period)}/bo-sung`,
  publication,
  poster: (code: string) => `${publication(code)}/to-niem-yet`,
  /** Where a code from a poster or a receipt is typed in. */
  lookUp: (code?: string) => withQuery('/tra-ma', { ma: code }),
  /** The form that asks for information: about one publication, or for a unit in free words. */
  ask: (about: { readonly code?: string; readonly unit?: Id<'org.unit'> } = {}) =>
    withQuery('/yeu-cau', { ma: about.code, noi: about.unit }),
  request,
  /** @param secret of the receipt; opens what was asked and answered */
  receipt: (code: string, secret: string) => `${request(code)}/${secret}`,
  requests: (keeper: Unit | Id<'org.body'> | ':keeper') => `/cong-khai/yeu-cau-cua/${keeper}`,
  answerRequest: (id: Request) => `/cong-khai/tra-loi/${id}`,
  refuseRequest: (id: Request) => `/cong-khai/tra-loi/${id}/tu-choi`,
  lengthenRequest: (id: Request) => `/cong-khai/tra-loi/${id}/gia-han`,
  answerFile: (code: string, secret: string) => `${request(code)}/${secret}/tep`,
  /** How all communes below a unit stand. */
  gaps: (unit: Unit) => `/khoang-trong/${unit}`,
  gapsCsv: (unit: Unit) => `/khoang-trong/${unit}/bang.csv`,
  apiRegister: () => '/api/publicity',
  apiPublication: (code: string) => `/api/publicity/${code}`,
  apiGaps: (unit: Unit) => `/api/gaps/${unit}`,
} as const;
