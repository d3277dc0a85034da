import { Button } from '#kernel/html/button.tsx';
import { Notice } from '#kernel/html/notice.tsx';
import { Section } from '#kernel/html/section.tsx';
import { TextField } from '#kernel/html/text-field.tsx';
import { CommandForm } from '#kernel/http/command-form.tsx';
import type { FormState } from '#kernel/http/spec.ts';
import { useWords } from '#kernel/words.ts';
import { callConference } from '../../commands/call-conference.ts';
import type { CallModel } from '../../pages/call.tsx';
import { preparePaths } from '../../paths-prepare.ts';
import { words } from '../../words.ts';

interface Props {
  readonly model: CallModel;
  readonly form: FormState;
}

/** Sends the summons, or sends it again; says what is missing while something is. */
export function CallForm({ model, form }: Props) {
  const t = useWords(words);
  const { conference, summons, missing } = model;
  const again = summons !== null;
  return (
    <Section
      title={t(again ? 'conferences.call.again' : 'conferences.call.send')}
      lead={t(again ? 'conferences.call.again-lead' : 'conferences.call.send-lead')}
    >
      {missing === null ? null : <Notice kind="warning" title={t(missing)} />}
      <CommandForm
        form={form}
        command={callConference}
        action={preparePaths.part(conference.id, 'call')}
        words={words}
        initial={{
          documentNo: summons?.documentNo ?? '',
          signer: summons?.signer ?? '',
          signerTitle: summons?.signerTitle ?? '',
        }}
      >
        <TextField
          name="documentNo"
          label={t('conferences.call.number')}
          hint={t('conferences.call.number-hint')}
          optional
          size="medium"
          maxLength={60}
        />
        <TextField name="signerTitle" label={t('conferences.call.signer-title')} maxLength={300} />
        <TextField name="signer" label={t('conferences.call.signer')} optional maxLength={200} autoComplete="off" />
        <Button>{t('conferences.call.do')}</Button>
      </CommandForm>
    </Section>
  );
}
