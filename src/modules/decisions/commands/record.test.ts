import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '#kernel/actor.ts';
import { day } from '#kernel/day.ts';
import type { Id } from '#kernel/id.ts';
import { unwrap } from '#kernel/result.ts';
import { testRoom, type TestRoom } from '#kernel/testing/room.ts';
import type { MatterKey } from '#modules/law/index.ts';
import { recordAct } from '#modules/ledger/index.ts';
import { alertAnswers } from '../jobs/alert-answers.ts';
import { forgetAttendance } from '../jobs/forget-attendance.ts';
import { meetingPersonalData } from '../personal-data-meeting.ts';
import { deskDecisions } from '../queries/desk-decisions.ts';
import { alertDay } from '../rules/answer-clock.ts';
import { makeDecision } from '../testing/factories.ts';
import { count, makeVillage, opened, type VillageScene } from '../testing/village-scene.ts';
import { answerChallenge } from './answer-challenge.ts';
import { closeMeeting } from './close-meeting.ts';
import { editDecision } from './edit-decision.ts';
import { replaceDecision } from './replace-decision.ts';
import { ruleOnDecision } from './rule-on-decision.ts';
import { sendChallenge } from './send-challenge.ts';
import { sendDecision } from './send-decision.ts';
import { withdrawDecision } from './withdraw-decision.ts';
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
const rowOf = (id: Id<'decisions.decision'>) =>
  room.db.selectFrom('decisions.decision').selectAll().where('id', '=', id).executeTakeFirstOrThrow();

/** A matter passed at a meeting on Thursday, 26 November. */
async function passed(matter: MatterKey): Promise<Id<'decisions.decision'>> {
  const held = await opened(room, scene, { matter, present: 9 });
  await count(room, scene, held, [9, 0, 0]);
  unwrap(await closeMeeting(room, scene.head, { meeting: held.meeting }));
  return held.decision;
}

const PAPER = {
  kind: 'resolution',
  discussed: 'Nội dung bàn',
  decided: 'Nội dung quyết định',
  headName: 'A',
  frontHeadName: 'B',
  firstHouseholdName: 'C',
  secondHouseholdName: 'D',
  signedOn: '2026-11-26',
};

/** The same, written down and sent on Friday the 27th. */
async function sent(matter: MatterKey): Promise<Id<'decisions.decision'>> {
  const decision = await passed(matter);
  room.setNow('2026-11-27T09:00:00+07:00');
  unwrap(await writeRecord(room, scene.head, { decision, ...PAPER }));
  unwrap(await sendDecision(room, scene.head, { decision }));
  return decision;
}

const rule = (actor: Actor, decision: Id<'decisions.decision'>, kind: string, on = '2026-12-01') =>
  ruleOnDecision(room, actor, {
    decision,
    kind,
    documentNo: '12/QĐ-UBND',
    on,
    reason: kind === 'recognised' ? '' : 'Sai trình tự thông báo',
  });

describe('the written decision', () => {
  it.each([
    'discussed',
    'decided',
    'headName',
    'frontHeadName',
    'firstHouseholdName',
    'secondHouseholdName',
    'signedOn',
  ] as const)('is not sent without %s, and what was filled in stays', async (field) => {
    const decision = await passed('self-management');
    unwrap(await writeRecord(room, scene.head, { decision, ...PAPER, [field]: '' }));
    expect(whyOf(await sendDecision(room, scene.head, { decision }))).toBe('decisions.send.missing');
    unwrap(await writeRecord(room, scene.head, { decision, ...PAPER }));
    expect(whyOf(await sendDecision(room, scene.head, { decision }))).toBe('ok');
  });

  it('that needs no recognition stays in force; it is sent once and not rewritten', async () => {
    const decision = await sent('self-management');
    expect(await rowOf(decision)).toMatchObject({
      state: 'passed',
      sent_on: '2026-11-27',
      answer_due: null,
      effective_on: '2026-11-26',
    });
    expect(whyOf(await sendDecision(room, scene.head, { decision }))).toBe('decisions.send.not-now');
    expect(whyOf(await writeRecord(room, scene.head, { decision, ...PAPER }))).toBe('decisions.record.not-now');
  });

  it('sent on a Friday is to be answered five working days later, weekends not counted', async () => {
    const decision = await sent('convention');
    expect(await rowOf(decision)).toMatchObject({ state: 'sent', answer_due: '2026-12-04', effective_on: null });
  });
});

