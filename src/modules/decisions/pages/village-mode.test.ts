import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '#kernel/actor.ts';
import type { BatchAnswer } from '#kernel/http/batch.ts';
import { newId, type Id } from '#kernel/id.ts';
import { unwrap } from '#kernel/result.ts';
import { htmlFaults } from '#kernel/testing/html-faults.ts';
import { testSite, type TestSite } from '#src/testing/site.ts';
import { checkIn } from '../commands/check-in.ts';
import { openMeeting } from '../commands/open-meeting.ts';
import { offlinePersonalData } from '../personal-data-offline.ts';
import { offlinePaths } from '../paths-offline.ts';
import type { VillagePackage } from '../rules/offline/package.ts';
import type {
  Attended,
  CheckInEntry,
  CountEntry,
  Entry,
  KeyedSlips,
  MethodEntry,
  OpenEntry,
  ReturnEntry,
  SecretaryEntry,
  StackEntry,
} from '../rules/offline/entry.ts';
import { makeVillage as makeBallotVillage, openVote } from '../testing/ballots.ts';
import { makeVillage, planned, type HeldMeeting, type VillageScene } from '../testing/village-scene.ts';
import { callMeeting } from '../commands/call-meeting.ts';

let site: TestSite;
let scene: VillageScene;
let held: HeldMeeting;

beforeAll(async () => {
  site = await testSite();
});
afterAll(() => site.close());
beforeEach(async () => {
  site.room.setNow('2026-11-21T09:00:00+07:00');
  scene = await makeVillage(site.room.db, 6);
  held = await planned(site.room, scene);
  unwrap(await callMeeting(site.room, scene.head, { meeting: held.meeting, documentsOn: '2026-11-21' }));
  site.room.setNow('2026-11-26T19:40:00+07:00');
});

const noted = () => ({ id: randomUUID(), device: 'Máy thử', day: '2026-11-26', after: null, settles: [], keep: false });
const coming = (representative: string | null): Attended => ({ representative, cluster: null, alsoSpeaking: false });

const came = (at: number, parts: Partial<CheckInEntry> = {}): CheckInEntry => ({
  ...noted(),
  kind: 'check-in',
  meeting: held.meeting,
  household: scene.householdIds[at] ?? '',
  value: coming('Lò Văn Thử'),
  seen: null,
  ...parts,
});

const counted = (counts: readonly number[], parts: Partial<CountEntry> = {}): CountEntry => ({
  ...noted(),
  kind: 'count',
  meeting: held.meeting,
  round: held.round,
  cluster: null,
  value: { counts: Object.fromEntries(counts.map((votes, at) => [String(at + 1), votes])), spoiled: 0 },
  seen: null,
  ...parts,
});

const opening = (parts: Partial<OpenEntry> = {}): OpenEntry => ({
  ...noted(),
  kind: 'open',
  meeting: held.meeting,
  value: 'open',
  seen: null,
  ...parts,
});

const named = (name: string, votes: number, present: number, parts: Partial<SecretaryEntry> = {}): SecretaryEntry => ({
  ...noted(),
  kind: 'secretary',
  meeting: held.meeting,
  present,
  value: { name, votes },
  seen: null,
  ...parts,
});

const voting = (method: 'hands' | 'secret', votes: number, present: number): MethodEntry => ({
  ...noted(),
  kind: 'method',
  meeting: held.meeting,
  round: held.round,
  present,
  value: { method, votes },
  seen: null,
});

const hall = async () =>
  site.room.db
    .selectFrom('decisions.meeting as m')
    .innerJoin('decisions.round as r', 'r.meeting_id', 'm.id')
    .select(['m.state', 'm.secretary', 'm.secretary_votes as votes', 'r.method', 'r.method_votes as methodVotes'])
    .where('m.id', '=', held.meeting)
    .executeTakeFirstOrThrow();

