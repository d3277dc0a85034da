import { z } from 'zod';
import { id } from '#kernel/fields.ts';
import { Empty } from '#kernel/html/empty.tsx';
import { formatNumber } from '#kernel/html/format.ts';
import { PageTitle } from '#kernel/html/section.tsx';
import { DataTable } from '#kernel/html/table.tsx';
import type { Site } from '#kernel/http/site.ts';
import type { Parts } from '#kernel/http/spec.ts';
import type { Visit } from '#kernel/http/visit.ts';
import { paths } from '../paths.ts';
import { maySeeHouseholds } from '../policy.ts';
import { listSheet, type SheetModel } from '../queries/list-sheet.ts';
import { villageCrumbs } from '../views/village-crumbs.ts';
import { words } from '../words.ts';

/** Households of the village with room for a name and a signature: to look at, and to print for the door. */
export function registerHouseholdSheet(site: Site): void {
  site.page({
    path: paths.householdSheet(':unit'),
    params: z.object({ unit: id('org.unit') }),
    load: (visit, { unit }) => listSheet(visit.reader, unit, visit.today),
    may: (actor, model: SheetModel) => maySeeHouseholds(actor, model.place),
    view: sheetView,
  });
}

function sheetView({ unit, rows }: SheetModel, visit: Visit): Parts {
  const t = visit.t(words);
  return {
    title: t('decisions.sheet.title', { unit: unit.name }),
    demo: unit.demo,
    indexed: false,
    breadcrumbs: villageCrumbs(visit, unit),
    body: (
      <>
        <PageTitle
          title={t('decisions.sheet.title', { unit: unit.name })}
          lead={t('decisions.sheet.lead', { households: formatNumber(rows.length, visit.lang) })}
        />
        <DataTable
          caption={t('decisions.sheet.caption')}
          rows={rows}
          rowKey={(row) => row.id}
          empty={<Empty title={t('decisions.sheet.empty')} next={t('decisions.sheet.empty-next')} />}
          columns={[
            { key: 'code', label: t('decisions.sheet.code'), cell: (row) => row.code },
            { key: 'address', label: t('decisions.sheet.address'), cell: (row) => row.address },
            { key: 'name', label: t('decisions.sheet.name'), cell: () => '' },
            { key: 'signature', label: t('decisions.sheet.signature'), cell: () => '' },
          ]}
        />
      </>
    ),
  };
}
