import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addDays, day, type Day } from '#kernel/day.ts';
import { acceptFile } from '#kernel/files/accept.ts';
import { newId, type Id } from '#kernel/id.ts';
import { unwrap } from '#kernel/result.ts';
import { testRoom, type TestRoom } from '#kernel/testing/room.ts';
import { photo } from '#kernel/testing/sample-files.ts';
import { recordAct } from '#modules/ledger/index.ts';
import { headsOf } from '#modules/org/index.ts';
import { actorOf, makeHolder, makePerson, makeUnit } from '#modules/org/testing/factories.ts';
import { watchReleases } from '../jobs/watch-releases.ts';
import { deskDecisions } from '../queries/desk-decisions.ts';
import { findDecision } from '../queries/find-decision.ts';
import { findOffice } from '../queries/find-office.ts';
import { findProcedure } from '../queries/find-procedure.ts';
import { loadCommune } from '../queries/load-commune.ts';
import { termBounds, termFrom } from '../rules/term.ts';
import { makeDecision } from '../testing/factories.ts';
import { makeMeeting } from '../testing/meetings.ts';
import { makeRuling } from '../testing/procedures.ts';
import { makeVillage, type VillageScene } from '../testing/village-scene.ts';
import { changeHeadTerm } from './change-head-term.ts';
import { decideRelease } from './decide-release.ts';
import { endHeadPost } from './end-head-post.ts';
import { installHead } from './install-head.ts';
import { nameInterim } from './name-interim.ts';
import { planBallot } from './plan-ballot.ts';
import { ruleOnDecision } from './rule-on-decision.ts';

let room: TestRoom;
let scene: VillageScene;
const TODAY = day('2026-11-21');

beforeAll(async () => {
  room = await testRoom({ recordAct });
});
afterAll(() => room.close());
beforeEach(async () => {
  room.setNow('2026-11-21T09:00:00+07:00');
  scene = await makeVillage(room.db);
});

const whyOf = (outcome: { ok: boolean; why?: string }): string => (outcome.ok ? 'ok' : (outcome.why ?? ''));
type DecisionId = Id<'decisions.decision'>;

async function headDecision(
  election: 'elect' | 'release',
  state: 'draft' | 'recognised' | 'failed' | 'no-result',
  decidedOn: Day,
): Promise<DecisionId> {
  const id = await makeDecision(room.db, { village: scene.village, matter: 'village-head', state, ruleDay: decidedOn });
  await room.db
    .updateTable('decisions.decision')
    .set({ election, decided_on: decidedOn, ...(state === 'recognised' ? { sent_on: decidedOn, effective_on: decidedOn } : {}) })
    .where('id', '=', id)
    .execute();
  if (state === 'recognised') await makeRuling(room.db, id, { by: scene.chair, on: decidedOn });
  return id;
}

const desk = async (actor: VillageScene['head'], on: Day = TODAY) =>
  (await deskDecisions(room.reader, actor, on)).map(({ work, step, late, dueOn }) => [step ?? work, late, dueOn]);
const heads = async (on: Day) => (await headsOf(room.reader, scene.village, on)).map(({ name, until }) => [name, until]);

describe('the term', () => {
  it('is counted in whole years from its first day, an interim one in months, each by the rule of that day', () => {
    const until = (kind: 'elected' | 'interim', from: string) => {
      const term = termFrom(kind, day(from));
      return term.ok ? [term.value.until, term.value.rule.status] : term.why;
    };
    expect(until('elected', '2026-11-21')).toEqual(['2031-11-21', 'confirmed']);
    expect(until('elected', '2024-02-29')).toEqual(['2029-02-28', 'verify']);
    expect(until('interim', '2026-08-31')).toEqual(['2027-02-28', 'confirmed']);
    expect(until('elected', '2020-01-01')).toBe('decisions.law.none');
    expect(termBounds(day('2031-11-21'), TODAY)).toMatchObject({ earliest: '2031-05-21', latest: '2032-05-21' });
  });
});

