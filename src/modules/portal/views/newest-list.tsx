import { DayText } from '#kernel/html/time.tsx';
import { useWords } from '#kernel/words.ts';
import { orgPaths } from '#modules/org/index.ts';
import { publicityPaths, type NewPublication } from '#modules/publicity/index.ts';
import { words } from '../words.ts';

/** What became public last. @param units also say of which unit, on pages of more than one */
export function NewestList({ newest, units = false }: { readonly newest: readonly NewPublication[]; readonly units?: boolean }) {
  const t = useWords(words);
  return (
    <ul class="tasks">
      {newest.map((one) => (
        <li key={one.id}>
          <a href={publicityPaths.publication(one.code)}>{one.title}</a>
          <p class="meta">
            {units ? (
              <>
                <a href={orgPaths.unit(one.unit.path)}>{one.unit.name}</a> ·{' '}
              </>
            ) : null}
            <DayText day={one.publishedOn} />
            {one.documentNo === null ? null : ` · ${one.documentNo}`}
            {one.itemNumber === null ? null : ` · ${t('portal.news.item', { number: one.itemNumber })}`}
          </p>
        </li>
      ))}
    </ul>
  );
}
