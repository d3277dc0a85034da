import { Actions, Button } from '#kernel/html/button.tsx';
import { Checkbox, Select } from '#kernel/html/choices.tsx';
import { Section } from '#kernel/html/section.tsx';
import { CommandForm } from '#kernel/http/command-form.tsx';
import type { FormState } from '#kernel/http/spec.ts';
import { useWords } from '#kernel/words.ts';
import { DOOR_ROLES, makeDoorCode } from '../../commands/make-door-code.ts';
import { makeSiteCodes } from '../../commands/make-site-codes.ts';
import type { CallModel } from '../../pages/call.tsx';
import { preparePaths } from '../../paths-prepare.ts';
import { words } from '../../words.ts';

interface Props {
  readonly model: CallModel;
  readonly form: FormState;
}

/** Codes for the operators of many sites, and for chairs and secretaries without an account. */
export function ConferenceCodes({ model, form }: Props) {
  const t = useWords(words);
  const { conference, provinces } = model;
  return (
    <Section title={t('conferences.codes.title')} lead={t('conferences.codes.lead')}>
      <h3>{t('conferences.codes.guides')}</h3>
      <CommandForm
        form={form}
        command={makeSiteCodes}
        action={preparePaths.act(conference.id, 'call', 'ma-diem-cau')}
        words={words}
        idPrefix="ma"
        label={t('conferences.codes.guides')}
      >
        {provinces.length < 2 ? null : (
          <Select
            name="province"
            label={t('conferences.codes.province')}
            placeholder={t('conferences.codes.every')}
            optional
            options={provinces.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        <Checkbox name="again" value="on" label={t('conferences.codes.again')} />
        <Button look="plain">{t('conferences.codes.guides-do')}</Button>
      </CommandForm>
      <h3>{t('conferences.codes.door')}</h3>
      <p>{t('conferences.codes.door-lead')}</p>
      <CommandForm
        form={form}
        command={makeDoorCode}
        action={preparePaths.act(conference.id, 'call', 'ma-ban-dieu-hanh')}
        words={words}
        idPrefix="ban"
        label={t('conferences.codes.door')}
      >
        <Actions>
          {DOOR_ROLES.map((role) => (
            <Button key={role} look="plain" name="role" value={role}>
              {t(`conferences.codes.door.${role}`)}
            </Button>
          ))}
        </Actions>
      </CommandForm>
    </Section>
  );
}
