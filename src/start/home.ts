import type { Visit } from '../kernel/http/visit.ts';
import { homeFromCookies } from '../modules/org/index.ts';

/** The commune this person chose to stay on: name and address lie in the cookie itself, so no page has to look them up. */
export const homeOf = (visit: Visit): { readonly name: string; readonly href: string } | undefined =>
  homeFromCookies(visit.cookies);
