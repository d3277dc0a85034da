import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { Paper } from '../paper.ts';
import { minutes, poster, report, sealedSlips, slips } from '../testing/samples.ts';
import { toDocx } from './to-docx.ts';

const OFFICE = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find((file) => existsSync(file));

const PAPERS: Readonly<Record<string, readonly [make: () => Paper, pages: number]>> = {
  report: [report, 5],
  minutes: [minutes, 1],
  poster: [poster, 1],
  slips: [() => slips(9), 3],
  sealed: [() => sealedSlips(3), 2],
};

/** Pages of the PDF that LibreOffice makes of each file; of a file that it cannot read it makes none. One start for all: it is slow. */
async function openAll(folder: string): Promise<Record<string, number>> {
  const names = Object.keys(PAPERS);
  for (const [name, [make]] of Object.entries(PAPERS)) writeFileSync(path.join(folder, `${name}.docx`), await toDocx(make()));
  const files = names.map((name) => path.join(folder, `${name}.docx`));
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  execFileSync(OFFICE ?? '', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...files], { stdio: 'pipe' });
  const pages = (name: string): number =>
    readFileSync(path.join(folder, `${name}.pdf`), 'latin1').match(/\/Type\/Page[^s]/g)?.length ?? 0;
  return Object.fromEntries(names.map((name) => [name, pages(name)]));
}

test.skipIf(OFFICE === undefined)(
  'LibreOffice opens all papers, on as many pages as ours (skipped without soffice: apt-get install libreoffice-writer-nogui)',
  async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'papers-'));
    try {
      expect(await openAll(folder)).toEqual(Object.fromEntries(Object.entries(PAPERS).map(([name, [, pages]]) => [name, pages])));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
);
