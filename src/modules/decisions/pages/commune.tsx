import { z } from 'zod';
import { CSV_TYPE, toCsv } from '#kernel/csv.ts';
import { id, wholeNumber } from '#kernel/fields.ts';
import { ButtonLink } from '#kernel/html/button.tsx';
import { Empty } from '#kernel/html/empty.tsx';
import { formatNumber } from '#kernel/html/format.ts';
import { PageTitle, Section } from '#kernel/html/section.tsx';
import { DataTable } from '#kernel/html/table.tsx';
import { DayText } from '#kernel/html/time.tsx';
import type { Site } from '#kernel/http/site.ts';
import type { GetSpec, Parts } from '#kernel/http/spec.ts';
import type { Visit } from '#kernel/http/visit.ts';
import type { Id } from '#kernel/id.ts';
import { useWords, type Lang } from '#kernel/words.ts';
import { LegalRef } from '#modules/law/index.ts';
import { paths } from '../paths.ts';
import { paperPaths } from '../paths-papers.ts';
import { mayKeepForms } from '../policy-papers.ts';
import { mayPutCommuneWide, maySeeCommuneWork } from '../policy.ts';
import { loadCommune, type CommuneModel } from '../queries/load-commune.ts';
import type { Indicator } from '../rules/indicators.ts';
import { CommuneFigures } from '../views/commune-figures.tsx';
import { sayIndicator } from '../views/say-indicator.ts';
import { words } from '../words.ts';

type Params = { unit: Id<'org.unit'> };
type Query = { nam?: number | undefined };

/** How the villages of a commune decide: for those who lead, follow and report. */
export function registerCommune(site: Site): void {
  const shared: Omit<GetSpec<Params, Query, CommuneModel>, 'path'> = {
    params: z.object({ unit: id('org.unit') }),
    query: z.object({ nam: wholeNumber(2000, 2199).optional() }),
    load: (visit, { unit }, query) => loadCommune(visit.reader, unit, query.nam ?? Number(visit.today.slice(0, 4)), visit.today),
    may: (actor, { place }) => maySeeCommuneWork(actor, place),
  };
  site.page({ ...shared, path: paths.commune(':unit'), view: communeView });
  site.document({
    ...shared,
    path: `${paths.commune(':unit')}/chi-tieu.csv`,
    send: ({ indicators, unit, year }, visit, reply) => {
      const t = visit.t(words);
      const csv = toCsv<Indicator>(
        [
          { heading: t('decisions.commune.indicator'), value: ({ code }) => code },
          { heading: t('decisions.commune.matter'), value: ({ code }) => sayIndicator(code, t) },
          { heading: t('decisions.commune.value'), value: ({ value }) => value },
        ],
        indicators,
      );
      const name = `chi-tieu-${unit.path.replaceAll('/', '-')}-${year}.csv`;
      return reply.type(CSV_TYPE).header('content-disposition', `attachment; filename="${name}"`).send(csv);
    },
  });
}

function communeView(model: CommuneModel, visit: Visit): Parts {
  const t = visit.t(words);
  const { unit, year, indicators } = model;
  const title = t('decisions.commune.title', { name: unit.name, year });
  const value = (code: string): string => formatNumber(indicators.find((one) => one.code === code)?.value ?? 0, visit.lang);
  return {
    title,
    demo: unit.demo,
    indexed: false,
    wide: true,
    breadcrumbs: [{ href: paths.verb(unit.path), label: unit.name }],
    body: (
      <>
        <PageTitle
          title={title}
          lead={t('decisions.commune.lead', { decided: value('DEC.decided'), passed: value('DEC.passed') })}
          actions={
            <>
              <ButtonLink href={paths.conventionFigures(unit.id)}>{t('decisions.figures.link')}</ButtonLink>
              <ButtonLink href={`${paths.commune(unit.id)}?nam=${year - 1}`}>
                {t('decisions.commune.year', { year: year - 1 })}
              </ButtonLink>
              {mayKeepForms(visit.actor, model.place).may ? (
                <ButtonLink href={paperPaths.forms(unit.id)}>{t('decisions.forms.link')}</ButtonLink>
              ) : null}
              {mayPutCommuneWide(visit.actor, model.place).may ? (
                <ButtonLink href={paths.newCommuneWide(unit.id)}>{t('decisions.commune.wide-add')}</ButtonLink>
              ) : null}
            </>
          }
        />
        <Late model={model} />
        <CommuneFigures figures={model.figures} year={year} />
        <Wide model={model} />
        <Indicators model={model} lang={visit.lang} />
      </>
    ),
  };
}

function Late({ model }: { readonly model: CommuneModel }) {
  const t = useWords(words);
  return (
    <Section title={t('decisions.commune.late')}>
      <DataTable
        caption={t('decisions.commune.late')}
        rows={model.late}
        rowKey={({ what, row }) => `${row.href}-${what}`}
        empty={<Empty title={t('decisions.commune.late-none')} next={t('decisions.commune.late-none-next')} />}
        columns={[
          { key: 'viec', label: t('decisions.commune.matter'), cell: ({ row }) => <a href={row.href}>{row.title}</a> },
          { key: 'thon', label: t('decisions.commune.village'), cell: ({ row }) => row.villageName },
          {
            key: 'buoc',
            label: t('decisions.commune.late-what'),
            cell: (one) => (
              <>
                {t(`decisions.procedure.step.${one.what}`)} <LegalRef of={one} officer />
              </>
            ),
          },
          {
            key: 'han',
            label: t('decisions.commune.due'),
            cell: ({ due }) => (due === null ? '' : <DayText day={due} />),
          },
        ]}
      />
    </Section>
  );
}

function Wide({ model }: { readonly model: CommuneModel }) {
  const t = useWords(words);
  return (
    <Section title={t('decisions.commune.wide')}>
      <DataTable
        caption={t('decisions.commune.wide')}
        rows={model.wide}
        rowKey={(row) => row.id}
        empty={<Empty title={t('decisions.commune.wide-none')} next={t('decisions.commune.wide-none-next')} />}
        columns={[
          {
            key: 'viec',
            label: t('decisions.commune.matter'),
            cell: (row) => <a href={paths.communeWide(row.id)}>{row.title}</a>,
          },
          { key: 'kq', label: t('decisions.commune.state'), cell: (row) => t(`decisions.wide.state.${row.state}`) },
          { key: 'ngay', label: t('decisions.proposal.opened'), cell: (row) => <DayText day={row.ruleDay} /> },
        ]}
      />
    </Section>
  );
}

function Indicators({ model, lang }: { readonly model: CommuneModel; readonly lang: Lang }) {
  const t = useWords(words);
  return (
    <Section title={t('decisions.commune.indicators')} lead={t('decisions.commune.indicators-lead')}>
      <DataTable
        caption={t('decisions.commune.indicators')}
        rows={model.indicators}
        rowKey={({ code }) => code}
        exportHref={`${paths.commune(model.unit.id)}/chi-tieu.csv?nam=${model.year}`}
        columns={[
          { key: 'ten', label: t('decisions.commune.indicator'), cell: ({ code }) => sayIndicator(code, t) },
          { key: 'ma', label: t('decisions.commune.code'), cell: ({ code }) => code },
          { key: 'so', label: t('decisions.commune.value'), numeric: true, cell: ({ value }) => formatNumber(value, lang) },
        ]}
      />
    </Section>
  );
}
