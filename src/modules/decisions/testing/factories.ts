import { day, type Day } from '#kernel/day.ts';
import type { Db } from '#kernel/db.ts';
import { newId, type Id } from '#kernel/id.ts';
import { makeShortCode } from '#kernel/short-code.ts';
import type { MatterKey } from '#modules/law/index.ts';
import { makeHouseholds, makeUnit } from '#modules/org/testing/factories.ts';
import { makeVoterCode, voterCodeHash } from '../rules/voter-code.ts';
import type { DecisionState, RoundState } from '../rules/states.ts';

/** Rows of `decisions` for tests and for the demonstration: plain inserts with defaults that make sense in Việt Nam. */

const TODAY = day('2026-11-21');
const AT = Temporal.Instant.from('2026-11-21T08:00:00+07:00');

export interface DecisionParts {
  readonly village?: Id<'org.unit'>;
  readonly matter?: MatterKey;
  readonly title?: string;
  readonly content?: string;
  readonly state?: DecisionState;
  readonly ruleDay?: Day;
  readonly demo?: boolean;
}

/** A matter before a village; a road of the village's own when nothing is given. */
export async function makeDecision(db: Db, parts: DecisionParts = {}): Promise<Id<'decisions.decision'>> {
  const decision = newId<'decisions.decision'>();
  await db
    .insertInto('decisions.decision')
    .values({
      id: decision,
      code: makeShortCode(),
      unit_id: parts.village ?? (await makeUnit(db, { level: 'village' })),
      matter: parts.matter ?? 'self-management',
      title: parts.title ?? 'Lịch dọn vệ sinh đường làng vào sáng chủ nhật đầu tháng',
      content: parts.content ?? 'Mỗi hộ cử một người dọn vệ sinh đường làng từ 6 giờ đến 7 giờ sáng chủ nhật đầu tháng.',
      rule_day: parts.ruleDay ?? TODAY,
      state: parts.state ?? 'draft',
      demo: parts.demo ?? false,
      created_at: AT,
    })
    .execute();
  return decision;
}

export interface RoundParts {
  readonly decision?: Id<'decisions.decision'>;
  readonly form?: 'ballot' | 'online-form' | 'online';
  readonly state?: RoundState;
  readonly boxKey?: string;
  readonly households?: number;
}

export interface MadeRound {
  readonly round: Id<'decisions.round'>;
  readonly decision: Id<'decisions.decision'>;
  /** Code of each household's slip, in the order of the households. */
  readonly codes: readonly string[];
  readonly householdIds: readonly Id<'org.household'>[];
}

/**
 * A secret vote of a village with its roll and a slip for each household; open when nothing else is said.
 * @param secret of the room, so that the codes open
 */
export async function makeRound(db: Db, secret: string, parts: RoundParts = {}): Promise<MadeRound> {
  const decision = parts.decision ?? (await makeDecision(db, { state: 'voting' }));
  const { unit_id: village } = await db
    .selectFrom('decisions.decision')
    .select('unit_id')
    .where('id', '=', decision)
    .executeTakeFirstOrThrow();
  const { households = 3, state = 'open', form = 'online', boxKey = null } = parts;
  await makeHouseholds(db, village, households);
  const ids = await db.selectFrom('org.household').select('id').where('village_id', '=', village).orderBy('code').execute();
  const round = newId<'decisions.round'>();
  await db
    .insertInto('decisions.round')
    .values({
      id: round,
      decision_id: decision,
      no: 1,
      form,
      form_ground: 'chosen-with-front',
      method: 'secret',
      notice_on: TODAY,
      opens_on: TODAY,
      closes_on: TODAY,
      state,
      households,
      box_key: boxKey,
      created_at: AT,
    })
    .execute();
  await db
    .insertInto('decisions.option')
    .values([
      { round_id: round, no: 1, kind: 'agree' },
      { round_id: round, no: 2, kind: 'disagree' },
      { round_id: round, no: 3, kind: 'other' },
    ])
    .execute();
  const codes = ids.map(() => makeVoterCode());
  await db
    .insertInto('decisions.roll')
    .values(
      ids.map(({ id }, at) => ({
        round_id: round,
        household_id: id,
        code_hash: voterCodeHash(secret, codes[at] ?? ''),
        issued: true,
        votable: state === 'open',
      })),
    )
    .execute();
  return { round, decision, codes, householdIds: ids.map(({ id }) => id) };
}
