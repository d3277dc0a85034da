import { TextField } from '#kernel/html/text-field.tsx';
import { useWords } from '#kernel/words.ts';
import { words } from '../words.ts';

/** A new password twice, with the rule said before it is broken. */
export function NewPasswordFields() {
  const t = useWords(words);
  return (
    <>
      <TextField
        name="password"
        type="password"
        label={t('identity.password.new')}
        hint={t('identity.password.rule')}
        autoComplete="new-password"
      />
      <TextField name="again" type="password" label={t('identity.password.again')} autoComplete="new-password" />
    </>
  );
}
