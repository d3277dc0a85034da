import type { Visit } from '#kernel/http/visit.ts';
import type { Id } from '#kernel/id.ts';
import { newestPublications, registerSummary, type NewPublication, type RegisterSummary } from '#modules/publicity/index.ts';

/** What a commune's page tells at a glance about its register. */
export interface CommuneNews {
  readonly name: string;
  /** Address of the commune from the province down. */
  readonly path: string;
  readonly summary: RegisterSummary;
  readonly newest: readonly NewPublication[];
}

const NEWEST = 5;

export async function communeNews(
  visit: Visit,
  unit: Id<'org.unit'>,
  { name, path }: Pick<CommuneNews, 'name' | 'path'>,
): Promise<CommuneNews> {
  const { reader, today } = visit;
  const [summary, newest] = await Promise.all([
    registerSummary(reader, { unit }, null, today),
    newestPublications(reader, unit, NEWEST, { today }),
  ]);
  return { name, path, summary, newest };
}
