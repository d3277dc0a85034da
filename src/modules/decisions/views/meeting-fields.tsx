import type { Day } from '#kernel/day.ts';
import { DayField } from '#kernel/html/day-field.tsx';
import { TextField } from '#kernel/html/text-field.tsx';
import { useWords } from '#kernel/words.ts';
import { words } from '../words.ts';

/** Time, place and chair of a meeting. */
export function MeetingFields({ today }: { readonly today: Day }) {
  const t = useWords(words);
  return (
    <>
      <DayField name="on" label={t('decisions.plan.on')} min={today} />
      <TextField name="at" label={t('decisions.plan.at')} hint={t('decisions.plan.at-hint')} size="short" maxLength={10} />
      <TextField name="place" label={t('decisions.plan.place')} maxLength={300} />
      <TextField name="chair" label={t('decisions.plan.chair')} hint={t('decisions.plan.chair-hint')} maxLength={200} />
    </>
  );
}
