import { useContext } from 'preact/hooks';
import type { RowError } from '#kernel/csv.ts';
import { say } from '#kernel/http/say.ts';
import { Chip, type ChipState } from '#kernel/html/chip.tsx';
import { formatNumber } from '#kernel/html/format.ts';
import { Notice } from '#kernel/html/notice.tsx';
import { Stack } from '#kernel/html/section.tsx';
import { DataTable } from '#kernel/html/table.tsx';
import { LangContext, useWords } from '#kernel/words.ts';
import type { PlannedLine } from '../rules/import-types.ts';
import { words } from '../words.ts';

/** Lines shown on the page; the file itself holds the rest. */
const SHOWN = 200;

const CHIPS: Readonly<Record<PlannedLine['what'], ChipState>> = { new: 'open', changed: 'soon', same: 'none' };

/** How many lines do what. */
export function ImportCounts({ lines }: { readonly lines: readonly PlannedLine[] }) {
  const t = useWords(words);
  const lang = useContext(LangContext);
  const count = (what: PlannedLine['what']): string => formatNumber(lines.filter((line) => line.what === what).length, lang);
  if (lines.every((line) => line.what === 'same'))
    return (
      <Notice kind="info" title={t('org.import.nothing')}>
        {t('org.import.nothing-next')}
      </Notice>
    );
  return (
    <Notice kind="success" title={t('org.import.ready')}>
      {t('org.import.ready-counts', { fresh: count('new'), changed: count('changed'), same: count('same') })}
    </Notice>
  );
}

function ShownOf({ total }: { readonly total: number }) {
  const t = useWords(words);
  const lang = useContext(LangContext);
  return total <= SHOWN ? null : (
    <p class="meta">{t('org.import.first-only', { shown: formatNumber(SHOWN, lang), total: formatNumber(total, lang) })}</p>
  );
}

/** What is wrong, by line and column. */
export function ImportErrors({ errors }: { readonly errors: readonly RowError[] }) {
  const t = useWords(words);
  const lang = useContext(LangContext);
  return (
    <Stack>
      <Notice kind="error" title={t('org.import.not-ready', { count: formatNumber(errors.length, lang) })}>
        {t('org.import.not-ready-next')}
      </Notice>
      <DataTable
        caption={t('org.import.errors')}
        rows={errors.slice(0, SHOWN)}
        rowKey={(error) => `${error.line} ${error.column}`}
        columns={[
          { key: 'line', label: t('org.import.line'), cell: (error) => `${t('org.import.line')} ${error.line}` },
          { key: 'column', label: t('org.import.column'), cell: (error) => error.column ?? t('org.import.whole-line') },
          { key: 'wrong', label: t('org.import.wrong'), cell: (error) => say(words, lang, error.code, error.values) },
        ]}
      />
      <ShownOf total={errors.length} />
    </Stack>
  );
}

/** What each line will do. */
export function ImportLines({ lines }: { readonly lines: readonly PlannedLine[] }) {
  const t = useWords(words);
  return (
    <>
      <DataTable
        caption={t('org.import.preview')}
        rows={lines.slice(0, SHOWN)}
        rowKey={(line) => String(line.line)}
        columns={[
          { key: 'line', label: t('org.import.line'), cell: (line) => `${t('org.import.line')} ${line.line}` },
          { key: 'content', label: t('org.import.content'), cell: (line) => line.label },
          {
            key: 'what',
            label: t('org.import.what'),
            cell: (line) => <Chip state={CHIPS[line.what]}>{t(`org.import.what.${line.what}`)}</Chip>,
          },
        ]}
      />
      <ShownOf total={lines.length} />
    </>
  );
}
