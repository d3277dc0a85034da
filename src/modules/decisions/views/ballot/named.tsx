import { Button } from '#kernel/html/button.tsx';
import { CheckboxGroup, RadioGroup } from '#kernel/html/choices.tsx';
import { Details } from '#kernel/html/details.tsx';
import { Notice } from '#kernel/html/notice.tsx';
import { DataTable } from '#kernel/html/table.tsx';
import { TextField } from '#kernel/html/text-field.tsx';
import { CommandForm } from '#kernel/http/command-form.tsx';
import type { FormState } from '#kernel/http/spec.ts';
import type { Visit } from '#kernel/http/visit.ts';
import { enterSlip } from '../../commands/enter-slip.ts';
import { ballotActs, paths } from '../../paths.ts';
import type { NamedWork } from '../../queries/find-named-work.ts';
import { BLANK, SPOILED, type SlipChoice } from '../../rules/named-slips.ts';
import { words } from '../../words.ts';
import { sayOption, type DecisionsTranslate } from '../say.ts';

interface Props {
  readonly model: NamedWork;
  readonly visit: Visit;
}

/** One slip: whose it is and what it says. */
export function NamedForm({ model, visit, form }: Props & { readonly form: FormState }) {
  const t = visit.t(words);
  const { ballot } = model;
  const options = [
    ...ballot.options.map((option) => ({ value: String(option.no), label: sayOption(option, t) })),
    { value: BLANK, label: t('decisions.stack.blank') },
    { value: SPOILED, label: t('decisions.stack.spoiled') },
  ];
  const Choices = ballot.mostChoices === 1 ? RadioGroup : CheckboxGroup;
  return (
    <CommandForm form={form} command={enterSlip} action={paths.roundAct(ballot.id, ballotActs.named)} words={words}>
      <p>{t('decisions.named.how')}</p>
      <TextField name="slip" label={t('decisions.named.one')} autoComplete="off" maxLength={60} size="medium" />
      <Choices name="choices" label={t('decisions.named.choice')} options={options} />
      <Button>{t('decisions.named.do')}</Button>
    </CommandForm>
  );
}

const sayChoice = (choices: SlipChoice, { model, t }: { readonly model: NamedWork; readonly t: DecisionsTranslate }): string => {
  if (choices === null) return t('decisions.stack.spoiled');
  if (choices.length === 0) return t('decisions.stack.blank');
  return model.ballot.options
    .filter(({ no }) => choices.includes(no))
    .map((option) => sayOption(option, t))
    .join(', ');
};

/** Slips on which two people differ, both readings side by side. */
export function NamedDiffer({ model, visit }: Props) {
  const t = visit.t(words);
  if (model.differ.length === 0) return null;
  return (
    <>
      <Notice kind="warning" title={t('decisions.named.differ')}>
        <p>{t('decisions.named.differ-how')}</p>
      </Notice>
      <DataTable
        caption={t('decisions.named.compare')}
        rows={model.differ}
        rowKey={({ listCode }) => listCode}
        columns={[
          { key: 'code', label: t('decisions.named.household'), cell: ({ listCode }) => listCode },
          { key: 'one', label: t('decisions.stack.one'), cell: ({ one }) => sayChoice(one, { model, t }) },
          { key: 'other', label: t('decisions.stack.two'), cell: ({ other }) => sayChoice(other, { model, t }) },
        ]}
      />
    </>
  );
}

/** Which slips are still to be keyed in, by code: the stack in hand is compared with this list. */
export function NamedLeft({ model, visit }: Props) {
  const t = visit.t(words);
  if (model.left.length === 0) return <p>{t('decisions.named.none-left')}</p>;
  return (
    <Details summary={t('decisions.named.left', { count: model.left.length })}>
      <p>{model.left.join(' · ')}</p>
    </Details>
  );
}
