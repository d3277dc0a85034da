import { fold } from '#kernel/fold.ts';
import { paths as orgPaths } from '#modules/org/paths.ts';
import { bareName } from '#modules/org/rules/unit-types.ts';
import { publicPaths } from '#modules/publicity/paths-public.ts';
import { spread, type Commune } from './data/communes.ts';
import type { Filled } from './data/fill.ts';
import type { Asked } from './load/job.ts';

/** A kind of page, as people ask for it: many addresses, in turn. */
export interface Page {
  readonly name: string;
  /** What was asked for, in words. */
  readonly asks: string;
  readonly visits: readonly Visit[];
  /** As many as the run has, unless said here. */
  readonly connections?: number;
}

export interface Visit extends Asked {
  /** Stands in the page when it is the right one, with data in it. */
  readonly holds: string;
}

/** As browsers ask. */
const HEADERS = { accept: 'text/html', 'accept-encoding': 'gzip' };

const MANY = 300;

/** The pages that are measured, in the order of the report. */
export function pagesOf({ communes, country, cookies }: Filled): Page[] {
  const some = spread(communes, MANY);
  const province = some[0]?.path.split('/')[0] ?? '';
  const one = (path: string, holds: string, more: Readonly<Record<string, string>> = {}): Visit => ({
    path,
    headers: { ...HEADERS, ...more },
    holds,
  });
  const queries = some.flatMap((commune, index) => {
    const { query, holds } = search(commune, index);
    return one(`${orgPaths.country()}?q=${encodeURIComponent(query)}`, holds);
  });
  return [
    {
      name: 'Home',
      asks: '`/`',
      visits: [one(orgPaths.country(), `"/${province}"`)],
    },
    { name: 'Unit search', asks: `\`/?q=…\`, ${queries.length} queries`, visits: queries },
    {
      name: 'Commune page',
      asks: `${some.length} communes`,
      visits: some.map((commune) => one(orgPaths.unit(commune.path), commune.name)),
    },
    {
      name: 'Register page',
      asks: `\`…/biet\` of ${some.length} communes`,
      visits: some.map((commune) => one(publicPaths.register(commune.path), '"/cong-khai/')),
    },
    {
      name: "Officer's desk",
      asks: `\`/viec\`, ${cookies.length} officers signed in`,
      visits: cookies.map((cookie) => one('/viec', '"/cong-khai/viec/', { cookie })),
    },
    {
      name: 'Gap overview',
      asks: '`/khoang-trong/…` of the country, one connection alone',
      visits: [one(publicPaths.gaps(country), `"/${province}`)],
      connections: 1,
    },
  ];
}

/** With marks, without, with the type word, with the province: what people type. The right unit is among those found. */
function search({ name, province, path }: Commune, index: number): { query: string; holds: string } {
  const ways = [fold(bareName(name)), bareName(name), fold(name), `${fold(bareName(name))} ${fold(bareName(province))}`];
  const slug = path.split('/')[1] ?? '';
  return { query: ways[index % ways.length] ?? name, holds: index % ways.length < 2 ? slug.slice(slug.indexOf('-')) : slug };
}
