import { useContext } from 'preact/hooks';
import { formatNumber } from '#kernel/html/format.ts';
import { SearchForm } from '#kernel/html/search-form.tsx';
import type { Visit } from '#kernel/http/visit.ts';
import { LangContext, useWords } from '#kernel/words.ts';
import type { SiteChoice, SiteChoices } from '../queries/list-site-choices.ts';
import { words } from '../words.ts';

/** What was looked for stands in the address, so that it works without script and stays when a form comes back. */
const FIELD = 'diem-cau';

export const siteSearchOf = ({ url }: Visit): string => new URL(url, 'http://localhost').searchParams.get(FIELD) ?? '';

/** Where a form is sent whose list of sites was narrowed: if it comes back, the list is the same. */
export const withSiteSearch = (action: string, { search }: Pick<SiteChoices, 'search'>): string =>
  search === '' ? action : `${action}?${FIELD}=${encodeURIComponent(search)}`;

export const siteOptions = (sites: readonly SiteChoice[]) =>
  sites.map(({ id, no, name }) => ({ value: id, label: `${no}. ${name}` }));

/** Narrows the lists of sites of a page; nothing where they hold all. */
export function SiteSearch({ choices, action }: { readonly choices: SiteChoices; readonly action: string }) {
  const t = useWords(words);
  const lang = useContext(LangContext);
  const { sites, total, search, found } = choices;
  if (sites.length === total && search === '') return null;
  return (
    <div class="stack">
      <SearchForm
        action={action}
        name={FIELD}
        label={t('conferences.site-choice.find')}
        button={t('conferences.site-choice.find-do')}
        value={search}
        hint={t('conferences.site-choice.find-hint', { shown: sites.length, all: formatNumber(total, lang) })}
        second
      />
      {found ? null : <p>{t('conferences.site-choice.none')}</p>}
    </div>
  );
}
