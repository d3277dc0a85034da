import type { Times } from '../direct/time.ts';
import type { Figures } from '../figures.ts';
import { table } from './markdown.ts';
import { megabytes, milliseconds, seconds } from './numbers.ts';

interface Target {
  readonly what: string;
  /** Null when it could not be measured. */
  readonly found: number | null;
  readonly most: number;
  readonly say: (value: number) => string;
  readonly note: string;
}

/** What the project promised, held against the slowest of the runs. */
export function targetTable(figures: Figures): string {
  return table(
    ['What', 'Measured', 'Target', 'Kept', 'How'],
    targetsOf(figures).map(({ what, found, most, say, note }) => [
      what,
      found === null ? 'not there yet' : say(found),
      `under ${say(most)}`,
      found === null ? '–' : found < most ? 'yes' : 'NO',
      note,
    ]),
  );
}

function targetsOf({ memory, start, units, tree, gaps }: Figures): readonly Target[] {
  return [
    {
      what: 'Memory after load, database included',
      found: memory.loaded?.total ?? null,
      most: 512,
      say: megabytes,
      note:
        memory.loaded === null ? '' : `program ${megabytes(memory.loaded.node)}, PostgreSQL ${megabytes(memory.loaded.postgres)}`,
    },
    {
      what: 'Second start',
      found: start.second,
      most: 3,
      say: seconds,
      note: `on the full database; first start ${seconds(start.first)}`,
    },
    {
      what: 'Units loaded, npm package',
      found: units.fromPackage.median / 1000,
      most: 5,
      say: seconds,
      note: slowest(units.fromPackage),
    },
    {
      what: 'Units loaded, exact lists',
      found: units.fromExactLists === null ? null : units.fromExactLists.median / 1000,
      most: 5,
      say: seconds,
      note: units.fromExactLists === null ? 'lists not beside the project' : slowest(units.fromExactLists),
    },
    {
      what: 'Tree as of any date',
      found: tree.times.slowest,
      most: 50,
      say: milliseconds,
      note: `slowest of ${tree.times.runs} dates, median ${milliseconds(tree.times.median)}; ${tree.units.join(' to ')} units each`,
    },
    {
      what: 'Gap overview of the country',
      found: gaps.quarter.slowest,
      most: 300,
      say: milliseconds,
      note: `slowest of ${gaps.quarter.runs}, median ${milliseconds(gaps.quarter.median)}, for the quarter`,
    },
    {
      what: 'The same over all time',
      found: gaps.allTime.slowest,
      most: 300,
      say: milliseconds,
      note: `slowest of ${gaps.allTime.runs}, median ${milliseconds(gaps.allTime.median)}`,
    },
  ];
}

const slowest = (times: Times): string => `median of ${times.runs}, slowest ${seconds(times.slowest / 1000)}`;
