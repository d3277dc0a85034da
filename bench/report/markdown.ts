type Row = readonly string[];

/** A table of Markdown that can also be read as it stands on a terminal. Columns after the first are aligned right. */
export function table(head: Row, rows: readonly Row[], rightFrom = 1): string {
  const widths = head.map((_, index) => Math.max(3, ...[head, ...rows].map((row) => (row[index] ?? '').length)));
  const line = (row: Row): string =>
    `| ${widths.map((width, index) => (index < rightFrom ? (row[index] ?? '').padEnd(width) : (row[index] ?? '').padStart(width))).join(' | ')} |`;
  const rule = `| ${widths.map((width, index) => (index < rightFrom ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`;
  return [line(head), rule, ...rows.map(line)].join('\n');
}
