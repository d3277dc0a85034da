import { parseDay, type Day } from '#kernel/day.ts';
import { atMiddle } from '#kernel/html/format.ts';
import type { Visit } from '#kernel/http/visit.ts';
import type { PaperGround } from '../../papers/common.ts';
import type { DecisionPaper } from '../../papers/decision.ts';
import type { DecisionView } from '../../queries/find-decision.ts';
import { findMeeting, type MeetingModel } from '../../queries/find-meeting.ts';
import type { RoundView } from '../../queries/find-rounds.ts';
import { missingElements } from '../../rules/elements.ts';
import { paperFigures, vi } from '../../views/paper-figures.ts';

/** The vote the written decision is about: the last one counted. */
export const countedRound = (decision: DecisionView): RoundView | undefined =>
  decision.rounds.findLast(({ state }) => state === 'closed');

/** The meeting the counted vote was held at. */
export async function meetingOf(decision: DecisionView, { reader, today }: Visit): Promise<MeetingModel | null> {
  const meeting = countedRound(decision)?.meeting ?? null;
  return meeting === null ? null : findMeeting(reader, meeting.id, today);
}

/** "3. Nội dung bàn" as it stands in a sentence: "nội dung bàn". */
const elementName = (element: ReturnType<typeof missingElements>[number]): string =>
  atMiddle(vi(`decisions.element.${element}`).replace(/^\d+\. /u, ''), 'vi');

const formText = ({ form, method }: RoundView): string => {
  const name = vi(`decisions.form.${form}`);
  return form === 'meeting' ? `${name}, biểu quyết ${atMiddle(vi(`decisions.method.${method}`), 'vi')}` : name;
};

/** What the written decision says, from what was typed and what was counted. @param meeting at which it was voted, if at one */
export function decisionValues(decision: DecisionView, meeting: MeetingModel | null, ground: PaperGround): DecisionPaper {
  const { paper, contents, result } = decision.record;
  const round = countedRound(decision);
  const heldOn = contents.heldOn === null ? null : parseDay(contents.heldOn);
  return {
    ...ground,
    ...typedValues(decision),
    number: paper?.number ?? null,
    title: decision.title,
    ...(meeting === null
      ? { meeting: null, from: round?.opensOn ?? heldOn, until: round?.closesOn ?? null }
      : { meeting, from: heldOn, until: null }),
    form: round === undefined ? null : formText(round),
    figures: result === null || round === undefined ? null : paperFigures(result, round.options),
    missing: missingElements(contents).map(elementName),
  };
}

/** What people wrote for the paper; before they did, what was put to the households. */
const typedValues = ({ record: { paper }, content }: DecisionView) =>
  paper === null
    ? {
        kind: 'resolution' as const,
        discussed: content,
        decided: '',
        signers: { head: null, frontHead: null, households: [null, null] as const },
        signedOn: null,
      }
    : {
        kind: paper.kind,
        discussed: paper.discussed,
        decided: paper.decided,
        signers: {
          head: paper.headName,
          frontHead: paper.frontHeadName,
          households: [paper.firstHouseholdName, paper.secondHouseholdName] as const,
        },
        signedOn: paper.signedOn,
      };

/** The day by which the wording of its form is chosen. */
export const dayOfPaper = ({ record, decidedOn }: DecisionView, today: Day): Day => record.paper?.signedOn ?? decidedOn ?? today;

/** There is a written decision once the matter was decided, and it did not fail. */
export const hasDecisionPaper = ({ decidedOn, state }: DecisionView): boolean => decidedOn !== null && state !== 'failed';
