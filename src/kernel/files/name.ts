import path from 'node:path';

const MOST = 120;

/** Control characters, marks that turn the reading direction (they hide "exe.pdf"), and what file systems refuse. */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}<>:"/\\|?*]+/gu;

/**
 * The name under which people will find the file again: no folders, nothing invisible, at most 120 characters, and
 * the ending of the type it really has.
 */
export function cleanFileName(sent: string, ending: string): string {
  const bare = sent.normalize('NFC').replaceAll('\\', '/').split('/').at(-1) ?? '';
  const cleaned = bare
    .replace(UNSAFE, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.]+|[\s.]+$/g, '');
  const stem = Array.from(path.parse(cleaned).name)
    .slice(0, MOST - ending.length - 1)
    .join('')
    .trim();
  return `${stem === '' ? 'tep' : stem}.${ending}`;
}
