import type { Regime } from '#modules/law/index.ts';

/**
 * Forms of making public (hình thức công khai, Article 12(1)), and the internal site of an agency or enterprise. Four of
 * them and the internal site can be asked for by the law for an item; the others are a service.
 */
export const CHANNEL_KINDS = [
  'web',
  'posting',
  'loudspeaker',
  'heads',
  'written',
  'dialogue',
  'reception',
  'organisations',
  'telecom',
  'internal-site',
  'other',
] as const;
export type ChannelKind = (typeof CHANNEL_KINDS)[number];

export const PLACE_KINDS = ['headquarters', 'culture-houses'] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

/** A duty until it is published, a publication afterwards; withdrawn with a reason, and still to be seen as such. */
export const STATES = ['due', 'published', 'withdrawn'] as const;
export type PublicationState = (typeof STATES)[number];

/** What a village head can report from the village: the posting there, and the word passed on (Article 13(2) and (4)). */
export const VILLAGE_KINDS = ['posting', 'heads'] as const satisfies readonly ChannelKind[];
export type VillageKind = (typeof VILLAGE_KINDS)[number];

const HANGING: readonly ChannelKind[] = ['web', 'posting', 'internal-site', 'telecom'];

/** Stays up until somebody takes it down; of the others a day or a few days are recorded when they are over. */
export const isHanging = (kind: ChannelKind): boolean => HANGING.includes(kind);

/** Whose rules bind a body of this kind; null for bodies that these rules do not bind. Article 46, 64 Law 10/2022/QH15. */
export function regimeOfBody(kind: string): Exclude<Regime, 'commune'> | null {
  if (kind === 'agency' || kind === 'public-unit') return 'agency';
  return kind === 'enterprise' ? 'enterprise' : null;
}
