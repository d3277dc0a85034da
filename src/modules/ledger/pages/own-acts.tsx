import { z } from 'zod';
import type { Site } from '#kernel/http/site.ts';
import type { PageSpec, Parts } from '#kernel/http/spec.ts';
import type { Visit } from '#kernel/http/visit.ts';
import type { Id } from '#kernel/id.ts';
import { PageTitle } from '#kernel/html/section.tsx';
import { readTableState, tableHref, type TableHref, type TableState } from '#kernel/html/table-state.ts';
import type { Module } from '#kernel/module.ts';
import type { Around } from '../around.ts';
import { commandNames } from '../command-name.ts';
import { paths } from '../paths.ts';
import { maySeeOwnActs } from '../policy.ts';
import type { ActLine } from '../queries/act-line.ts';
import { actsOfPerson } from '../queries/acts-of-person.ts';
import type { ActList } from '../queries/list-acts.ts';
import { ActTable } from '../views/act-table.tsx';
import { words } from '../words.ts';

interface OwnActs {
  readonly list: ActList;
  readonly units: ReadonlyMap<Id<'org.unit'>, { readonly name: string }>;
  readonly state: TableState;
  readonly href: TableHref;
}

const PAGE_SIZE = 50;
const query = z.looseObject({});
const NOTHING: ActList = { acts: [], total: 0 };

/** What the signed-in person has done, wherever it was. */
export function registerOwnActs(site: Site, around: Around, modules: readonly Module[]): void {
  const page: PageSpec<object, z.infer<typeof query>, OwnActs> = {
    path: paths.ownActs(),
    query,
    load: (visit, _params, asked) => load(visit, around, asked),
    may: maySeeOwnActs,
    view: (model, visit) => view(model, visit, modules),
  };
  site.page(page);
}

async function load({ reader, actor, today }: Visit, around: Around, asked: z.infer<typeof query>): Promise<OwnActs> {
  const state = readTableState(asked, { sorts: [], pageSize: PAGE_SIZE });
  const list = actor.person === null ? NOTHING : await actsOfPerson(reader, actor.person, state);
  const units = await around.unitNames(
    reader,
    list.acts.flatMap((act) => act.unit ?? []),
    today,
  );
  return { list, units, state, href: tableHref(paths.ownActs(), asked) };
}

function view(model: OwnActs, visit: Visit, modules: readonly Module[]): Parts {
  const t = visit.t(words);
  const where = (act: ActLine): string =>
    act.unit === null ? t('ledger.acts.no-unit') : (model.units.get(act.unit)?.name ?? act.unit);
  return {
    title: t('ledger.own.title'),
    indexed: false,
    wide: true,
    body: (
      <>
        <PageTitle title={t('ledger.own.title')} lead={t('ledger.own.lead')} />
        <ActTable
          list={model.list}
          state={model.state}
          href={model.href}
          nameOf={commandNames(modules, visit.lang)}
          about={{ key: 'unit', label: t('ledger.acts.unit'), cell: where }}
        />
      </>
    ),
  };
}
