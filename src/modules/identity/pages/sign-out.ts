import { siteLinks } from '#kernel/html/site-links.ts';
import type { Site } from '#kernel/http/site.ts';
import { signOut } from '../commands/sign-out.ts';
import { paths } from '../paths.ts';
import { dropCookie } from './cookies.ts';
import { signInPage } from './sign-in.tsx';

/** The button in the masthead. The device stays known, so that its owner keeps a counter of their own. */
export function registerSignOut(site: Site): void {
  site.form({
    path: paths.signOut,
    page: signInPage,
    command: signOut,
    done: (_value, visit, reply) => {
      dropCookie(visit, reply, 'phien');
      dropCookie(visit, reply, 'mot-lan');
      return siteLinks.home;
    },
  });
}
