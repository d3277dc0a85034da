import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setTimeout as pause } from 'node:timers/promises';
import { anonymous, system } from '#kernel/actor.ts';
import { addJob } from '#kernel/event.ts';
import { runPendingJobs } from '#kernel/jobs.ts';
import { unwrap } from '#kernel/result.ts';
import { makeFollow } from '#modules/notices/testing/factories.ts';
import { makeModules } from '#src/modules.ts';
import { testSite, type TestSite } from '#src/testing/site.ts';
import { amendPublication } from '../commands/amend-publication.ts';
import { editPublication } from '../commands/edit-publication.ts';
import { publishPublication } from '../commands/publish-publication.ts';
import { withdrawPublication } from '../commands/withdraw-publication.ts';
import { liveTopic } from '../live-topic.ts';
import { maySeeContent } from '../policy.ts';
import { makePublication, makeRegister } from '../testing/factories.ts';
import { EVERY, makeWorld, ROLE_NAMES, rolesIn, subjectOf, type World } from '../testing/matrix.ts';

/**
 * What leaves the program by itself: mails to followers, who are strangers, and the streams of open pages. Here every
 * publication goes the real way by commands, because only commands tell anybody.
 */
let site: TestSite;
let world: World;

beforeAll(async () => {
  site = await testSite();
  world = await makeWorld(site.room.db);
  await makeRegister(site.room.db, { unit: world.commune });
  await makeRegister(site.room.db, { unit: world.commune, body: world.body });
});
afterAll(() => site.close());

/** Content, change, and nothing of either in the title. */
const markOf = (owner: string, state: string): string => `ruot-${owner}-${state}`;

async function workOn({ owner, state }: (typeof EVERY)[number]): Promise<void> {
  const { room } = site;
  const { id } = await makePublication(room.db, {
    unit: world.commune,
    body: owner === 'commune' ? null : world.body,
    regime: owner === 'commune' ? 'commune' : 'agency',
    title: `Dòng ${owner} ${state}`,
  });
  const content = { publication: id, title: `Dòng ${owner} ${state}`, summary: markOf(owner, state), documentNo: '' };
  unwrap(await editPublication(room, system, content));
  if (state === 'due') return;
  unwrap(await publishPublication(room, system, { publication: id, looked: 'on', stays: 'on' }));
  const change = { publication: id, change: markOf(owner, state), reason: markOf(owner, state), looked: 'on', stays: 'on' };
  unwrap(await amendPublication(room, system, change));
  if (state === 'withdrawn') unwrap(await withdrawPublication(room, system, { publication: id, reason: 'Ghi trùng' }));
}

describe('streams', () => {
  it('tell whoever has a desk that something changed, and nothing of what', async () => {
    const roles = rolesIn(world);
    const streams = new Map<string, string>();
    for (const role of ROLE_NAMES.filter((name) => name !== 'system')) {
      const answer = await site.open('/song/viec', roles[role]);
      const stream = answer.stream();
      if (answer.statusCode === 200) {
        streams.set(role, '');
        stream.on('data', (bytes: Buffer) => streams.set(role, `${streams.get(role)}${bytes.toString()}`));
      } else stream.resume();
    }
    expect([...streams.keys()]).not.toContain('anonymous');
    for (const one of EVERY) await workOn(one);
    while (!(streams.get('commune officer') ?? '').includes('data:')) await pause(20);
    const told = [...streams.values()].join('\n');
    expect(told).not.toMatch(/ruot|Dòng/);
    const event = JSON.stringify({ topic: liveTopic(world.commune), payload: {} });
    expect([...new Set([...told.matchAll(/^data: ?(.*)$/gm)].map(([, data]) => data))]).toEqual([event]);
    expect(streams.get('neighbour officer')).not.toContain('data:');
  });
});

describe('the morning mail', () => {
  it('names what became public and holds no content that a stranger may not see', async () => {
    const { room } = site;
    const topic = `publicity:${world.commune}`;
    await makeFollow(room.db, { topic, email: 'an@vidu.vn' });
    await room.db.transaction().execute((tx) => addJob(tx, 'notices.digest', {}));
    await runPendingJobs(room, makeModules({ smtpUrl: undefined, mailFrom: 'x <x@localhost>', dataDir: '/nowhere' })).catch(
      ignoreUnwritable,
    );
    const mails = await room.db.selectFrom('notices.mail').select(['subject', 'body', 'html']).execute();
    const text = JSON.stringify(mails);
    expect(text).toContain('Dòng commune published');
    expect(text, 'no draft, and nothing that is for the staff of a body').not.toMatch(/Dòng (\w+ due|body)/);
    for (const { owner, state } of EVERY)
      if (!maySeeContent(anonymous, subjectOf(world, owner, state)).may) expect(text).not.toContain(markOf(owner, state));
    const items = JSON.stringify(await room.db.selectFrom('notices.item').selectAll().execute());
    for (const { owner, state } of EVERY) expect(items, 'news are titles').not.toContain(markOf(owner, state));
  });
});

/** Where mails are written does not matter here: they are read from the outbox. */
function ignoreUnwritable(error: unknown): void {
  if (!(error instanceof AggregateError)) throw error;
}
