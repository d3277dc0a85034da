import { ok, refuse, type Result } from '#kernel/result.ts';

export type ChoiceRefusal =
  | 'conferences.poll.no-choice'
  | 'conferences.poll.unknown-choice'
  | 'conferences.poll.too-many-choices';

/** What may be chosen in a poll. */
export interface Choosable {
  readonly options: readonly { readonly no: number }[];
  /** At most so many of them. */
  readonly most: number;
}

/** Numbers of the options somebody chose, ascending and each once, as far as that is a ballot of this poll. */
export function readChoices({ options, most }: Choosable, chosen: readonly number[]): Result<readonly number[], ChoiceRefusal> {
  const choices = [...new Set(chosen)].toSorted((a, b) => a - b);
  if (choices.length === 0) return refuse('conferences.poll.no-choice');
  if (choices.some((no) => !options.some((option) => option.no === no))) return refuse('conferences.poll.unknown-choice');
  return choices.length > most ? refuse('conferences.poll.too-many-choices', { most }) : ok(choices);
}
