import { useContext } from 'preact/hooks';
import { formatDay } from '#kernel/html/format.ts';
import { Empty } from '#kernel/html/empty.tsx';
import { DataTable, type Column } from '#kernel/html/table.tsx';
import { DayText } from '#kernel/html/time.tsx';
import { LangContext, useWords, type Lang } from '#kernel/words.ts';
import { LegalRef } from '#modules/law/index.ts';
import { publicPaths } from '../paths-public.ts';
import type { QuarterPage } from '../queries/find-quarter.ts';
import type { ChannelLine } from '../queries/channel-lines.ts';
import type { FrozenChannel, FrozenRow } from '../rules/quarter-rows.ts';
import { words } from '../words.ts';
import { ChannelLines, sayLineName, sayLineState } from './channel-lines.tsx';
import { StatusChip } from './status-chips.tsx';
import type { PublicityTranslate } from './say.ts';

/** The rows of a quarter as on paper: nothing to sort, nothing to page. */
export function QuarterTable({ model, exportHref }: { readonly model: QuarterPage; readonly exportHref: string }) {
  const t = useWords(words);
  const lang = useContext(LangContext);
  return (
    <DataTable
      caption={t('publicity.quarter.caption', { day: formatDay(model.asOf, lang) })}
      rows={model.rows}
      rowKey={(row) => row.code}
      exportHref={exportHref}
      empty={<Empty title={t('publicity.quarter.empty')} next={t('publicity.quarter.empty-next')} />}
      columns={columnsOf(t, lang)}
    />
  );
}

const columnsOf = (t: PublicityTranslate, lang: Lang): Column<FrozenRow>[] => [
  {
    key: 'title',
    label: t('publicity.pub.col.title'),
    cell: (row) => (
      <>
        <a href={publicPaths.publication(row.code)}>{row.title}</a>
        <br />
        {row.itemNumber === null ? null : (
          <span class="meta">{t('publicity.pub.item-number', { number: row.itemNumber })} · </span>
        )}
        <LegalRef of={{ legalRef: row.legalRef, status: 'confirmed' }} />
        {row.documentNo === null ? null : <span class="meta"> · {row.documentNo}</span>}
      </>
    ),
  },
  { key: 'due', label: t('publicity.pub.col.due'), cell: (row) => <DayText day={row.dueOn} /> },
  {
    key: 'published',
    label: t('publicity.pub.col.published'),
    cell: (row) => (row.publishedOn === null ? t('publicity.one.not-yet') : <DayText day={row.publishedOn} />),
  },
  {
    key: 'where',
    label: t('publicity.pub.col.where'),
    cell: (row) =>
      row.withdrawnOn === null ? (
        <ChannelLines lines={row.channels.map(lineOf)} />
      ) : (
        t('publicity.pub.was-withdrawn', { day: formatDay(row.withdrawnOn, lang) })
      ),
  },
  {
    key: 'state',
    label: t('publicity.pub.col.state'),
    phoneLabel: '',
    cell: (row) => <StatusChip status={{ kind: row.status, workingDays: row.workingDays, verify: false }} />,
  },
];

/** A kept form in the shape in which lists say it. */
export const lineOf = ({ state, days, requiredDays, startedOn, endsOn, ...channel }: FrozenChannel): ChannelLine => ({
  ...channel,
  oneOf: false,
  villages: 0,
  progress: { state, days, required: requiredDays, restarts: 0, endsOn, startedOn },
});

/** The forms of one row as text, for the table to download. */
export const sayChannels = (row: FrozenRow, t: PublicityTranslate, lang: Lang): string =>
  row.channels.map((channel) => `${sayLineName(channel, t)}: ${sayLineState(lineOf(channel), t, lang)}`).join('; ');
