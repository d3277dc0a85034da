import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { addJob } from '#kernel/event.ts';
import type { Id } from '#kernel/id.ts';
import { runPendingJobs } from '#kernel/jobs.ts';
import { PDF, photo } from '#kernel/testing/sample-files.ts';
import { codeAt } from '#modules/identity/crypto/code-app.ts';
import { softwareAuthenticator } from '#modules/identity/testing/authenticator.ts';
import { testBrowser, type TestBrowser } from '#modules/identity/testing/browser.ts';
import type { LiveSite } from './live-site.ts';

/** What is theirs: nothing of it may be left once they are erased. Each text stands nowhere else. */
export const OWN = {
  first: 'Quách Thị Độc Nhất',
  name: 'Quách Thị Đổi Tên',
  email: 'doc.nhat@xa-minh-hoa.example.vn',
  phone: '0912345678',
  login: 'quach.doc-nhat',
  password: 'hoa đào nở bên suối vắng',
  passkey: 'Điện thoại đỏ của Quách',
  asked: 'Xin bản vẽ cây cầu sau nhà tôi',
  answer: 'Gửi riêng bản vẽ cầu số 77193',
  answerFile: 'Bản vẽ cầu 77193.pdf',
  inFile: 'tep-rieng-cua-nguoi-hoi-77193',
} as const;

/** What they did for the commune: it belongs to the office and stays. */
export const OFFICE = {
  title: 'Công khai thu chi 55821',
  summary: 'Tổng thu chi quý 55821',
  note: 'Bảng tin cổng chợ 55821',
  photo: 'ảnh bảng tin 55821.jpg',
  post: 'Công chức Tư pháp 55821',
  decision: '55821/QĐ-UBND',
} as const;

/** Where they sat, and the browser they used: of both nothing may ever be kept. */
export const NETWORKS = ['203.0.113.1', '203.0.113.2', '203.0.113.3'] as const;

export interface BusyPerson {
  readonly id: Id<'org.person'>;
  readonly browser: TestBrowser;
  readonly administrator: TestBrowser;
}

type Fields = Readonly<Record<string, string | File>>;

/** Sends a form that must succeed, with a key as pages make them, as multipart where a file is in it. @returns where it leads */
export async function sent(site: LiveSite, browser: TestBrowser, path: string, typed: Fields): Promise<string> {
  const fields: Fields = { ...typed, _key: randomUUID() };
  const answer = Object.values(fields).some((value) => value instanceof File)
    ? await sentWithFile(site, browser, path, fields)
    : await browser.post(path, fields as Readonly<Record<string, string>>);
  const to = String(answer.headers['location']);
  if (answer.statusCode !== 303 || to.startsWith('/dang-nhap?ve='))
    throw new Error(`${path} was answered with ${answer.statusCode} to ${to}`);
  return to;
}

async function sentWithFile({ app, room }: LiveSite, { cookies }: TestBrowser, url: string, fields: Fields) {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  const form = new Request('http://localhost/', { method: 'POST', body });
  const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const headers = { origin: room.publicUrl, cookie, 'content-type': form.headers.get('content-type') ?? '' };
  return app.inject({ method: 'POST', url, headers, payload: Buffer.from(await form.arrayBuffer()) });
}

const file = (bytes: Buffer, name: string): File => new File([new Uint8Array(bytes)], name);

/** Somebody who did everything that a person can do here, over the web and by nothing else. */
export async function busyPerson(site: LiveSite, commune: Id<'org.unit'>): Promise<BusyPerson> {
  const [administrator, browser, stranger] = NETWORKS.map((network) => testBrowser(site, network)) as [
    TestBrowser,
    TestBrowser,
    TestBrowser,
  ];
  const id = await beginOffice(site, administrator, browser, commune);
  await signInEveryWay(site, browser);
  await workInOffice(site, browser, commune);
  await askAndFollow(site, stranger, commune);
  return { id, browser, administrator };
}

/** Named in a list that was sent in and left lying, entered by form, renamed, appointed, given an account. */
async function beginOffice(site: LiveSite, administrator: TestBrowser, browser: TestBrowser, commune: Id<'org.unit'>) {
  const { db } = site.room;
  const body = await db
    .selectFrom('org.body')
    .select('id')
    .where('name', '=', 'Ủy ban nhân dân xã Suối Mơ')
    .executeTakeFirstOrThrow();
  await administrator.signIn('quantri-minhhoa', site.passwords['quantri-minhhoa']);
  const csv = `Loại cơ quan,Cơ quan,Họ và tên,Vị trí\nBan chỉ đạo,BCĐ chậm,${OWN.name},Thành viên Ban chỉ đạo\n`;
  await sent(site, administrator, `/to-chuc/${commune}/nhap/chuc-danh`, {
    day: '2026-11-21',
    file: file(Buffer.from(csv), 'danh-sach.csv'),
  });
  const { email, phone } = OWN;
  await sent(site, administrator, `/to-chuc/${commune}/nguoi/them`, { name: OWN.first, email, phone });
  const { id } = await db.selectFrom('org.person').select('id').where('email', '=', email).executeTakeFirstOrThrow();
  await sent(site, administrator, `/to-chuc/nguoi/${id}/sua`, { name: OWN.name, email, phone });
  await sent(site, administrator, `/to-chuc/co-quan/${body.id}/bo-nhiem`, {
    person: id,
    post: 'committee-officer',
    title: OFFICE.post,
    decision: OFFICE.decision,
    from: '2026-11-01',
    until: '',
  });
  const made = await sent(site, administrator, `/quan-tri/tai-khoan/${id}/lap`, { login: OWN.login });
  const link = /\/dat-lai-mat-khau\/[\w-]+/.exec((await administrator.get(made)).payload)?.[0] ?? '';
  await sent(site, browser, link, { password: OWN.password, again: OWN.password });
  return id;
}

