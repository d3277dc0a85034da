import { SearchForm } from '#kernel/html/search-form.tsx';
import { formatNumber } from '#kernel/html/format.ts';
import { Actions, ButtonLink } from '#kernel/html/button.tsx';
import { LangContext, useWords } from '#kernel/words.ts';
import { useContext } from 'preact/hooks';
import type { CheckInModel } from '../pages/check-in.tsx';
import { paths } from '../paths.ts';
import { CHECK_IN_FILTERS } from '../queries/list-check-in.ts';
import { words } from '../words.ts';

/** Finds a household by code or house; narrows the list to those who came or who have not. */
export function CheckInSearch({ model, path }: { readonly model: CheckInModel; readonly path: string }) {
  const t = useWords(words);
  const lang = useContext(LangContext);
  const { households, present } = model.meeting;
  const counts = { all: households, present: present.all, absent: households - present.all };
  return (
    <>
      <SearchForm
        action={path}
        name="tim"
        label={t('decisions.check-in.search')}
        button={t('decisions.check-in.find')}
        value={model.search}
        hint={t('decisions.check-in.search-hint')}
      />
      {model.meeting.invited === 0 ? null : (
        <SearchForm
          second
          action={paths.invitationLookUp()}
          name="ma"
          label={t('decisions.invitation.type')}
          button={t('decisions.invitation.find')}
          value=""
          hint={t('decisions.invitation.type-hint')}
        />
      )}
      <Actions>
        {CHECK_IN_FILTERS.map((filter) => (
          <ButtonLink
            key={filter}
            href={`${path}?xem=${filter}`}
            look={model.search === '' && model.filter === filter ? 'main' : 'plain'}
          >
            {t(`decisions.check-in.filter-${filter}`, { count: formatNumber(counts[filter], lang) })}
          </ButtonLink>
        ))}
      </Actions>
    </>
  );
}
