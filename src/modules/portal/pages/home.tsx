import { z } from 'zod';
import { cleanText } from '#kernel/fields.ts';
import { TileMap } from '#kernel/html/charts/tile-grid.tsx';
import { Card } from '#kernel/html/card.tsx';
import { formatInstant, formatNumber } from '#kernel/html/format.ts';
import { NameList } from '#kernel/html/name-list.tsx';
import { SearchForm } from '#kernel/html/search-form.tsx';
import { Columns, PageTitle, Section } from '#kernel/html/section.tsx';
import type { Site } from '#kernel/http/site.ts';
import type { Parts } from '#kernel/http/spec.ts';
import type { Visit } from '#kernel/http/visit.ts';
import { useWords, type Lang } from '#kernel/words.ts';
import { conferencePaths } from '#modules/conferences/index.ts';
import { orgPaths } from '#modules/org/index.ts';
import { publicPaths } from '#modules/publicity/index.ts';
import { paths } from '../paths.ts';
import { maySeeUnits } from '../policy.ts';
import { loadHome, type HomeModel } from '../queries/home.ts';
import { FoundUnits } from '../views/found-units.tsx';
import { NewestList } from '../views/newest-list.tsx';
import { words } from '../words.ts';

const query = z.object({ q: z.string().max(1000).transform(cleanText).catch('').default('') });

/** The country: find your commune, see the provinces, what is new. */
export function registerHome(site: Site): void {
  site.page({
    path: paths.home(),
    query,
    load: (visit, _params, { q }) => loadHome(visit, q),
    may: maySeeUnits,
    view: homeView,
  });
}

function homeView(model: HomeModel, visit: Visit): Parts {
  const t = visit.t(words);
  return {
    title: t('portal.home.title'),
    indexed: model.query === '',
    demo: model.found?.some((unit) => unit.demo) ?? false,
    body: (
      <>
        <PageTitle title={t('portal.home.ask')} lead={t('portal.home.lead')} />
        <SearchForm
          action={paths.home()}
          name="q"
          label={t('portal.home.label')}
          hint={t('portal.home.hint')}
          button={t('portal.home.find')}
          value={model.query}
        />
        {model.found === null ? (
          <Country model={model} lang={visit.lang} />
        ) : (
          <FoundUnits query={model.query} found={model.found} />
        )}
      </>
    ),
  };
}

function Country({ model, lang }: { readonly model: HomeModel; readonly lang: Lang }) {
  const t = useWords(words);
  return (
    <Columns side={<Side model={model} lang={lang} />}>
      <TileMap
        id="ban-do"
        title={t('portal.home.map')}
        summary={t('portal.home.map-summary')}
        valueLabel={t('portal.home.map-value')}
        plain
        tiles={model.provinces.map((province) => ({
          key: province.code ?? province.id,
          name: province.name,
          href: orgPaths.unit(province.path),
          value: formatNumber(province.communes, lang),
          state: 'open' as const,
        }))}
      />
    </Columns>
  );
}

function Side({ model, lang }: { readonly model: HomeModel; readonly lang: Lang }) {
  const t = useWords(words);
  return (
    <>
      {model.newest.length === 0 ? null : (
        <Section title={t('portal.home.newest')}>
          <NewestList newest={model.newest} units />
        </Section>
      )}
      {model.conferences.length === 0 ? null : (
        <Section title={t('portal.home.conferences')}>
          <NameList
            items={model.conferences.map(({ code, title, state, startsAt }) => ({
              href: conferencePaths.conference(code),
              label: title,
              note: state === 'open' ? t('portal.home.running') : formatInstant(startsAt, lang),
            }))}
          />
        </Section>
      )}
      {model.country === null ? null : (
        <Card title={t('portal.home.gaps')} href={publicPaths.gaps(model.country)} level={2}>
          <p>{t('portal.home.gaps-note')}</p>
        </Card>
      )}
      {model.demo === null ? null : (
        <Card title={t('portal.home.demo')} href={orgPaths.unit(model.demo.path)} level={2}>
          <p>{t('portal.home.demo-note')}</p>
        </Card>
      )}
    </>
  );
}
