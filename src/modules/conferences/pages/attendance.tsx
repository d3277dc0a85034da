import { ButtonLink } from '#kernel/html/button.tsx';
import { isId } from '#kernel/id.ts';
import { queryText, readTableState, type Query, type TableState } from '#kernel/html/table-state.ts';
import type { Site } from '#kernel/http/site.ts';
import type { Id } from '#kernel/id.ts';
import { unitsBelow } from '#modules/org/index.ts';
import { preparePaths } from '../paths-prepare.ts';
import { listAttendance, quorumNow } from '../queries/count-attendance.ts';
import { byProvince, type ProvinceAttendance, type SiteAttendance } from '../rules/attendance.ts';
import { SITE_STANDS, standOf, type SiteStand } from '../rules/presence.ts';
import type { Quorum } from '../rules/quorum.ts';
import { AttendanceFigures } from '../views/attend/figures.tsx';
import { AttendanceMap } from '../views/attend/map.tsx';
import { ProvinceTable, SiteAttendanceTable } from '../views/attend/tables.tsx';
import { followEvery, FollowLink } from '../views/follow.tsx';
import { workFrame } from '../views/work-frame.tsx';
import { words } from '../words.ts';
import { workPage, type WorkModel } from './work-page.ts';

const SECONDS = 15;
/** More than one province: the table begins with them. */
const SEVERAL = 2;

export interface AttendanceModel extends WorkModel {
  readonly all: readonly SiteAttendance[];
  readonly provinces: readonly ProvinceAttendance[];
  /** Official codes of the provinces' units, for the map; empty where they are not of one country. */
  readonly codes: ReadonlyMap<Id<'org.unit'>, string>;
  readonly quorum: Quorum | null;
  /** One province's sites, or all of them; null shows the provinces. */
  readonly shown: readonly SiteAttendance[] | null;
  readonly province: Id<'conferences.site'> | null;
  readonly stand: SiteStand | null;
  readonly query: Query;
  readonly state: TableState;
}

const page = workPage<AttendanceModel>('attendance', {
  more: async ({ id, unit, sitesDay }, { reader }, query) => {
    const all = await listAttendance(reader, id);
    const provinces = byProvince(all);
    const asked = queryText(query, 'tinh');
    const province = isId(asked) ? (asked as Id<'conferences.site'>) : null;
    const stand = SITE_STANDS.find((one) => one === queryText(query, 'xem')) ?? null;
    const everySite = provinces.length < SEVERAL || stand !== null || queryText(query, 'moi') !== '';
    const within =
      province === null ? (everySite ? all : null) : all.filter((site) => site.id === province || site.above === province);
    const units = unit.level === 'country' ? await unitsBelow(reader, unit.id, 'province', sitesDay) : [];
    return {
      all,
      provinces,
      codes: new Map(units.flatMap(({ id: one, code, demo }) => (code === null || demo ? [] : [[one, code]]))),
      quorum: await quorumNow(reader, id),
      shown: within?.filter((site) => stand === null || standOf(site) === stand) ?? null,
      province,
      stand,
      query,
      state: readTableState(query, { sorts: [], pageSize: 50 }),
    };
  },
  view: (model, visit) => {
    const t = visit.t(words);
    const { conference, shown } = model;
    const path = preparePaths.part(conference.id, 'attendance');
    const running = conference.state === 'called' || conference.state === 'open';
    return workFrame(conference, visit, {
      title: t('conferences.attendance.title'),
      lead: running ? t('conferences.attendance.lead') : undefined,
      wide: true,
      refresh: running ? followEvery(model.query, SECONDS) : undefined,
      actions: (
        <>
          {shown === null ? (
            <ButtonLink href={`${path}?moi=1`}>{t('conferences.attendance.every-site')}</ButtonLink>
          ) : model.provinces.length < SEVERAL ? null : (
            <ButtonLink href={path}>{t('conferences.attendance.by-province')}</ButtonLink>
          )}
          {running ? <FollowLink path={path} query={model.query} seconds={SECONDS} /> : null}
        </>
      ),
      children: (
        <>
          <AttendanceFigures model={model} visit={visit} />
          {model.provinces.length < SEVERAL ? null : <AttendanceMap model={model} />}
          {shown === null ? (
            <ProvinceTable model={model} visit={visit} />
          ) : (
            <SiteAttendanceTable model={model} rows={shown} visit={visit} />
          )}
        </>
      ),
    });
  },
});

/** Who is there, over all sites: large numbers, the country as tiles, a table. */
export const registerAttendance = (site: Site): void => site.page(page);
