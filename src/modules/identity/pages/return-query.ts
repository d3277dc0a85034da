import { z } from 'zod';
import type { Visit } from '#kernel/http/visit.ts';
import { returnPath } from '../rules/return-path.ts';

/** `?ve=` of a page: where to go on afterwards; null when it is missing or leads away from this site. */
export const returnQuery = z.object({ ve: z.unknown().optional().transform(returnPath), xong: z.unknown().optional() });
export type ReturnQuery = z.infer<typeof returnQuery>;

/** The same for a form, which is sent to the address of its page. */
export const returnOf = (visit: Visit): string | null =>
  returnPath(new URL(visit.url, 'http://here.invalid').searchParams.get('ve'));
