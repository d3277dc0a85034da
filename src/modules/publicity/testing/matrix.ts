import { anonymous, system, type Actor, type Holding, type Place } from '#kernel/actor.ts';
import type { Db } from '#kernel/db.ts';
import { newId, type Id } from '#kernel/id.ts';
import { makeBody, makeCountry, makeHolding, makeUnit } from '#modules/org/testing/factories.ts';
import type { PublicationSubject } from '../policy.ts';
import { STATES, type PublicationState } from '../rules/kinds.ts';

/**
 * The world of the policy matrix: one commune with a village and a body, the province above it, a neighbour. Every role a
 * person can have towards a publication of that commune (or of that body) stands here once, so that each channel (page,
 * API, feed, search, export, file) is held against the same table: `policy.matrix.test.ts`.
 */
export interface World {
  readonly country: Id<'org.unit'>;
  readonly province: Id<'org.unit'>;
  readonly commune: Id<'org.unit'>;
  readonly neighbour: Id<'org.unit'>;
  readonly village: Id<'org.unit'>;
  readonly farVillage: Id<'org.unit'>;
  readonly body: Id<'org.body'>;
  readonly otherBody: Id<'org.body'>;
  /** The post that is answerable for the publication. */
  readonly answerable: Id<'org.holding'>;
}

/** Ids alone, for the pure policy. */
export const paperWorld = (): World => ({
  country: newId(),
  province: newId(),
  commune: newId(),
  neighbour: newId(),
  village: newId(),
  farVillage: newId(),
  body: newId(),
  otherBody: newId(),
  answerable: newId(),
});

/** The same in a database, for pages, feeds and files. */
export async function makeWorld(db: Db): Promise<World> {
  const country = await makeCountry(db);
  const province = await makeUnit(db, { level: 'province' });
  const commune = await makeUnit(db, { parent: province });
  const neighbour = await makeUnit(db, { parent: province });
  const [village, farVillage] = [
    await makeUnit(db, { level: 'village', parent: commune }),
    await makeUnit(db, { level: 'village', parent: neighbour }),
  ];
  const body = await makeBody(db, { unit: commune, kind: 'public-unit', name: 'Trạm Y tế' });
  const otherBody = await makeBody(db, { unit: commune, kind: 'agency', name: 'Trung tâm hành chính công' });
  const front = await makeBody(db, { unit: commune, kind: 'front', name: 'Mặt trận xã' });
  const answerable = await makeHolding(db, { body: front, post: 'front-officer' });
  return { country, province, commune, neighbour, village, farVillage, body, otherBody, answerable };
}

export const ROLE_NAMES = [
  'anonymous',
  'signed-in',
  'system',
  'commune chair',
  'commune deputy',
  'commune officer',
  'commune administrator',
  'commune secretary',
  'commune front',
  'commune inspector',
  'province chair',
  'province officer',
  'province party officer',
  'central officer',
  'neighbour officer',
  'village head',
  'far village head',
  'body head',
  'body officer',
  'other body officer',
  'answerable',
] as const;
export type Role = (typeof ROLE_NAMES)[number];

/** Who asks. */
export function rolesIn(world: World): Readonly<Record<Role, Actor>> {
  const { province, commune, neighbour, country, body, otherBody } = world;
  return {
    anonymous,
    system,
    'signed-in': person(),
    'commune chair': person(holding('committee-chair', commune)),
    'commune deputy': person(holding('committee-deputy', commune)),
    'commune officer': person(holding('committee-officer', commune)),
    'commune administrator': person(holding('administrator', commune)),
    'commune secretary': person(holding('party-secretary', commune)),
    'commune front': person(holding('front-officer', commune)),
    'commune inspector': person(holding('inspection-member', commune)),
    'province chair': person(holding('committee-chair', province)),
    'province officer': person(holding('committee-officer', province)),
    'province party officer': person(holding('party-officer', province)),
    'central officer': person(holding('committee-officer', country)),
    'neighbour officer': person(holding('committee-officer', neighbour)),
    'village head': person(holding('village-head', world.village)),
    'far village head': person(holding('village-head', world.farVillage)),
    'body head': person({ ...holding('agency-head', commune), body }),
    'body officer': person({ ...holding('agency-officer', commune), body }),
    'other body officer': person({ ...holding('agency-officer', commune), body: otherBody }),
    answerable: person({ ...holding('front-officer', commune), id: world.answerable }),
  };
}

