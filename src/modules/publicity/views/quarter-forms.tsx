import { CommandForm } from '#kernel/http/command-form.tsx';
import type { FormState } from '#kernel/http/spec.ts';
import { Button } from '#kernel/html/button.tsx';
import { Fieldset, HiddenField } from '#kernel/html/form.tsx';
import { TextArea, TextField } from '#kernel/html/text-field.tsx';
import { useWords } from '#kernel/words.ts';
import { addAddendum } from '../commands/add-addendum.ts';
import { freezeQuarter } from '../commands/freeze-quarter.ts';
import { publicPaths } from '../paths-public.ts';
import type { Frozen, QuarterPage } from '../queries/find-quarter.ts';
import { periodText } from '../rules/period.ts';
import { words } from '../words.ts';

interface Props {
  readonly model: QuarterPage;
  readonly form: FormState;
}

/** One button that closes the quarter; it says that there is no way back. The heading stands in the form: neither is printed. */
export function FreezeForm({ model, form }: Props) {
  const t = useWords(words);
  const { head, period } = model;
  return (
    <CommandForm
      form={form}
      command={freezeQuarter}
      action={publicPaths.freezeQuarter(head.unit.path, periodText(period))}
      words={words}
      idPrefix="chot"
    >
      <Fieldset legend={t('publicity.quarter.freeze')} hint={t('publicity.quarter.freeze-lead')}>
        <HiddenField name="unit" value={head.unit.id} />
        <HiddenField name="year" value={period.year} />
        <HiddenField name="quarter" value={period.quarter ?? ''} />
        <Button>{t('publicity.quarter.freeze-do')}</Button>
      </Fieldset>
    </CommandForm>
  );
}

/** A correction below the closed rows. */
export function AddendumForm({ model, form, frozen }: Props & { readonly frozen: Frozen }) {
  const t = useWords(words);
  return (
    <CommandForm
      form={form}
      command={addAddendum}
      action={publicPaths.addAddendum(model.head.unit.path, periodText(model.period))}
      words={words}
      idPrefix="bo-sung"
    >
      <Fieldset legend={t('publicity.quarter.add')} hint={t('publicity.quarter.add-lead')}>
        <HiddenField name="quarter" value={frozen.id} />
        <TextArea name="text" label={t('publicity.quarter.add-text')} maxLength={2000} rows={4} />
        <TextField name="code" label={t('publicity.quarter.add-code')} optional size="medium" maxLength={60} />
        <Button>{t('publicity.quarter.add-do')}</Button>
      </Fieldset>
    </CommandForm>
  );
}