async function sendTo(unit: Id<'org.unit'>, items: readonly unknown[], actor?: Actor, origin = site.room.publicUrl) {
  const keyed = actor === undefined ? {} : await cookieOf(actor);
  return site.app.inject({
    method: 'POST',
    url: offlinePaths.village(unit),
    headers: { ...keyed, origin, 'content-type': 'application/json' },
    payload: JSON.stringify({ items }),
  });
}

/** The test site knows actors by a cookie that its own requests set. */
async function cookieOf(actor: Actor): Promise<Record<string, string>> {
  const answer = await site.get(offlinePaths.villages(), actor);
  return { cookie: String(answer.raw.req.headers.cookie) };
}

async function send(...items: readonly Entry[]): Promise<readonly BatchAnswer[]> {
  const answer = await sendTo(scene.village, items, scene.head);
  expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'application/json; charset=utf-8']);
  return answer.json<{ answers: BatchAnswer[] }>().answers;
}

const why = (answers: readonly BatchAnswer[]): string[] =>
  answers.map((one) => (one.ok ? (one.value as { outcome: string }).outcome : one.why));

const attendance = async () =>
  site.room.db
    .selectFrom('decisions.attendance')
    .select(['household_id', 'representative'])
    .where('meeting_id', '=', held.meeting)
    .where('present', '=', true)
    .execute();

const handCounts = async () =>
  site.room.db.selectFrom('decisions.hand_count').select('counts').where('round_id', '=', held.round).execute();

describe('what a head takes along', () => {
  it('holds the households, the meeting and its matter, and is for the head alone', async () => {
    const answer = await site.get(offlinePaths.village(scene.village), scene.head);
    const got = answer.json<VillagePackage>();
    expect([answer.statusCode, answer.headers['cache-control']]).toEqual([200, 'private, no-store']);
    expect(got.households).toHaveLength(6);
    expect(got.expiresOn).toBe('2026-12-10');
    expect(got.meetings).toMatchObject([{ id: held.meeting, state: 'called', matters: [{ round: held.round, needed: 4 }] }]);
    for (const actor of [scene.officer, scene.chair, scene.inspector, undefined])
      expect((await site.get(offlinePaths.village(scene.village), actor)).statusCode).toBe(403);
    expect((await site.get(offlinePaths.village(scene.commune), scene.head)).statusCode).toBe(404);
  });

  it('has a page for the head, a page without data for the phone, a manifest and a worker of its own folder', async () => {
    const start = await site.get(offlinePaths.start(), scene.head);
    expect([start.statusCode, await htmlFaults(start.body)]).toEqual([200, []]);
    expect(start.body).toContain(`/ban/thon/${scene.village}/ho`);
    expect((await site.get(offlinePaths.start(), scene.officer)).statusCode).toBe(403);
    const phone = await site.get(offlinePaths.phone());
    const island = '<script type="module" src="/_/village-mode.js"></script>';
    expect(phone.body).toContain(island);
    expect([phone.statusCode, await htmlFaults(phone.body.replace(island, ''))]).toEqual([200, []]);
    expect(phone.body).toContain(`<link rel="manifest" href="${offlinePaths.manifest()}"`);
    expect(phone.headers['content-security-policy']).toContain("worker-src 'self'");
    const manifest = (await site.get(offlinePaths.manifest())).json<{ scope: string; start_url: string }>();
    expect(manifest.start_url.startsWith(manifest.scope)).toBe(true);
    const worker = await site.get(offlinePaths.worker());
    expect([worker.headers['cache-control'], worker.body]).toEqual(['no-cache', 'importScripts("/_/village-worker.js");\n']);
  });
});

