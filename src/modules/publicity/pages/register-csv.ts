import type { FastifyReply } from 'fastify';
import { CSV_TYPE, toCsv } from '#kernel/csv.ts';
import { slug } from '#kernel/fold.ts';
import type { Visit } from '#kernel/http/visit.ts';
import { cite } from '#modules/law/index.ts';
import { publicPaths } from '../paths-public.ts';
import type { RegisterModel } from '../queries/find-register.ts';
import type { RegisterRow } from '../queries/list-register.ts';
import { periodTitle } from '../views/period-name.ts';
import { sayLineName, sayLineState } from '../views/channel-lines.tsx';
import { sayStatus } from '../views/say.ts';
import { words } from '../words.ts';

/** The rows of the page with its filters, all of them, for a spreadsheet. Days are written as in data: 2026-11-21. */
export function sendRegisterCsv(model: RegisterModel, visit: Visit, reply: FastifyReply): FastifyReply {
  const t = visit.t(words);
  const channels = (row: RegisterRow): string =>
    row.channels
      .filter((line) => line.required || line.progress.startedOn !== null)
      .map((line) => `${sayLineName(line, t)}: ${sayLineState(line, t, visit.lang)}`)
      .join('; ');
  const csv = toCsv<RegisterRow>(
    [
      { heading: t('publicity.pub.col.title'), value: (row) => row.title },
      { heading: t('publicity.pub.col.item-number'), value: (row) => row.itemNumber },
      { heading: t('publicity.pub.item'), value: (row) => row.itemTitle?.[visit.lang] ?? row.item },
      { heading: t('publicity.pub.col.law'), value: (row) => cite(row.legalRef) },
      { heading: t('publicity.pub.col.document-no'), value: (row) => row.documentNo },
      { heading: t('publicity.pub.col.due'), value: (row) => row.dueOn },
      { heading: t('publicity.pub.col.published'), value: (row) => row.publishedOn },
      { heading: t('publicity.pub.col.state'), value: (row) => sayStatus(row.status, t) },
      { heading: t('publicity.pub.col.where'), value: (row) => (row.state === 'published' ? channels(row) : '') },
      { heading: t('publicity.pub.col.address'), value: (row) => `${visit.room.publicUrl}${publicPaths.publication(row.code)}` },
    ],
    model.rows,
  );
  const name = slug(`${model.name} ${t('publicity.pub.title', { period: periodTitle(model.filter.period, t) })}`);
  return reply.type(CSV_TYPE).header('content-disposition', `attachment; filename="${name}.csv"`).send(csv);
}
