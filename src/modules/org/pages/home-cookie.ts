import { z } from 'zod';

/** The commune a person chose to stay on. Kept only in their browser: nothing about it is stored with us. */
export const HOME_COOKIE = 'noi-o';

const shape = z.object({ name: z.string().min(1).max(200), href: z.string().regex(/^\/[a-z0-9-]+(\/[a-z0-9-]+){0,3}$/) });

export type Home = z.infer<typeof shape>;

export const homeCookie = (home: Home): string => Buffer.from(JSON.stringify(home)).toString('base64url');

/** What the cookie says, or undefined when there is none or somebody changed it by hand. */
export function homeFromCookies(cookies: Readonly<Record<string, string | undefined>>): Home | undefined {
  const kept = cookies[HOME_COOKIE];
  if (kept === undefined) return undefined;
  try {
    return shape.safeParse(JSON.parse(Buffer.from(kept, 'base64url').toString('utf8'))).data;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
