import type { Day } from '#kernel/day.ts';
import { useWords } from '#kernel/words.ts';
import { paths } from '../paths.ts';
import type { HoldingRow } from '../queries/list-holdings.ts';
import { standingOf } from '../rules/holding-days.ts';
import { words } from '../words.ts';

/** What can still be done about a post: end it, or extend it where an end is fixed. Nothing once it is over. */
export function HoldingActions({ row, on }: { readonly row: HoldingRow; readonly on: Day }) {
  const t = useWords(words);
  const standing = standingOf(row, on);
  if (standing === 'past' || standing === 'withdrawn') return <>–</>;
  const about = `${row.title}, ${row.personName ?? ''}`;
  return (
    <>
      <a href={paths.endHolding(row.id)} aria-label={`${t('org.end.action')}: ${about}`}>
        {t('org.end.action')}
      </a>
      {row.valid_to === null ? null : (
        <>
          {' · '}
          <a href={paths.extendHolding(row.id)} aria-label={`${t('org.extend.action')}: ${about}`}>
            {t('org.extend.action')}
          </a>
        </>
      )}
    </>
  );
}
