import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Id } from '#kernel/id.ts';
import { unwrap } from '#kernel/result.ts';
import { testRoom, type TestRoom } from '#kernel/testing/room.ts';
import { recordAct } from '#modules/ledger/index.ts';
import { forgetPetitions } from '../jobs/forget-petitions.ts';
import { watchReleases } from '../jobs/watch-releases.ts';
import { procedurePersonalData } from '../personal-data-procedure.ts';
import { findProcedure } from '../queries/find-procedure.ts';
import type { StepKey } from '../rules/procedure-steps.ts';
import { count, makeVillage, opened, type VillageScene } from '../testing/village-scene.ts';
import { day } from '#kernel/day.ts';
import { actOnConvention } from './act-on-convention.ts';
import { addCandidate } from './add-candidate.ts';
import { callMeeting } from './call-meeting.ts';
import { checkIn } from './check-in.ts';
import { closeMeeting } from './close-meeting.ts';
import { draftDecision } from './draft-decision.ts';
import { keepConvention } from './keep-convention.ts';
import { nameDraftingTeam } from './name-drafting-team.ts';
import { nameElectionTeam } from './name-election-team.ts';
import { nameInterim } from './name-interim.ts';
import { noteStep } from './note-step.ts';
import { openMeeting } from './open-meeting.ts';
import { openRelease } from './open-release.ts';
import { planMeeting } from './plan-meeting.ts';
import { ruleOnDecision } from './rule-on-decision.ts';
import { sendDecision } from './send-decision.ts';
import { signPetition } from './sign-petition.ts';
import { writeRecord } from './write-record.ts';

/** Tasks on a schedule take no payload. */
const NOTHING = undefined as never;

let room: TestRoom;
let scene: VillageScene;

beforeAll(async () => {
  room = await testRoom({ recordAct });
});
afterAll(() => room.close());
beforeEach(async () => {
  room.setNow('2026-11-21T09:00:00+07:00');
  scene = await makeVillage(room.db);
});

const whyOf = (outcome: { ok: boolean; why?: string }): string => (outcome.ok ? 'ok' : (outcome.why ?? ''));
const stepsOf = async (decision: Id<'decisions.decision'>, today: string) =>
  (await findProcedure(room.db, decision, day(today)))?.decision.timeline ?? [];
const stateOf = async (decision: Id<'decisions.decision'>, key: StepKey, today: string) =>
  (await stepsOf(decision, today)).find((step) => step.key === key)?.state;

async function draft(matter: string, election = ''): Promise<Id<'decisions.decision'>> {
  const made = await draftDecision(room, scene.head, {
    unit: scene.village,
    matter,
    election,
    title: 'Bầu Trưởng thôn',
    content: 'Điều 1. Giữ gìn đường làng.',
  });
  return unwrap(made).id;
}

async function plan(decision: Id<'decisions.decision'>, on: string) {
  const { id: meeting } = unwrap(
    await planMeeting(room, scene.head, {
      unit: scene.village,
      kind: 'community',
      decisions: [decision],
      on,
      at: '19:30',
      place: 'Nhà văn hóa thôn',
      chair: 'Vàng A Thử',
    }),
  );
  const { id: round } = await room.db
    .selectFrom('decisions.round')
    .select('id')
    .where('meeting_id', '=', meeting)
    .executeTakeFirstOrThrow();
  return { decision, meeting, round };
}

const note = (decision: Id<'decisions.decision'>, step: string, on: string, text = '') =>
  noteStep(room, scene.officer, { decision, step, on, note: text });
const call = (meeting: Id<'decisions.meeting'>, documentsOn = '') => callMeeting(room, scene.head, { meeting, documentsOn });

