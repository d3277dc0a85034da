/** An expected outcome: what was made, or the code of why not. Bugs and broken infrastructure throw instead. */
export type Result<T, Why extends string = string> = Ok<T> | Refusal<Why>;

export type Ok<T> = { readonly ok: true; readonly value: T };

/** `why` is at once the words key shown to the person; `details` fill its placeholders. */
export type Refusal<Why extends string = string> = {
  readonly ok: false;
  readonly why: Why;
  readonly details: Readonly<Record<string, string | number>>;
};

export const ok = <T>(value: T): Ok<T> => ({ ok: true, value });

export const refuse = <const Why extends string>(
  why: Why,
  details: Readonly<Record<string, string | number>> = {},
): Refusal<Why> => ({ ok: false, why, details });

/** The value, where a refusal would be a fault of the surroundings (tests, command-line tools). Throws the code otherwise. */
export function unwrap<T>(result: Ok<T> | { readonly ok: false; readonly why: string }): T {
  if (result.ok) return result.value;
  throw new Error(result.why);
}
