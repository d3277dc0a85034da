import type { FormState } from '#kernel/http/spec.ts';
import type { Id } from '#kernel/id.ts';

/** Forms of several matters stand on one page: what was typed, and what was wrong with it, comes back into the one it came from. */
export const ownForm = (form: FormState, round: Id<'decisions.round'>, cluster: number | null = null): FormState => {
  const mine = form.values['round'] === round && (form.values['cluster'] ?? '') === String(cluster ?? '');
  return mine ? form : { ...form, of: null };
};