describe('who was elected', () => {
  it('leaves again when the election is annulled', async () => {
    const decision = await headDecision('elect', 'recognised', day('2026-11-20'));
    const person = await makePerson(room.db, { unit: scene.village, name: 'Sùng A Mới' });
    const title = 'Trưởng thôn Đồng Lúa';
    unwrap(await installHead(room, scene.officer, { decision, person, title, from: '2026-11-21', checked: 'on' }));
    expect(await heads(TODAY)).toEqual([['Sùng A Mới', '2031-11-21']]);
    const annulled = { decision, kind: 'annulled', reason: 'Sai trình tự bầu cử', documentNo: '12/QĐ-UBND', on: TODAY };
    unwrap(await ruleOnDecision(room, scene.chair, annulled));
    expect(await heads(addDays(TODAY, 1))).toEqual([]);
  });

  it('takes office when an officer says which person it is; the one before leaves; the end may be moved by six months', async () => {
    const decision = await headDecision('elect', 'recognised', day('2026-11-20'));
    const [before] = await headsOf(room.reader, scene.village, TODAY);
    const person = await makePerson(room.db, { unit: scene.village, name: 'Sùng A Mới' });
    const stranger = await makePerson(room.db, { name: 'Sùng A Mới' });
    expect(await desk(scene.officer)).toEqual([['install', false, null]]);
    expect(await desk(scene.head)).toEqual([]);
    const install = (fields: object, by = scene.officer) =>
      installHead(room, by, { decision, person, title: 'Trưởng thôn Đồng Lúa', from: '2026-11-21', checked: 'on', ...fields });
    expect(whyOf(await install({}, scene.frontBoard))).toBe('forbidden');
    expect(whyOf(await install({ checked: '' }))).toBe('decisions.head.not-checked');
    expect(whyOf(await install({ person: stranger }))).toBe('decisions.head.elsewhere');
    expect(whyOf(await install({ from: '2026-11-19' }))).toBe('decisions.head.day');
    expect(whyOf(await install({ from: '2026-11-22' }))).toBe('decisions.head.day');
    unwrap(await install({}));
    expect(whyOf(await install({}))).toBe('decisions.head.there');
    expect(await heads(TODAY)).toEqual([['Sùng A Mới', '2031-11-21']]);
    expect(await heads(day('2026-11-20'))).toEqual([[before?.name, '2026-11-20']]);
    expect((await actorOf(room.db, person, TODAY)).holdings).toMatchObject([{ post: 'village-head', unit: scene.village }]);
    expect(await desk(scene.officer)).toEqual([]);

    const change = (until: string, by = scene.chair) => changeHeadTerm(room, by, { decision, until, documentNo: '30/QĐ' });
    expect(whyOf(await change('2032-05-21', scene.officer))).toBe('forbidden');
    expect(await change('2032-05-22')).toMatchObject({
      why: 'decisions.head.too-far',
      details: { earliest: '2031-05-21', latest: '2032-05-21' },
    });
    unwrap(await change('2032-05-21'));
    expect(whyOf(await change('2032-05-22'))).toBe('decisions.head.too-far');
    unwrap(await change('2031-05-21'));
    expect(await heads(TODAY)).toEqual([['Sùng A Mới', '2031-05-21']]);
    const model = await findDecision(room.reader, { id: decision }, TODAY);
    const office = model && (await findOffice(room.reader, model, { search: 'Sùng', chooses: true }, TODAY));
    expect(office).toMatchObject({ holder: 'Sùng A Mới', term: { law_until: '2031-11-21', until_day: '2031-05-21' } });
  });

  it('waits where the village has no body of its own, or somebody holds the post from later on', async () => {
    const decision = await headDecision('elect', 'recognised', day('2026-11-20'));
    const person = await makePerson(room.db, { unit: scene.village, name: 'Sùng A Mới' });
    const install = () =>
      installHead(room, scene.officer, { decision, person, title: 'Trưởng thôn', from: '2026-11-20', checked: 'on' });
    const held = room.db.updateTable('org.holding').where('id', '=', scene.head.holdings[0]?.id ?? newId<'org.holding'>());
    await held.set({ valid_from: day('2026-11-20') }).execute();
    expect(whyOf(await install())).toBe('decisions.head.held-later');
    await held.set({ valid_from: day('2026-07-01') }).execute();
    await room.db
      .updateTable('org.body')
      .set({ valid_to: day('2027-01-01') })
      .where('unit_id', '=', scene.village)
      .execute();
    expect(whyOf(await install())).toBe('decisions.head.outside-body');
    await room.db.updateTable('org.body').set({ kind: 'front-board' }).where('unit_id', '=', scene.village).execute();
    expect(whyOf(await install())).toBe('decisions.head.no-body');
  });
});

