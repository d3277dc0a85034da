import { sql } from 'kysely';

/**
 * What a search may look into for everybody, of publications `p`: of a draft, of what was withdrawn and of what belongs to
 * a body only the first line, title and number (`maySeeContent`); see `foldedText`.
 */
export const openText = sql<string>`case when p.state = 'published' and p.body_id is null then p.folded else split_part(p.folded, E'\n', 1) end`;
