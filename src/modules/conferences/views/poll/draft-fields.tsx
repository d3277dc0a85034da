import { useContext } from 'preact/hooks';
import { RadioGroup, Select } from '#kernel/html/choices.tsx';
import { atStart } from '#kernel/html/format.ts';
import { Fieldset } from '#kernel/html/form.tsx';
import { TextArea, TextField } from '#kernel/html/text-field.tsx';
import { LangContext, useWords } from '#kernel/words.ts';
import type { AgendaRow } from '../../rules/agenda.ts';
import { BASES, METHODS, SHAPES } from '../../rules/poll/kinds.ts';
import { SHARES } from '../../steps/poll-draft.ts';
import { words } from '../../words.ts';

/** What is written down of a vote before it opens: in the form that drafts it and in the one that changes the draft. */
export function DraftFields({ agenda }: { readonly agenda: readonly Pick<AgendaRow, 'id' | 'title'>[] }) {
  const t = useWords(words);
  return (
    <>
      <TextArea
        name="question"
        label={t('conferences.poll.field.question')}
        hint={t('conferences.poll.field.question-hint')}
        rows={3}
        maxLength={500}
      />
      <Select
        name="item"
        label={t('conferences.poll.field.item')}
        placeholder={t('conferences.poll.field.item-none')}
        options={agenda.map((item) => ({ value: item.id, label: item.title }))}
        optional
      />
      <RadioGroup
        name="method"
        label={t('conferences.poll.field.method')}
        options={METHODS.map((method) => ({
          value: method,
          label: t(`conferences.poll.method.${method}`),
          hint: t(`conferences.poll.method-hint.${method}`),
        }))}
      />
      <RadioGroup
        name="shape"
        label={t('conferences.poll.field.shape')}
        options={SHAPES.map((shape) => ({ value: shape, label: t(`conferences.poll.shape.${shape}`) }))}
      />
      <TextArea
        name="options"
        label={t('conferences.poll.field.options')}
        hint={t('conferences.poll.field.options-hint')}
        rows={4}
        optional
      />
      <TextField
        name="most"
        label={t('conferences.poll.field.most')}
        hint={t('conferences.poll.field.most-hint')}
        inputMode="numeric"
        size="short"
        optional
      />
      <RuleFields />
    </>
  );
}

function RuleFields() {
  const t = useWords(words);
  const lang = useContext(LangContext);
  return (
    <Fieldset legend={t('conferences.poll.field.share')}>
      <TextField name="numerator" label={t('conferences.poll.field.numerator')} inputMode="numeric" size="short" />
      <TextField name="denominator" label={t('conferences.poll.field.denominator')} inputMode="numeric" size="short" />
      <RadioGroup
        name="share"
        label={t('conferences.poll.field.how')}
        options={SHARES.map((share) => ({ value: share, label: t(`conferences.poll.share.${share}`) }))}
      />
      <RadioGroup
        name="base"
        label={t('conferences.poll.field.base')}
        options={BASES.map((base) => ({
          value: base,
          label: atStart(t(`conferences.poll.base.${base}`), lang),
          hint: t(`conferences.poll.base-hint.${base}`),
        }))}
      />
      <TextField
        name="ruleRef"
        label={t('conferences.poll.field.rule-ref')}
        hint={t('conferences.poll.field.rule-ref-hint')}
        maxLength={300}
      />
    </Fieldset>
  );
}
