import type { Verb } from '#kernel/module.ts';
import { publicPaths, VERB_SLUG } from './paths-public.ts';
import { registerSummary } from './queries/register-summary.ts';
import { regimeOfBody } from './rules/kinds.ts';
import { words } from './words.ts';

/** "Dân biết", the first of the six verbs: the tab of the register, which says how much is missing. */
export const verb: Verb = {
  slug: VERB_SLUG,
  label: (lang) => words[lang]['publicity.pub.verb'],
  ofBody: ({ id, kind }, lang) =>
    regimeOfBody(kind) === null ? null : { href: publicPaths.bodyRegister(id), label: words[lang]['publicity.pub.register'] },
  note: async (reader, unit, today, lang) => {
    const { overdue } = await registerSummary(reader, { unit }, null, today);
    return overdue === 0 ? null : { text: words[lang]['publicity.pub.verb-late']({ count: overdue }), late: true };
  },
};
