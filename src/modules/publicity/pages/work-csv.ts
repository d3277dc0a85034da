import type { FastifyReply } from 'fastify';
import { CSV_TYPE, toCsv } from '#kernel/csv.ts';
import { slug } from '#kernel/fold.ts';
import type { Visit } from '#kernel/http/visit.ts';
import { cite } from '#modules/law/index.ts';
import { publicPaths } from '../paths-public.ts';
import type { WorkRow } from '../queries/list-work.ts';
import type { WorkModel } from '../queries/load-work.ts';
import { sayStatus } from '../views/say.ts';
import { words } from '../words.ts';

/** The list of work with its filters, all rows of it, for a spreadsheet. Days are written as in data: 2026-11-21. */
export function sendWorkCsv({ keeper, list, items }: WorkModel, visit: Visit, reply: FastifyReply): FastifyReply {
  const t = visit.t(words);
  const titles = new Map(items.map((item) => [item.key, `${item.number}. ${item.title[visit.lang]}`]));
  const csv = toCsv<WorkRow>(
    [
      { heading: t('publicity.work.name'), value: (row) => row.title },
      { heading: t('publicity.work.item'), value: (row) => titles.get(row.item) ?? row.item },
      { heading: t('publicity.pub.col.law'), value: (row) => cite(row.legalRef) },
      { heading: t('publicity.one.arose-on'), value: (row) => row.aroseOn },
      { heading: t('publicity.work.due'), value: (row) => row.dueOn },
      { heading: t('publicity.work.responsible'), value: (row) => row.responsibleTitle },
      { heading: t('publicity.work.state'), value: (row) => sayStatus(row.status, t) },
      { heading: t('publicity.work.missing'), value: (row) => row.channelsMissing },
      { heading: t('publicity.work.short'), value: (row) => row.channelsShort },
      { heading: t('publicity.pub.col.address'), value: (row) => `${visit.room.publicUrl}${publicPaths.publication(row.code)}` },
    ],
    list.rows,
  );
  const name = slug(t('publicity.work.title', { name: keeper.name }));
  return reply.type(CSV_TYPE).header('content-disposition', `attachment; filename="${name}.csv"`).send(csv);
}
