import type { Visit } from '#kernel/http/visit.ts';
import type { Paper } from '#kernel/papers/index.ts';
import { conventionAbolition } from '../../papers/convention-abolition.ts';
import { conventionAdoption } from '../../papers/convention-adoption.ts';
import { conventionRecognition } from '../../papers/convention-recognition.ts';
import { conventionRequest } from '../../papers/convention-request.ts';
import { conventionSuspension } from '../../papers/convention-suspension.ts';
import type { FormKey } from '../../papers/forms.ts';
import type { DecisionPaperName } from '../../paths-papers.ts';
import type { DecisionView } from '../../queries/find-decision.ts';
import { findConvention, type ConventionModel } from '../../queries/find-procedure.ts';
import { paperGround } from '../../queries/paper-ground.ts';
import { openActs } from '../../rules/convention.ts';
import { paperFigures } from '../../views/paper-figures.ts';
import { countedRound, dayOfPaper, decisionValues, hasDecisionPaper, meetingOf } from './decision-values.ts';

type Make = (decision: DecisionView, visit: Visit) => Promise<Paper | null>;
type ConventionPaper = Exclude<DecisionPaperName, 'van-ban' | 'ung-cu'>;

/** The convention beside its decision; null for other matters, and before it was adopted. */
const conventionOf = async (decision: DecisionView, { reader }: Visit): Promise<ConventionModel | null> =>
  decision.law.matter.key === 'convention' && hasDecisionPaper(decision) ? findConvention(reader, decision) : null;

const groundOf = ({ unit }: DecisionView, form: FormKey, on: Parameters<typeof paperGround>[0]['on'], visit: Visit) =>
  paperGround({ reader: visit.reader, unit, form, on, made: visit.now });

/** Form 01. */
const request: Make = async (decision, visit) => {
  const convention = await conventionOf(decision, visit);
  if (convention === null) return null;
  const { kept, posted } = convention;
  const on = kept?.request_on ?? null;
  const round = countedRound(decision);
  return conventionRequest({
    ...(await groundOf(decision, 'convention-request', on ?? visit.today, visit)),
    number: kept?.request_no ?? null,
    on,
    title: decision.title,
    posted,
    comments: kept?.comments ?? 0,
    adoptedOn: decision.decidedOn,
    figures: round === undefined || round.result === null ? null : paperFigures(round.result, round.options),
  });
};

/** What a decision of the People's Committee about a convention says, whichever it is. */
const rulingValues = async (decision: DecisionView, { kept }: ConventionModel, form: FormKey, visit: Visit) => ({
  ...(await groundOf(decision, form, visit.today, visit)),
  title: decision.title,
  request:
    kept === null || kept.request_no === null || kept.request_on === null ? null : { no: kept.request_no, on: kept.request_on },
  adoptedOn: decision.decidedOn,
});

/** Form 03; number and day as the ruling was recorded, room for them before. */
const recognition: Make = async (decision, visit) => {
  const convention = await conventionOf(decision, visit);
  if (convention === null) return null;
  const ruling = decision.rulings.findLast(({ kind }) => kind === 'recognised');
  const values = await rulingValues(decision, convention, 'convention-recognition', visit);
  return conventionRecognition({ ...values, documentNo: ruling?.documentNo ?? null, on: ruling?.onDay ?? null });
};

const NO_ACT = { documentNo: null, on: null, scope: 'whole', parts: '', reason: null, reportedOn: null, mendBy: null } as const;

/** What was recorded of an act; room for everything while there is none. */
const actValues = (act: ConventionModel['acts'][number] | undefined) =>
  act === undefined
    ? NO_ACT
    : {
        documentNo: act.document_no,
        on: act.on_day,
        scope: act.scope,
        parts: act.parts,
        reason: act.reason,
        reportedOn: act.reported_on,
        mendBy: act.mend_by,
      };

/** Forms 04 and 05: the last act of that kind, or room for one where it is open. */
const stop =
  (kind: 'suspended' | 'abolished', form: 'convention-suspension' | 'convention-abolition'): Make =>
  async (decision, visit) => {
    const convention = await conventionOf(decision, visit);
    if (convention === null) return null;
    const act = convention.acts.findLast((one) => one.kind === kind);
    if (act === undefined && !openActs(convention.standing).includes(kind)) return null;
    const values = { ...(await rulingValues(decision, convention, form, visit)), ...actValues(act) };
    return kind === 'suspended' ? conventionSuspension(values) : conventionAbolition(values);
  };

/** Papers of a convention by Decree 61/2023. */
export const CONVENTION_MAKERS: Readonly<Record<ConventionPaper, Make>> = {
  'de-nghi': request,
  'thong-qua': async (decision, visit) => {
    const convention = await conventionOf(decision, visit);
    if (convention === null) return null;
    const ground = await groundOf(decision, 'convention-adoption', dayOfPaper(decision, visit.today), visit);
    const values = decisionValues(decision, await meetingOf(decision, visit), ground);
    return conventionAdoption({ ...values, adopted: convention.kept?.adopted ?? '' });
  },
  'cong-nhan': recognition,
  'tam-ngung': stop('suspended', 'convention-suspension'),
  'bai-bo': stop('abolished', 'convention-abolition'),
};