describe('the ruling', () => {
  it('recognises: in force from the day of the document', async () => {
    const decision = await sent('convention');
    room.setNow('2026-12-02T09:00:00+07:00');
    unwrap(await rule(scene.chair, decision, 'recognised'));
    expect(await rowOf(decision)).toMatchObject({ state: 'recognised', effective_on: '2026-12-01' });
    expect(whyOf(await rule(scene.chair, decision, 'refused'))).toBe('decisions.rule.not-now');
    unwrap(await rule(scene.chair, decision, 'mend'));
    unwrap(await rule(scene.chair, decision, 'annulled'));
    expect(await rowOf(decision)).toMatchObject({ state: 'annulled', effective_on: null });
  });

  it('refuses only with reasons, and not on a day before the sending or after today', async () => {
    const decision = await sent('convention');
    room.setNow('2026-12-02T09:00:00+07:00');
    const base = { decision, kind: 'refused', documentNo: '1', reason: '' };
    expect(whyOf(await ruleOnDecision(room, scene.chair, { ...base, on: '2026-12-01' }))).toBe('decisions.rule.no-reason');
    expect(whyOf(await rule(scene.chair, decision, 'refused', '2026-11-26'))).toBe('decisions.rule.day');
    expect(whyOf(await rule(scene.chair, decision, 'refused', '2026-12-03'))).toBe('decisions.rule.day');
    expect(whyOf(await rule(scene.chair, decision, 'refused'))).toBe('ok');
    expect((await rowOf(decision)).effective_on).toBeNull();
  });

  it.each([
    ['head', 'forbidden'],
    ['frontBoard', 'forbidden'],
    ['officer', 'forbidden'],
    ['front', 'forbidden'],
    ['inspector', 'forbidden'],
    ['chair', 'ok'],
  ] as const)('on a convention by the %s: %s', async (who, why) => {
    const decision = await sent('convention');
    room.setNow('2026-12-02T09:00:00+07:00');
    expect(whyOf(await rule(scene[who], decision, 'recognised'))).toBe(why);
  });

  it.each([
    'draft',
    'announced',
    'voting',
    'counting',
    'no-result',
    'failed',
    'passed',
    'refused',
    'withdrawn',
    'abolished',
  ] as const)('never recognises what is %s', async (state) => {
    const decision = await makeDecision(room.db, { village: scene.village, matter: 'convention', state });
    expect(whyOf(await rule(scene.chair, decision, 'recognised', '2026-11-21'))).toBe('decisions.rule.not-now');
  });
});

describe('by states', () => {
  const EDIT = { matter: 'self-management', title: 'Việc khác', content: '', election: '' };
  it.each(['announced', 'voting', 'passed', 'sent', 'recognised', 'withdrawn'] as const)(
    'nothing %s is edited',
    async (state) => {
      const decision = await makeDecision(room.db, { village: scene.village, state });
      expect(whyOf(await editDecision(room, scene.head, { decision, ...EDIT }))).toBe('decisions.edit.announced');
    },
  );

  it.each(['voting', 'counting', 'passed', 'failed', 'sent', 'recognised', 'refused', 'annulled', 'withdrawn'] as const)(
    'nothing %s is withdrawn',
    async (state) => {
      const decision = await makeDecision(room.db, { village: scene.village, state });
      expect(whyOf(await withdrawDecision(room, scene.head, { decision }))).toBe('decisions.state.changed');
    },
  );

  it('a newer decision of the same matter, in force, replaces; another matter does not', async () => {
    const old = await passed('self-management');
    room.setNow('2026-11-21T09:00:00+07:00');
    const newer = await rowOf(await passed('self-management'));
    room.setNow('2026-11-21T09:00:00+07:00');
    const road = await rowOf(await passed('contribution'));
    const by = (code: string) => replaceDecision(room, scene.head, { decision: old, how: 'amended', by: code });
    expect(whyOf(await by('không có'))).toBe('decisions.replace.unknown');
    expect(whyOf(await by(road.code))).toBe('decisions.replace.other-matter');
    unwrap(await by(newer.code.toLowerCase()));
    expect(await rowOf(old)).toMatchObject({ state: 'amended', replaced_by: newer.id });
  });
});

