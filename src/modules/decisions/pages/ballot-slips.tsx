import { freshForm } from '#kernel/http/site.ts';
import { Notice } from '#kernel/html/notice.tsx';
import { PageTitle, Section, Stack } from '#kernel/html/section.tsx';
import { Actions, Button, ButtonLink } from '#kernel/html/button.tsx';
import { RadioGroup } from '#kernel/html/choices.tsx';
import { HiddenField } from '#kernel/html/form.tsx';
import { CommandForm } from '#kernel/http/command-form.tsx';
import type { Parts } from '#kernel/http/spec.ts';
import type { Visit } from '#kernel/http/visit.ts';
import type { Id } from '#kernel/id.ts';
import { printSlips } from '../commands/print-slips.ts';
import { paths } from '../paths.ts';
import { paperPaths } from '../paths-papers.ts';
import type { SlipSheet } from '../steps/slip-sheet.ts';
import { ScreenOnly } from '../views/screen-only.tsx';
import { HouseholdSheet } from '../views/slip-sheet.tsx';
import { words } from '../words.ts';

/** The sheets to print: the answer to making them, and the only time the codes are ever seen. */
export function slipsParts(sheet: SlipSheet, visit: Visit, round: Id<'decisions.round'>): Parts {
  const t = visit.t(words);
  const title = t('decisions.slip.title', { count: sheet.households.length });
  return {
    title,
    demo: sheet.demo,
    indexed: false,
    body: (
      <>
        <PageTitle title={title} lead={sheet.title} />
        <Notice kind="warning" title={t('decisions.slip.once')}>
          <p>{t('decisions.slip.once-how')}</p>
        </Notice>
        <ScreenOnly>
          <Stack>
            <AsFile sheet={sheet} visit={visit} round={round} />
            <Actions>
              <ButtonLink href={paths.round(round)}>{t('decisions.slip.printed')}</ButtonLink>
            </Actions>
          </Stack>
        </ScreenOnly>
        <Stack>
          {sheet.households.map((one) => (
            <HouseholdSheet key={one.household} sheet={sheet} one={one} publicUrl={visit.room.publicUrl} />
          ))}
        </Stack>
      </>
    ),
  };
}

/** More slips than this are too many for one Word file (src/kernel/papers/README.md). */
const MOST_IN_WORD = 500;

interface Props {
  readonly sheet: SlipSheet;
  readonly visit: Visit;
  readonly round: Id<'decisions.round'>;
}

/** The same as a file: the codes go back with the form from this page, since nobody else has them. This page stays open. */
function AsFile({ sheet, visit, round }: Props) {
  const t = visit.t(words);
  return (
    <Section title={t('decisions.slip.as-file')} lead={t('decisions.slip.as-file-how')}>
      <CommandForm
        form={freshForm()}
        command={printSlips}
        action={paperPaths.slips(round)}
        words={words}
        idPrefix="in"
        initial={{ format: 'pdf' }}
        newTab
      >
        <HiddenField name="codes" value={sheet.households.map(({ code }) => code).join(' ')} />
        <RadioGroup
          name="format"
          label={t('decisions.slip.format')}
          options={[
            { value: 'pdf', label: 'PDF' },
            ...(sheet.households.length > MOST_IN_WORD ? [] : [{ value: 'docx', label: 'Word' }]),
          ]}
        />
        <Actions>
          <Button>{t('decisions.slip.file-do')}</Button>
        </Actions>
      </CommandForm>
    </Section>
  );
}
