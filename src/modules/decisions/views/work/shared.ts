import type { FormState } from '#kernel/http/spec.ts';
import type { Visit } from '#kernel/http/visit.ts';
import type { WorkOnModel } from '../../queries/find-work-on.ts';

/** What every part of the working page of a matter gets. */
export interface WorkPart {
  readonly model: WorkOnModel;
  readonly form: FormState;
  readonly visit: Visit;
}
