import { z } from 'zod';
import type { Place } from '#kernel/actor.ts';
import { id } from '#kernel/fields.ts';
import { ButtonLink } from '#kernel/html/button.tsx';
import { Empty } from '#kernel/html/empty.tsx';
import { formatInstant } from '#kernel/html/format.ts';
import { PageTitle, Section, Stack } from '#kernel/html/section.tsx';
import { queryText, readTableState, tableHref, type Query, type TableState } from '#kernel/html/table-state.ts';
import { TaskList } from '#kernel/html/task-list.tsx';
import type { Site } from '#kernel/http/site.ts';
import type { PageSpec, Parts } from '#kernel/http/spec.ts';
import type { Visit } from '#kernel/http/visit.ts';
import { placeOf, unitNames, type UnitName } from '#modules/org/index.ts';
import { preparePaths } from '../paths-prepare.ts';
import { paths } from '../paths.ts';
import { mayKeepAt } from '../policy.ts';
import { listAsSite, listConferences, type AsSiteRow, type ConferenceRow } from '../queries/list-conferences.ts';
import { ConferenceTable } from '../views/conference-table.tsx';
import { words } from '../words.ts';
import { anyQuery } from './work-page.ts';

const PAGE_SIZE = 20;
const params = z.object({ unit: id('org.unit') });

interface UnitModel {
  readonly unit: UnitName;
  readonly place: Place;
  readonly rows: readonly ConferenceRow[];
  readonly total: number;
  readonly asSite: readonly AsSiteRow[];
  readonly search: string;
  readonly query: Query;
  readonly state: TableState;
}

/** Conferences of a unit's office: those it convenes, and those it is a site of. */
export function registerUnit(site: Site): void {
  const page: PageSpec<z.infer<typeof params>, Query, UnitModel> = {
    path: paths.ofUnit(':unit'),
    params,
    query: anyQuery,
    load: loadUnit,
    may: (actor, { place }) => mayKeepAt(actor, place),
    view: unitView,
  };
  site.page(page);
}

async function loadUnit(
  { reader, today }: Visit,
  { unit: asked }: z.infer<typeof params>,
  query: Query,
): Promise<UnitModel | null> {
  const [place, unit] = [await placeOf(reader, asked, today), (await unitNames(reader, [asked], today)).get(asked)];
  if (place === null || unit === undefined) return null;
  const state = readTableState(query, { sorts: [], pageSize: PAGE_SIZE });
  const search = queryText(query, 'tim').slice(0, 100);
  const list = await listConferences(reader, { unit: asked, search, offset: state.offset, limit: state.limit });
  return { unit, place, ...list, asSite: await listAsSite(reader, asked), search, query, state };
}

function unitView(model: UnitModel, visit: Visit): Parts {
  const t = visit.t(words);
  const { unit, state } = model;
  const title = t('conferences.unit.title', { unit: unit.name });
  const path = paths.ofUnit(unit.id);
  return {
    title,
    demo: unit.demo,
    indexed: false,
    body: (
      <>
        <PageTitle
          title={title}
          lead={t('conferences.unit.lead')}
          actions={
            <ButtonLink look="main" href={preparePaths.plan(unit.id)}>
              {t('conferences.unit.new')}
            </ButtonLink>
          }
        />
        <Stack>
          <Section title={t('conferences.unit.own')}>
            <ConferenceTable
              rows={model.rows}
              visit={visit}
              href={({ id }) => paths.work(id)}
              table={{ href: tableHref(path, model.query), page: { page: state.page, pageSize: PAGE_SIZE, total: model.total } }}
              empty={<Empty title={t('conferences.unit.own-none')} next={t('conferences.unit.own-none-next')} />}
            />
          </Section>
          <Section title={t('conferences.unit.as-site')}>
            {model.asSite.length === 0 ? (
              <p>{t('conferences.unit.as-site-none')}</p>
            ) : (
              <TaskList
                items={model.asSite.map((row) => ({
                  href: preparePaths.site(row.site),
                  title: row.title,
                  state: row.hall === null ? 'soon' : 'done',
                  word: row.hall === null ? t('conferences.site.no-hall') : row.hall,
                  note: formatInstant(row.startsAt, visit.lang),
                }))}
              />
            )}
          </Section>
        </Stack>
      </>
    ),
  };
}
