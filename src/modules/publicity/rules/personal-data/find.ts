import { contactDetectors } from './contact.ts';
import type { Detector, Finding } from './finding.ts';
import { identityDetectors } from './identity.ts';
import { personDetectors } from './person.ts';

/** The first that claims a stretch of text keeps it: what a word before it names stands before what only looks like it. */
const DETECTORS: readonly Detector[] = [
  ...personDetectors.filter((detector) => detector.kind === 'insurance-card'),
  ...contactDetectors.filter((detector) => detector.kind === 'bank-account'),
  ...identityDetectors,
  ...contactDetectors.filter((detector) => detector.kind !== 'bank-account'),
  ...personDetectors.filter((detector) => detector.kind !== 'insurance-card'),
];

const BEFORE = 60;
const AFTER = 20;
/** A longer text than any field takes; the rest is not looked at. */
const MOST_TEXT = 100_000;

/**
 * Data of persons in a text that is about to be published (items 7 to 10 of Article 11: the minimum only). A help for the
 * officer who decides, not a judge: it sees numbers and words, not what they mean, and it does not open files.
 * @returns in the order of the text, never overlapping
 */
export function findPersonalData(typed: string): readonly Finding[] {
  const text = typed.normalize('NFC').slice(0, MOST_TEXT);
  const found: Finding[] = [];
  for (const detector of DETECTORS) {
    for (const finding of matchesOf(detector, text)) {
      if (!found.some((other) => finding.start < other.end && other.start < finding.end)) found.push(finding);
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function matchesOf({ kind, pattern, weigh }: Detector, text: string): Finding[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const whole = match[0];
    const wanted = match.groups?.['found'] ?? whole;
    const start = match.index + whole.lastIndexOf(wanted);
    const end = start + wanted.length;
    // Words that belong to the match (a cue) are part of it; only what stands before the whole is context.
    const severity = weigh(wanted, text.slice(Math.max(0, match.index - BEFORE), match.index), text.slice(end, end + AFTER));
    return severity === null ? [] : [{ kind, text: wanted, start, end, severity }];
  });
}
