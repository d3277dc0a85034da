import { describe, expect, it } from 'vitest';
import type { Verdict } from '#kernel/actor.ts';
import {
  mayPrepare,
  mayRecord,
  mayReport,
  maySeeContent,
  maySeeEvidence,
  maySeeRows,
  maySeeWork,
  maySeeWorkOn,
} from './policy.ts';
import type { PublicationState } from './rules/kinds.ts';
import {
  EVERY,
  EXPECTED,
  paperWorld,
  ROLE_NAMES,
  rolesIn,
  subjectOf,
  villageIn,
  villagesOf,
  type Owner,
  type Right,
  type Role,
} from './testing/matrix.ts';

const world = paperWorld();
const roles = rolesIn(world);

const ASK: Readonly<Record<Right, (role: Role, owner: Owner, state: PublicationState) => Verdict>> = {
  row: () => maySeeRows(),
  content: (role, owner, state) => maySeeContent(roles[role], subjectOf(world, owner, state)),
  evidence: (role, owner, state) => maySeeEvidence(roles[role], subjectOf(world, owner, state)),
  work: (role, owner, state) => maySeeWork(roles[role], subjectOf(world, owner, state)),
  'working page': (role, owner, state) => maySeeWorkOn(roles[role], subjectOf(world, owner, state), villagesOf(world, role)),
  prepare: (role, owner, state) => mayPrepare(roles[role], subjectOf(world, owner, state)),
  record: (role, owner, state) => mayRecord(roles[role], subjectOf(world, owner, state)),
  report: (role, owner, state) =>
    mayReport(roles[role], subjectOf(world, owner, state), villagesOf(world, role)[0] ?? villageIn(world)),
};

const RIGHTS = Object.keys(ASK) as readonly Right[];

describe.each(EVERY)('a $state publication of a $owner', ({ owner, state }) => {
  it.each(
    RIGHTS.flatMap((right) => ROLE_NAMES.map((role) => [right, role, EXPECTED[right](owner, state).includes(role)] as const)),
  )('%s: %s: %s', (right, role, may) => {
    const verdict = ASK[right](role, owner, state);
    expect(verdict.may).toBe(may);
    if (!verdict.may)
      expect(verdict.why).toBe(role === 'anonymous' && !(right === 'report' && owner === 'body') ? 'sign-in' : 'forbidden');
  });
});

describe('the grounds', () => {
  it('are told: the post because of which somebody may', () => {
    const verdict = mayPrepare(roles['commune officer'], subjectOf(world, 'commune', 'due'));
    expect(verdict).toMatchObject({ may: true, because: { kind: 'post', holding: { post: 'committee-officer' } } });
  });
});