/** A slip first, then by password; a code app with its recovery codes, a passkey, and a forgotten password. */
async function signInEveryWay(site: LiveSite, browser: TestBrowser): Promise<void> {
  await browser.signIn(OWN.login, 'sai mật khẩu rồi');
  await browser.signIn(OWN.login, OWN.password);
  await sent(site, browser, '/tai-khoan/ma-xac-thuc/bat-dau', {});
  const secret = /<code>([A-Z2-7 ]+)<\/code>/.exec((await browser.get('/tai-khoan/ma-xac-thuc')).payload)?.[1];
  const code = codeAt((secret ?? '').replaceAll(' ', ''), site.room.now());
  await sent(site, browser, '/tai-khoan/ma-xac-thuc', { code });
  const asked = /data-options="([^"]+)"/.exec((await browser.get('/tai-khoan/khoa')).payload)?.[1] ?? '';
  const options = JSON.parse(asked.replaceAll('&quot;', '"').replaceAll('&amp;', '&')) as {
    challenge: string;
    rp: { id: string };
  };
  const ceremony = { challenge: options.challenge, origin: site.origin, rpId: options.rp.id };
  const answer = softwareAuthenticator().create(ceremony);
  await sent(site, browser, '/tai-khoan/khoa', { name: OWN.passkey, answer });
  // Half a sign-in: the password was right, the code never came.
  await testBrowser(site, NETWORKS[1]).signIn(OWN.login, OWN.password);
  await sent(site, testBrowser(site, NETWORKS[2]), '/quen-mat-khau', { login: OWN.login });
}

/** Opens a duty, writes it up with a file, publishes it, proves with a photo where it hangs, mistypes another. */
async function workInOffice(site: LiveSite, browser: TestBrowser, commune: Id<'org.unit'>): Promise<void> {
  const { title, summary } = OFFICE;
  const open = { item: 'budget', title, aroseOn: '2026-11-19', documentNo: '', responsible: '' };
  const page = await sent(site, browser, `/cong-khai/viec-cua/${commune}/them`, open);
  await sent(site, browser, `${page}/sua`, { title, summary, documentNo: '', file: file(PDF, 'thu-chi.pdf') });
  await sent(site, browser, `${page}/cong-khai`, { looked: 'on', stays: 'on' });
  const form = /<form[^>]*\/ghi-hinh-thuc"[\s\S]*?<\/form>/.exec((await browser.get(page)).payload)?.[0] ?? '';
  const evidence = file(await photo({ width: 90, height: 60, gps: true }), OFFICE.photo);
  const channel = /name="channel" value="([\da-f-]{36})"/.exec(form)?.[1] ?? '';
  await sent(site, browser, `${page}/ghi-hinh-thuc`, { channel, from: '2026-11-21', note: OFFICE.note, evidence });
  const wrong = { item: 'nothing', title: OWN.name, aroseOn: 'hôm nay' };
  expect((await browser.post(`/cong-khai/viec-cua/${commune}/them`, wrong)).statusCode).toBe(422);
}

/** As anybody may, without signing in: asks for a document and is answered with one, follows the commune by mail. */
async function askAndFollow(site: LiveSite, stranger: TestBrowser, commune: Id<'org.unit'>): Promise<void> {
  const { db } = site.room;
  await sent(site, stranger, `/theo-doi/publicity%3A${commune}`, { email: OWN.email });
  await sent(site, stranger, '/yeu-cau', { unit: commune, askedFor: OWN.asked, email: OWN.email });
  await runPendingJobs(site.room, site.modules);
  const mails = await db.selectFrom('notices.mail').select('body').where('recipient', '=', OWN.email).execute();
  const paths = mails.map(({ body }) => /\/theo-doi\/xac-nhan\/[\w-]+/.exec(body ?? '')?.[0]);
  await sent(site, stranger, paths.find((path) => path !== undefined) ?? '', {});
  const asked = await db.selectFrom('publicity.request').select('id').where('email', '=', OWN.email).executeTakeFirstOrThrow();
  const officer = testBrowser(site, '198.51.100.7');
  await officer.signIn('congchuc', site.passwords.congchuc);
  await sent(site, officer, `/cong-khai/tra-loi/${asked.id}`, {
    answer: OWN.answer,
    file: file(Buffer.concat([PDF, Buffer.from(`% ${OWN.inFile}\n`)]), OWN.answerFile),
  });
  await runPendingJobs(site.room, site.modules);
  await runByName(site, ['notices.digest']);
}

/** Everything the program does by itself at night, in the order of the clock. */
export async function night(site: LiveSite): Promise<void> {
  const own = site.modules.flatMap((module) => module.tasks ?? []).filter(({ cron }) => cron !== undefined);
  await runByName(site, [
    ...own.map(({ name }) => name),

    'kernel.sweep-files',
    'kernel.clear-rates',
  ]);
}

async function runByName({ room, modules }: LiveSite, tasks: readonly string[]): Promise<void> {
  for (const name of tasks) {
    await room.db.transaction().execute((tx) => addJob(tx, name, {}));
    await runPendingJobs(room, modules);
  }
}
