import { Button } from '#kernel/html/button.tsx';
import { Qr } from '#kernel/html/qr.tsx';
import { Section } from '#kernel/html/section.tsx';
import { TextField } from '#kernel/html/text-field.tsx';
import { CommandForm } from '#kernel/http/command-form.tsx';
import type { FormState } from '#kernel/http/spec.ts';
import { useWords } from '#kernel/words.ts';
import { finishCodeApp } from '../commands/finish-code-app.ts';
import { setupAddress } from '../crypto/code-app.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';

interface Props {
  readonly form: FormState;
  /** In base 32. */
  readonly secret: string;
  readonly login: string;
}

const inFours = (secret: string): string => secret.replace(/(.{4})(?=.)/g, '$1 ');

/** The two steps on the phone: scan (or type) the secret, then give the first code. */
export function CodeAppSetUp({ form, secret, login }: Props) {
  const t = useWords(words);
  return (
    <>
      <Section title={t('identity.code-app.step-scan')} lead={t('identity.code-app.apps')}>
        <Qr text={setupAddress(secret, login)} label={t('identity.code-app.qr')} />
        <p>{t('identity.code-app.by-hand')}</p>
        <p>
          <code>{inFours(secret)}</code>
        </p>
      </Section>
      <Section title={t('identity.code-app.step-code')}>
        <CommandForm form={form} command={finishCodeApp} action={paths.codeApp} words={words}>
          <TextField
            name="code"
            label={t('identity.code-app.code')}
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={10}
            size="short"
          />
          <Button>{t('identity.code-app.confirm')}</Button>
        </CommandForm>
      </Section>
    </>
  );
}
