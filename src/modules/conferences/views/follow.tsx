import { ButtonLink } from '#kernel/html/button.tsx';
import { queryText, tableHref, type Query } from '#kernel/html/table-state.ts';
import { useWords } from '#kernel/words.ts';
import { words } from '../words.ts';

/** Asked for with `?tu-moi=1`: a page loads itself again only for those who want it to (WCAG 2.2, 2.2.1). */
const ASKED = 'tu-moi';

const isAskedFor = (query: Query): boolean => queryText(query, ASKED) !== '';

/** @returns the seconds after which the page loads itself again, where somebody asked for it */
export const followEvery = (query: Query, seconds: number): number | undefined => (isAskedFor(query) ? seconds : undefined);

interface Props {
  readonly path: string;
  readonly query: Query;
  readonly seconds: number;
}

/** Starts and stops it, with everything else of the address as it is. */
export function FollowLink({ path, query, seconds }: Props) {
  const t = useWords(words);
  const { [ASKED]: _asked, ...rest } = query;
  const follows = isAskedFor(query);
  const href = tableHref(path, follows ? rest : { ...rest, [ASKED]: '1' })({});
  return (
    <ButtonLink href={href} look="plain">
      {t(follows ? 'conferences.follow-page.stop' : 'conferences.follow-page.go-on', { seconds })}
    </ButtonLink>
  );
}
