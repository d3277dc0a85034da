import { DayText } from '#kernel/html/time.tsx';
import { useWords } from '#kernel/words.ts';
import { paths } from '../paths.ts';
import type { AmendmentView } from '../queries/find-publication.ts';
import { words } from '../words.ts';

/** Every change since, oldest first: what, why, and the document. */
export function AmendmentList({ amendments }: { readonly amendments: readonly AmendmentView[] }) {
  const t = useWords(words);
  return (
    <ol>
      {amendments.map((amendment) => (
        <li key={amendment.id}>
          <DayText day={amendment.onDay} />: {amendment.change} {t('publicity.amend.reason')}: {amendment.reason}
          {amendment.file === null ? null : (
            <>
              {' '}
              <a href={paths.amendmentFile(amendment.id)}>{amendment.file.name}</a>
            </>
          )}
        </li>
      ))}
    </ol>
  );
}
