import { TextField } from '#kernel/html/text-field.tsx';
import { useWords } from '#kernel/words.ts';
import { words } from '../words.ts';

/** All that is asked about a person. */
export function PersonFields() {
  const t = useWords(words);
  return (
    <>
      <TextField name="name" label={t('org.person.name')} maxLength={200} />
      <TextField name="email" type="email" label={t('org.person.email')} maxLength={254} optional />
      <TextField name="phone" type="tel" label={t('org.person.phone')} maxLength={30} size="medium" optional />
    </>
  );
}
