import { z } from 'zod';
import { ButtonLink } from '#kernel/html/button.tsx';
import { Empty } from '#kernel/html/empty.tsx';
import { formatDay } from '#kernel/html/format.ts';
import { PageTitle, Stack } from '#kernel/html/section.tsx';
import type { Query } from '#kernel/html/table-state.ts';
import type { Site } from '#kernel/http/site.ts';
import { type GetSpec, type Parts } from '#kernel/http/spec.ts';
import type { Visit } from '#kernel/http/visit.ts';
import { useWords } from '#kernel/words.ts';
import { UnitPageHead } from '#modules/org/index.ts';
import { paths } from '../paths.ts';
import { publicPaths, VERB_SLUG } from '../paths-public.ts';
import { mayPrepare, maySeeRows } from '../policy.ts';
import { loadRegister, type RegisterPage } from '../queries/find-register.ts';
import { periodText, quarterAt } from '../rules/period.ts';
import { slugsAt, UNIT_ROUTES } from './unit-routes.ts';
import { sendRegisterCsv } from './register-csv.ts';
import { periodName } from '../views/period-name.ts';
import { BodyRegisters } from '../views/body-registers.tsx';
import { RegisterAround } from '../views/register-around.tsx';
import { isFiltered, RegisterFilters } from '../views/register-filters.tsx';
import { RegisterItems } from '../views/register-items.tsx';
import { saySummary } from '../views/register-summary.ts';
import { RegisterTable } from '../views/register-table.tsx';
import { words } from '../words.ts';

const query = z.record(z.string(), z.unknown());

/** The register of a commune under its address by names, as a page and as a table to download. */
export function registerRegister(site: Site): void {
  for (const { path, params } of UNIT_ROUTES) {
    const shared = (all: boolean): Omit<GetSpec<Record<string, string>, Query, RegisterPage>, 'path'> => ({
      params,
      query,
      load: (visit, params, query) => loadRegister(visit, slugsAt(params), query, all),
      may: maySeeRows,
    });
    site.page({ ...shared(false), path: publicPaths.register(path), view: registerView });
    site.document({ ...shared(true), path: publicPaths.registerCsv(path), send: sendRegisterCsv });
  }
}

function registerView(model: RegisterPage, visit: Visit): Parts {
  const t = visit.t(words);
  const { unit, place } = model.head;
  const title = t('publicity.pub.title', { period: periodName(model.filter.period, t) });
  const officer = mayPrepare(visit.actor, { place, body: null }).may;
  return {
    title: `${title}, ${unit.name}`,
    description: t('publicity.pub.description', { name: unit.name }),
    demo: unit.demo,
    indexed: !isFiltered(model.filter) && model.table.page === 1,
    feeds: [{ href: publicPaths.feed(unit.path), title: t('publicity.topic.title', { unit: unit.name }) }],
    head: <UnitPageHead head={model.head} current={VERB_SLUG} />,
    body: (
      <>
        {model.startsOn === null ? (
          <Closed model={model} officer={officer} />
        ) : (
          <Register model={model} visit={visit} title={title} officer={officer} />
        )}
        <RegisterItems items={model.items} address={model.address} officer={officer} />
        <BodyRegisters bodies={model.bodies} />
        <div class="section">
          <RegisterAround model={model} />
        </div>
      </>
    ),
  };
}

function Register({
  model,
  visit,
  title,
  officer,
}: {
  readonly model: RegisterPage;
  readonly visit: Visit;
  readonly title: string;
  readonly officer: boolean;
}) {
  const t = useWords(words);
  const { unit } = model.head;
  const period = model.filter.period ?? quarterAt(visit.today);
  const sheet = period.quarter === null ? quarterAt(visit.today) : period;
  return (
    <>
      <PageTitle
        level={2}
        title={title}
        lead={saySummary(model.summary, t, visit.lang)}
        actions={
          <>
            <ButtonLink href={publicPaths.quarter(unit.path, periodText(sheet))}>{t('publicity.pub.print')}</ButtonLink>
            {officer ? <ButtonLink href={paths.work(unit.id)}>{t('publicity.pub.work')}</ButtonLink> : null}
            {officer ? <ButtonLink href={publicPaths.requests(unit.id)}>{t('publicity.pub.requests')}</ButtonLink> : null}
          </>
        }
      />
      <RegisterFilters model={model} today={visit.today} />
      <RegisterTable model={model} today={visit.today} officer={officer} filtered={isFiltered(model.filter)} />
      {model.startsOn === null ? null : (
        <p class="meta">{t('publicity.pub.starts-on', { day: formatDay(model.startsOn, visit.lang) })}</p>
      )}
    </>
  );
}

/** A register that was never opened holds nothing against anybody, and hides nothing either: the duties stand below. */
function Closed({ model, officer }: { readonly model: RegisterPage; readonly officer: boolean }) {
  const t = useWords(words);
  const { unit } = model.head;
  return (
    <Stack>
      <Empty
        title={t('publicity.pub.closed', { name: unit.name })}
        next={officer ? t('publicity.pub.closed-officer') : t('publicity.pub.closed-next')}
        action={
          officer ? (
            <ButtonLink look="main" href={paths.work(unit.id)}>
              {t('publicity.pub.open-do')}
            </ButtonLink>
          ) : (
            <ButtonLink href={publicPaths.ask({ unit: unit.id })}>{t('publicity.pub.ask')}</ButtonLink>
          )
        }
      />
    </Stack>
  );
}