describe('electing a head', () => {
  it('goes by its timeline: the meeting is called only when every step before it was in time', async () => {
    const held = await plan(await draft('village-head', 'elect'), '2026-12-11');
    const { decision } = held;
    expect(whyOf(await note(decision, 'candidates', '2026-11-21'))).toBe('decisions.step.no-candidate');
    const candidate = { meeting: held.meeting, round: held.round, label: 'Lò Văn Ứng', origin: 'front-board' };
    expect(await addCandidate(room, scene.head, candidate)).toMatchObject({
      why: 'decisions.candidate.age',
      details: { years: 21, legalRef: 'Nghị định 185/2026/NĐ-CP' },
    });
    unwrap(await addCandidate(room, scene.head, { ...candidate, ofAge: 'on' }));
    const early = await call(held.meeting);
    expect(early).toMatchObject({ why: 'decisions.procedure.step-missing', details: { step: 'plan', first: '2026-12-11' } });

    unwrap(await note(decision, 'plan', '2026-11-21', 'QĐ 12'));
    unwrap(await note(decision, 'candidates', '2026-11-21'));
    expect(whyOf(await note(decision, 'team', '2026-11-21'))).toBe('decisions.step.no-team');
    const team = (members: string) => nameElectionTeam(room, scene.frontBoard, { decision, leader: 'Giàng Thị Tổ', members });
    expect(whyOf(await team(''))).toBe('decisions.team.nobody');
    expect(whyOf(await team('lò văn  ứng'))).toBe('decisions.procedure.team-candidate');
    unwrap(await team('Vàng A Hai\nSùng A Ba'));
    const onTeam = { meeting: held.meeting, round: held.round, label: 'Sùng A Ba', origin: 'self', ofAge: 'on' };
    expect(whyOf(await addCandidate(room, scene.head, onTeam))).toBe('decisions.procedure.team-candidate');

    room.setNow('2026-12-05T09:00:00+07:00');
    unwrap(await note(decision, 'team', '2026-12-01'));
    unwrap(await note(decision, 'posted', '2026-12-05'));
    expect(await call(held.meeting)).toMatchObject({
      why: 'decisions.procedure.step-late',
      details: { step: 'posted', first: '2026-12-12' },
    });
    expect(await stateOf(decision, 'posted', '2026-12-05')).toBe('late');
    unwrap(await note(decision, 'posted', '2026-12-04'));
    expect(whyOf(await call(held.meeting))).toBe('ok');
    expect((await stepsOf(decision, '2026-12-05')).slice(0, 5).map(({ state }) => state)).toEqual(Array(5).fill('in-time'));
    expect(whyOf(await note(decision, 'plan', '2026-11-21'))).toBe('decisions.step.called');
  });

  it('takes no step of another matter, none of tomorrow, and none from a stranger', async () => {
    const decision = await draft('village-head', 'elect');
    expect(whyOf(await note(decision, 'draft-posted', '2026-11-21', 'Nhà văn hóa'))).toBe('decisions.step.not-of-matter');
    expect(whyOf(await note(decision, 'plan', '2026-11-22'))).toBe('decisions.step.in-future');
    expect(whyOf(await noteStep(room, scene.inspector, { decision, step: 'plan', on: '2026-11-21', note: '' }))).toBe(
      'forbidden',
    );
  });

  it('tells somebody named on the team what is kept, and forgets the name on request', async () => {
    const decision = await draft('village-head', 'elect');
    unwrap(await nameElectionTeam(room, scene.frontBoard, { decision, leader: 'Giàng Thị Tổ', members: 'Mùa A Quên' }));
    const person = scene.head.person as Id<'org.person'>;
    await room.db.updateTable('org.person').set({ name: 'Mùa A Quên' }).where('id', '=', person).execute();
    const told = await procedurePersonalData.export(room.db, person);
    expect(told['decisions.election_team']).toHaveLength(1);
    await room.db.transaction().execute((tx) => procedurePersonalData.erase(tx, person, room.now()));
    expect((await procedurePersonalData.export(room.db, person))['decisions.election_team']).toEqual([]);
  });
});