const holding = (post: string, unit: Id<'org.unit'>): Holding => ({
  id: newId<'org.holding'>(),
  post,
  title: post,
  body: newId<'org.body'>(),
  bodyName: '',
  unit,
  unitName: '',
  until: null,
});

const person = (...holdings: readonly Holding[]): Actor => ({
  kind: 'person',
  person: newId<'org.person'>(),
  name: 'Nguyễn Thị Thử',
  session: newId<'identity.session'>(),
  holdings,
});

export const OWNERS = ['commune', 'body'] as const;
export type Owner = (typeof OWNERS)[number];

export const EVERY = OWNERS.flatMap((owner) => STATES.map((state) => ({ owner, state })));

/** What is asked about: a publication of the commune or of its body, in one of its states. */
export const subjectOf = (world: World, owner: Owner, state: PublicationState): PublicationSubject => ({
  place: { unit: world.commune, above: [world.province, world.country] },
  body: owner === 'commune' ? null : world.body,
  state,
  responsible: owner === 'commune' ? [world.answerable] : [],
});

export const villageIn = (world: World): Place => ({
  unit: world.village,
  above: [world.commune, world.province, world.country],
});

/** Villages whose head somebody is, as the pages load them. */
export function villagesOf(world: World, role: Role): readonly Place[] {
  if (role === 'village head') return [villageIn(world)];
  return role === 'far village head' ? [{ unit: world.farVillage, above: [world.neighbour, world.province, world.country] }] : [];
}

/**
 * What everybody may, written down a second time and by hand, as lists of roles: the policy is not asked. A role that is
 * not named may not.
 */
const COMMUNE_KEEPERS: readonly Role[] = ['system', 'commune chair', 'commune deputy', 'commune officer'];
const BODY_KEEPERS: readonly Role[] = ['system', 'body head', 'body officer'];
const FOLLOWERS: readonly Role[] = [
  'commune chair',
  'commune deputy',
  'commune officer',
  'commune secretary',
  'commune front',
  'answerable',
  'province chair',
  'province officer',
  'province party officer',
  'central officer',
  'system',
];
const keepersOf = (owner: Owner): readonly Role[] => (owner === 'commune' ? COMMUNE_KEEPERS : BODY_KEEPERS);

export type Right = 'row' | 'content' | 'evidence' | 'work' | 'working page' | 'prepare' | 'record' | 'report';

export const EXPECTED: Readonly<Record<Right, (owner: Owner, state: PublicationState) => readonly Role[]>> = {
  row: () => ROLE_NAMES,
  content: (owner, state) => {
    if (state !== 'published') return keepersOf(owner);
    return owner === 'commune' ? ROLE_NAMES : BODY_KEEPERS;
  },
  evidence: (owner, state) => EXPECTED.content(owner, state),
  work: (owner) => (owner === 'commune' ? FOLLOWERS : [...FOLLOWERS, ...BODY_KEEPERS]),
  'working page': (owner) => (owner === 'commune' ? [...FOLLOWERS, 'village head'] : [...FOLLOWERS, ...BODY_KEEPERS]),
  prepare: (owner) => keepersOf(owner),
  record: (owner) => (owner === 'commune' ? [...COMMUNE_KEEPERS, 'answerable'] : BODY_KEEPERS),
  report: (owner) => (owner === 'commune' ? ['village head', 'system'] : []),
};
