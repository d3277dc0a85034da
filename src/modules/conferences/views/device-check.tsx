import { Button } from '#kernel/html/button.tsx';
import { CheckboxGroup } from '#kernel/html/choices.tsx';
import { DefinitionList } from '#kernel/html/definition-list.tsx';
import { HiddenField } from '#kernel/html/form.tsx';
import { Section } from '#kernel/html/section.tsx';
import { CommandForm } from '#kernel/http/command-form.tsx';
import type { FormState } from '#kernel/http/spec.ts';
import type { Id } from '#kernel/id.ts';
import { useWords } from '#kernel/words.ts';
import { keepDeviceCheck } from '../commands/keep-device-check.ts';
import { slidePaths } from '../paths-slides.ts';
import type { SiteModel } from '../queries/find-site.ts';
import { DEVICE_CHECKS } from '../rules/checklist.ts';
import { words } from '../words.ts';

const HELP = ['camera', 'microphone', 'line', 'browser'] as const;

/** What to try, for whoever has no script, and for whoever it told that something is wrong. */
export function DeviceHelp() {
  const t = useWords(words);
  return (
    <Section title={t('conferences.device.help')}>
      <DefinitionList
        items={HELP.map((what) => ({ term: t(`conferences.device.${what}`), value: t(`conferences.device.${what}-help`) }))}
      />
    </Section>
  );
}

interface SaveProps {
  readonly conference: Id<'conferences.conference'>;
  readonly site: SiteModel;
  readonly form: FormState;
}

/** The script ticks what it found good; by hand it works as well. */
export function SaveCheck({ conference, site, form }: SaveProps) {
  const t = useWords(words);
  return (
    <Section title={t('conferences.device.save')} lead={t('conferences.device.save-lead', { site: site.name })}>
      <div data-media-result>
        <CommandForm
          form={form}
          command={keepDeviceCheck}
          action={slidePaths.check(conference)}
          words={words}
          label={t('conferences.device.save')}
          initial={{ done: site.checks.filter((item) => DEVICE_CHECKS.some((one) => one === item)) }}
        >
          <HiddenField name="site" value={site.id} />
          <CheckboxGroup
            name="done"
            label={t('conferences.device.save-label')}
            optional
            options={DEVICE_CHECKS.map((value) => ({ value, label: t(`conferences.check.${value}`) }))}
          />
          <Button>{t('conferences.device.save-do')}</Button>
        </CommandForm>
      </div>
    </Section>
  );
}
