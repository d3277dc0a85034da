import { describe, expect, test } from 'vitest';
import { anonymous, type Actor, type Place } from '#kernel/actor.ts';
import { newId } from '#kernel/id.ts';
import { systemActor } from '#kernel/testing/room.ts';
import { personHolding } from '#src/testing/site.ts';
import { mayAppoint, mayKeepOrganisation, mayKeepPerson, maySeePerson } from './policy.ts';
import { POSTS } from './rules/posts.ts';

const [country, province, commune, neighbour, village] = Array.from({ length: 5 }, () => newId<'org.unit'>()) as [
  Place['unit'],
  Place['unit'],
  Place['unit'],
  Place['unit'],
  Place['unit'],
];
const at = {
  country: { unit: country, above: [] },
  province: { unit: province, above: [country] },
  commune: { unit: commune, above: [province, country] },
  neighbour: { unit: neighbour, above: [province, country] },
  village: { unit: village, above: [commune, province, country] },
} satisfies Record<string, Place>;
const administrator = (unit: Place['unit']): Actor => personHolding({ post: 'administrator', unit });

describe('who keeps the organisation of a commune', () => {
  const cases: readonly [string, Actor, boolean][] = [
    ['the system', systemActor, true],
    ['administrator of the country', administrator(country), true],
    ['administrator of the province', administrator(province), true],
    ['administrator of the commune', administrator(commune), true],
    ['administrator of the neighbour', administrator(neighbour), false],
    ['administrator of a village below', administrator(village), false],
    ...POSTS.filter((post) => post !== 'administrator').map((post): [string, Actor, boolean] => [
      post,
      personHolding({ post, unit: commune }),
      false,
    ]),
    ['nobody', anonymous, false],
  ];
  test.each(cases)('%s: %#', (_who, actor, may) => expect(mayKeepOrganisation(actor, at.commune).may).toBe(may));

  test('who is not signed in is asked to, who is without the post is refused', () => {
    expect(mayKeepOrganisation(anonymous, at.commune)).toMatchObject({ may: false, why: 'sign-in' });
    expect(mayKeepOrganisation(administrator(neighbour), at.commune)).toMatchObject({ may: false, why: 'forbidden' });
  });
});

describe('a person of the commune who also holds a post of the province', () => {
  const person = newId<'org.person'>();
  const both = { person, home: at.commune, posts: [at.commune, at.province] };
  const plain = { person, home: at.commune, posts: [] };
  const self: Actor = { ...personHolding(), person };
  const cases: readonly [string, Actor, { keepBoth: boolean; keepPlain: boolean; seeBoth: boolean; seePlain: boolean }][] = [
    [
      'administrator of the province',
      administrator(province),
      { keepBoth: true, keepPlain: true, seeBoth: true, seePlain: true },
    ],
    ['administrator of the commune', administrator(commune), { keepBoth: false, keepPlain: true, seeBoth: true, seePlain: true }],
    [
      'administrator of the neighbour',
      administrator(neighbour),
      { keepBoth: false, keepPlain: false, seeBoth: false, seePlain: false },
    ],
    ['the person', self, { keepBoth: false, keepPlain: false, seeBoth: true, seePlain: true }],
    ['nobody', anonymous, { keepBoth: false, keepPlain: false, seeBoth: false, seePlain: false }],
  ];
  test.each(cases)('%s', (_who, actor, expected) =>
    expect({
      keepBoth: mayKeepPerson(actor, both).may,
      keepPlain: mayKeepPerson(actor, plain).may,
      seeBoth: maySeePerson(actor, both).may,
      seePlain: maySeePerson(actor, plain).may,
    }).toEqual(expected),
  );

  test('a post is given only by who keeps the body and may see the person', () => {
    const elsewhere = { person, home: at.neighbour, posts: [] };
    const may = (actor: Actor, body: Place, whom: typeof plain): boolean => mayAppoint(actor, { body, person: whom }).may;
    expect(may(administrator(commune), at.commune, plain)).toBe(true);
    expect(may(administrator(commune), at.commune, elsewhere)).toBe(false);
    expect(may(administrator(commune), at.neighbour, plain)).toBe(false);
    expect(may(administrator(province), at.commune, elsewhere)).toBe(true);
    expect(may(personHolding({ post: 'committee-chair', unit: commune }), at.commune, plain)).toBe(false);
  });
});
