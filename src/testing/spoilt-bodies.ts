import { newId } from '#kernel/id.ts';

/** One body as a form, a script or a broken program might send it. */
export interface SpoiltBody {
  readonly name: string;
  readonly type: string;
  readonly payload: string | Buffer;
}

export const SCRIPT = '<script>alert(1)</script>';

const FORM = 'application/x-www-form-urlencoded';
const BOUNDARY = 'ranh-gioi-cua-bieu-mau';
const MULTIPART = `multipart/form-data; boundary=${BOUNDARY}`;

/** What stands in every field at once. */
const TEXTS: readonly (readonly [string, () => string])[] = [
  ['an id of nothing', newId],
  ['no id at all', () => '00000000-0000-0000-0000-00000000000g'],
  ['letters with loose marks', () => 'Ủy ban nhân dân xã Suối Mơ'.normalize('NFD')],
  ['emoji', () => '😀👩‍👩‍👧‍👦🇻🇳'],
  ['SQL', () => "'; drop table org.unit; --"],
  ['script', () => SCRIPT],
  ['U+0000', () => 'a\u0000b'],
  ['control characters', () => '\u0001\u0007\u001b[31m\u202e\ufeff'],
  ['numbers beyond all', () => '-99999999999999999999'],
  ['a day that is none', () => '2026-02-30'],
];

const form = (fields: readonly (readonly [string, string])[]): string =>
  new URLSearchParams(fields.map(([name, value]) => [name, value])).toString();

/** @param fields the names the form really has */
export function spoiltBodies(fields: readonly string[]): SpoiltBody[] {
  const all = (value: string): [string, string][] => fields.map((name) => [name, value]);
  return [
    { name: 'nothing', type: FORM, payload: '' },
    ...TEXTS.map(([name, value]) => ({ name, type: FORM, payload: form(all(value())) })),
    { name: 'every field twice', type: FORM, payload: form([...all('a'), ...all('b')]) },
    {
      name: 'a megabyte in the last field',
      type: FORM,
      payload: form(fields.map((name, index) => [name, index === fields.length - 1 ? 'x'.repeat(1 << 20) : 'a'])),
    },
    { name: 'more than any form', type: FORM, payload: `a=${'x'.repeat(5 << 20)}` },
    { name: 'names of objects', type: FORM, payload: '__proto__=a&constructor=b&toString=c&a[b][c]=d' },
    { name: 'broken percent signs', type: FORM, payload: fields.map((name) => `${name}=%E0%A4%A`).join('&') },
    { name: 'JSON', type: 'application/json', payload: JSON.stringify(Object.fromEntries(all('a'))) },
    { name: 'JSON of another shape', type: 'application/json', payload: '[null, 1, {"a": []}]' },
    { name: 'no JSON', type: 'application/json', payload: '{' },
    { name: 'plain text', type: 'text/plain', payload: 'a=b' },
    { name: 'XML', type: 'application/xml', payload: '<a/>' },
    {
      name: 'a file in every field',
      type: MULTIPART,
      payload: Buffer.concat([...fields.map(filePart), Buffer.from(`--${BOUNDARY}--\r\n`)]),
    },
    { name: 'a form that breaks off', type: MULTIPART, payload: Buffer.concat(fields.map(filePart)).subarray(0, -20) },
    { name: 'a form without boundary', type: 'multipart/form-data', payload: 'a=b' },
  ];
}

const filePart = (name: string): Buffer =>
  Buffer.from(
    `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"; filename="a.pdf"\r\nContent-Type: application/pdf\r\n\r\nMZ\u0000 no such document\r\n`,
  );

/** Names of the fields of the forms on a page, by the address they are sent to. */
export function formsOf(html: string): Map<string, string[]> {
  const forms = new Map<string, string[]>();
  for (const [form, tag = ''] of html.matchAll(/(<form[^>]*method="post"[^>]*>)[\s\S]*?<\/form>/gi)) {
    const action = /action="([^"]*)"/.exec(tag)?.[1]?.replaceAll('&amp;', '&');
    if (action === undefined) continue;
    const names = [...form.matchAll(/<(?:input|select|textarea|button)[^>]*?\sname="([^"]+)"/g)].map((match) => match[1] ?? '');
    forms.set(action.split('?')[0] ?? action, [...new Set([...(forms.get(action) ?? []), ...names])]);
  }
  return forms;
}
