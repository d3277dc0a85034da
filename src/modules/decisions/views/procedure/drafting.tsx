import { Button } from '#kernel/html/button.tsx';
import { RadioGroup } from '#kernel/html/choices.tsx';
import { Section } from '#kernel/html/section.tsx';
import { TextArea } from '#kernel/html/text-field.tsx';
import { CommandForm } from '#kernel/http/command-form.tsx';
import { useWords } from '#kernel/words.ts';
import { LegalRef } from '#modules/law/index.ts';
import { nameDraftingTeam } from '../../commands/name-drafting-team.ts';
import { paths, procedureActs } from '../../paths.ts';
import { mayHelpVillage } from '../../policy.ts';
import { DRAFTING_PARTS, DRAFTING_REF, MINORITY_ANSWERS } from '../../rules/convention.ts';
import { words } from '../../words.ts';
import type { ProcedurePart } from './shared.ts';

/** Who drafts a convention, while its meeting was not called; how many, and what was confirmed about them, afterwards. */
export function Drafting({ model, form, visit }: ProcedurePart) {
  const t = useWords(words);
  const { decision, convention } = model;
  if (convention === null) return null;
  const { drafting } = convention;
  const open = decision.state === 'draft' && mayHelpVillage(visit.actor, decision.village).may;
  if (drafting === null && !open) return null;
  return (
    <Section title={t('decisions.drafting.title')} lead={t('decisions.drafting.lead')} id="to-soan-thao">
      {drafting === null ? null : (
        <p>
          {t('decisions.drafting.count', drafting.people)} {t(`decisions.drafting.minority.${drafting.minority}`)}
        </p>
      )}
      <p>
        <LegalRef of={DRAFTING_REF} officer />
      </p>
      {!open ? null : (
        <CommandForm
          form={form}
          command={nameDraftingTeam}
          action={paths.procedureAct(decision.id, procedureActs.drafting)}
          words={words}
          idPrefix="to-soan-thao"
        >
          {DRAFTING_PARTS.map((part) => (
            <TextArea
              key={part}
              name={part}
              label={t(`decisions.drafting.part.${part}`)}
              hint={t('decisions.team.members-hint')}
              rows={3}
            />
          ))}
          <RadioGroup
            name="minority"
            label={t('decisions.drafting.minority')}
            hint={t('decisions.drafting.minority-hint')}
            options={MINORITY_ANSWERS.map((value) => ({ value, label: t(`decisions.drafting.minority.${value}`) }))}
          />
          <Button look="plain">{t('decisions.drafting.do')}</Button>
        </CommandForm>
      )}
    </Section>
  );
}
