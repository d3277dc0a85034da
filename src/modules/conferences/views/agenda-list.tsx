import { DataTable } from '#kernel/html/table.tsx';
import { useWords } from '#kernel/words.ts';
import { clockOf } from '../prepare-fields.ts';
import type { Outline } from '../rules/agenda.ts';
import { words } from '../words.ts';

/** The programme as everybody reads it: time, number, what, who brings it in. */
export function AgendaList({ outline }: { readonly outline: Outline }) {
  const t = useWords(words);
  return (
    <DataTable
      caption={t('conferences.agenda.caption')}
      rows={outline.items}
      rowKey={({ id }) => id}
      columns={[
        { key: 'muc', label: t('conferences.agenda.item'), cell: ({ number, title }) => `${number}. ${title}` },
        { key: 'luc', label: t('conferences.agenda.at'), cell: ({ startsAt }) => clockOf(startsAt) },
        {
          key: 'lau',
          label: t('conferences.agenda.lasts'),
          numeric: true,
          cell: ({ lasts }) => (lasts === 0 ? '–' : t('conferences.agenda.minutes', { minutes: lasts })),
        },
        { key: 'ai', label: t('conferences.agenda.led-by'), cell: ({ ledBy }) => ledBy ?? '–' },
      ]}
    />
  );
}
