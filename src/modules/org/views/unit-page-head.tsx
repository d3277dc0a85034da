import type { ComponentChildren } from 'preact';
import { DayText } from '#kernel/html/time.tsx';
import { UnitHead } from '#kernel/html/unit-head.tsx';
import { formatNumber } from '#kernel/html/format.ts';
import { LangContext, useWords } from '#kernel/words.ts';
import { useContext } from 'preact/hooks';
import { paths } from '../paths.ts';
import type { UnitHeadModel } from '../queries/unit-head.ts';
import { words } from '../words.ts';

interface Props {
  readonly head: UnitHeadModel;
  /** Slug of the verb whose page this is. */
  readonly current?: string;
  readonly aside?: ComponentChildren;
}

const FEW = 4;

/** Name, where it lies, what it was made of, and the tabs: the head of every page of a unit. */
export function UnitPageHead({ head, current, aside }: Props) {
  const t = useWords(words);
  return (
    <UnitHead
      name={head.unit.name}
      breadcrumbs={[{ href: paths.country(), label: t('org.country') }, ...head.crumbs]}
      sub={<Sub head={head} />}
      tabs={head.tabs.map((tab) => ({ ...tab, current: tab.slug === current }))}
      aside={aside}
    />
  );
}

function Sub({ head }: { readonly head: UnitHeadModel }) {
  const t = useWords(words);
  const lang = useContext(LangContext);
  const shown = head.madeOf.slice(0, FEW);
  const more = head.madeOf.length - shown.length;
  const list = new Intl.ListFormat(lang, { type: 'conjunction' }).format([
    ...shown,
    ...(more > 0 ? [t('org.head.more', { count: more })] : []),
  ]);
  return (
    <>
      {head.madeOf.length > 0 ? (
        <>
          {t('org.head.since')} <DayText day={head.since} />, {t('org.head.made-of')} {list}
          {' · '}
        </>
      ) : null}
      {head.villages > 0 ? `${t('org.head.villages', { count: head.villages })} · ` : null}
      {head.households > 0 ? `${t('org.head.households', { count: formatNumber(head.households, lang) })} · ` : null}
      <a href={paths.history(head.unit.id)}>{t('org.head.history')}</a>
    </>
  );
}
