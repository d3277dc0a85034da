import type { FormState } from '#kernel/http/spec.ts';
import type { Visit } from '#kernel/http/visit.ts';
import type { BallotModel } from '../../queries/load-ballot.ts';

/** What every part of the working page of a vote gets. */
export interface BallotProps {
  readonly model: BallotModel;
  readonly form: FormState;
  readonly visit: Visit;
}

/** Several forms of one command stand on the page: what was typed and its errors belong to the one that was sent. */
export const formFor = (form: FormState, field: string, value: string): FormState =>
  form.values[field] === value ? form : { ...form, of: null };
