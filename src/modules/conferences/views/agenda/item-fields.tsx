import { dayOf } from '#kernel/day.ts';
import { Select } from '#kernel/html/choices.tsx';
import { DayField } from '#kernel/html/day-field.tsx';
import { TextField } from '#kernel/html/text-field.tsx';
import { useWords } from '#kernel/words.ts';
import type { AgendaModel } from '../../pages/agenda.tsx';
import { ITEM_KINDS, MOST_DEPTH } from '../../rules/agenda.ts';
import { words } from '../../words.ts';

interface Props {
  readonly model: AgendaModel;
  /** Where it is put; an item that stands already is moved by buttons instead. */
  readonly withAbove: boolean;
}

/** What is typed about one item. The day is asked only where a conference lasts more than one. */
export function ItemFields({ model, withAbove }: Props) {
  const t = useWords(words);
  const { outline, conference } = model;
  const severalDays = dayOf(conference.startsAt) !== dayOf(conference.endsAt);
  const parents = outline.items.filter(({ depth }) => depth < MOST_DEPTH - 1);
  return (
    <>
      <TextField name="title" label={t('conferences.agenda.name')} maxLength={300} />
      <Select
        name="kind"
        label={t('conferences.agenda.kind')}
        options={ITEM_KINDS.map((value) => ({ value, label: t(`conferences.agenda.kind.${value}`) }))}
      />
      {!withAbove || parents.length === 0 ? null : (
        <Select
          name="above"
          label={t('conferences.agenda.above')}
          placeholder={t('conferences.agenda.above-none')}
          optional
          options={parents.map(({ id, number, title }) => ({ value: id, label: `${number}. ${title}` }))}
        />
      )}
      {severalDays ? <DayField name="on" label={t('conferences.agenda.on')} optional /> : null}
      <TextField name="at" label={t('conferences.agenda.planned-at')} optional size="short" />
      <TextField name="minutes" label={t('conferences.agenda.planned-minutes')} optional size="short" inputMode="numeric" />
      <TextField name="ledBy" label={t('conferences.agenda.led-by')} optional maxLength={300} />
    </>
  );
}
