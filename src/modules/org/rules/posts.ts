import type { BodyKind } from './body-kinds.ts';

/** Kinds of posts that carry rights (chức danh), in the order in which they are offered. A title beside it says how it is called on the spot. */
export const POSTS = [
  'party-secretary',
  'party-deputy',
  'party-officer',
  'council-chair',
  'committee-chair',
  'committee-deputy',
  'committee-officer',
  'front-chair',
  'front-officer',
  'organisation-head',
  'organisation-officer',
  'agency-head',
  'agency-officer',
  'steering-member',
  'village-head',
  'front-board-head',
  'inspection-member',
  'investment-member',
  'administrator',
] as const;

export type Post = (typeof POSTS)[number];

const ORGANISATION: readonly Post[] = ['organisation-head', 'organisation-officer'];
const AGENCY: readonly Post[] = ['agency-head', 'agency-officer'];

const POSTS_IN: Readonly<Record<BodyKind, readonly Post[]>> = {
  'party-committee': ['party-secretary', 'party-deputy', 'party-officer', 'administrator'],
  'party-board': ['party-officer', ...ORGANISATION],
  'peoples-council': ['council-chair'],
  'peoples-committee': ['committee-chair', 'committee-deputy', 'committee-officer', 'administrator'],
  front: ['front-chair', 'front-officer'],
  'trade-union': ORGANISATION,
  farmers: ORGANISATION,
  youth: ORGANISATION,
  women: ORGANISATION,
  veterans: ORGANISATION,
  agency: [...AGENCY, 'administrator'],
  'public-unit': AGENCY,
  enterprise: AGENCY,
  'steering-committee': ['steering-member'],
  village: ['village-head'],
  'front-board': ['front-board-head'],
  'inspection-board': ['inspection-member'],
  'investment-board': ['investment-member'],
  operator: ['administrator'],
};

/** The posts there are in a body of that kind: nobody becomes a village head in a trade union. */
export const postsIn = (kind: BodyKind): readonly Post[] => POSTS_IN[kind];

/** Why a post ended (lý do thôi giữ chức danh). A closed list: a free text would soon hold what nobody may store. */
export const END_REASONS = ['term-over', 'moved', 'resigned', 'relieved', 'retired', 'died', 'mistake'] as const;

export type EndReason = (typeof END_REASONS)[number] | 'body-closed';
