import { afterAll, beforeAll, expect, it } from 'vitest';
import { day, type Day } from '#kernel/day.ts';
import { newId, type Id } from '#kernel/id.ts';
import { unwrap } from '#kernel/result.ts';
import { testRoom, type TestRoom } from '#kernel/testing/room.ts';
import { recordAct } from '#modules/ledger/index.ts';
import { actorOf, makeHolder } from '#modules/org/testing/factories.ts';
import { procedurePersonalData } from '../personal-data-procedure.ts';
import { conventionFigures } from '../queries/convention-figures.ts';
import { deskDecisions } from '../queries/desk-decisions.ts';
import { findProcedure } from '../queries/find-procedure.ts';
import { reviewDue, summaryDue } from '../rules/convention-year.ts';
import { makeDecision, type DecisionParts } from '../testing/factories.ts';
import { makeRuling } from '../testing/procedures.ts';
import { makeVillage, type VillageScene } from '../testing/village-scene.ts';
import { actOnConvention } from './act-on-convention.ts';
import { answerReport } from './answer-report.ts';
import { nameDraftingTeam } from './name-drafting-team.ts';
import { noteReview } from './note-review.ts';
import { noteStep } from './note-step.ts';
import { reportConvention } from './report-convention.ts';
import { sendSummary } from './send-summary.ts';

let room: TestRoom;
let scene: VillageScene;
const TODAY = day('2026-11-20');

beforeAll(async () => {
  room = await testRoom({ recordAct });
  room.setNow('2026-11-20T09:00:00+07:00');
  scene = await makeVillage(room.db);
});
afterAll(() => room.close());

const whyOf = (outcome: { ok: boolean; why?: string }): string => (outcome.ok ? 'ok' : (outcome.why ?? ''));
const desk = async (actor: VillageScene['head'], on: Day = TODAY) =>
  (await deskDecisions(room.reader, actor, on)).map(({ work, step, late, dueOn }) => [step ?? work, late, dueOn]);

async function convention(state: NonNullable<DecisionParts['state']>, on: Day): Promise<Id<'decisions.decision'>> {
  const id = await makeDecision(room.db, { village: scene.village, matter: 'convention', state, ruleDay: on });
  await room.db.updateTable('decisions.decision').set({ decided_on: on, effective_on: on }).where('id', '=', id).execute();
  if (state === 'recognised' || state === 'refused') await makeRuling(room.db, id, { by: scene.chair, on, kind: state });
  const passed = { decision_id: id, key: 'passed-on', done_on: on, legal_ref: 'Nghị định thử', law_status: 'verify' } as const;
  if (state === 'recognised') await room.db.insertInto('decisions.step').values(passed).execute();
  return id;
}

it('a draft is posted only when its team has every part; that of a minority is confirmed, and nothing kept about anybody', async () => {
  const decision = await convention('draft', TODAY);
  const name = (fields: object, by = scene.officer) =>
    nameDraftingTeam(room, by, {
      decision,
      organisation: 'Mùa A Hội',
      respected: 'Giàng Thị Già',
      law: 'Lò Văn Luật\nSùng A Ba',
      minority: 'met',
      ...fields,
    });
  const post = () => noteStep(room, scene.head, { decision, step: 'draft-posted', on: '2026-11-20', note: 'Nhà văn hóa' });
  expect(whyOf(await post())).toBe('decisions.step.no-drafting');
  expect(await name({ law: '' })).toMatchObject({ why: 'decisions.drafting.lacks', details: { part: 'law' } });
  expect(await name({ minority: undefined })).toMatchObject({ why: 'invalid' });
  expect(whyOf(await name({}, scene.inspector))).toBe('forbidden');
  unwrap(await name({}));
  unwrap(await post());
  const drafting = { minority: 'met', people: { organisation: 1, respected: 1, law: 2 } };
  expect((await findProcedure(room.reader, decision, TODAY))?.convention).toMatchObject({ drafting, standing: 'posted' });
  const person = scene.head.person as Id<'org.person'>;
  await room.db.updateTable('org.person').set({ name: 'Lò Văn Luật' }).where('id', '=', person).execute();
  expect((await procedurePersonalData.export(room.db, person))['decisions.drafting_member']).toMatchObject([{ part: 'law' }]);
  await room.db.transaction().execute((tx) => procedurePersonalData.erase(tx, person, room.now()));
  expect((await procedurePersonalData.export(room.db, person))['decisions.drafting_member']).toEqual([]);
});