describe('what a phone sends', () => {
  it('is done once however often and in whatever pieces it comes', async () => {
    const entries = [came(0), came(1), came(2)];
    expect(why(await send(...entries))).toEqual(['applied', 'applied', 'applied']);
    expect(why(await send(...entries, ...entries))).toEqual(Array.from({ length: 6 }, () => 'decisions.entry.there'));
    expect(await attendance()).toHaveLength(3);
    const acts = await site.room.db
      .selectFrom('ledger.act')
      .select(['command', 'table_name'])
      .where('command', '=', 'decisions.receive-entry')
      .where('holding_id', '=', scene.head.holdings[0]?.id ?? '')
      .execute();
    expect(acts).toHaveLength(6);
  });

  it('keeps what the head calls the phone for the head alone, and forgets it on request', async () => {
    await send(came(0));
    const person = scene.head.person as Id<'org.person'>;
    const told = await offlinePersonalData.export(site.room.db, person);
    expect(told['decisions.entry']).toMatchObject([{ kind: 'check-in', device: 'Máy thử' }]);
    await site.room.db.transaction().execute((tx) => offlinePersonalData.erase(tx, person, site.room.now()));
    const left = await offlinePersonalData.export(site.room.db, person);
    expect(left['decisions.entry']).toMatchObject([{ kind: 'check-in', device: null }]);
  });

  it('is done once when the same send arrives twice in the same moment', async () => {
    const entry = came(0);
    const answers = await Promise.all([send(entry), send(entry), send(entry)]);
    expect(answers.flatMap(why).sort()).toEqual(['applied', 'decisions.entry.there', 'decisions.entry.there']);
  });

  it('another content under the same id is refused', async () => {
    const entry = came(0);
    await send(entry);
    expect(why(await send({ ...entry, value: coming('Người Khác') }))).toEqual(['decisions.entry.other']);
    expect(await attendance()).toMatchObject([{ representative: 'Lò Văn Thử' }]);
  });

  it('opens the meeting, names its secretary and its way of voting by those who were present then', async () => {
    expect(why(await send(opening({ day: '2026-11-25' })))).toEqual(['decisions.open.meeting-too-early']);
    expect(why(await send(named('Mùa A Thư', 2, 3)))).toEqual(['decisions.entry.not-open']);
    const [secretary, method] = [named('Mùa A Thư', 2, 3), voting('secret', 2, 3)];
    const all = [...scene.householdIds.map((_, at) => came(at)), opening(), secretary, method];
    expect(new Set(why(await send(...all, ...all)))).toEqual(new Set(['applied', 'decisions.entry.there']));
    expect(await hall()).toEqual({ state: 'open', secretary: 'Mùa A Thư', votes: 2, method: 'secret', methodVotes: 2 });
    expect(why(await send(opening(), named('Mùa A Thư', 2, 3)))).toEqual(['same', 'same']);
    expect(why(await send(named('Lù Thị Khác', 6, 6)))).toEqual(['decisions.entry.conflict']);
    const seen = { name: 'Mùa A Thư', votes: 2 };
    const again = { seen, settles: [secretary.id] };
    expect(why(await send(named('Lù Thị Khác', 1, 3, again), named('Lù Thị Khác', 9, 9, again)))).toEqual([
      'decisions.procedure.too-few',
      'decisions.entry.present',
    ]);
    expect(why(await send(named('Lù Thị Khác', 6, 6, again)))).toEqual(['applied']);
    expect(await hall()).toMatchObject({ secretary: 'Lù Thị Khác', votes: 6 });
    const got = (await site.get(offlinePaths.village(scene.village), scene.head)).json<VillagePackage>();
    expect(got.meetings).toMatchObject([
      { state: 'open', secretary: { votes: 6 }, matters: [{ method: 'secret', chosen: { votes: 2 } }] },
    ]);
  });

  it('counts once the meeting is open, by the rules of the hall', async () => {
    await send(came(0), came(1), came(2));
    const count = counted([2, 1, 0]);
    const [early] = await send(count);
    expect(early).toMatchObject({ ok: false, why: 'decisions.entry.not-open', words: expect.stringContaining('khai mạc') });
    await send(opening());
    expect(why(await send(counted([9, 0, 0])))).toEqual(['decisions.count.more-than-present']);
    expect(why(await send(count))).toEqual(['applied']);
    const recount = counted([1, 2, 0], { after: count.id, seen: count.value });
    const third = counted([3, 0, 0], { after: recount.id, seen: recount.value });
    expect(why(await send(third))).toEqual(['decisions.entry.waits']);
    expect(why(await send(recount, third))).toEqual(['applied', 'applied']);
    expect((await handCounts()).at(-1)?.counts).toEqual({ '1': 3, '2': 0, '3': 0 });
  });

  it('is refused for strangers, others than the head, another village, and from elsewhere', async () => {
    const entry = came(0);
    expect((await sendTo(scene.village, [entry])).statusCode).toBe(403);
    expect((await sendTo(scene.village, [entry], scene.head, 'https://example.com')).statusCode).toBe(403);
    const officer = await sendTo(scene.village, [entry], scene.officer);
    expect(why(officer.json<{ answers: BatchAnswer[] }>().answers)).toEqual(['forbidden']);
    const other = await makeVillage(site.room.db, 2);
    const wrong = await sendTo(other.village, [entry], other.head);
    expect(why(wrong.json<{ answers: BatchAnswer[] }>().answers)).toEqual(['not-found']);
    const nonsense = await sendTo(scene.village, [{ ...entry, household: 'x' }, null, {}], scene.head);
    expect(why(nonsense.json<{ answers: BatchAnswer[] }>().answers)).toEqual(['invalid', 'invalid', 'invalid']);
    expect(
      (
        await sendTo(
          scene.village,
          Array.from({ length: 201 }, () => entry),
          scene.head,
        )
      ).statusCode,
    ).toBe(422);
    expect(await attendance()).toEqual([]);
  });
});

