import { useContext } from 'preact/hooks';
import { LangContext, useWords } from '#kernel/words.ts';
import { formatNumber } from './format.ts';
import { kernelWords } from './kernel-words.ts';
import type { TableHref } from './table-state.ts';

export type PageState = {
  /** 1 for the first page. */
  readonly page: number;
  readonly pageSize: number;
  /** Rows in the whole list. */
  readonly total: number;
};

type Props = { readonly state: PageState; readonly href: TableHref };

/** "1–50 trong 203" with the pages before and after. Says so when the page lies beyond the end. */
export function Pagination({ state, href }: Props) {
  const t = useWords(kernelWords);
  const lang = useContext(LangContext);
  const { page, pageSize, total } = state;
  const from = (page - 1) * pageSize + 1;
  const to = Math.min(page * pageSize, total);
  if (total === 0) return null;
  if (from > total) {
    return (
      <p class="pages">
        {t('kernel.pages.beyond', { total: formatNumber(total, lang) })} <a href={href({ page: 1 })}>{t('kernel.pages.first')}</a>
      </p>
    );
  }
  const range = { from: formatNumber(from, lang), to: formatNumber(to, lang), total: formatNumber(total, lang) };
  return (
    <nav class="pages" aria-label={t('kernel.pages.label')}>
      <span class="pages-range">{t('kernel.pages.range', range)}</span>{' '}
      {page > 1 ? (
        <a class="button" href={href({ page: page - 1 })} rel="prev">
          {t('kernel.pages.previous')}
        </a>
      ) : null}{' '}
      {to < total ? (
        <a class="button" href={href({ page: page + 1 })} rel="next">
          {t('kernel.pages.next')}
        </a>
      ) : null}
    </nav>
  );
}
