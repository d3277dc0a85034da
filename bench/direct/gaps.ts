import type { Day } from '#kernel/day.ts';
import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import { countGaps } from '#modules/publicity/queries/count-gaps.ts';
import { quarterAt } from '#modules/publicity/rules/period.ts';
import { summary, timeOf, type Times } from './time.ts';

export interface GapFigures {
  /** As the page opens. */
  readonly quarter: Times;
  /** Everything ever due: the most there is to count. */
  readonly allTime: Times;
}

const RUNS = 10;

/** How the registers of all communes stand, counted again each time. */
export async function measureGaps(reader: Reader, communes: readonly Id<'org.unit'>[], today: Day): Promise<GapFigures> {
  const times = { quarter: [] as number[], allTime: [] as number[] };
  for (let run = 0; run < RUNS; run += 1) {
    times.quarter.push(await timeOf(() => countGaps(reader, communes, quarterAt(today), today)));
    times.allTime.push(await timeOf(() => countGaps(reader, communes, null, today)));
  }
  return { quarter: summary(times.quarter), allTime: summary(times.allTime) };
}
