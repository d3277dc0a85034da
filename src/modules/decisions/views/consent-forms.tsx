import type { Day } from '#kernel/day.ts';
import { Button } from '#kernel/html/button.tsx';
import { RadioGroup, Select } from '#kernel/html/choices.tsx';
import { DayField } from '#kernel/html/day-field.tsx';
import { Details } from '#kernel/html/details.tsx';
import { HiddenField } from '#kernel/html/form.tsx';
import { Section } from '#kernel/html/section.tsx';
import { TextArea, TextField } from '#kernel/html/text-field.tsx';
import { CommandForm } from '#kernel/http/command-form.tsx';
import type { FormState } from '#kernel/http/spec.ts';
import { useWords } from '#kernel/words.ts';
import { ELECTIONS } from '../commands/draft-decision.ts';
import { endorseProposal } from '../commands/endorse-proposal.ts';
import { CONSENT_WAYS, enterConsents } from '../commands/enter-consents.ts';
import { putProposal } from '../commands/put-proposal.ts';
import { withdrawConsent } from '../commands/withdraw-consent.ts';
import { withdrawProposal } from '../commands/withdraw-proposal.ts';
import { paths } from '../paths.ts';
import type { ConsentSheet } from '../queries/find-proposal.ts';
import { words } from '../words.ts';

interface Props {
  readonly model: ConsentSheet;
  readonly form: FormState;
}

export function EnterConsents({ model, form, today }: Props & { readonly today: Day }) {
  const t = useWords(words);
  const { id } = model.row;
  return (
    <Section title={t('decisions.consent.enter')}>
      <CommandForm
        form={form}
        command={enterConsents}
        action={paths.proposalAct(id, 'nhap')}
        words={words}
        idPrefix="nhap"
        initial={{ givenOn: today, way: 'writing' }}
      >
        <HiddenField name="proposal" value={id} />
        <TextArea name="codes" label={t('decisions.consent.codes')} hint={t('decisions.consent.codes-hint')} rows={3} />
        <DayField name="givenOn" label={t('decisions.consent.given-on')} max={today} />
        <RadioGroup
          name="way"
          label={t('decisions.consent.way')}
          options={CONSENT_WAYS.map((way) => ({ value: way, label: t(`decisions.consent.way.${way}`) }))}
        />
        <Button>{t('decisions.consent.enter-do')}</Button>
      </CommandForm>
      <Details summary={t('decisions.consent.withdraw')}>
        <CommandForm
          form={form}
          command={withdrawConsent}
          action={paths.proposalAct(id, 'rut-y-kien')}
          words={words}
          idPrefix="rut"
        >
          <HiddenField name="proposal" value={id} />
          <TextField name="code" label={t('decisions.consent.codes')} size="short" maxLength={30} />
          <Button look="plain">{t('decisions.consent.withdraw-do')}</Button>
        </CommandForm>
      </Details>
    </Section>
  );
}

export function Endorse({ model, form }: Props) {
  const t = useWords(words);
  const { id } = model.row;
  return (
    <Section title={t('decisions.endorse')} lead={t('decisions.endorse-lead')}>
      <CommandForm
        form={form}
        command={endorseProposal}
        action={paths.proposalAct(id, 'tan-thanh')}
        words={words}
        idPrefix="tan-thanh"
      >
        <HiddenField name="proposal" value={id} />
        <Button look="plain">{t('decisions.endorse-do')}</Button>
      </CommandForm>
    </Section>
  );
}

export function PutProposal({ model, form, elects }: Props & { readonly elects: boolean }) {
  const t = useWords(words);
  const { id } = model.row;
  return (
    <Section title={t('decisions.put')} lead={t('decisions.put-lead')}>
      <CommandForm form={form} command={putProposal} action={paths.proposalAct(id, 'dua-ra')} words={words} idPrefix="dua-ra">
        <HiddenField name="proposal" value={id} />
        {elects ? (
          <Select
            name="election"
            label={t('decisions.put-election')}
            options={ELECTIONS.map((one) => ({ value: one, label: t(`decisions.election.${one}`) }))}
          />
        ) : null}
        <Button>{t('decisions.put-do')}</Button>
      </CommandForm>
    </Section>
  );
}

export function WithdrawProposal({ model, form }: Props) {
  const t = useWords(words);
  const { id } = model.row;
  return (
    <Details summary={t('decisions.proposal.withdraw')}>
      <CommandForm form={form} command={withdrawProposal} action={paths.proposalAct(id, 'rut')} words={words} idPrefix="rut-het">
        <HiddenField name="proposal" value={id} />
        <Button look="danger">{t('decisions.proposal.withdraw-do')}</Button>
      </CommandForm>
    </Details>
  );
}
