const LONGEST = 500;
// Backslashes count as slashes in browsers, and tabs and line ends are dropped by them.
// oxlint-disable-next-line no-control-regex -- these characters are what is refused
const UNSAFE = /[\\\u0000-\u0020\u007f]/;
const DEAD_ENDS = /^\/(dang-nhap|dang-xuat|quen-mat-khau|dat-lai-mat-khau)(\/|\?|$)/;

/**
 * Where to go after signing in, taken from the address: only a path of this site, so that nobody can send people from
 * our sign-in page to a page that imitates us.
 * @returns the path with its query, or null for anything else
 */
export function returnPath(asked: unknown): string | null {
  if (typeof asked !== 'string' || asked.length > LONGEST || UNSAFE.test(asked)) return null;
  if (!asked.startsWith('/') || asked.startsWith('//') || !URL.canParse(asked, 'http://here.invalid')) return null;
  const url = new URL(asked, 'http://here.invalid');
  const path = `${url.pathname}${url.search}${url.hash}`;
  if (url.origin !== 'http://here.invalid' || path.startsWith('//') || DEAD_ENDS.test(path)) return null;
  return path;
}
