import { useContext } from 'preact/hooks';
import type { Day } from '#kernel/day.ts';
import { Empty } from '#kernel/html/empty.tsx';
import { formatDay } from '#kernel/html/format.ts';
import { DataTable, type Column } from '#kernel/html/table.tsx';
import { tableHref } from '#kernel/html/table-state.ts';
import { DayText } from '#kernel/html/time.tsx';
import { LangContext, useWords } from '#kernel/words.ts';
import { LegalRef } from '#modules/law/index.ts';
import { paths } from '../paths.ts';
import { publicPaths } from '../paths-public.ts';
import type { RegisterModel } from '../queries/find-register.ts';
import type { RegisterRow } from '../queries/list-register.ts';
import { words } from '../words.ts';
import { ChannelLines } from './channel-lines.tsx';
import { FileLink } from './file-link.tsx';
import type { PublicityTranslate } from './say.ts';
import { StatusChips } from './status-chips.tsx';

interface Props {
  readonly model: RegisterModel;
  readonly today: Day;
  /** Shows officers what of the law is still to be verified. */
  readonly officer: boolean;
  readonly filtered: boolean;
}

/** Every row of the register, also of what is missing; on each one the law, the day, the place, and a way to ask for it. */
export function RegisterTable({ model, today, officer, filtered }: Props) {
  const t = useWords(words);
  const href = tableHref(model.address, model.query);
  return (
    <DataTable
      caption={t('publicity.pub.caption')}
      rows={model.rows}
      rowKey={(row) => row.id}
      href={href}
      sort={model.table.sort}
      page={{ ...model.table, total: model.total }}
      exportHref={tableHref(model.csv, model.query)({})}
      empty={<Nothing filtered={filtered} />}
      columns={columnsOf(t, today, officer)}
    />
  );
}

const columnsOf = (t: PublicityTranslate, today: Day, officer: boolean): Column<RegisterRow>[] => [
  { key: 'noi-dung', label: t('publicity.pub.col.title'), sort: true, cell: (row) => <Name row={row} officer={officer} /> },
  { key: 'han', label: t('publicity.pub.col.due'), sort: true, cell: (row) => <DayText day={row.dueOn} /> },
  {
    key: 'cong-khai',
    label: t('publicity.pub.col.where'),
    sort: true,
    cell: (row) => (
      <>
        <Where row={row} today={today} />
        <See row={row} />
      </>
    ),
  },
  { key: 'can', label: t('publicity.pub.col.state'), sort: true, phoneLabel: '', cell: (row) => <StatusChips of={row} /> },
];

function Name({ row, officer }: { readonly row: RegisterRow; readonly officer: boolean }) {
  const t = useWords(words);
  return (
    <>
      <a href={publicPaths.publication(row.code)}>{row.title}</a>
      <br />
      {row.itemNumber === null ? null : <span class="meta">{t('publicity.pub.item-number', { number: row.itemNumber })} · </span>}
      <LegalRef of={{ legalRef: row.legalRef, status: row.lawStatus }} officer={officer} />
    </>
  );
}

function Where({ row, today }: { readonly row: RegisterRow; readonly today: Day }) {
  const t = useWords(words);
  const lang = useContext(LangContext);
  if (row.withdrawnOn !== null)
    return (
      <>
        {t('publicity.pub.was-withdrawn', { day: formatDay(row.withdrawnOn, lang) })}. {row.withdrawnReason}
      </>
    );
  if (row.state !== 'due')
    return (
      <>
        {row.channelsMissing > 0 && row.dueOn < today ? (
          <b>{t('publicity.pub.lacks-since', { count: row.channelsMissing, day: formatDay(row.dueOn, lang) })}</b>
        ) : null}
        <ChannelLines lines={row.channels} />
      </>
    );
  return row.dueOn < today ? (
    <b>{t('publicity.pub.since-due', { day: formatDay(row.dueOn, lang) })}</b>
  ) : (
    <>{t('publicity.pub.due-by', { day: formatDay(row.dueOn, lang) })}</>
  );
}

/** Whatever its state, a row leads to its file or to a request for it. */
function See({ row }: { readonly row: RegisterRow }) {
  const t = useWords(words);
  return (
    <p>
      {row.file === null ? null : (
        <>
          <FileLink file={row.file} href={paths.file(row.id)} />
          {' · '}
        </>
      )}
      <a href={publicPaths.ask({ code: row.code })} rel="nofollow">
        {t(row.state === 'due' ? 'publicity.pub.ask' : 'publicity.pub.ask-more')}
        <span class="unseen">{t('publicity.pub.ask-of', { title: row.title })}</span>
      </a>
    </p>
  );
}

function Nothing({ filtered }: { readonly filtered: boolean }) {
  const t = useWords(words);
  const which = filtered ? 'empty' : 'empty-period';
  return <Empty title={t(`publicity.pub.${which}`)} next={t(`publicity.pub.${which}-next`)} />;
}
