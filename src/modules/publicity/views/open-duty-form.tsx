import type { Day } from '#kernel/day.ts';
import { Button } from '#kernel/html/button.tsx';
import { DayField } from '#kernel/html/day-field.tsx';
import { TextField } from '#kernel/html/text-field.tsx';
import { CommandForm } from '#kernel/http/command-form.tsx';
import type { FormState } from '#kernel/http/spec.ts';
import { useWords } from '#kernel/words.ts';
import { openDuty } from '../commands/open-duty.ts';
import { paths } from '../paths.ts';
import type { WorkModel } from '../queries/load-work.ts';
import { words } from '../words.ts';
import { HolderSelect } from './holder-select.tsx';
import { ItemSelect } from './item-select.tsx';

interface Props {
  readonly model: Pick<WorkModel, 'keeper' | 'items' | 'holders'>;
  readonly form: FormState;
  readonly today: Day;
}

/** A new document or decision that has to be published. */
export function OpenDutyForm({ model, form, today }: Props) {
  const t = useWords(words);
  return (
    <CommandForm
      form={form}
      command={openDuty}
      action={paths.openDuty(model.keeper.id)}
      words={words}
      initial={{ aroseOn: today }}
      idPrefix="them"
    >
      <ItemSelect name="item" label={t('publicity.duty.item')} items={model.items} />
      <TextField name="title" label={t('publicity.duty.title')} hint={t('publicity.duty.title-hint')} maxLength={300} />
      <TextField name="documentNo" label={t('publicity.duty.document-no')} optional maxLength={100} size="medium" />
      <DayField name="aroseOn" label={t('publicity.duty.arose-on')} hint={t('publicity.duty.arose-hint')} />
      <HolderSelect holders={model.holders} label={t('publicity.duty.responsible')} />
      <Button>{t('publicity.duty.add-do')}</Button>
    </CommandForm>
  );
}
