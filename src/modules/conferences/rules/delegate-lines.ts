import { cleanText } from '#kernel/fields.ts';

export interface DelegateLine {
  readonly name: string;
  readonly titles: readonly string[];
}

const MOST_TITLES = 10;
const LONGEST_NAME = 200;
const LONGEST_TITLE = 300;

/** Number before a name in a list that was copied: "12.", "3)". */
const NUMBERING = /^\d{1,4}\s*[.)]\s*/;

/**
 * Delegates from typed or pasted lines, one each: "Họ tên; chức danh; chức danh", also parted by tabs as copied from a table.
 * @returns the number of the first line (from 1) that cannot be one, where a name or a post is too long
 */
export function delegateLines(typed: string): readonly DelegateLine[] | { readonly wrong: number } {
  const lines: DelegateLine[] = [];
  for (const [at, line] of typed.split('\n').entries()) {
    const [name = '', ...titles] = line.split(/[;\t]/).map(cleanText).filter(Boolean);
    const called = name.replace(NUMBERING, '');
    if (called === '') continue;
    if (called.length > LONGEST_NAME || titles.length > MOST_TITLES || titles.some((title) => title.length > LONGEST_TITLE))
      return { wrong: at + 1 };
    lines.push({ name: called, titles });
  }
  return lines;
}
