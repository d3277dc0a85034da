import { z } from 'zod';
import type { Place } from '#kernel/actor.ts';
import { dayOf } from '#kernel/day.ts';
import { id } from '#kernel/fields.ts';
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
import { maySeeActs } from '../policy.ts';
import type { ActLine } from '../queries/act-line.ts';
import { lastCheckpoint, type Checkpoint } from '../queries/last-checkpoint.ts';
import { listActs, type ActList } from '../queries/list-acts.ts';
import { ActTable } from '../views/act-table.tsx';
import { CheckpointSection } from '../views/checkpoint-section.tsx';
import { words } from '../words.ts';

interface UnitActs {
  readonly place: Place;
  readonly name: string;
  readonly demo: boolean;
  readonly list: ActList;
  readonly people: ReadonlyMap<Id<'org.person'>, string>;
  readonly checkpoint: Checkpoint | null;
  readonly state: TableState;
  readonly href: TableHref;
}

const PAGE_SIZE = 50;
const params = z.object({ unit: id('org.unit') });
const query = z.looseObject({});

/** The ledger of one unit, for those who answer for it. */
export function registerUnitActs(site: Site, around: Around, modules: readonly Module[]): void {
  const page: PageSpec<z.infer<typeof params>, z.infer<typeof query>, UnitActs> = {
    path: paths.unitActs(':unit'),
    params,
    query,
    load: (visit, { unit }, asked) => load(visit, around, unit, asked),
    may: (actor, model) => maySeeActs(actor, model.place),
    view: (model, visit) => view(model, visit, modules),
  };
  site.page(page);
}

async function load(visit: Visit, around: Around, unit: Id<'org.unit'>, asked: z.infer<typeof query>): Promise<UnitActs | null> {
  const { reader, today } = visit;
  const state = readTableState(asked, { sorts: [], pageSize: PAGE_SIZE });
  const list = await listActs(reader, unit, state);
  const place = (await around.placeOf(reader, unit, today)) ?? (await lastPlace(visit, around, unit, list));
  const named = (await around.unitNames(reader, [unit], today)).get(unit);
  if (place === null || named === undefined) return null;
  const people = await around.personNames(
    reader,
    list.acts.flatMap((act) => act.person ?? []),
  );
  const checkpoint = await lastCheckpoint(reader);
  return { place, ...named, list, people, checkpoint, state, href: tableHref(paths.unitActs(unit), asked) };
}

/** A unit that was merged away keeps its ledger, under those who stood above it when the last act was done. */
const lastPlace = async ({ reader }: Visit, around: Around, unit: Id<'org.unit'>, { acts }: ActList): Promise<Place | null> =>
  acts[0] === undefined ? null : around.placeOf(reader, unit, dayOf(acts[0].at));

function view(model: UnitActs, visit: Visit, modules: readonly Module[]): Parts {
  const t = visit.t(words);
  const title = t('ledger.acts.title', { unit: model.name });
  const who = (act: ActLine): string => {
    if (act.person === null) return t(act.actor === 'system' ? 'ledger.acts.system' : 'ledger.acts.anonymous');
    return model.people.get(act.person) ?? t('ledger.acts.erased');
  };
  return {
    title,
    demo: model.demo,
    indexed: false,
    wide: true,
    body: (
      <>
        <PageTitle title={title} lead={t('ledger.acts.lead')} />
        <ActTable
          list={model.list}
          state={model.state}
          href={model.href}
          nameOf={commandNames(modules, visit.lang)}
          about={{ key: 'who', label: t('ledger.acts.who'), cell: who }}
        />
        <CheckpointSection checkpoint={model.checkpoint} />
      </>
    ),
  };
}
