import { Button } from '#kernel/html/button.tsx';
import { RadioGroup } from '#kernel/html/choices.tsx';
import { Details } from '#kernel/html/details.tsx';
import { TextField } from '#kernel/html/text-field.tsx';
import { CommandForm } from '#kernel/http/command-form.tsx';
import { useWords } from '#kernel/words.ts';
import { REPLACEMENTS, replaceDecision } from '../../commands/replace-decision.ts';
import { paths } from '../../paths.ts';
import { mayRunVillage } from '../../policy.ts';
import { DECISION_MOVES, mayFollow } from '../../rules/states.ts';
import { words } from '../../words.ts';
import type { WorkPart } from './shared.ts';

/** A newer decision of the community amended or abolished this one (Article 22). */
export function Replace({ model, form, visit }: WorkPart) {
  const t = useWords(words);
  const { decision } = model;
  if (!mayFollow(DECISION_MOVES, decision.state, 'amended') || !mayRunVillage(visit.actor, decision.village).may) return null;
  return (
    <Details summary={t('decisions.replace.title')} open={form.of === replaceDecision.name}>
      <CommandForm
        form={form}
        command={replaceDecision}
        action={paths.act(decision.id, 'thay-the')}
        words={words}
        idPrefix="thay-the"
      >
        <p>{t('decisions.replace.lead')}</p>
        <RadioGroup
          name="how"
          label={t('decisions.replace.how')}
          options={REPLACEMENTS.map((value) => ({ value, label: t(`decisions.replace.${value}`) }))}
        />
        <TextField
          name="by"
          label={t('decisions.replace.by')}
          hint={t('decisions.replace.by-hint')}
          size="medium"
          maxLength={60}
        />
        <Button look="plain">{t('decisions.replace.do')}</Button>
      </CommandForm>
    </Details>
  );
}
