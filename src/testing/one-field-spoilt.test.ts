import type { LightMyRequestResponse } from 'fastify';
import { afterAll, describe, expect, test } from 'vitest';
import { newId } from '#kernel/id.ts';
import { PDF } from '#kernel/testing/sample-files.ts';
import { makeSession } from '#modules/identity/testing/factories.ts';
import { filledForms, type Control, type FilledForm } from './filled-forms.ts';
import { everyPage } from './every-page.ts';
import { inTurn } from './in-turn.ts';
import { liveSite, type Role } from './live-site.ts';
import { faultsOf } from './page-faults.ts';
import { changedTables, tableStates } from './row-digest.ts';
import { fillerFor, samplesOf } from './samples.ts';
import { SCRIPT } from './spoilt-bodies.ts';

/**
 * Beside `every-form.test.ts`, where everything is wrong at once and the first wrong field ends it: here a form is filled
 * in as the page offers it and one field at a time is wrong, so that what is wrong gets as far as it can.
 */

/** Tables that also a refused form may change, and why. */
const COUNTED: Readonly<Record<string, string>> = {
  'kernel.rate': 'counts sends, so that they can be limited',
  'identity.attempt': 'counts wrong passwords',
};

/** The page of all components shows forms that are sent nowhere. */
const COMPONENTS = '/kieu';

/** Texts for any field. */
const TEXTS: Readonly<Record<string, string>> = {
  nothing: '',
  'spaces only': ' \t\n ',
  'an id of nothing': newId(),
  'no id at all': '00000000-0000-0000-0000-00000000000g',
  'loose marks': 'Ủy ban nhân dân xã Suối Mơ'.normalize('NFD'),
  emoji: '😀👩‍👩‍👧‍👦🇻🇳',
  'half an emoji': '\ud83d',
  SQL: "'; drop table org.unit; --",
  script: SCRIPT,
  'U+0000 alone': '\u0000',
  'a megabyte': 'x'.repeat(1 << 20),
  'the first day of all': '0001-01-01',
  'the last day of all': '9999-12-31',
  'a day in five figures': '10000-01-01',
  'a day before the law': '1950-01-01',
  'a number beyond all': '99999999999999999999',
  'less than nothing': '-1',
};

/** Files for a file field. */
const FILES: Readonly<Record<string, File>> = {
  'a program called PDF': new File([`MZ\u0000${'\u0001'.repeat(300)}`], 'a.pdf', { type: 'application/pdf' }),
  'a page called JPEG': new File([`<!doctype html>${SCRIPT}`], 'a.jpg', { type: 'image/jpeg' }),
  'more than may be sent': new File([new Uint8Array(PDF), new Uint8Array(5 << 20)], 'a.pdf'),
  'half a PDF': new File(['%PDF-1.'], `${'a'.repeat(3000)}.pdf`),
  'a list of nonsense': new File(['"a,b\n\u00fe;;;\n'], 'a.csv'),
};

const site = await liveSite();
const { db, pool } = site.room;
const filler = await fillerFor(site.room, await samplesOf(site.room));
const patterns = site.routes.filter(({ method }) => method === 'POST').map(({ url }) => url);
afterAll(() => site.close());

async function cookieOf(role: Role | ''): Promise<string> {
  if (role === '') return '';
  const row = await db.selectFrom('identity.account').select('person_id').where('login', '=', role).executeTakeFirstOrThrow();
  return `phien=${await makeSession(db, row.person_id, { now: site.room.now() })}`;
}

interface Seen {
  readonly role: Role | '';
  readonly form: FilledForm;
}

const patternOf = (action: string): string | undefined => {
  const parts = (action.split('?')[0] ?? '').split('/');
  const fits = patterns.filter((url) => {
    const wanted = url.split('/');
    return wanted.length === parts.length && wanted.every((part, index) => part.startsWith(':') || part === parts[index]);
  });
  return fits.toSorted((a, b) => a.split(':').length - b.split(':').length)[0];
};

