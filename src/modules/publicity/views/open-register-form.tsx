import type { Day } from '#kernel/day.ts';
import { Button } from '#kernel/html/button.tsx';
import { Checkbox } from '#kernel/html/choices.tsx';
import { DayField } from '#kernel/html/day-field.tsx';
import { CommandForm } from '#kernel/http/command-form.tsx';
import type { FormState } from '#kernel/http/spec.ts';
import { useWords } from '#kernel/words.ts';
import { openRegister } from '../commands/open-register.ts';
import { paths } from '../paths.ts';
import type { FoundKeeper } from '../queries/find-keeper.ts';
import { words } from '../words.ts';

interface Props {
  readonly keeper: FoundKeeper;
  readonly form: FormState;
  readonly today: Day;
}

/** Once for each register: from when it counts, and which channels there are. */
export function OpenRegisterForm({ keeper, form, today }: Props) {
  const t = useWords(words);
  return (
    <CommandForm
      form={form}
      command={openRegister}
      action={paths.openRegister(keeper.id)}
      words={words}
      initial={{ startsOn: today, hasWeb: 'on', hasLoudspeaker: 'on' }}
    >
      <DayField name="startsOn" label={t('publicity.register.starts-on')} />
      {keeper.body === null ? (
        <>
          <Checkbox
            name="hasWeb"
            value="on"
            label={t('publicity.register.has-web')}
            hint={t('publicity.register.has-web-hint')}
          />
          <Checkbox name="hasLoudspeaker" value="on" label={t('publicity.register.has-loudspeaker')} />
        </>
      ) : null}
      <Button>{t('publicity.register.open-do')}</Button>
    </CommandForm>
  );
}
