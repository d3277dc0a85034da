import { expect, test } from 'vitest';
import { anonymous, system, type Actor, type Place, type Verdict } from '#kernel/actor.ts';
import { newId, type Id } from '#kernel/id.ts';
import { personHolding } from '#src/testing/site.ts';
import { mayHelpVillage, mayRunVillage, maySeeHouseholds } from './policy.ts';
import { mayAnswerChallenge, mayRuleOn, maySeeVillageWork } from './policy-meeting.ts';
import { mayInstallHead, mayKeepRelease, mayKeepReports, mayRuleProcedure, maySendSummary } from './policy-procedure.ts';

const [country, province, commune, otherCommune, village, otherVillage] = Array.from({ length: 6 }, () =>
  newId<'org.unit'>(),
) as [Id<'org.unit'>, Id<'org.unit'>, Id<'org.unit'>, Id<'org.unit'>, Id<'org.unit'>, Id<'org.unit'>];
const PLACE: Place = { unit: village, above: [commune, province, country] };
const PROVINCE: Place = { unit: province, above: [country] };

const WHO: Readonly<Record<string, Actor>> = {
  anonymous,
  'head of the village': personHolding({ post: 'village-head', unit: village }),
  'Front board head of the village': personHolding({ post: 'front-board-head', unit: village }),
  'head of another village': personHolding({ post: 'village-head', unit: otherVillage }),
  'commune chair': personHolding({ post: 'committee-chair', unit: commune }),
  'commune deputy': personHolding({ post: 'committee-deputy', unit: commune }),
  'commune officer': personHolding({ post: 'committee-officer', unit: commune }),
  'commune Front chair': personHolding({ post: 'front-chair', unit: commune }),
  'commune Front officer': personHolding({ post: 'front-officer', unit: commune }),
  'inspection board': personHolding({ post: 'inspection-member', unit: commune }),
  'chair of another commune': personHolding({ post: 'committee-chair', unit: otherCommune }),
  'province chair': personHolding({ post: 'committee-chair', unit: province }),
  administrator: personHolding({ post: 'administrator', unit: commune }),
};

const HEADS = ['head of the village', 'Front board head of the village'];
const HELPERS = [...HEADS, 'commune chair', 'commune deputy', 'commune officer', 'commune Front chair', 'commune Front officer'];
const COMMITTEE = ['commune chair', 'commune deputy', 'commune officer'];

const RIGHTS: Readonly<Record<string, readonly [(actor: Actor) => Verdict, readonly string[]]>> = {
  'run the village': [(actor) => mayRunVillage(actor, PLACE), HEADS],
  'help the village': [(actor) => mayHelpVillage(actor, PLACE), HELPERS],
  'see its households': [(actor) => maySeeHouseholds(actor, PLACE), HELPERS],
  'follow its work': [(actor) => maySeeVillageWork(actor, PLACE), [...HELPERS, 'province chair']],
  'recognise for the committee': [
    (actor) => mayRuleOn(actor, PLACE, 'recognised', 'peoples-committee'),
    ['commune chair', 'commune deputy'],
  ],
  'recognise for the Front': [(actor) => mayRuleOn(actor, PLACE, 'recognised', 'front'), ['commune Front chair']],
  'refuse for the Front': [(actor) => mayRuleOn(actor, PLACE, 'refused', 'front'), ['commune Front chair']],
  'recognise what needs no recognition': [(actor) => mayRuleOn(actor, PLACE, 'recognised', null), []],
  annul: [(actor) => mayRuleOn(actor, PLACE, 'annulled', 'front'), ['commune chair', 'commune deputy']],
  'ask to mend': [(actor) => mayRuleOn(actor, PLACE, 'mend', null), ['commune chair', 'commune deputy']],
  'keep a petition to release the head': [
    (actor) => mayKeepRelease(actor, PLACE, 'petition'),
    HELPERS.filter((name) => name !== 'head of the village'),
  ],
  'write down a request to be released': [(actor) => mayKeepRelease(actor, PLACE, 'own-request'), HELPERS],
  'say who took office': [(actor) => mayInstallHead(actor, PLACE), COMMITTEE],
  'keep a report on a convention': [(actor) => mayKeepReports(actor, PLACE), COMMITTEE],
  'report for the province': [(actor) => maySendSummary(actor, PROVINCE), ['province chair']],
  'suspend a convention': [(actor) => mayRuleProcedure(actor, PLACE), ['commune chair', 'commune deputy']],
  'answer for the committee': [
    (actor) => mayAnswerChallenge(actor, PLACE, 'peoples-committee'),
    ['commune chair', 'commune deputy', 'commune officer'],
  ],
  'answer for the Front': [
    (actor) => mayAnswerChallenge(actor, PLACE, 'front'),
    ['commune Front chair', 'commune Front officer'],
  ],
  'answer for the inspection board': [(actor) => mayAnswerChallenge(actor, PLACE, 'inspection-board'), ['inspection board']],
};

const CASES = Object.entries(RIGHTS).flatMap(([right, [ask, allowed]]) =>
  Object.entries(WHO).map(([name, actor]) => [right, name, allowed.includes(name), ask, actor] as const),
);

test.each(CASES)('%s: %s: %s', (_right, _name, may, ask, actor) => {
  expect(ask(actor).may).toBe(may);
});

test('jobs act as the system', () => {
  expect(mayRunVillage(system, PLACE).may).toBe(true);
});
