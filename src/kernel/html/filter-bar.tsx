import type { ComponentChildren } from 'preact';
import { useWords } from '#kernel/words.ts';
import { FormContext, type Typed } from './form-context.ts';
import { kernelWords } from './kernel-words.ts';

type Props = {
  /** Path of the list itself; its query is replaced by the filters. */
  readonly action: string;
  /** What is filtered by now, by field name, so that the fields show it. */
  readonly values?: Readonly<Record<string, Typed>> | undefined;
  /** Offer "clear" when any filter is set. */
  readonly filtered?: boolean | undefined;
  readonly submit?: string | undefined;
  readonly children: ComponentChildren;
};

/** Filters of a list as a GET form: the result has its own address, to be kept and shared. Its fields are the usual ones; none is required here. */
export function FilterBar({ action, values = {}, filtered, submit, children }: Props) {
  const t = useWords(kernelWords);
  return (
    <FormContext.Provider value={{ values, errors: {}, idPrefix: 'loc', filter: true }}>
      <form class="filters" method="get" action={action} role="search" aria-label={t('kernel.table.filter')}>
        {children}
        <div class="actions">
          <button type="submit" class="button">
            {submit ?? t('kernel.table.filter-run')}
          </button>{' '}
          {filtered ? <a href={action}>{t('kernel.table.filter-clear')}</a> : null}
        </div>
      </form>
    </FormContext.Provider>
  );
}
