import { addDays, type Day } from '#kernel/day.ts';
import type { Reader } from '#kernel/db.ts';
import { treeOn } from '#modules/org/queries/tree-on.ts';
import { summary, timeOf, type Times } from './time.ts';

export interface TreeFigures {
  readonly times: Times;
  /** Fewest and most units of the days asked for. */
  readonly units: readonly [number, number];
}

const DAYS = 20;

/** The tree of the country down to the communes, as of random days of the years of which the units are known. */
export async function measureTree(reader: Reader, today: Day): Promise<TreeFigures> {
  const first = await firstDay(reader);
  const span = daysBetween(first, today);
  const times: number[] = [];
  const sizes: number[] = [];
  for (let index = 0; index < DAYS; index += 1) {
    const on = addDays(first, Math.floor(Math.random() * span));
    times.push(await timeOf(async () => sizes.push((await treeOn(reader, on)).length)));
  }
  return { times: summary(times), units: [Math.min(...sizes), Math.max(...sizes)] };
}

const daysBetween = (from: Day, to: Day): number => Temporal.PlainDate.from(from).until(to).days;

async function firstDay(reader: Reader): Promise<Day> {
  const row = await reader
    .selectFrom('org.unit_version')
    .select((eb) => eb.fn.min('valid_from').as('day'))
    .where('level', '=', 'commune')
    .executeTakeFirstOrThrow();
  return row.day;
}
