import type { FormState } from '#kernel/http/spec.ts';
import type { Visit } from '#kernel/http/visit.ts';
import type { ProcedureModel } from '../../queries/find-procedure.ts';

/** What every part of the page of a procedure gets. */
export interface ProcedurePart {
  readonly model: ProcedureModel;
  readonly form: FormState;
  readonly visit: Visit;
}
