import { useContext } from 'preact/hooks';
import { Actions, ButtonLink } from '#kernel/html/button.tsx';
import { formatNumber } from '#kernel/html/format.ts';
import { Progress } from '#kernel/html/progress.tsx';
import { SearchForm } from '#kernel/html/search-form.tsx';
import { LangContext, useWords } from '#kernel/words.ts';
import type { SlipListModel } from '../../pages/slip-list.tsx';
import { takes } from '../../rules/channels.ts';
import { words } from '../../words.ts';

/** How far handing out and taking back are; one box for the code on a slip, a household or a house; what is left to do. */
export function SlipSearch({ model, path }: { readonly model: SlipListModel; readonly path: string }) {
  const t = useWords(words);
  const lang = useContext(LangContext);
  const { all, toIssue, toReturn } = model.counts;
  const paper = takes(model.ballot.form, 'paper');
  const counts = { all, 'to-issue': toIssue, 'to-return': toReturn };
  return (
    <>
      {paper && model.ballot.state === 'open' ? (
        <Progress label={t('decisions.slips.returned')} total={all} done={all - toReturn} />
      ) : (
        <Progress label={t('decisions.slips.issued')} total={all} done={all - toIssue} />
      )}
      <SearchForm
        action={path}
        name="tim"
        label={t('decisions.slips.search')}
        button={t('decisions.slips.find')}
        value={model.search}
        hint={t(paper ? 'decisions.slips.search-hint' : 'decisions.slips.search-hint-cards')}
        keep={{ xem: model.filter }}
      />
      <Actions>
        {model.search === '' ? (
          model.filters.map((filter) => (
            <ButtonLink key={filter} href={`${path}?xem=${filter}`} look={model.filter === filter ? 'main' : 'plain'}>
              {t(`decisions.slips.filter-${filter}`, { count: formatNumber(counts[filter], lang) })}
            </ButtonLink>
          ))
        ) : (
          <ButtonLink href={`${path}?xem=${model.filter}`}>{t('decisions.slips.whole-list')}</ButtonLink>
        )}
      </Actions>
    </>
  );
}
