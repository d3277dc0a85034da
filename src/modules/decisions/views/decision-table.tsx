import type { ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import { Meta } from '#kernel/html/card.tsx';
import { formatDay } from '#kernel/html/format.ts';
import type { PageState } from '#kernel/html/pagination.tsx';
import { DataTable } from '#kernel/html/table.tsx';
import type { TableHref } from '#kernel/html/table-state.ts';
import { LangContext, useWords, type Lang } from '#kernel/words.ts';
import { paths } from '../paths.ts';
import type { DecisionRowView } from '../queries/list-decisions.ts';
import { lawOfMatter } from '../rules/law-of-matter.ts';
import { readResult } from '../rules/round-result.ts';
import { words } from '../words.ts';
import { sayMatter, sayResult, type DecisionsTranslate } from './say.ts';
import { DecisionChip } from './state-chip.tsx';

interface Props {
  readonly rows: readonly DecisionRowView[];
  /** The list is of one village, so its name needs no column. */
  readonly village: boolean;
  readonly page: PageState;
  readonly href: TableHref;
  readonly exportHref: string;
  readonly empty: ComponentChildren;
}

export const sayMatterKey = (row: Pick<DecisionRowView, 'matter' | 'ruleDay'>, lang: Lang): string => {
  const law = lawOfMatter(row.matter, row.ruleDay);
  return law.ok ? sayMatter(law.value, lang) : row.matter;
};

/** The formula of the last vote in words; nothing while there was none. */
export const sayRowResult = (row: DecisionRowView, t: DecisionsTranslate, lang: Lang): string => {
  if (row.result === null) return '';
  const elects = row.matter === 'village-head' || row.matter === 'board';
  return sayResult(readResult(row.result), elects, t, lang);
};

/** Matters with where each stands and what was counted. */
export function DecisionTable({ rows, village, page, href, exportHref, empty }: Props) {
  const t = useWords(words);
  const lang = useContext(LangContext);
  return (
    <DataTable
      caption={t('decisions.list.caption')}
      rows={rows}
      rowKey={(row) => row.id}
      page={page}
      href={href}
      exportHref={exportHref}
      empty={empty}
      columns={[
        {
          key: 'title',
          label: t('decisions.village.matter'),
          cell: (row) => (
            <>
              <a href={paths.decision(row.code)}>{row.title}</a>
              <Meta>{[...(village ? [] : [row.villageName]), sayMatterKey(row, lang)].join(' · ')}</Meta>
            </>
          ),
        },
        { key: 'state', label: t('decisions.village.state'), phoneLabel: '', cell: (row) => <DecisionChip state={row.state} /> },
        {
          key: 'result',
          label: t('decisions.list.result'),
          cell: (row) => sayRowResult(row, t, lang) || t('decisions.list.no-result'),
        },
        { key: 'day', label: t('decisions.list.announced'), cell: (row) => formatDay(row.decidedOn ?? row.ruleDay, lang) },
      ]}
    />
  );
}
