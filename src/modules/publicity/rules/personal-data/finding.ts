/** What was found. `health` and `birth-date` of people are never published; the others almost never (Law 91/2025/QH15). */
export const FINDING_KINDS = ['national-id', 'insurance-card', 'bank-account', 'phone', 'birth-date', 'email', 'health'] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

/** `sure`: shaped like it and nothing else. `look`: may be something harmless; the officer decides. */
export type Severity = 'sure' | 'look';

export interface Finding {
  readonly kind: FindingKind;
  readonly text: string;
  /** UTF-16 positions in the NFC text, `end` excluded. */
  readonly start: number;
  readonly end: number;
  readonly severity: Severity;
}

/** One way of finding. The text found is the group named `found`, or the whole match. */
export interface Detector {
  readonly kind: FindingKind;
  readonly pattern: RegExp;
  /** What the match is worth, or null when it is something else after all. @param before up to 60 characters @param after up to 20 */
  readonly weigh: (found: string, before: string, after: string) => Severity | null;
}

export const digitsOf = (text: string): string => text.replace(/\D/g, '');
