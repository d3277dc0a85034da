import type { Day } from '#kernel/day.ts';
import type { Tx } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import { unitNames } from '#modules/org/index.ts';
import type { RoundForm } from '../rules/channels.ts';
import type { HouseholdCode } from './issue-codes.ts';
import type { RoundGround } from './lock-decision.ts';

export interface SlipOption {
  readonly no: number;
  readonly kind: 'agree' | 'disagree' | 'other' | 'candidate';
  readonly label: string | null;
}

/** Everything that is printed on the slips or cards of a round, for the one time it is shown. */
export interface SlipSheet {
  readonly round: Id<'decisions.round'>;
  readonly decisionCode: string;
  readonly title: string;
  readonly content: string;
  readonly villageName: string;
  readonly communeName: string;
  readonly demo: boolean;
  readonly form: RoundForm;
  /** With the household's name on the slip, where the meeting chose to vote in the open. */
  readonly named: boolean;
  readonly mostChoices: number;
  readonly opensOn: Day;
  readonly closesOn: Day;
  readonly options: readonly SlipOption[];
  readonly households: readonly HouseholdCode[];
}

/** @throws when the round has no period: it was checked when the round was planned */
export async function slipSheet(
  tx: Tx,
  { row, round }: RoundGround,
  households: readonly HouseholdCode[],
  today: Day,
): Promise<SlipSheet> {
  const { opens_on: opensOn, closes_on: closesOn } = round;
  if (opensOn === null || closesOn === null) throw new Error(`Round ${round.id} has no period`);
  const unit = (await unitNames(tx, [row.unit_id], today)).get(row.unit_id);
  const options = await tx
    .selectFrom('decisions.option')
    .select(['no', 'kind', 'label'])
    .where('round_id', '=', round.id)
    .orderBy('no')
    .execute();
  return {
    round: round.id,
    decisionCode: row.code,
    title: row.title,
    content: row.content,
    villageName: unit?.name ?? '',
    communeName: unit?.parentName ?? '',
    demo: row.demo,
    form: round.form,
    named: round.method === 'named',
    mostChoices: round.most_choices,
    opensOn,
    closesOn,
    options,
    households,
  };
}
