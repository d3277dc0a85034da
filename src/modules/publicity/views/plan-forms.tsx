import type { Day } from '#kernel/day.ts';
import { Button } from '#kernel/html/button.tsx';
import { CheckboxGroup } from '#kernel/html/choices.tsx';
import { DayField } from '#kernel/html/day-field.tsx';
import { FileField } from '#kernel/html/file-field.tsx';
import { TextField } from '#kernel/html/text-field.tsx';
import { CommandForm } from '#kernel/http/command-form.tsx';
import type { FormState } from '#kernel/http/spec.ts';
import { useWords } from '#kernel/words.ts';
import type { PublicationItem } from '#modules/law/index.ts';
import { addPlanItem } from '../commands/add-plan-item.ts';
import { adoptPlan } from '../commands/adopt-plan.ts';
import { paths } from '../paths.ts';
import type { PlanView } from '../queries/find-plan.ts';
import { CHANNEL_KINDS } from '../rules/kinds.ts';
import { words } from '../words.ts';
import { HolderSelect } from './holder-select.tsx';
import { ItemSelect } from './item-select.tsx';
import { DOCUMENT_TYPES, MOST_BYTES } from './upload-types.ts';

interface Props {
  readonly model: PlanView;
  readonly form: FormState;
}

/** Forms a commune's plan can name; the internal site is for bodies. */
const KINDS = CHANNEL_KINDS.filter((kind) => kind !== 'internal-site');

export function AddPlanItemForm({ model, items, form }: Props & { readonly items: readonly PublicationItem[] }) {
  const t = useWords(words);
  return (
    <CommandForm
      form={form}
      command={addPlanItem}
      action={paths.addPlanItem(model.keeper.id, model.year)}
      words={words}
      idPrefix="them"
      initial={{ channels: ['web', 'posting'] }}
    >
      <ItemSelect name="item" label={t('publicity.duty.item')} items={items} />
      <TextField name="title" label={t('publicity.duty.title')} hint={t('publicity.duty.title-hint')} maxLength={300} />
      <DayField
        name="expectedOn"
        label={t('publicity.plan.expected-on')}
        min={`${model.year}-01-01`}
        max={`${model.year}-12-31`}
      />
      <CheckboxGroup
        name="channels"
        label={t('publicity.plan.channels')}
        optional
        options={KINDS.map((kind) => ({ value: kind, label: t(`publicity.channel.${kind}`) }))}
      />
      <TextField name="responsible" label={t('publicity.plan.responsible')} maxLength={200} />
      <HolderSelect name="responsibleHolding" holders={model.holders} label={t('publicity.plan.responsible-holding')} />
      <Button>{t('publicity.plan.add-do')}</Button>
    </CommandForm>
  );
}

export function AdoptPlanForm({ model, form, today }: Props & { readonly today: Day }) {
  const t = useWords(words);
  return (
    <CommandForm
      form={form}
      command={adoptPlan}
      action={paths.adoptPlan(model.keeper.id, model.year)}
      words={words}
      idPrefix="ban-hanh"
      multipart
      initial={{ adoptedOn: today }}
    >
      <TextField name="documentNo" label={t('publicity.duty.document-no')} maxLength={100} size="medium" />
      <DayField name="adoptedOn" label={t('publicity.plan.adopted-on')} max={today} />
      <FileField name="file" label={t('publicity.plan.file')} optional types={DOCUMENT_TYPES} maxBytes={MOST_BYTES} />
      <Button>{t('publicity.plan.adopt-do')}</Button>
    </CommandForm>
  );
}
