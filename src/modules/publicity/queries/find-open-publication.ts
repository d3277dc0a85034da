import { Moved } from '#kernel/http/spec.ts';
import type { Visit } from '#kernel/http/visit.ts';
import { readShortCode } from '#kernel/short-code.ts';
import { publicPaths } from '../paths-public.ts';
import { maySeeContent } from '../policy.ts';
import { findPublication, type PublicationView } from './find-publication.ts';

/** A publication as far as the person who asks may see it: hidden content is not in it at all, so no view can show it. */
export interface OpenPublication extends PublicationView {
  /** Whether summary, file, changes and proofs are in it. */
  readonly open: boolean;
}

/**
 * By the code on a poster, in any spelling: other spellings move to the one address. A mistyped code (wrong check sign)
 * moves to the page where codes are typed in, which says so.
 * @param pathOf address of the page that is asked for
 */
export async function findOpenPublication(
  visit: Visit,
  typed: string,
  pathOf: (code: string) => string = publicPaths.publication,
): Promise<OpenPublication | Moved | null> {
  const code = readShortCode(typed);
  if (code === null) return new Moved(publicPaths.lookUp(typed));
  if (code !== typed) return new Moved(pathOf(code), true);
  const found = await findPublication(visit.reader, { code }, visit.today);
  if (found === null) return null;
  return maySeeContent(visit.actor, found).may ? { ...found, open: true } : { ...withoutContent(found), open: false };
}

function withoutContent(found: PublicationView): PublicationView {
  return {
    ...found,
    summary: '',
    file: null,
    amendments: found.amendments.filter((amendment) => amendment.kind === 'duty'),
    channels: found.channels.map((channel) => ({
      ...channel,
      history: channel.history.map((display) => ({ ...display, evidence: null, note: '' })),
    })),
  };
}