describe('releasing a head', () => {
  const open = (decision: Id<'decisions.decision'>, ground: string, by = scene.frontBoard, cause = '') =>
    openRelease(room, by, { decision, ground, cause, on: '2026-11-21' });

  it('needs a ground; the head writes down nothing but an own request', async () => {
    const held = await plan(await draft('village-head', 'release'), '2026-11-26');
    expect(whyOf(await call(held.meeting))).toBe('decisions.release.no-ground');
    expect(whyOf(await open(held.decision, 'petition', scene.head))).toBe('forbidden');
    expect(whyOf(await open(held.decision, 'front-board'))).toBe('decisions.release.no-cause');
    unwrap(await open(held.decision, 'front-board', scene.frontBoard, 'not-performed'));
    unwrap(await open(held.decision, 'own-request', scene.head));
    expect(whyOf(await call(held.meeting))).toBe('ok');
  });

  it('by petition waits for half of all households, each counted once, on the number frozen when it began', async () => {
    const held = await plan(await draft('village-head', 'release'), '2026-11-26');
    unwrap(await open(held.decision, 'petition'));
    const sign = (codes: string, on = '2026-11-21') =>
      signPetition(room, scene.frontBoard, { decision: held.decision, codes, givenOn: on });
    expect(whyOf(await sign('H001 H999'))).toBe('decisions.consent.unknown-household');
    expect(whyOf(await sign('H001', '2026-11-20'))).toBe('decisions.release.day');
    unwrap(await sign('H001 H002 H003 H004'));
    unwrap(await sign('H004, H001'));
    expect(await call(held.meeting)).toMatchObject({
      why: 'decisions.release.too-few-signed',
      details: { signed: 4, needed: 5, households: 10 },
    });
    expect(whyOf(await open(held.decision, 'own-request'))).toBe('decisions.release.signed');
    unwrap(await sign('H005'));
    expect(whyOf(await call(held.meeting))).toBe('ok');
    await room.db.updateTable('decisions.decision').set({ state: 'failed' }).where('id', '=', held.decision).execute();
    await forgetPetitions.run(room, NOTHING);
    expect((await findProcedure(room.db, held.decision, day('2026-11-22')))?.petition).toMatchObject({ signed: 5, ready: true });
    const left = await room.db
      .selectFrom('decisions.petition_consent')
      .select('household_id')
      .where('decision_id', '=', held.decision)
      .execute();
    expect(left).toEqual([]);
  });

  it('is followed by a new election in time and an interim head; the commune is told once before each runs out', async () => {
    const held = await plan(await draft('village-head', 'release'), '2026-11-26');
    unwrap(await open(held.decision, 'own-request'));
    unwrap(await call(held.meeting));
    room.setNow('2026-11-26T19:40:00+07:00');
    for (const household of scene.householdIds)
      unwrap(await checkIn(room, scene.head, { meeting: held.meeting, household, representative: 'Lò Văn Thử' }));
    unwrap(await openMeeting(room, scene.head, { meeting: held.meeting }));
    await count(room, scene, held, [6, 4, 0]);
    unwrap(await closeMeeting(room, scene.head, { meeting: held.meeting }));
    room.setNow('2026-11-27T09:00:00+07:00');
    expect(whyOf(await nameInterim(room, scene.chair, { decision: held.decision, documentNo: '5', on: '2026-11-27' }))).toBe(
      'decisions.step.not-recognised',
    );
    const paper = { kind: 'minutes', discussed: 'a', decided: 'b', headName: 'A', frontHeadName: 'B', firstHouseholdName: 'C' };
    unwrap(
      await writeRecord(room, scene.head, {
        decision: held.decision,
        ...paper,
        secondHouseholdName: 'D',
        signedOn: '2026-11-26',
      }),
    );
    unwrap(await sendDecision(room, scene.head, { decision: held.decision }));
    const ruling = { kind: 'recognised', documentNo: '7/QĐ', on: '2026-11-27', reason: '' };
    unwrap(await ruleOnDecision(room, scene.chair, { decision: held.decision, ...ruling }));
    const steps = await stepsOf(held.decision, '2026-11-27');
    expect(steps.find(({ key }) => key === 'reelect')).toMatchObject({ state: 'due', due: { due: '2027-01-26' } });
    expect(steps.find(({ key }) => key === 'interim')).toMatchObject({ state: 'not-yet' });
    unwrap(await nameInterim(room, scene.chair, { decision: held.decision, documentNo: '8/QĐ', on: '2026-11-27' }));
    expect(await stateOf(held.decision, 'interim', '2027-05-28')).toBe('overdue');

    const alerts = async () =>
      (
        await room.db
          .selectFrom('decisions.step')
          .select('key')
          .where('decision_id', '=', held.decision)
          .where('key', 'like', '%-alert')
          .orderBy('key')
          .execute()
      ).map(({ key }) => key);
    await watchReleases.run(room, NOTHING);
    expect(await alerts()).toEqual([]);
    room.setNow('2026-12-28T00:30:00+07:00');
    await watchReleases.run(room, NOTHING);
    await watchReleases.run(room, NOTHING);
    expect(await alerts()).toEqual(['reelect-alert']);
  });
});

