/** Somebody who wants a secret vote closed. */
export interface Release {
  /** Of the person who is signed in, or of the seat their browser took. */
  readonly who: string;
  readonly presides: boolean;
}

/** Whether the box may be opened: two different people, one of whom presides (chủ trì và thư ký cùng bấm). */
export function mayOpenBox(releases: readonly Release[]): boolean {
  const people = new Set(releases.map(({ who }) => who));
  return people.size >= 2 && releases.some(({ presides }) => presides);
}
