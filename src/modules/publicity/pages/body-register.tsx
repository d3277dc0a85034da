import { z } from 'zod';
import { ButtonLink } from '#kernel/html/button.tsx';
import { Empty } from '#kernel/html/empty.tsx';
import { formatDay } from '#kernel/html/format.ts';
import { Notice } from '#kernel/html/notice.tsx';
import { PageTitle, Stack } from '#kernel/html/section.tsx';
import type { Query } from '#kernel/html/table-state.ts';
import type { Site } from '#kernel/http/site.ts';
import type { GetSpec, Parts } from '#kernel/http/spec.ts';
import type { Visit } from '#kernel/http/visit.ts';
import { orgPaths } from '#modules/org/index.ts';
import { keeperField } from '../fields.ts';
import { paths } from '../paths.ts';
import { publicPaths } from '../paths-public.ts';
import { mayPrepare, maySeeRows } from '../policy.ts';
import { mayAnswerRequests } from '../policy-public.ts';
import { loadBodyRegister, type BodyRegisterPage } from '../queries/find-body-register.ts';
import type { FoundKeeper } from '../queries/find-keeper.ts';
import { periodName } from '../views/period-name.ts';
import { isFiltered, RegisterFilters } from '../views/register-filters.tsx';
import { RegisterItems } from '../views/register-items.tsx';
import { saySummary } from '../views/register-summary.ts';
import { RegisterTable } from '../views/register-table.tsx';
import { words } from '../words.ts';
import { sendRegisterCsv } from './register-csv.ts';

/** The register of an agency, public unit or enterprise (Article 46, 64), as a page and as a table to download. */
export function registerBodyRegister(site: Site): void {
  const shared = (all: boolean): Omit<GetSpec<{ keeper: FoundKeeper['id'] }, Query, BodyRegisterPage>, 'path'> => ({
    params: z.object({ keeper: keeperField() }),
    query: z.record(z.string(), z.unknown()),
    load: (visit, { keeper }, query) => loadBodyRegister(visit, keeper, query, all),
    may: maySeeRows,
  });
  site.page({ ...shared(false), path: publicPaths.bodyRegister(':keeper'), view: bodyRegisterView });
  site.document({ ...shared(true), path: publicPaths.bodyRegisterCsv(':keeper'), send: sendRegisterCsv });
}

function bodyRegisterView(model: BodyRegisterPage, visit: Visit): Parts {
  const t = visit.t(words);
  const { keeper } = model;
  const officer = mayPrepare(visit.actor, keeper).may;
  const title = t('publicity.pub.title-of', { name: keeper.name, period: periodName(model.filter.period, t) });
  return {
    title,
    description: t('publicity.pub.description', { name: keeper.name }),
    demo: keeper.unit.demo,
    indexed: !isFiltered(model.filter) && model.table.page === 1,
    breadcrumbs: [
      { href: orgPaths.country(), label: t('publicity.pub.country') },
      { href: orgPaths.unit(keeper.unit.path), label: keeper.unit.name },
      { href: publicPaths.register(keeper.unit.path), label: t('publicity.pub.register') },
    ],
    body: (
      <>
        <PageTitle
          title={title}
          lead={model.startsOn === null ? undefined : saySummary(model.summary, t, visit.lang)}
          actions={<Ways keeper={keeper} visit={visit} />}
        />
        <Stack>
          <Notice kind="info" title={t('publicity.pub.staff-register')}>
            <p>{t('publicity.pub.staff-only-next')}</p>
          </Notice>
          {model.startsOn === null ? (
            <Empty title={t('publicity.pub.closed', { name: keeper.name })} next={t('publicity.pub.closed-body-next')} />
          ) : (
            <>
              <RegisterFilters model={model} today={visit.today} />
              <RegisterTable model={model} today={visit.today} officer={officer} filtered={isFiltered(model.filter)} />
              <p class="meta">{t('publicity.pub.starts-on', { day: formatDay(model.startsOn, visit.lang) })}</p>
            </>
          )}
        </Stack>
        <RegisterItems items={model.items} address={model.address} officer={officer} />
      </>
    ),
  };
}

/** For those who keep the register; nobody else is shown anything here. */
function Ways({ keeper, visit }: { readonly keeper: FoundKeeper; readonly visit: Visit }) {
  const t = visit.t(words);
  return (
    <>
      {mayPrepare(visit.actor, keeper).may ? (
        <ButtonLink href={paths.work(keeper.id)}>{t('publicity.pub.work')}</ButtonLink>
      ) : null}
      {mayAnswerRequests(visit.actor, keeper).may ? (
        <ButtonLink href={publicPaths.requests(keeper.id)}>{t('publicity.pub.requests')}</ButtonLink>
      ) : null}
    </>
  );
}
