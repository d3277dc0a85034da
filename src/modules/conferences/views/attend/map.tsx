import { TileGrid, TileMap, type Tile } from '#kernel/html/charts/tile-grid.tsx';
import { PROVINCE_TILES } from '#kernel/html/charts/vietnam-tiles.ts';
import { useWords } from '#kernel/words.ts';
import type { AttendanceModel } from '../../pages/attendance.tsx';
import { preparePaths } from '../../paths-prepare.ts';
import { shareOf, type ProvinceAttendance } from '../../rules/attendance.ts';
import { words } from '../../words.ts';

const STATES = { all: 'done', some: 'soon', none: 'none' } as const;
const MAPPED: ReadonlySet<string> = new Set(PROVINCE_TILES.map(({ code }) => code));

/** Provinces as tiles: in the shape of the country where they are those of today, side by side on an earlier day. */
export function AttendanceMap({ model }: { readonly model: AttendanceModel }) {
  const t = useWords(words);
  const { provinces, codes, conference } = model;
  const known = provinces.map(({ site }) => codes.get(site.unit));
  const today = known.every((code) => code !== undefined && MAPPED.has(code));
  const tileOf = ({ site, totals }: ProvinceAttendance): Tile => ({
    key: (today ? codes.get(site.unit) : undefined) ?? site.id,
    name: site.name,
    href: `${preparePaths.part(conference.id, 'attendance')}?tinh=${site.id}`,
    value: totals.sites === 1 ? undefined : `${totals.there}/${totals.sites}`,
    state: STATES[shareOf(totals)],
    word: t(`conferences.attendance.share.${shareOf(totals)}`),
  });
  const shared = {
    id: 'co-mat',
    title: t('conferences.attendance.map'),
    summary: t('conferences.attendance.map-summary', {
      whole: provinces.filter(({ totals }) => shareOf(totals) === 'all').length,
      all: provinces.length,
    }),
    tiles: provinces.map(tileOf),
    valueLabel: t('conferences.attendance.map-value'),
  };
  return today ? <TileMap {...shared} /> : <TileGrid {...shared} />;
}