describe('the clock of the authority', () => {
  it.each([
    ['2026-12-04', '2026-12-03'],
    ['2026-11-30', '2026-11-27'],
    // The Lunar New Year of 2026 closed offices from Monday the 16th to Friday the 20th of February.
    ['2026-02-23', '2026-02-13'],
  ])('due %s: told on %s, the working day before', (due, told) => {
    expect(alertDay(day(due))).toBe(told);
  });

  it('tells whoever must answer on day 4, once, and shows it on the desk until answered', async () => {
    await room.db.updateTable('org.person').set({ email: 'chutich@example.vn' }).where('id', '=', scene.chair.person).execute();
    const decision = await sent('convention');
    const mails = () =>
      room.db.selectFrom('notices.mail').select(['recipient', 'subject']).where('kind', '=', 'decisions.answer-alert').execute();
    room.setNow('2026-12-02T07:15:00+07:00');
    await alertAnswers.run(room, NOTHING);
    expect(await mails()).toEqual([]);
    room.setNow('2026-12-03T07:15:00+07:00');
    await alertAnswers.run(room, NOTHING);
    await alertAnswers.run(room, NOTHING);
    expect(await mails()).toEqual([{ recipient: 'chutich@example.vn', subject: expect.stringContaining('04/12/2026') }]);
    const desk = await deskDecisions(room.reader, scene.chair, day('2026-12-07'));
    expect(desk).toMatchObject([{ work: 'rule', dueOn: '2026-12-04', late: true }]);
    unwrap(await rule(scene.chair, decision, 'recognised'));
    expect(await deskDecisions(room.reader, scene.chair, day('2026-12-07'))).toMatchObject([
      { work: 'step', step: 'passed-on', late: true, dueOn: '2026-12-03' },
    ]);
  });

  it('the head has to send in time, and sees it on the desk', async () => {
    await passed('self-management');
    expect(await deskDecisions(room.reader, scene.head, day('2026-11-27'))).toMatchObject([
      { work: 'send', dueOn: '2026-12-03', late: false },
    ]);
    expect(await deskDecisions(room.reader, scene.officer, day('2026-11-27'))).toEqual([]);
  });
});

describe('people', () => {
  it('a challenge is answered once by the body it went to, and stands on its desk until then', async () => {
    const decision = await passed('self-management');
    const { code } = await rowOf(decision);
    unwrap(
      await sendChallenge(
        room,
        { ...scene.head, kind: 'anonymous', person: null, holdings: [] },
        { code, addressee: 'front', words: 'Không báo.', contact: 'dan@example.vn' },
      ),
    );
    const { id: challenge } = await room.db
      .selectFrom('decisions.challenge')
      .select('id')
      .where('decision_id', '=', decision)
      .executeTakeFirstOrThrow();
    expect(await deskDecisions(room.reader, scene.front, day('2026-11-27'))).toMatchObject([{ work: 'challenge' }]);
    const answer = { decision, challenge, answer: 'Đã xem lại.' };
    expect(whyOf(await answerChallenge(room, scene.chair, answer))).toBe('forbidden');
    unwrap(await answerChallenge(room, scene.front, answer));
    expect(whyOf(await answerChallenge(room, scene.front, answer))).toBe('decisions.state.changed');
  });

  it('names of representatives are handed over and erased, and forgotten a year after the meeting', async () => {
    await passed('self-management');
    const person = scene.head.person;
    if (person === null) throw new Error('The head is somebody');
    await room.db.updateTable('org.person').set({ name: 'Lò Văn Thử' }).where('id', '=', person).execute();
    const told = await meetingPersonalData.export(room.reader, person);
    expect(told['decisions.attendance']?.length).toBeGreaterThanOrEqual(9);
    const names = () =>
      room.db.selectFrom('decisions.attendance').select('representative').where('representative', 'is not', null).execute();
    const { head: namesake } = await makeVillage(room.db, 3);
    const other = namesake.person as Id<'org.person'>;
    await room.db.updateTable('org.person').set({ name: 'Lò Văn Thử' }).where('id', '=', other).execute();
    expect((await meetingPersonalData.export(room.reader, other))['decisions.attendance']).toEqual([]);
    await room.db.transaction().execute((tx) => meetingPersonalData.erase(tx, other, room.now()));
    expect((await names()).length).toBeGreaterThan(0);
    room.setNow('2027-11-25T09:00:00+07:00');
    await forgetAttendance.run(room, NOTHING);
    expect((await names()).length).toBeGreaterThan(0);
    room.setNow('2027-11-27T09:00:00+07:00');
    await forgetAttendance.run(room, NOTHING);
    expect(await names()).toEqual([]);
  });
});
