import type { Selectable } from 'kysely';
import type { Reader, Tables } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import { ruleOn, type Rule } from '#modules/law/index.ts';
import { petitionProgress, type PetitionProgress } from '../rules/release.ts';
import { shareOf } from '../rules/threshold.ts';

export type ReleaseRow = Selectable<Tables['decisions.release']>;

/** How far a petition is, with the rule it is measured by. */
export interface CountedPetition extends PetitionProgress {
  readonly rule: Rule;
}

export const findRelease = async (reader: Reader, decision: Id<'decisions.decision'>): Promise<ReleaseRow | null> =>
  (await reader.selectFrom('decisions.release').selectAll().where('decision_id', '=', decision).executeTakeFirst()) ?? null;

/** Counts the households that signed; null for a release that rests on no petition. @throws where no rule was in force that day */
export async function countPetition(reader: Reader, row: ReleaseRow): Promise<CountedPetition | null> {
  if (row.households === null) return null;
  const rule = ruleOn('head.petition', row.asked_on);
  if (rule === null) throw new Error(`No rule for petitions on ${row.asked_on}`);
  const { count } = await reader
    .selectFrom('decisions.petition_consent')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('decision_id', '=', row.decision_id)
    .executeTakeFirstOrThrow();
  return { ...petitionProgress(row.signed ?? count, row.households, shareOf(rule)), rule };
}

/** Why a head leaves, as it is kept with the post: at their own wish, or because the village or the commune wanted it. */
export async function releaseReason(reader: Reader, decision: Id<'decisions.decision'>): Promise<'resigned' | 'relieved'> {
  return (await findRelease(reader, decision))?.ground === 'own-request' ? 'resigned' : 'relieved';
}