/** The form of each route with the most fields, and one person who is shown it. */
const seen = new Map<string, Seen>();
for await (const { role, address, html } of everyPage(site, filler, cookieOf))
  for (const form of filledForms(html)) {
    const pattern = patternOf(form.action);
    if (form.action === COMPONENTS) continue;
    if (pattern === undefined) throw new Error(`${address} has a form that leads nowhere: ${form.action}`);
    if ((seen.get(pattern)?.form.controls.length ?? -1) < form.controls.length) seen.set(pattern, { role, form });
  }

/** What ends something comes last, so that the other forms meet things as they are. */
const ENDING = /dang-xuat|\/(rut|xoa|bo|ket-thuc|ban-hanh|hoan-tac|go|go-bo|tat|cong-khai|chot|tu-choi|sua-doi)$|tra-loi|phien/;
const routes = [...seen.keys()].toSorted((a, b) => Number(ENDING.test(a)) - Number(ENDING.test(b)));

let network = 0;
async function send(
  { form }: Seen,
  cookie: string,
  changed: ReadonlyMap<string, string | File>,
): Promise<LightMyRequestResponse> {
  network += 1;
  const body = form.multipart ? new FormData() : new URLSearchParams();
  for (const { name, type, value } of form.controls) {
    const given = changed.get(name) ?? value;
    if (type !== 'file' || given instanceof File) (body as FormData).append(name, given as string);
  }
  const request = new Request('http://localhost/', { method: 'POST', body });
  return site.app.inject({
    method: 'POST',
    url: form.action,
    remoteAddress: `10.${network >> 16}.${(network >> 8) & 255}.${network & 255}`,
    headers: { cookie, origin: site.origin, 'content-type': request.headers.get('content-type') ?? '' },
    payload: Buffer.from(await request.arrayBuffer()),
  });
}

const someTexts = inTurn(Object.entries(TEXTS), 3);
const someFiles = inTurn(Object.entries(FILES), 2);
const spoiltFor = ({ type }: Control): readonly (readonly [string, string | File])[] =>
  type === 'file' ? someFiles() : someTexts();

/** How many acts the ledger holds: one form may be several acts, one for each village of a commune. */
const actsSoFar = async (): Promise<number> =>
  Number((await pool.query<{ acts: string }>('select count(*) as acts from ledger.act')).rows[0]?.acts);

/** Codes on paper, which nobody can be shown again. */
const isGivenOnce = ({ statusCode, headers }: LightMyRequestResponse): boolean =>
  statusCode === 200 && headers['content-type'] === 'application/pdf';

/** A page that refuses a form says so where people look first, and screen readers at once: at the top, with the field. */
const saysWhy = (html: string): boolean => /class="error-(summary|page)\b|class="notice notice-error" role="alert"/.test(html);

test('the forms of the site are found on its pages', () => {
  expect(routes.length).toBeGreaterThan(45);
});

describe.each(routes)('POST %s', (route) => {
  test('with one field wrong is refused at that field or done, and never half done', async () => {
    const one = seen.get(route);
    if (one === undefined) throw new Error('Every route here has a form');
    const cookie = await cookieOf(one.role);
    const before = await tableStates(pool);
    const faults: string[] = [];
    let acts = await actsSoFar();
    let done = 0;
    for (const control of one.form.controls)
      for (const [name, value] of spoiltFor(control)) {
        const answer = await send(one, cookie, new Map([[control.name, value]]));
        const what = `${control.name}: ${name}`;
        const now = await actsSoFar();
        if (answer.statusCode !== 303 && !isGivenOnce(answer) && now !== acts)
          faults.push(`${what}: an act without an answer that says so`);
        if (now !== acts) done += 1;
        acts = now;
        faults.push(...faultsOf(route, answer).map((fault) => `${what}: ${fault}`));
        if (answer.payload.includes(SCRIPT)) faults.push(`${what}: script is shown as script`);
        if (!isGivenOnce(answer) && ![204, 303, 403, 404, 409, 413, 422, 429].includes(answer.statusCode))
          faults.push(`${what}: ${answer.statusCode}`);
        if (answer.statusCode === 422 && !saysWhy(answer.payload)) faults.push(`${what}: 422 without a word`);
      }
    expect(faults).toEqual([]);
    if (done === 0) expect(changedTables(before, await tableStates(pool)).filter((table) => !(table in COUNTED))).toEqual([]);
  });
});
