import { formatDay } from '#kernel/html/format.ts';
import { Notice } from '#kernel/html/notice.tsx';
import { PageTitle, Section } from '#kernel/html/section.tsx';
import type { Parts } from '#kernel/http/spec.ts';
import type { Visit } from '#kernel/http/visit.ts';
import { useWords, type Lang } from '#kernel/words.ts';
import { orgPaths } from '#modules/org/index.ts';
import type { PastUnits } from '../queries/unit-page.ts';
import { words } from '../words.ts';

type One = PastUnits['units'][number];

/** A name of the past still has its page: it says what became of the unit. */
export function pastUnitParts(model: PastUnits, visit: Visit): Parts {
  const t = visit.t(words);
  const [first] = model.units;
  const title = t('portal.past.title', { name: first?.named.name ?? '' });
  return {
    title,
    demo: first?.named.demo ?? false,
    body: (
      <>
        <PageTitle title={title} lead={model.units.length > 1 ? t('portal.past.many') : undefined} />
        {model.units.map((one) => (
          <Section key={one.named.id} title={[one.named.name, ...one.named.above].join(', ')}>
            <Became one={one} lang={visit.lang} />
          </Section>
        ))}
        <p class="meta">{t('portal.past.note')}</p>
      </>
    ),
  };
}

function Became({ one, lang }: { readonly one: One; readonly lang: Lang }) {
  const t = useWords(words);
  const { named, became } = one;
  const history = <a href={orgPaths.history(named.id)}>{t('portal.past.history')}</a>;
  if (became.length === 0) {
    return (
      <Notice kind="info" title={named.ended === null ? t('portal.past.renamed') : t('portal.past.ended')}>
        {named.ended === null ? <a href={orgPaths.unit(named.path)}>{named.name}</a> : history}
      </Notice>
    );
  }
  return (
    <>
      <p>{t('portal.past.became', { day: named.ended === null ? '' : formatDay(named.ended, lang) })}</p>
      <ul class="tasks">
        {became.map((unit) => (
          <li key={unit.id}>
            <a href={orgPaths.unit(unit.path)}>{unit.name}</a>
            <p class="meta">{unit.above.join(', ')}</p>
          </li>
        ))}
      </ul>
      <p>{history}</p>
    </>
  );
}
