import type { LightMyRequestResponse } from 'fastify';

/** What people uploaded: sent under a policy of its own, stricter than that of pages. */
const FILE =
  /^\/cong-khai\/(tep|tep-sua-doi|minh-chung|tep-ke-hoach)\/|^\/yeu-cau\/.*\/tep$|^\/ban\/ban-ky\/|^\/ban\/(trinh-tu|cho-thoi)\/.*\/van-ban$/;

/** Papers we make ourselves, as PDF or Word: nothing in them runs, whatever opens them. */
const PAPER = /^\/ban\/(?:[^/]+\/){1,2}giay-to\/|^\/hoi-nghi\/(?:[^/]+\/){2,3}giay-to\/|\/mau-giay-to\/[^/]+\/xem\//;

/** Documents and papers of a conference: whatever a secretariat takes, plain texts among them. */
const DOCUMENT = /^\/hoi-nghi\/(tai-lieu|tham-luan)\//;

/** Codes that are given out once, as the answer to making them. */
const CODES = /^\/hoi-nghi\/diem-cau\/[^/]+\/(ma|giay-moi)$|^\/hoi-nghi\/lam\/[^/]+\/trieu-tap\/ma-diem-cau$/;

/** Pictures shown in place: no script runs in them, so their policy is that nothing loads. */
const PHOTO = /^\/ban\/luot\/.*\/anh-xap\/|^\/hoi-nghi\/(anh|hop\/[^/]+\/trang-chieu)\//;

/** Parts of addresses that say what is answered there; everything else answers with a page. */
const TYPES: readonly (readonly [RegExp, RegExp])[] = [
  [/^\/_\/.*\.css$/, /^text\/css; charset=utf-8$/],
  [/^\/_\/.*\.js$/, /^text\/javascript; charset=utf-8$/],
  [/^\/_\/.*\.svg$/, /^image\/svg\+xml$/],
  [/^\/_\/.*\.woff2$/, /^font\/woff2$/],
  [/^\/(thon-toi\/sw\.js|kiem-phieu\.mjs)$/, /^text\/javascript; charset=utf-8$/],
  [/\.webmanifest$/, /^application\/manifest\+json; charset=utf-8$/],
  [/\.csv$/, /^text\/csv; charset=utf-8$/],
  [/\.txt$/, /^text\/plain; charset=utf-8$/],
  [/\.ics$/, /^text\/calendar; charset=utf-8$/],
  [/\.xml$/, /^application\/(rss\+)?xml; charset=utf-8$/],
  [/^\/api\/|^\/health$|\.json$|\/(tieng-hinh|chia-se-man-hinh)$/, /^application\/json(; charset=utf-8)?$/],
  [/^\/song\//, /^(text\/event-stream|application\/json); charset=utf-8$/],
  [/^\/metrics$/, /^text\/plain; (version=0.0.4; )?charset=utf-8/],
  [PHOTO, /^image\/jpeg$/],
  [FILE, /^(application\/pdf|image\/jpeg)$/],
  [CODES, /^application\/pdf$/],
  [DOCUMENT, /^(application\/pdf|text\/plain; charset=utf-8)$/],
  [PAPER, /^application\/(pdf|vnd\.openxmlformats-officedocument\.wordprocessingml\.document)$/],
];

const PAGE = /^text\/html; charset=utf-8$/;

const expectedType = (url: string, status: number): RegExp => {
  const found = TYPES.find(([address]) => address.test(url));
  if (found === undefined) return PAGE;
  const speaksJson = found[1].test('application/json; charset=utf-8');
  return status < 400 || speaksJson ? found[1] : PAGE;
};

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "frame-ancestors 'none'",
  "form-action 'self'",
  "base-uri 'none'",
];
const LOOSE = /unsafe-|\*|https?:|data:|blob:/;

/** Inline script, inline style and handlers: what the policy forbids anyway, and what untrusted text would become. */
const INLINE: readonly (readonly [string, RegExp])[] = [
  ['inline script', /<script(?![^>]*\ssrc=)[^>]*>/i],
  ['inline style sheet', /<style[\s>]/i],
  ['style attribute', /<[a-z][^>]*\sstyle\s*=/i],
  ['event handler', /<[a-z][^>]*\son[a-z]+\s*=/i],
  ['javascript address', /(?:href|src|action)\s*=\s*["']?\s*javascript:/i],
];

const wantedPolicy = (url: string, status: number): readonly string[] => {
  if (status === 200 && (PAPER.test(url) || DOCUMENT.test(url))) return ["frame-ancestors 'none'"];
  if (status === 200 && PHOTO.test(url)) return ["default-src 'none'", "frame-ancestors 'none'"];
  return status === 200 && FILE.test(url) ? ["script-src 'none'", "frame-ancestors 'none'", "form-action 'none'"] : POLICY;
};

/** What is wrong with an answer, whatever was asked: empty when all is well. @param url the route or address it came from */
export function faultsOf(url: string, answer: LightMyRequestResponse): string[] {
  const status = answer.statusCode;
  const type = answer.headers['content-type'] ?? '';
  const faults: string[] = [];
  if (status >= 500) faults.push(`status ${status}`);
  if ((status < 300 || status >= 400) && status !== 204 && !expectedType(url, status).test(type))
    faults.push(`type "${type}" with ${status}`);
  const policy = answer.headers['content-security-policy'] ?? '';
  for (const part of wantedPolicy(url, status)) if (!policy.includes(part)) faults.push(`policy lacks ${part}`);
  if (LOOSE.test(policy)) faults.push(`loose policy ${policy}`);
  if (answer.headers['x-content-type-options'] !== 'nosniff') faults.push('type may be guessed');
  return PAGE.test(type) ? [...faults, ...inlineParts(answer.payload)] : faults;
}

export const inlineParts = (html: string): string[] => INLINE.flatMap(([what, pattern]) => (pattern.test(html) ? [what] : []));
