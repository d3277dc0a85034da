import type { Translate } from '#kernel/words.ts';
import type { Hall, HallNames } from '../../queries/find-hall.ts';
import type { Entry } from '../../rules/session/events.ts';
import type { words } from '../../words.ts';

type T = Translate<(typeof words)['vi']>;

/** Who it is, of which site, and about what: for lists, buttons and clocks. */
export interface SaidEntry {
  readonly site: string;
  /** Name and post, where known. */
  readonly who: string | null;
  /** The title of the paper, or what kind of wish it is. */
  readonly what: string;
  /** One line with all of it. */
  readonly line: string;
}

export function sayEntry({ names }: Pick<Hall, 'names'>, entry: Entry, t: T): SaidEntry {
  const paper = entry.paper === null ? undefined : names.papers[entry.paper];
  const { name, post } = speakerOf(names, entry);
  const site = names.sites[entry.site]?.name ?? '';
  const kind = t(`conferences.entry.${entry.kind}`);
  return {
    site,
    who: [name, post].filter(Boolean).join(', ') || null,
    what: paper === undefined ? kind : `${kind}: ${paper.title}`,
    line: [site, name, kind].filter(Boolean).join(' · '),
  };
}

/** The delegate, otherwise whoever is to read the paper. */
function speakerOf({ delegates, papers }: HallNames, { delegate, paper }: Entry): { name: string | null; post: string | null } {
  const person = delegate === null ? undefined : delegates[delegate];
  const reader = paper === null ? undefined : papers[paper];
  return { name: person?.name ?? reader?.speaker ?? null, post: person?.title ?? reader?.speakerTitle ?? null };
}