describe('where the server has something else', () => {
  beforeEach(async () => {
    const household = scene.householdIds[0];
    unwrap(await checkIn(site.room, scene.head, { meeting: held.meeting, household, representative: 'Quàng Thị Khác' }));
  });

  it('nothing changes, and both are told side by side', async () => {
    const [answer] = await send(came(0));
    expect(answer).toMatchObject({ ok: false, why: 'decisions.entry.conflict' });
    const server = answer?.ok === false ? JSON.parse(String(answer.details['server'])) : null;
    expect(server).toEqual(coming('Quàng Thị Khác'));
    expect(await attendance()).toMatchObject([{ representative: 'Quàng Thị Khác' }]);
    expect(why(await send(came(0, { value: coming('Quàng Thị Khác') })))).toEqual(['same']);
  });

  it("the head's choice is a new entry, and the old one never comes back", async () => {
    const old = came(0);
    await send(old);
    const choice = came(0, { settles: [old.id], seen: coming('Quàng Thị Khác') });
    expect(why(await send(choice))).toEqual(['applied']);
    expect(why(await send(old, choice))).toEqual(['decisions.entry.there', 'decisions.entry.there']);
    expect(await attendance()).toMatchObject([{ representative: 'Lò Văn Thử' }]);
  });

  it('a choice for what has changed again is a conflict again; one for the server writes nothing', async () => {
    const old = came(0);
    const late = came(0, { settles: [old.id], seen: coming('Một Người Trước Nữa') });
    expect(why(await send(late))).toEqual(['decisions.entry.conflict']);
    const keep = came(0, { settles: [old.id, late.id], keep: true });
    expect(why(await send(keep, old, late))).toEqual(['kept', 'decisions.entry.there', 'decisions.entry.there']);
    expect(await attendance()).toMatchObject([{ representative: 'Quàng Thị Khác' }]);
  });

  it('nobody takes the place of another once hands were counted', async () => {
    unwrap(await openMeeting(site.room, scene.head, { meeting: held.meeting }));
    await send(counted([1, 0, 0]));
    const choice = came(0, { seen: coming('Quàng Thị Khác') });
    expect(why(await send(choice))).toEqual(['decisions.check-in.counted']);
  });
});

