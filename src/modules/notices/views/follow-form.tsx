import { CommandForm } from '#kernel/http/command-form.tsx';
import type { FormState } from '#kernel/http/spec.ts';
import { Button } from '#kernel/html/button.tsx';
import { TextField } from '#kernel/html/text-field.tsx';
import { useWords } from '#kernel/words.ts';
import { ASK_FOLLOW } from '../commands/ask-follow.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';

interface Props {
  /** State of the page it stands on; a page of another module hands on its own. */
  readonly form: FormState;
  /** `<kind>:<key>` of what is followed. */
  readonly topic: string;
}

/** One address and a button, for any page that has news. Wrong input is answered by the page of the topic itself. */
export function FollowForm({ form, topic }: Props) {
  const t = useWords(words);
  return (
    <CommandForm form={form} command={{ name: ASK_FOLLOW }} action={paths.follow(topic)} words={words} idPrefix="theo-doi">
      <TextField
        name="email"
        type="email"
        label={t('notices.follow.email')}
        hint={t('notices.follow.email-hint')}
        autoComplete="email"
        maxLength={254}
      />
      <Button look="plain">{t('notices.follow.do')}</Button>
    </CommandForm>
  );
}