describe('a release on which the meeting cannot agree', () => {
  it('is decided by the commune with the Front, with reason and paper; a new election and an interim head follow', async () => {
    const decision = await headDecision('release', 'failed', day('2026-11-18'));
    const file = unwrap(await acceptFile(room.files, await photo({ width: 60, height: 40 }), 'quyet-dinh.jpg'));
    const decide = (fields: object, by = scene.chair) =>
      decideRelease(room, by, {
        decision,
        outcome: 'released',
        reason: 'Không hoàn thành nhiệm vụ.',
        documentNo: '40/QĐ-UBND',
        frontAgreedOn: '2026-11-19',
        on: '2026-11-20',
        file,
        ...fields,
      });
    expect(whyOf(await decide({}, scene.officer))).toBe('forbidden');
    expect(whyOf(await decide({ frontAgreedOn: '2026-11-21' }))).toBe('decisions.release.front-later');
    expect(whyOf(await decide({ on: '2026-11-17' }))).toBe('decisions.rule.day');
    expect(await decide({ reason: ' ' })).toMatchObject({ why: 'invalid' });
    expect(await decide({ file: undefined })).toMatchObject({ why: 'invalid' });
    unwrap(await decide({}));
    expect(whyOf(await decide({}))).toBe('decisions.release.ruled');
    const model = await findProcedure(room.reader, decision, TODAY);
    expect(model).toMatchObject({
      ruling: { outcome: 'released' },
      decision: { state: 'failed', committee: { documentNo: '40/QĐ-UBND' } },
    });
    expect(await desk(scene.officer)).toEqual([
      ['reelect', false, '2027-01-19'],
      ['leave', false, null],
    ]);
    expect((await desk(scene.chair, day('2027-01-20')))[0]).toEqual(['reelect', true, '2027-01-19']);
    room.setNow('2026-12-20T00:30:00+07:00');
    await watchReleases.run(room, undefined as never);
    const told = room.db.selectFrom('decisions.step').select('due_on').where('decision_id', '=', decision);
    expect(await told.where('key', '=', 'reelect-alert').execute()).toEqual([{ due_on: '2027-01-19' }]);
    room.setNow('2026-11-21T09:00:00+07:00');

    unwrap(await nameInterim(room, scene.chair, { decision, documentNo: '41/QĐ-UBND', on: '2026-11-21' }));
    const person = await makePerson(room.db, { unit: scene.village, name: 'Lù Thị Tạm' });
    const interim = { decision, person, title: 'Trưởng thôn lâm thời', checked: 'on' };
    unwrap(await installHead(room, scene.officer, interim));
    expect(await heads(TODAY)).toEqual([['Lù Thị Tạm', '2027-05-21']]);
    expect(whyOf(await changeHeadTerm(room, scene.chair, { decision, until: '2027-06-21', documentNo: '1' }))).toBe(
      'decisions.head.not-now',
    );
    expect((await desk(scene.officer)).map(([what]) => what)).toEqual(['reelect', 'interim']);

    const later = day('2026-12-20');
    room.setNow(`${later}T09:00:00+07:00`);
    const elected = await headDecision('elect', 'recognised', later);
    const next = await makePerson(room.db, { unit: scene.commune, name: 'Vàng A Kế' });
    unwrap(await installHead(room, scene.officer, { ...interim, decision: elected, person: next, title: 'Trưởng thôn' }));
    expect([await desk(scene.officer, later), await heads(later)]).toEqual([[], [['Vàng A Kế', '2031-12-20']]]);
  });

  it('is not decided while households still vote, nor voted on once decided; a released head leaves with a last day', async () => {
    const decision = await headDecision('release', 'no-result', day('2026-11-18'));
    const file = unwrap(await acceptFile(room.files, await photo({ width: 60, height: 40 }), 'quyet-dinh.jpg'));
    const input = {
      decision,
      outcome: 'released',
      reason: 'a',
      documentNo: '1',
      frontAgreedOn: '2026-11-20',
      on: '2026-11-20',
      file,
    };
    const meeting = await makeMeeting(room.db, { village: scene.village, on: TODAY, households: 10 });
    const round = newId<'decisions.round'>();
    await room.db
      .insertInto('decisions.round')
      .values({
        id: round,
        decision_id: decision,
        no: 1,
        meeting_id: meeting,
        form: 'meeting',
        form_ground: 'free',
        method: 'hands',
        state: 'planned',
        created_at: room.now(),
      })
      .execute();
    expect(whyOf(await decideRelease(room, scene.chair, input))).toBe('decisions.release.agreed');
    await room.db.updateTable('decisions.round').set({ state: 'cancelled' }).where('id', '=', round).execute();
    expect(whyOf(await endHeadPost(room, scene.officer, { decision, last: '2026-11-20' }))).toBe('decisions.step.not-recognised');
    unwrap(await decideRelease(room, scene.chair, input));
    const ballot = {
      decision,
      form: 'ballot',
      opensOn: '2026-11-24',
      closesOn: '2026-11-26',
      leader: 'a',
      members: 'b\nc',
      witnesses: 'd\ne',
    };
    expect(whyOf(await planBallot(room, scene.head, ballot))).toBe('decisions.release.ruled');
    const end = (last: string, by = scene.officer) => endHeadPost(room, by, { decision, last });
    expect(whyOf(await end('2026-11-20', scene.frontBoard))).toBe('forbidden');
    expect(whyOf(await end('2026-11-19'))).toBe('decisions.head.last-day');
    unwrap(await end('2026-11-20'));
    expect([await heads(day('2026-11-20')), await heads(TODAY)]).toEqual([[[expect.any(String), '2026-11-20']], []]);
    expect(whyOf(await end('2026-11-21'))).toBe('decisions.head.nobody');
  });
});

