import type { Figures } from '../figures.ts';
import { table } from './markdown.ts';
import { megabytes, seconds } from './numbers.ts';
import { floorTable, loadTable, speedTable } from './page-tables.ts';
import { targetTable } from './targets.ts';

/** The whole run as Markdown: the same text on the terminal and in README.md. */
export function report(figures: Figures): string {
  const { options, data, memory, pages, machine } = figures;
  const { connections, warmSeconds, seconds: measured, floorSeconds } = options;
  const idle = memory.idle === null ? '' : ` Before any page was asked for the whole took ${megabytes(memory.idle.total)}.`;
  return [
    `${data.communes.toLocaleString('en')} communes, ${data.publications.toLocaleString('en')} publications (loaded in ${seconds(data.loadSeconds)}).` +
      ` ${connections} connections, ${warmSeconds} s of warming, then ${measured} s a page; constants 1 s, then ${floorSeconds} s.`,
    '### Promises',
    targetTable(figures) + (idle === '' ? '' : `\n\n${idle.trim()}`),
    '### Pages',
    speedTable(pages),
    '### Beside a constant page of the same content',
    floorTable(pages),
    '### What was asked for',
    loadTable(pages),
    '### Machine',
    table(['', ''], machine, 2),
  ].join('\n\n');
}
