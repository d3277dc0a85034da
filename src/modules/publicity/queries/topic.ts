import { sql } from 'kysely';
import { ZONE, type Day } from '#kernel/day.ts';
import type { Reader } from '#kernel/db.ts';
import { isId, type Id } from '#kernel/id.ts';
import { translator } from '#kernel/words.ts';
import type { TopicKind } from '#modules/notices/index.ts';
import { orgPaths, unitNames } from '#modules/org/index.ts';
import { words } from '../words.ts';

/** The publications of a commune as something to follow: `publicity:<unit>`, see `steps/tell-followers.ts`. */
export const publicityTopics: TopicKind = {
  kind: 'publicity',
  describe: async (reader, key, lang) => {
    if (!isId(key)) return null;
    const unit = (await unitNames(reader, [key as Id<'org.unit'>], await todayThere(reader))).get(key as Id<'org.unit'>);
    if (unit === undefined || unit.level !== 'commune') return null;
    const title = translator(words, lang)('publicity.topic.title', { unit: unit.name });
    return { title, path: orgPaths.verb(unit.path, 'biet'), demo: unit.demo };
  },
};

/** A topic is described from pages and from jobs alike, which hand over no day; the database knows it. */
async function todayThere(reader: Reader): Promise<Day> {
  const { rows } = await sql<{ today: Day }>`select (now() at time zone ${ZONE})::date as today`.execute(reader);
  const [row] = rows;
  if (row === undefined) throw new Error('The database did not say which day it is');
  return row.today;
}
