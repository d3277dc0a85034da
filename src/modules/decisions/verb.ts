import type { Verb } from '#kernel/module.ts';
import { VERB_SLUG } from './paths.ts';
import { countRunning } from './queries/list-decisions.ts';
import { words } from './words.ts';

/** "Dân bàn", the second of the six verbs: the tab says how many matters are before the households. */
export const verb: Verb = {
  slug: VERB_SLUG,
  label: (lang) => words[lang]['decisions.verb.label'],
  note: async (reader, unit, today, lang) => {
    const count = await countRunning(reader, unit, today);
    return count === 0 ? null : { text: words[lang]['decisions.verb.running']({ count }), late: false };
  },
};
