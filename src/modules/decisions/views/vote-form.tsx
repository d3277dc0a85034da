import { Button } from '#kernel/html/button.tsx';
import { RadioGroup } from '#kernel/html/choices.tsx';
import { HiddenField } from '#kernel/html/form.tsx';
import { TextField } from '#kernel/html/text-field.tsx';
import { CommandForm } from '#kernel/http/command-form.tsx';
import type { FormState } from '#kernel/http/spec.ts';
import { useWords } from '#kernel/words.ts';
import { castBallot } from '../commands/cast-ballot.ts';
import type { BallotPage } from '../queries/find-ballot-page.ts';
import { words } from '../words.ts';
import { sayOption } from './say.ts';

interface Props {
  readonly vote: BallotPage;
  readonly form: FormState;
  readonly action: string;
  /** By whoever helps at the culture house. */
  readonly desk?: boolean;
}

/** The question, the answers, the code: one screen, nothing to install, no script. The form's own key makes a repeat harmless. */
export function VoteForm({ vote, form, action, desk = false }: Props) {
  const t = useWords(words);
  const options = vote.options.map((option) => ({ value: String(option.no), label: sayOption(option, t) }));
  return (
    <CommandForm form={form} command={castBallot} action={action} words={words}>
      <HiddenField name="seed" value={form.key} />
      <HiddenField name="decision" value={vote.decisionCode} />
      <RadioGroup
        name="choice"
        label={t(vote.form === 'online-form' ? 'decisions.vote.question-a' : 'decisions.vote.question')}
        options={options}
      />
      <TextField
        name="code"
        label={t('decisions.vote.code')}
        hint={t(desk ? 'decisions.vote.code-hint-desk' : 'decisions.vote.code-hint')}
        autoComplete="off"
        maxLength={30}
        size="medium"
      />
      <Button>{t('decisions.vote.do')}</Button>
    </CommandForm>
  );
}
