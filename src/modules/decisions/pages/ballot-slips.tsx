import { Notice } from '#kernel/html/notice.tsx';
import { PageTitle, Stack } from '#kernel/html/section.tsx';
import { Actions, ButtonLink } from '#kernel/html/button.tsx';
import type { Parts } from '#kernel/http/spec.ts';
import type { Visit } from '#kernel/http/visit.ts';
import type { Id } from '#kernel/id.ts';
import { paths } from '../paths.ts';
import type { SlipSheet } from '../steps/slip-sheet.ts';
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
        <Actions>
          <ButtonLink href={paths.round(round)}>{t('decisions.slip.printed')}</ButtonLink>
        </Actions>
        <Stack>
          {sheet.households.map((one) => (
            <HouseholdSheet key={one.household} sheet={sheet} one={one} publicUrl={visit.room.publicUrl} />
          ))}
        </Stack>
      </>
    ),
  };
}
