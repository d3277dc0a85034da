import type { FastifyReply } from 'fastify';
import { CSV_TYPE, toCsv } from '#kernel/csv.ts';
import { slug } from '#kernel/fold.ts';
import type { Visit } from '#kernel/http/visit.ts';
import { cite } from '#modules/law/index.ts';
import { publicPaths } from '../paths-public.ts';
import type { QuarterPage } from '../queries/find-quarter.ts';
import { periodText } from '../rules/period.ts';
import type { FrozenRow } from '../rules/quarter-rows.ts';
import { sayChannels } from '../views/quarter-sheet.tsx';
import { sayStatus } from '../views/say.ts';
import { words } from '../words.ts';

/** The rows of a quarter for a spreadsheet, with whether they are closed in the name of the file. */
export function sendQuarterCsv(model: QuarterPage, visit: Visit, reply: FastifyReply): FastifyReply {
  const t = visit.t(words);
  const csv = toCsv<FrozenRow>(
    [
      { heading: t('publicity.pub.col.item-number'), value: (row) => row.itemNumber },
      { heading: t('publicity.pub.col.title'), value: (row) => row.title },
      { heading: t('publicity.pub.col.law'), value: (row) => cite(row.legalRef) },
      { heading: t('publicity.pub.col.document-no'), value: (row) => row.documentNo },
      { heading: t('publicity.pub.col.due'), value: (row) => row.dueOn },
      { heading: t('publicity.pub.col.published'), value: (row) => row.publishedOn },
      {
        heading: t('publicity.pub.col.state'),
        value: (row) => sayStatus({ kind: row.status, workingDays: row.workingDays, verify: false }, t),
      },
      { heading: t('publicity.pub.col.where'), value: (row) => sayChannels(row, t, visit.lang) },
      { heading: t('publicity.pub.col.address'), value: (row) => `${visit.room.publicUrl}${publicPaths.publication(row.code)}` },
    ],
    model.rows,
  );
  const state = t(model.frozen === null ? 'publicity.quarter.file-preview' : 'publicity.quarter.file-closed');
  const name = slug(`${model.head.unit.name} ${periodText(model.period)} ${state}`);
  return reply.type(CSV_TYPE).header('content-disposition', `attachment; filename="${name}.csv"`).send(csv);
}