describe('slips of paper', () => {
  it('are marked returned once, by the rules of the round', async () => {
    const village = await makeBallotVillage(site.room, 4);
    const { round } = await openVote(site.room, village, 'ballot');
    const got = (await site.get(offlinePaths.village(village.village), village.head)).json<VillagePackage>();
    expect(got.ballots).toMatchObject([{ round, state: 'open' }]);
    const household = got.households[0]?.id ?? '';
    const entry: ReturnEntry = { ...noted(), kind: 'return', round, household, value: 'paper', seen: null };
    const from = async (one: Entry) =>
      (await sendTo(village.village, [one], village.head)).json<{ answers: BatchAnswer[] }>().answers;
    expect(why(await from(entry))).toEqual(['applied']);
    expect(why(await from(entry))).toEqual(['decisions.entry.there']);
    expect(why(await from({ ...entry, id: randomUUID() }))).toEqual(['same']);
    expect(why(await from({ ...entry, id: randomUUID(), household: randomUUID() }))).toEqual(['decisions.return.already']);
    const marks = await site.room.db.selectFrom('decisions.roll').select('voted').where('round_id', '=', round).execute();
    expect(marks.filter(({ voted }) => voted === 'paper')).toHaveLength(1);
  });

  it('of a stack are keyed in by two people, each once and unseen by the other; whoever finds another number is asked which holds', async () => {
    const village = await makeBallotVillage(site.room, 4);
    const { round } = await openVote(site.room, village, 'ballot');
    const batch = newId<'decisions.batch'>();
    await site.room.db.updateTable('decisions.round').set({ state: 'counting' }).where('id', '=', round).execute();
    await site.room.db.insertInto('decisions.batch').values({ id: batch, round_id: round, no: 1, slips: 12 }).execute();
    const keyed = (agree: number): KeyedSlips => ({ counts: { '1': agree, '2': 11 - agree, '3': 0 }, blank: 1, spoiled: 0 });
    const stack = (agree: number, parts: Partial<StackEntry> = {}): StackEntry => ({
      ...noted(),
      kind: 'stack',
      round,
      batch,
      value: keyed(agree),
      seen: null,
      ...parts,
    });
    const from = async (actor: Actor, ...items: readonly Entry[]) =>
      (await sendTo(village.village, items, actor)).json<{ answers: BatchAnswer[] }>().answers;
    const first = stack(7);
    expect(why(await from(village.head, first, first, stack(7)))).toEqual(['applied', 'decisions.entry.there', 'same']);
    const [odd] = await from(village.head, stack(8));
    expect(odd).toMatchObject({ ok: false, why: 'decisions.entry.conflict' });
    expect(odd?.ok === false ? JSON.parse(String(odd.details['server'])) : null).toEqual(keyed(7));
    const taken = async (actor: Actor) =>
      (await site.get(offlinePaths.village(village.village), actor)).json<VillagePackage>().ballots[0]?.stacks;
    expect(await taken(village.front)).toEqual([{ id: batch, no: 1, slips: 12, own: null, others: 1 }]);
    const many = stack(0, { value: { counts: { '1': 20 }, blank: 0, spoiled: 0 } });
    expect(why(await from(village.front, many, stack(8)))).toEqual(['decisions.stack.not-even', 'applied']);
    const mended = stack(8, { after: first.id, seen: keyed(7) });
    expect(why(await from(village.head, mended))).toEqual(['applied']);
    expect(await taken(village.head)).toEqual([{ id: batch, no: 1, slips: 12, own: keyed(8), others: 1 }]);
    const entries = await site.room.db.selectFrom('decisions.batch_entry').select('no').where('batch_id', '=', batch).execute();
    expect(entries).toHaveLength(3);
  });
});
