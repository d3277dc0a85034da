import { slug } from '#kernel/fold.ts';

const SHAPE = /^[a-z0-9][a-z0-9._@-]{1,62}[a-z0-9]$/;

/** One form of what people type: no space around, lower case. Does not say whether it is a login name at all. */
export const foldLogin = (typed: string): string => typed.normalize('NFKC').trim().toLowerCase();

/** 3 to 64 letters without marks, digits and `. _ - @`, beginning and ending with a letter or digit. */
export const isLogin = (folded: string): boolean => SHAPE.test(folded);

/** A login name to start from: "Nguyễn Thị Hoa" gives `hoa.nguyen-thi`. Empty when the name has no Latin letters. */
export function suggestLogin(name: string): string {
  const words = slug(name)
    .split('-')
    .filter((word) => word !== '');
  const given = words.at(-1) ?? '';
  const suggestion = [given, words.slice(0, -1).join('-')]
    .filter((part) => part !== '')
    .join('.')
    .slice(0, 64);
  return isLogin(suggestion) ? suggestion : '';
}
