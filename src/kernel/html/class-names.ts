/** Joins the class names that apply; nothing at all when none does, so that no empty `class` is written. */
export const classes = (...names: readonly (string | false | undefined)[]): string | undefined =>
  names.filter(Boolean).join(' ') || undefined;
