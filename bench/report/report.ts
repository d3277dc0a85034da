import type { Figures } from '../figures.ts';
import { table } from './markdown.ts';
import { megabytes, number, seconds } from './numbers.ts';
import { floorNames, floorTable, loadTable, speedTable } from './page-tables.ts';
import { targetTable } from './targets.ts';

/** The whole run as Markdown: the same text on the terminal and in README.md. */
export function report(figures: Figures): string {
  const { pages, machine } = figures;
  return [
    circumstances(figures),
    '### Promises',
    targetTable(figures),
    '### Pages',
    speedTable(pages),
    ...floorNames(pages).flatMap((name) => [`### Beside ${name}`, floorTable(pages, name)]),
    '### What was asked for',
    loadTable(pages),
    '### Machine',
    table(['', ''], machine.facts, 2),
  ].join('\n\n');
}

function circumstances({ options, data, memory, machine }: Figures): string {
  const { connections, warmSeconds, seconds: measured, floorSeconds } = options;
  const count = (value: number): string => value.toLocaleString('en');
  const sentences = [
    `${count(data.communes)} communes, ${count(data.publications)} publications (loaded in ${seconds(data.loadSeconds)}).`,
    `${connections} connections, ${warmSeconds} s of warming, then ${measured} s a page; constants 1 s, then ${floorSeconds} s.`,
    memory.idle === null ? '' : `Before any page was asked for, program and database took ${megabytes(memory.idle.total)}.`,
    machine.busyBefore < 0.5
      ? ''
      : `**The machine was busy with other work** (load average ${number(machine.busyBefore)} before the run): all times are too long.`,
  ];
  return sentences.filter((sentence) => sentence !== '').join(' ');
}
