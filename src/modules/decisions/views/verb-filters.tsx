import type { Day } from '#kernel/day.ts';
import { Select } from '#kernel/html/choices.tsx';
import { FilterBar } from '#kernel/html/filter-bar.tsx';
import { useWords, type Lang } from '#kernel/words.ts';
import { mattersOn } from '#modules/law/index.ts';
import { paths } from '../paths.ts';
import { LIST_STATES, type ListState } from '../queries/list-decisions.ts';
import type { VerbPage } from '../queries/find-verb-page.ts';
import { words } from '../words.ts';

interface Props {
  readonly model: VerbPage;
  readonly today: Day;
  readonly lang: Lang;
  readonly filtered: boolean;
}

/** Narrows the list by where a matter stands and by what it is in the law; each result has an address of its own. */
export function VerbFilters({ model, today, lang, filtered }: Props) {
  const t = useWords(words);
  const { filter, head } = model;
  return (
    <FilterBar
      action={paths.verb(head.unit.path)}
      values={{ 'tinh-trang': filter.state ?? '', viec: filter.matter ?? '' }}
      filtered={filtered}
    >
      <Select
        name="tinh-trang"
        label={t('decisions.list.state')}
        placeholder={t('decisions.list.any')}
        options={(Object.keys(LIST_STATES) as ListState[]).map((value) => ({ value, label: t(`decisions.list.state-${value}`) }))}
      />
      <Select
        name="viec"
        label={t('decisions.list.matter')}
        placeholder={t('decisions.list.any')}
        options={mattersOn(today).map((matter) => ({ value: matter.key, label: `${matter.number} ${matter.title[lang]}` }))}
      />
    </FilterBar>
  );
}
