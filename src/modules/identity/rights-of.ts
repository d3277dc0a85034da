import type { Actor, Holding } from '#kernel/actor.ts';
import type { Day } from '#kernel/day.ts';
import type { Reader } from '#kernel/db.ts';
import { say } from '#kernel/http/say.ts';
import type { Module } from '#kernel/module.ts';
import type { Lang } from '#kernel/words.ts';
import { placeOf } from '#modules/org/index.ts';

/** What one post lets somebody do: the phrases complete "you may ...". */
export interface RightsOfPost {
  readonly holding: Holding;
  readonly phrases: readonly string[];
}

/**
 * What a person may do by each post they hold today, asked of the very policies that are asked when it is done, at the
 * unit of the post. A right that comes without any post is not listed.
 */
export async function rightsOf(
  reader: Reader,
  modules: readonly Module[],
  actor: Actor,
  today: Day,
  lang: Lang,
): Promise<readonly RightsOfPost[]> {
  return Promise.all(
    actor.holdings.map(async (holding) => {
      const place = await placeOf(reader, holding.unit, today);
      const alone: Actor = { ...actor, holdings: [holding] };
      const phrases = modules.flatMap((module) =>
        (module.rights ?? []).flatMap((right) => {
          const verdict = place === null ? null : right.may(alone, place);
          return verdict?.may === true && verdict.because.kind === 'post' ? say(module.words, lang, right.words) : [];
        }),
      );
      return { holding, phrases };
    }),
  );
}
