import { Chip } from '#kernel/html/chip.tsx';
import { Select } from '#kernel/html/choices.tsx';
import { Empty } from '#kernel/html/empty.tsx';
import { FilterBar } from '#kernel/html/filter-bar.tsx';
import { formatNumber } from '#kernel/html/format.ts';
import { HiddenField } from '#kernel/html/form.tsx';
import { DataTable } from '#kernel/html/table.tsx';
import { tableHref } from '#kernel/html/table-state.ts';
import type { Visit } from '#kernel/http/visit.ts';
import { useWords } from '#kernel/words.ts';
import type { AttendanceModel } from '../../pages/attendance.tsx';
import { preparePaths } from '../../paths-prepare.ts';
import { totalsOf, type SiteAttendance } from '../../rules/attendance.ts';
import { inHall, SITE_STANDS, standOf, type SiteStand } from '../../rules/presence.ts';
import { words } from '../../words.ts';

interface Props {
  readonly model: AttendanceModel;
  readonly visit: Visit;
}

/** Provinces with their communes, each leading to its sites; the last row is everything. */
export function ProvinceTable({ model, visit }: Props) {
  const t = useWords(words);
  const say = (value: number): string => formatNumber(value, visit.lang);
  const path = preparePaths.part(model.conference.id, 'attendance');
  const all = totalsOf(model.all);
  return (
    <DataTable
      caption={t('conferences.attendance.by-province')}
      rows={model.provinces}
      rowKey={({ site }) => site.id}
      totals={[
        t('conferences.attendance.sum'),
        `${say(all.there)}/${say(all.sites)}`,
        say(all.people),
        `${say(all.present)}/${say(all.invited)}`,
        say(all.absent),
      ]}
      columns={[
        {
          key: 'tinh',
          label: t('conferences.attendance.province'),
          cell: ({ site }) => <a href={`${path}?tinh=${site.id}`}>{site.name}</a>,
        },
        {
          key: 'diem',
          label: t('conferences.attendance.sites'),
          numeric: true,
          cell: ({ totals }) => `${say(totals.there)}/${say(totals.sites)}`,
        },
        { key: 'nguoi', label: t('conferences.attendance.in-hall'), numeric: true, cell: ({ totals }) => say(totals.people) },
        {
          key: 'ds',
          label: t('conferences.attendance.listed'),
          numeric: true,
          cell: ({ totals }) => `${say(totals.present)}/${say(totals.invited)}`,
        },
        { key: 'vang', label: t('conferences.attendance.absent-head'), numeric: true, cell: ({ totals }) => say(totals.absent) },
      ]}
    />
  );
}

const LOOKS: Readonly<Record<SiteStand, 'done' | 'late' | 'none'>> = { there: 'done', lost: 'late', waiting: 'none' };

/** Sites by number, by pages, each leading to its list at the door. */
export function SiteAttendanceTable({ model, visit, rows }: Props & { readonly rows: readonly SiteAttendance[] }) {
  const t = useWords(words);
  const say = (value: number): string => formatNumber(value, visit.lang);
  const { conference, state, query, stand, province } = model;
  const path = preparePaths.part(conference.id, 'attendance');
  const sum = totalsOf(rows);
  return (
    <>
      <FilterBar action={path} values={{ xem: stand ?? '' }} filtered={stand !== null}>
        {province === null ? <HiddenField name="moi" value="1" /> : <HiddenField name="tinh" value={province} />}
        <Select
          name="xem"
          label={t('conferences.attendance.show')}
          placeholder={t('conferences.attendance.all')}
          options={SITE_STANDS.map((value) => ({ value, label: t(`conferences.attendance.stand.${value}`) }))}
        />
      </FilterBar>
      <DataTable
        caption={t('conferences.attendance.by-site')}
        rows={rows.slice(state.offset, state.offset + state.limit)}
        rowKey={({ id }) => id}
        href={tableHref(path, query)}
        page={{ page: state.page, pageSize: state.pageSize, total: rows.length }}
        empty={<Empty title={t('conferences.attendance.none')} next={t('conferences.attendance.none-next')} />}
        totals={[
          t('conferences.attendance.sum'),
          `${say(sum.there)}/${say(sum.sites)}`,
          say(sum.people),
          `${say(sum.present)}/${say(sum.invited)}`,
          say(sum.absent),
        ]}
        columns={[
          {
            key: 'diem',
            label: t('conferences.attendance.site'),
            cell: ({ id, no, name }) => <a href={`${preparePaths.door(conference.id)}?diem=${id}`}>{`${no}. ${name}`}</a>,
          },
          {
            key: 'trang-thai',
            label: t('conferences.attendance.stand'),
            phoneLabel: '',
            cell: (site) => <StandChip site={site} />,
          },
          { key: 'nguoi', label: t('conferences.attendance.in-hall'), numeric: true, cell: (site) => say(inHall(site)) },
          {
            key: 'ds',
            label: t('conferences.attendance.listed'),
            numeric: true,
            cell: ({ present, invited }) => `${say(present)}/${say(invited)}`,
          },
          { key: 'vang', label: t('conferences.attendance.absent-head'), numeric: true, cell: ({ absent }) => say(absent) },
        ]}
      />
    </>
  );
}

function StandChip({ site }: { readonly site: SiteAttendance }) {
  const t = useWords(words);
  const stand = standOf(site);
  return (
    <>
      <Chip state={LOOKS[stand]}>{t(`conferences.attendance.stand.${stand}`)}</Chip>
      {site.outsideNet || site.afterwards ? <span class="meta"> {t('conferences.attendance.outside')}</span> : null}
    </>
  );
}
