import { z } from 'zod';
import { ZONE } from '#kernel/day.ts';
import { BarChart } from '#kernel/html/charts/bar-chart.tsx';
import { Chip } from '#kernel/html/chip.tsx';
import { PageTitle, Section, Stack } from '#kernel/html/section.tsx';
import { readTableState, tableHref, type Query, type TableState } from '#kernel/html/table-state.ts';
import { DataTable } from '#kernel/html/table.tsx';
import type { PageSpec, Parts } from '#kernel/http/spec.ts';
import type { Visit } from '#kernel/http/visit.ts';
import { useWords } from '#kernel/words.ts';
import { hallPaths } from '../paths-run.ts';
import { paths } from '../paths.ts';
import { mayRecord } from '../policy.ts';
import { listLog, speakingTimes, type LogLine, type SpeakingTimes, type SpokenLine } from '../queries/list-log.ts';
import { sayClock } from '../rules/session/clock.ts';
import { words } from '../words.ts';
import { hallParams, loadInHall, toDoor, type HallParams, type InHall } from './hall-model.ts';

const PAGE_SIZE = 100;

interface LogModel extends InHall {
  readonly lines: readonly LogLine[];
  readonly times: SpeakingTimes;
  readonly state: TableState;
  readonly query: Query;
}

/** Everything that happened, newest first, and who spoke how long. */
export const logPage: PageSpec<HallParams, Query, LogModel> = {
  path: hallPaths.log(':conference'),
  params: hallParams,
  query: z.record(z.string(), z.unknown()),
  load: async (visit, params, query) => {
    const found = await loadInHall(visit, params, 'secretariat');
    if (found === null) return null;
    const door = toDoor(found, 'thu-ky');
    if (door !== null) return door;
    const state = readTableState(query, { sorts: [], pageSize: PAGE_SIZE });
    const { spokenBySite, spokenByDelegate } = found.hall.session;
    const [lines, times] = await Promise.all([
      listLog(visit.reader, params.conference, state),
      speakingTimes(visit.reader, spokenBySite, spokenByDelegate),
    ]);
    return { ...found, lines, times, state, query };
  },
  may: (_actor, { standing }) => mayRecord(standing),
  view: logView,
};

function logView({ hall, lines, times, state, query }: LogModel, visit: Visit): Parts {
  const t = visit.t(words);
  const { conference } = hall;
  return {
    title: `${t('conferences.times.title')} · ${conference.title}`,
    demo: conference.demo,
    indexed: false,
    breadcrumbs: [{ href: paths.hall(conference.id, 'thu-ky'), label: conference.title }],
    body: (
      <Stack>
        <PageTitle title={t('conferences.times.title')} lead={conference.title} />
        <Times times={times} />
        <Section title={t('conferences.secretary.log')}>
          <DataTable<LogLine>
            caption={t('conferences.secretary.log')}
            rows={lines}
            rowKey={({ rev }) => String(rev)}
            columns={[
              { key: 'at', label: t('conferences.secretary.time'), cell: ({ at }) => timeOf(at) },
              { key: 'kind', label: t('conferences.secretary.log'), cell: (line) => <What line={line} /> },
            ]}
            href={tableHref(hallPaths.log(conference.id), query)}
            page={{ page: state.page, pageSize: PAGE_SIZE, total: hall.rev }}
            empty={<p class="meta">{t('conferences.secretary.log-none')}</p>}
          />
        </Section>
      </Stack>
    ),
  };
}

const timeOf = (at: Temporal.Instant): string => at.toZonedDateTimeISO(ZONE).toPlainTime().toString({ smallestUnit: 'second' });

function What({ line }: { readonly line: LogLine }) {
  const t = useWords(words);
  const rest = [
    line.item,
    line.site,
    line.delegate,
    line.paper,
    line.text,
    line.seconds === null ? null : sayClock(line.seconds),
  ];
  return (
    <>
      <b>{t(`conferences.log.${line.kind}`)}</b> {rest.filter(Boolean).join(' · ')}{' '}
      {line.afterwards ? <Chip state="soon">{t('conferences.secretary.afterwards')}</Chip> : null}
    </>
  );
}

function Times({ times }: { readonly times: SpeakingTimes }) {
  const t = useWords(words);
  if (times.sites.length === 0) return <p class="meta">{t('conferences.times.none')}</p>;
  const summary = t('conferences.times.summary', { sites: times.allSites, minutes: Math.round(times.allMs / 60_000) });
  const beyond = times.allSites - times.sites.length;
  return (
    <>
      <BarChart
        id="thoi-gian"
        title={t('conferences.times.sites')}
        summary={summary}
        rowLabel={t('conferences.times.site')}
        series={[{ label: t('conferences.times.minutes'), tone: 'cham' }]}
        rows={times.sites.map(({ name, ms }) => ({ label: name, values: [Math.round(ms / 6000) / 10] }))}
      />
      {beyond > 0 ? <p class="meta">{t('conferences.times.beyond', { count: beyond })}</p> : null}
      <SpokenTable title={t('conferences.times.sites')} who={t('conferences.times.site')} lines={times.sites} />
      {times.delegates.length === 0 ? null : (
        <SpokenTable title={t('conferences.times.delegates')} who={t('conferences.times.delegate')} lines={times.delegates} />
      )}
    </>
  );
}

interface SpokenProps {
  readonly title: string;
  readonly who: string;
  readonly lines: readonly SpokenLine[];
}

function SpokenTable({ title, who, lines }: SpokenProps) {
  const t = useWords(words);
  return (
    <DataTable<SpokenLine>
      caption={title}
      rows={lines}
      rowKey={({ name }) => name}
      columns={[
        { key: 'name', label: who, cell: ({ name }) => name },
        { key: 'ms', label: t('conferences.times.time'), numeric: true, cell: ({ ms }) => sayClock(Math.round(ms / 1000)) },
        { key: 'turns', label: t('conferences.times.turns'), numeric: true, cell: ({ turns }) => turns },
      ]}
    />
  );
}
