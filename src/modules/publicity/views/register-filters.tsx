import type { Day } from '#kernel/day.ts';
import { Select } from '#kernel/html/choices.tsx';
import { Details } from '#kernel/html/details.tsx';
import { FilterBar } from '#kernel/html/filter-bar.tsx';
import { TextField } from '#kernel/html/text-field.tsx';
import { useWords } from '#kernel/words.ts';
import { ALL_PERIODS, periodChoice, type RegisterModel } from '../queries/find-register.ts';
import { REGISTER_STATES, type RegisterFilter, type RegisterState } from '../queries/list-register.ts';
import { periodText, quarterAt } from '../rules/period.ts';
import { words } from '../words.ts';
import { ItemSelect } from './item-select.tsx';
import { periodTitle } from './period-name.ts';
import type { PublicityTranslate } from './say.ts';

/** Whether anything but the time narrows the list. */
export const isFiltered = ({ item, state, channel, text }: RegisterFilter): boolean =>
  item !== null || state !== null || channel !== null || text !== '';

/** Search and filters of the register; each result has an address of its own. */
export function RegisterFilters({ model, today }: { readonly model: RegisterModel; readonly today: Day }) {
  const t = useWords(words);
  const { filter, items, periods } = model;
  const period = periodChoice(filter.period, today);
  const values = {
    tim: filter.text,
    ky: period,
    muc: filter.item ?? '',
    'tinh-trang': filter.state ?? '',
    'hinh-thuc': filter.channel ?? '',
  };
  const kinds = [...new Set(items.flatMap(({ item }) => item.channels.map((rule) => rule.channel)))];
  const times = [
    ...periods.map((one) => ({ value: periodText(one), label: periodTitle(one, t) })),
    { value: ALL_PERIODS, label: periodTitle(null, t) },
  ];
  return (
    <FilterBar action={model.address} values={values} filtered={isFiltered(filter) || period !== ''}>
      <TextField name="tim" type="search" label={t('publicity.pub.search')} maxLength={200} />
      <Select
        name="ky"
        label={t('publicity.pub.period')}
        placeholder={t('publicity.pub.this-quarter', { period: periodTitle(quarterAt(today), t) })}
        options={times}
      />
      <Details
        summary={t('publicity.pub.more-filters')}
        open={filter.item !== null || filter.state !== null || filter.channel !== null}
      >
        <ItemSelect
          name="muc"
          label={t('publicity.pub.item')}
          placeholder={t('publicity.pub.any-item')}
          items={items.map(({ item }) => item)}
        />
        <Select
          name="tinh-trang"
          label={t('publicity.pub.state')}
          placeholder={t('publicity.pub.any-state')}
          options={REGISTER_STATES.map((state) => ({ value: state, label: sayState(state, t) }))}
        />
        <Select
          name="hinh-thuc"
          label={t('publicity.pub.channel')}
          placeholder={t('publicity.pub.any-channel')}
          options={kinds.map((kind) => ({ value: kind, label: t(`publicity.line.${kind}`) }))}
        />
      </Details>
    </FilterBar>
  );
}

const sayState = (state: RegisterState, t: PublicityTranslate): string =>
  state === 'lacking' || state === 'short' ? t(`publicity.pub.state.${state}`) : t(`publicity.status.name.${state}`);
