import type { Day } from '#kernel/day.ts';
import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import { slipState, type SlipChoice, type SlipEntry } from '../rules/named-slips.ts';
import { namedSlips, type ReturnedSlip } from '../steps/named-entries.ts';
import { findBallot, type BallotView } from './find-ballot.ts';

/** Keying in named slips, as one person sees it: nobody is shown what somebody else read before both are in. */
export interface NamedWork {
  readonly ballot: BallotView;
  readonly all: number;
  /** Keyed in by this person, and by two people alike. */
  readonly mine: number;
  readonly agreed: number;
  /** Codes of the households whose slip this person has not keyed in and still may. */
  readonly left: readonly string[];
  readonly differ: readonly { readonly listCode: string; readonly one: SlipChoice; readonly other: SlipChoice }[];
}

/** Null where the round takes no named slips, or is not being counted. */
export async function findNamedWork(
  reader: Reader,
  secret: string,
  round: Id<'decisions.round'>,
  asked: { readonly person: Id<'org.person'> | null; readonly today: Day },
): Promise<NamedWork | null> {
  const ballot = await findBallot(reader, round, asked.today);
  if (ballot === null || !ballot.named || ballot.state !== 'counting') return null;
  const { slips, entries } = await namedSlips(reader, secret, round);
  const bySlip = Map.groupBy(entries, ({ receipt }) => receipt);
  const of = ({ receipt }: ReturnedSlip): readonly SlipEntry[] => bySlip.get(receipt) ?? [];
  const isMine = (slip: ReturnedSlip): boolean => of(slip).some(({ by }) => by === asked.person);
  return {
    ballot,
    all: slips.length,
    mine: slips.filter(isMine).length,
    agreed: slips.filter((slip) => slipState(of(slip)) === 'agreed').length,
    left: slips.filter((slip) => !isMine(slip) && of(slip).length < 2).map(({ listCode }) => listCode),
    differ: slips.flatMap((slip) => {
      const [one, other] = of(slip);
      const differs = one !== undefined && other !== undefined && slipState(of(slip)) === 'mismatch';
      return differs ? [{ listCode: slip.listCode, one: one.choices, other: other.choices }] : [];
    }),
  };
}
