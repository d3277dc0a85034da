import { describe, expect, test } from 'vitest';
import type { Actor, Place } from '#kernel/actor.ts';
import { anonymous, system } from '#kernel/actor.ts';
import type { Id } from '#kernel/id.ts';
import { personHolding } from '#src/testing/site.ts';
import { mayKeepAccount, mayListAccounts, maySeeAccount } from './policy.ts';

const unit = (name: string): Id<'org.unit'> => name as Id<'org.unit'>;
const province: Place = { unit: unit('province'), above: [unit('country')] };
const commune: Place = { unit: unit('commune'), above: [unit('province'), unit('country')] };
const other: Place = { unit: unit('other'), above: [unit('province'), unit('country')] };

const at = (place: Place, post = 'administrator'): Actor => personHolding({ post, unit: place.unit });
const somebody = 'somebody' as Id<'org.person'>;
const of = (home: Place, ...posts: readonly Place[]) => ({ person: somebody, home, posts });

describe('whose account may be kept', () => {
  test.each<[string, Actor, ReturnType<typeof of>, boolean, boolean]>([
    ['own commune', at(commune), of(commune, commune), true, true],
    ['no post any more', at(commune), of(commune), true, true],
    ['from above', at(province), of(commune, commune, other), true, true],
    ['also a post above', at(commune), of(commune, commune, province), true, false],
    ['record kept above', at(commune), of(province, commune), true, false],
    ['also a post in a sister commune', at(commune), of(commune, other), true, false],
    ['sister commune', at(other), of(commune, commune), false, false],
    ['another post', at(commune, 'committee-chair'), of(commune, commune), false, false],
    ['nobody', anonymous, of(commune, commune), false, false],
    ['the system', system, of(commune, province), true, true],
  ])('%s', (_name, actor, holder, sees, keeps) => {
    expect(maySeeAccount(actor, holder).may).toBe(sees);
    expect(mayKeepAccount(actor, holder).may).toBe(keeps);
  });

  test('never one’s own, however high the post', () => {
    const actor: Actor = { ...at(province), person: somebody };
    expect(mayKeepAccount(actor, of(commune, commune)).may).toBe(false);
  });

  test('the list is for administrators', () => {
    expect([at(commune), at(commune, 'committee-chair'), anonymous].map((actor) => mayListAccounts(actor).may)).toEqual([
      true,
      false,
      false,
    ]);
  });
});
