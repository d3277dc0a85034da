import type { FormState } from '#kernel/http/spec.ts';
import type { Visit } from '#kernel/http/visit.ts';
import type { OfficeModel } from '../../queries/find-office.ts';
import type { ProcedureModel } from '../../queries/find-procedure.ts';

/** A procedure, and who takes office by it. */
export interface ProcedurePage extends ProcedureModel {
  readonly office: OfficeModel | null;
}

/** What every part of the page of a procedure gets. */
export interface ProcedurePart {
  readonly model: ProcedurePage;
  readonly form: FormState;
  readonly visit: Visit;
}
