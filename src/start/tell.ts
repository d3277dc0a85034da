import type { Sentence } from '../kernel/postgres/messages.ts';

/** At the start nobody's language is known: Vietnamese first, English under it. */
export function tell(sentence: Sentence): void {
  process.stdout.write(`${sentence.vi}\n${sentence.en}\n`);
}

/** One clear sentence, with the way out, and the exit code that says "not started". */
export function giveUp(sentences: readonly Sentence[]): never {
  for (const { vi, en } of sentences) process.stderr.write(`\n${vi}\n${en}\n`);
  process.exit(2);
}
