import { z } from 'zod';
import type { Day } from '#kernel/day.ts';
import { id } from '#kernel/fields.ts';
import type { Site } from '#kernel/http/site.ts';
import type { PageSpec, Parts } from '#kernel/http/spec.ts';
import type { Visit } from '#kernel/http/visit.ts';
import { ButtonLink } from '#kernel/html/button.tsx';
import { DefinitionList } from '#kernel/html/definition-list.tsx';
import { Empty } from '#kernel/html/empty.tsx';
import { PageTitle, Stack } from '#kernel/html/section.tsx';
import { DataTable } from '#kernel/html/table.tsx';
import { DayText } from '#kernel/html/time.tsx';
import { useWords } from '#kernel/words.ts';
import { paths } from '../paths.ts';
import { mayKeepOrganisation } from '../policy.ts';
import { findBody, type FoundBody } from '../queries/find-body.ts';
import { listHoldings, type HoldingRow } from '../queries/list-holdings.ts';
import { standingOf } from '../rules/holding-days.ts';
import { HoldingActions } from '../views/holding-actions.tsx';
import { LastDay, PeriodText, PersonName, StandingChip } from '../views/holding-parts.tsx';
import { organisationCrumbs } from '../views/organisation-crumbs.ts';
import { words } from '../words.ts';

const params = z.object({ body: id('org.body') });

interface Model {
  readonly body: FoundBody;
  readonly holdings: readonly HoldingRow[];
}

const page: PageSpec<z.infer<typeof params>, object, Model> = {
  path: paths.body(':body'),
  params,
  load: async (visit, params) => {
    const body = await findBody(visit.reader, params.body, visit.today);
    return body && { body, holdings: await listHoldings(visit.reader, { body: body.id }, visit.today) };
  },
  may: (actor, model) => mayKeepOrganisation(actor, model.body.place),
  view: bodyView,
};

/** One body with everybody who held, holds or will hold a post in it. */
export function registerBody(site: Site): void {
  site.page(page);
}

function bodyView({ body, holdings }: Model, visit: Visit): Parts {
  const t = visit.t(words);
  return {
    title: body.name,
    demo: body.unit.demo,
    indexed: false,
    breadcrumbs: organisationCrumbs(visit, body.unit),
    body: (
      <>
        <PageTitle
          title={body.name}
          actions={standingOf(body, visit.today) === 'past' ? undefined : <Ways body={body} visit={visit} />}
        />
        <Stack>
          <DefinitionList
            items={[
              { term: t('org.body.kind'), value: t(`org.kind.${body.kind}`) },
              { term: t('org.body.unit'), value: body.unit.name },
              { term: t('org.body.from'), value: <DayText day={body.valid_from} /> },
              { term: t('org.body.to'), value: <LastDay end={body.valid_to} /> },
            ]}
          />
          <Holdings body={body} holdings={holdings} today={visit.today} />
        </Stack>
      </>
    ),
  };
}

function Ways({ body, visit }: { readonly body: FoundBody; readonly visit: Visit }) {
  const t = useWords(words);
  const elsewhere = visit.room.verbs.flatMap((verb) => verb.ofBody?.(body, visit.lang) ?? []);
  return (
    <>
      <ButtonLink look="main" href={paths.appoint(body.id)}>
        {t('org.appoint.action')}
      </ButtonLink>
      <ButtonLink href={paths.renameBody(body.id)}>{t('org.body.rename')}</ButtonLink>
      <ButtonLink href={paths.closeBody(body.id)}>{t('org.body.close')}</ButtonLink>
      {elsewhere.map(({ href, label }) => (
        <ButtonLink key={href} href={href}>
          {label}
        </ButtonLink>
      ))}
    </>
  );
}

function Holdings({ body, holdings, today }: Model & { readonly today: Day }) {
  const t = useWords(words);
  return (
    <DataTable
      caption={t('org.holding.caption')}
      rows={holdings}
      rowKey={(row) => row.id}
      empty={
        <Empty
          title={t('org.holding.empty')}
          next={t('org.holding.empty-next')}
          action={<ButtonLink href={paths.appoint(body.id)}>{t('org.appoint.action')}</ButtonLink>}
        />
      }
      columns={[
        {
          key: 'person',
          label: t('org.holding.person'),
          cell: (row) => (
            <a href={paths.person(row.person)}>
              <PersonName name={row.personName} />
            </a>
          ),
        },
        { key: 'title', label: t('org.holding.title'), cell: (row) => row.title },
        { key: 'post', label: t('org.holding.post'), cell: (row) => t(`org.post.${row.post}`) },
        { key: 'period', label: t('org.holding.period'), cell: (row) => <PeriodText period={row} /> },
        {
          key: 'standing',
          label: t('org.holding.standing'),
          cell: (row) => <StandingChip period={row} on={today} reason={row.endReason} />,
        },
        { key: 'decision', label: t('org.holding.decision'), cell: (row) => row.decision ?? '–' },
        { key: 'actions', label: t('org.holding.actions'), cell: (row) => <HoldingActions row={row} on={today} /> },
      ]}
    />
  );
}
