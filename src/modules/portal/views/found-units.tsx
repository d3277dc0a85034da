import { Chip } from '#kernel/html/chip.tsx';
import { Empty } from '#kernel/html/empty.tsx';
import { Section } from '#kernel/html/section.tsx';
import { useWords } from '#kernel/words.ts';
import { orgPaths, type FoundUnit } from '#modules/org/index.ts';
import { MOST_FOUND } from '../queries/home.ts';
import { words } from '../words.ts';

/** What was found, each with where it lies and what became of it. */
export function FoundUnits({ query, found }: { readonly query: string; readonly found: readonly FoundUnit[] }) {
  const t = useWords(words);
  if (found.length === 0) return <Empty title={t('portal.home.none', { query })} next={t('portal.home.none-next')} />;
  const count = found.length;
  const title = count === MOST_FOUND ? t('portal.home.most', { count, query }) : t('portal.home.results', { count, query });
  return (
    <Section title={title}>
      <ul class="tasks">
        {found.map((unit) => (
          <FoundRow key={unit.id} unit={unit} />
        ))}
      </ul>
    </Section>
  );
}

function FoundRow({ unit }: { readonly unit: FoundUnit }) {
  const t = useWords(words);
  return (
    <li>
      <a href={orgPaths.unit(unit.path)}>{unit.name}</a>{' '}
      {unit.current && !unit.demo ? null : (
        <Chip state="none">{unit.demo ? t('portal.found.demo') : t('portal.found.past')}</Chip>
      )}
      <p class="meta">
        {unit.above.join(', ')}
        {unit.nowCalled === null ? null : <> · {t('portal.found.now', { name: unit.nowCalled })}</>}
        <Became unit={unit} />
      </p>
    </li>
  );
}

function Became({ unit }: { readonly unit: FoundUnit }) {
  const t = useWords(words);
  if (unit.current || unit.nowCalled !== null) return null;
  if (unit.became.length === 0) return <> · {t('portal.found.ended')}</>;
  return (
    <>
      {' '}
      · {t('portal.found.became')}{' '}
      {unit.became.map((to, index) => (
        <>
          {index > 0 ? ', ' : null}
          <a key={to.id} href={orgPaths.unit(to.path)}>
            {to.name}
          </a>
        </>
      ))}
    </>
  );
}