describe('a village convention', () => {
  it('is called only thirty days after its draft was posted, with the place it hangs', async () => {
    const held = await plan(await draft('convention'), '2026-12-20');
    const team = { organisation: 'Mùa A Hội', respected: 'Giàng Thị Già', law: 'Lò Văn Luật', minority: 'not-needed' };
    unwrap(await nameDraftingTeam(room, scene.head, { decision: held.decision, ...team }));
    expect(whyOf(await note(held.decision, 'draft-posted', '2026-11-21'))).toBe('decisions.step.no-place');
    unwrap(await note(held.decision, 'draft-posted', '2026-11-21', 'Nhà văn hóa thôn'));
    expect(await call(held.meeting, '2026-11-21')).toMatchObject({
      why: 'decisions.procedure.step-late',
      details: { first: '2026-12-21' },
    });
    unwrap(await note(held.decision, 'draft-posted', '2026-11-20', 'Nhà văn hóa thôn'));
    expect(whyOf(await call(held.meeting, '2026-11-21'))).toBe('ok');
  });

  it('is sent with a full dossier, in force on recognition, suspended in part, let go, abolished', async () => {
    const held = await opened(room, scene, { matter: 'convention', present: 9 });
    const { decision } = held;
    await count(room, scene, held, [9, 0, 0]);
    unwrap(await closeMeeting(room, scene.head, { meeting: held.meeting }));
    room.setNow('2026-11-27T09:00:00+07:00');
    const keep = (fields: object) =>
      keepConvention(room, scene.head, { decision, comments: '12', adopted: 'Điều 1.', reviewDay: '18/11', ...fields });
    expect(whyOf(await keep({ requestNo: '1/TTr', requestOn: '' }))).toBe('decisions.convention.half-request');
    unwrap(await keep({ requestNo: '', requestOn: '' }));
    const paper = {
      kind: 'resolution',
      discussed: 'a',
      decided: 'b',
      headName: 'A',
      frontHeadName: 'B',
      firstHouseholdName: 'C',
    };
    unwrap(await writeRecord(room, scene.head, { decision, ...paper, secondHouseholdName: 'D', signedOn: '2026-11-26' }));
    expect(await sendDecision(room, scene.head, { decision })).toMatchObject({
      why: 'decisions.convention.dossier-missing',
      details: { papers: 'request' },
    });
    unwrap(await keep({ requestNo: '1/TTr', requestOn: '2026-11-27' }));
    unwrap(await sendDecision(room, scene.head, { decision }));
    expect(whyOf(await keep({ requestNo: '2/TTr', requestOn: '2026-11-27' }))).toBe('decisions.convention.sent');
    const standing = async () => (await findProcedure(room.db, decision, day('2026-12-20')))?.convention?.standing;
    expect(await standing()).toBe('adopted');

    room.setNow('2026-12-01T09:00:00+07:00');
    const act = (fields: object, by = scene.chair) =>
      actOnConvention(room, by, {
        decision,
        kind: 'suspended',
        scope: 'part',
        parts: 'Điều 1',
        reason: 'Trái luật',
        reportedOn: '2026-12-01',
        on: '2026-12-10',
        mendBy: '2026-12-31',
        documentNo: '9/QĐ',
        ...fields,
      });
    expect(whyOf(await act({}))).toBe('decisions.convention.not-now');
    unwrap(
      await ruleOnDecision(room, scene.chair, { decision, kind: 'recognised', documentNo: '8/QĐ', on: '2026-12-01', reason: '' }),
    );
    expect(await standing()).toBe('in-force');
    expect(await stateOf(decision, 'passed-on', '2026-12-03')).toBe('due');
    unwrap(await note(decision, 'passed-on', '2026-12-01'));
    expect(await stateOf(decision, 'passed-on', '2026-12-09')).toBe('in-time');

    room.setNow('2026-12-10T09:00:00+07:00');
    expect(whyOf(await act({ parts: '' }))).toBe('decisions.convention.no-parts');
    expect(whyOf(await act({ mendBy: '' }))).toBe('decisions.convention.no-time-to-mend');
    expect(whyOf(await act({ reportedOn: '' }))).toBe('decisions.convention.no-report');
    expect(whyOf(await act({}, scene.officer))).toBe('forbidden');
    unwrap(await act({}));
    expect(await standing()).toBe('partly-suspended');
    const [kept] = (await findProcedure(room.db, decision, day('2026-12-10')))?.convention?.acts ?? [];
    expect(kept).toMatchObject({ due_on: '2026-12-04', on_day: '2026-12-10', mend_by: '2026-12-31' });
    expect(whyOf(await act({}))).toBe('decisions.convention.not-now');
    unwrap(await act({ kind: 'resumed' }));
    expect(await standing()).toBe('in-force');
    unwrap(await act({ kind: 'abolished', scope: 'whole' }));
    expect(await standing()).toBe('abolished');
    expect(whyOf(await act({}))).toBe('decisions.convention.not-now');
  });
});