describe('what is late', () => {
  it('is computed for the village and its commune, and stands in the view of the commune; nobody else sees it', async () => {
    const decision = await headDecision('elect', 'draft', TODAY);
    const meeting = await makeMeeting(room.db, { village: scene.village, on: day('2026-12-05'), households: 10 });
    await room.db
      .updateTable('decisions.meeting')
      .set({ state: 'planned', notice_on: null, households: null })
      .where('id', '=', meeting)
      .execute();
    await room.db
      .insertInto('decisions.round')
      .values({
        id: newId<'decisions.round'>(),
        decision_id: decision,
        no: 1,
        meeting_id: meeting,
        form: 'meeting',
        form_ground: 'free',
        method: 'hands',
        state: 'planned',
        created_at: room.now(),
      })
      .execute();
    const annual = await makeMeeting(room.db, { village: scene.village, on: day('2026-11-25'), households: 10, kind: 'annual' });
    await room.db
      .updateTable('decisions.meeting')
      .set({ state: 'planned', notice_on: null, households: null })
      .where('id', '=', annual)
      .execute();
    // T-20 was 15 November, T-15 the 20th; the summons to the annual conference was due on the 20th.
    expect(await desk(scene.frontBoard)).toEqual([
      ['candidates', true, '2026-11-20'],
      ['annual-summon', true, '2026-11-20'],
      ['team', false, '2026-11-25'],
      ['posted', false, '2026-11-28'],
      ['summon', false, '2026-12-03'],
    ]);
    expect(await desk(scene.officer)).toEqual([
      ['plan', true, '2026-11-15'],
      ['candidates', true, '2026-11-20'],
      ['annual-summon', true, '2026-11-20'],
      ['posted', false, '2026-11-28'],
    ]);
    expect(await desk(scene.inspector)).toEqual([]);
    const commune = await loadCommune(room.reader, scene.commune, 2026, TODAY);
    expect(commune?.late.map(({ what }) => what)).toEqual(['plan', 'candidates', 'annual-summon']);
    const elsewhere = await makeUnit(room.db);
    const officer = await actorOf(
      room.db,
      await makeHolder(room.db, { unit: elsewhere, post: 'committee-officer', kind: 'peoples-committee' }),
      TODAY,
    );
    expect(await desk(officer)).toEqual([]);
    await room.db
      .insertInto('decisions.step')
      .values({
        decision_id: decision,
        key: 'plan',
        done_on: addDays(TODAY, -8),
        legal_ref: 'Nghị định thử',
        law_status: 'verify',
      })
      .execute();
    expect((await desk(scene.officer)).map(([what]) => what)).toEqual(['candidates', 'annual-summon', 'posted']);
  });
});