it('a written report starts the clock of the commune, an act or an answer ends it; a suspended one is to be mended', async () => {
  const decision = await convention('recognised', day('2026-11-02'));
  unwrap(await noteReview(room, scene.head, { decision, on: '2026-11-18', outcome: 'kept', note: '' }));
  const report = (fields: object, by = scene.officer) =>
    reportConvention(room, by, { decision, asks: 'suspended', about: 'Điều 9 trái luật', on: '2026-11-16', ...fields });
  expect(whyOf(await report({}, scene.head))).toBe('forbidden');
  expect(whyOf(await report({ on: '2026-11-21' }))).toBe('decisions.rule.day');
  unwrap(await report({}));
  unwrap(await report({ asks: 'abolished', on: '2026-11-17' }));
  expect(await desk(scene.officer)).toEqual([
    ['suspended', true, '2026-11-19'],
    ['abolished', false, '2026-11-25'],
  ]);
  const abolition = (await findProcedure(room.reader, decision, TODAY))?.convention?.reports.find(
    ({ asks }) => asks === 'abolished',
  );
  const answer = { decision, report: abolition?.id, answer: 'Chưa đủ căn cứ.' };
  expect(whyOf(await answerReport(room, scene.officer, answer))).toBe('forbidden');
  unwrap(await answerReport(room, scene.chair, answer));
  expect(whyOf(await answerReport(room, scene.chair, answer))).toBe('decisions.state.changed');
  const act = { decision, scope: 'part', parts: 'Điều 9', reason: 'Trái luật', documentNo: '9/QĐ', on: '2026-11-20' };
  unwrap(await actOnConvention(room, scene.chair, { ...act, kind: 'suspended', reportedOn: '2026-11-16', mendBy: '2026-11-30' }));
  expect([await desk(scene.officer), await desk(scene.frontBoard)]).toEqual([[], [['mend', false, '2026-11-30']]]);
  expect(await desk(scene.chair, day('2026-12-01'))).toEqual([['mend', true, '2026-11-30']]);
  unwrap(await actOnConvention(room, scene.chair, { ...act, kind: 'resumed', reportedOn: '', mendBy: '' }));
  expect(await desk(scene.chair, day('2026-12-01'))).toEqual([]);
});

it('is looked at every year on its own day; the village is told a month before, the commune when it is late', async () => {
  expect(reviewDue(null, 2026)?.due).toBe('2026-11-18');
  expect(reviewDue('02-29', 2027)?.due).toBe('2027-02-28');
  expect(summaryDue(2026)).toMatchObject({ due: '2026-11-29', rule: { legalRef: 'Nghị định 61/2023/NĐ-CP' } });
  const decision = await convention('recognised', day('2026-05-02'));
  const due = async (on: string) => [await desk(scene.head, day(on)), await desk(scene.officer, day(on))];
  expect(await due('2026-10-18')).toEqual([[], []]);
  expect(await due('2026-10-19')).toEqual([[['review', false, '2026-11-18']], []]);
  expect(await due('2026-11-19')).toEqual([[['review', true, '2026-11-18']], [['review', true, '2026-11-18']]]);
  await room.db.insertInto('decisions.convention').values({ decision_id: decision, review_day: '12-25' }).execute();
  expect(await due('2026-11-25')).toEqual([[['review', false, '2026-12-25']], []]);
  const review = { decision, on: '2026-11-20', outcome: 'to-amend', note: 'Điều 3' };
  expect(whyOf(await noteReview(room, scene.inspector, review))).toBe('forbidden');
  expect(whyOf(await noteReview(room, scene.head, { ...review, on: '2026-11-21' }))).toBe('decisions.rule.day');
  unwrap(await noteReview(room, scene.head, review));
  unwrap(await noteReview(room, scene.head, { ...review, outcome: 'kept' }));
  expect(await due('2026-12-24')).toEqual([[], []]);
});

it('figures of commune and province add up, each thing on its day; the province reports before 30 November', async () => {
  await convention('refused', day('2026-03-02'));
  const newer = await convention('recognised', day('2026-06-02'));
  const older = await convention('amended', day('2025-02-02'));
  await room.db.updateTable('decisions.decision').set({ replaced_by: newer }).where('id', '=', older).execute();
  const abolished = await convention('abolished', day('2025-02-02'));
  await room.db
    .insertInto('decisions.convention_act')
    .values({
      id: newId<'decisions.convention_act'>(),
      decision_id: abolished,
      kind: 'abolished',
      scope: 'whole',
      reason: 'Trái luật',
      reported_on: day('2026-07-01'),
      due_on: day('2026-07-08'),
      on_day: day('2026-07-06'),
      document_no: '3/QĐ',
      legal_ref: 'Nghị định 61/2023/NĐ-CP',
      law_status: 'confirmed',
      by_holding: scene.chair.holdings[0]?.id ?? newId<'org.holding'>(),
      created_at: room.now(),
    })
    .execute();
  const sum = { recognised: 3, refused: 1, amended: 1, suspended: 1, abolished: 1 };
  const commune = await conventionFigures(room.reader, scene.commune, 2026, TODAY);
  expect(commune).toMatchObject({ sum, rows: [{ unit: scene.village, counts: sum }], sent: null });
  const province = commune?.place.above[0] ?? newId<'org.unit'>();
  expect(await conventionFigures(room.reader, province, 2026, TODAY)).toMatchObject({
    sum,
    rows: [{ unit: scene.commune, counts: sum }],
  });
  expect((await conventionFigures(room.reader, province, 2025, TODAY))?.sum).toMatchObject({ recognised: 0, amended: 0 });
  expect(await conventionFigures(room.reader, scene.village, 2026, TODAY)).toBeNull();

  const leader = await actorOf(
    room.db,
    await makeHolder(room.db, { unit: province, post: 'committee-deputy', kind: 'peoples-committee' }),
    TODAY,
  );
  expect(await desk(leader, day('2026-10-29'))).toEqual([]);
  expect(await desk(leader)).toEqual([['summary', false, '2026-11-29']]);
  expect(await desk(leader, day('2026-11-30'))).toEqual([['summary', true, '2026-11-29']]);
  const summary = { unit: province, year: '2026', documentNo: '88/BC-UBND', on: '2026-11-20' };
  expect(whyOf(await sendSummary(room, scene.chair, summary))).toBe('forbidden');
  expect(whyOf(await sendSummary(room, scene.chair, { ...summary, unit: scene.commune }))).toBe('not-found');
  unwrap(await sendSummary(room, leader, summary));
  expect(await desk(leader)).toEqual([]);
});
