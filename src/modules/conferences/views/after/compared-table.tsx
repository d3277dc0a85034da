import { formatNumber, formatShare } from '#kernel/html/format.ts';
import { Section } from '#kernel/html/section.tsx';
import { DataTable } from '#kernel/html/table.tsx';
import { useWords, type Lang } from '#kernel/words.ts';
import { ON_TIME_MINUTES, type Compared } from '../../rules/figures.ts';
import { words } from '../../words.ts';

/** Each figure beside that of the conference before. */
export function ComparedTable({ rows, lang }: { readonly rows: readonly Compared[]; readonly lang: Lang }) {
  const t = useWords(words);
  const say = (count: number | null, of: number | null): string => {
    if (count === null) return '';
    const plain = formatNumber(count, lang);
    if (of === null || of === 0) return plain;
    return t('conferences.after.of', { count: plain, of: formatNumber(of, lang), share: formatShare(count / of, lang) });
  };
  const compares = rows.some(({ before }) => before !== null);
  return (
    <Section title={t('conferences.after.compare')} id="so-sanh">
      <DataTable
        caption={t('conferences.after.compare')}
        rows={rows}
        rowKey={({ key }) => key}
        columns={[
          { key: 'so', label: t('conferences.after.figure'), cell: ({ key }) => t(`conferences.after.key.${key}`) },
          { key: 'nay', label: t('conferences.after.now'), numeric: true, cell: ({ now, of }) => say(now, of) },
          ...(compares
            ? [
                {
                  key: 'truoc',
                  label: t('conferences.after.before'),
                  numeric: true,
                  cell: ({ before, beforeOf }: Compared) => say(before, beforeOf),
                },
              ]
            : []),
        ]}
      />
      <p class="hint">{t('conferences.after.on-time-hint', { minutes: ON_TIME_MINUTES })}</p>
      {compares ? null : <p class="hint">{t('conferences.after.compare-none')}</p>}
    </Section>
  );
}
