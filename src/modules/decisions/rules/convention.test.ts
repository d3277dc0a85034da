import fc from 'fast-check';
import { expect, it } from 'vitest';
import { CONVENTION_ACTS, missingPapers, openActs, SCOPES, standingOf, type ConventionAct, type Scope } from './convention.ts';
import { DECISION_STATES, type DecisionState } from './states.ts';

it.each<[DecisionState, boolean, string]>([
  ['draft', false, 'draft'],
  ['draft', true, 'posted'],
  ['announced', true, 'posted'],
  ['no-result', true, 'posted'],
  ['failed', true, 'not-adopted'],
  ['passed', true, 'adopted'],
  ['sent', true, 'adopted'],
  ['refused', true, 'refused'],
  ['recognised', true, 'in-force'],
  ['amended', true, 'replaced'],
  ['abolished', true, 'abolished'],
])('a decision that is %s (posted: %s) is a convention %s', (state, posted, standing) => {
  expect(standingOf(state, posted, [])).toBe(standing);
});

it.each<[readonly string[], string]>([
  [['suspended whole'], 'suspended'],
  [['suspended part'], 'partly-suspended'],
  [['suspended part', 'resumed part'], 'in-force'],
  [['suspended part', 'abolished part'], 'partly-suspended'],
  [['suspended part', 'abolished part', 'resumed part'], 'partly-in-force'],
  [['suspended whole', 'abolished whole'], 'abolished'],
])('after %j it is %s', (said, standing) => {
  const acts = said.map((one) => {
    const [kind, scope] = one.split(' ') as [ConventionAct, Scope];
    return { kind, scope };
  });
  expect(standingOf('recognised', true, acts)).toBe(standing);
});

it('whatever was done, only what is in force is suspended, only what is suspended goes on, and nothing follows the end', () => {
  const acts = fc.array(fc.record({ kind: fc.constantFrom(...CONVENTION_ACTS), scope: fc.constantFrom(...SCOPES) }));
  fc.assert(
    fc.property(fc.constantFrom(...DECISION_STATES), fc.boolean(), acts, (state, posted, done) => {
      const standing = standingOf(state, posted, done);
      const open = openActs(standing);
      if (open.length > 0) expect(state).toBe('recognised');
      expect(open.includes('suspended') && open.includes('resumed')).toBe(false);
      if (done.some(({ kind, scope }) => kind === 'abolished' && scope === 'whole')) expect(open).toEqual([]);
    }),
  );
});

it('a dossier lacks what it lacks', () => {
  expect(missingPapers({ requestNo: null, signedOn: null, adopted: ' ' })).toEqual(['request', 'resolution', 'text']);
  expect(missingPapers({ requestNo: '01/TTr', signedOn: '2026-11-26', adopted: 'Điều 1' })).toEqual([]);
});
