import { Actions, ButtonLink } from '#kernel/html/button.tsx';
import { Code, CutPart, CutSheet } from '#kernel/html/cut-sheet.tsx';
import { formatInstant } from '#kernel/html/format.ts';
import { Notice } from '#kernel/html/notice.tsx';
import { Qr } from '#kernel/html/qr.tsx';
import { PageTitle } from '#kernel/html/section.tsx';
import type { Parts } from '#kernel/http/spec.ts';
import type { Visit } from '#kernel/http/visit.ts';
import type { DOOR_ROLES } from '../../commands/make-door-code.ts';
import { paths } from '../../paths.ts';
import { preparePaths } from '../../paths-prepare.ts';
import type { LockedConference } from '../../steps/lock-conference.ts';
import { words } from '../../words.ts';

interface Shown {
  readonly row: LockedConference['row'];
  readonly role: (typeof DOOR_ROLES)[number];
  readonly code: string;
}

/** The code of chairs or secretaries: the answer to making it, and the only time it is seen. */
export function doorCodeParts({ row, role, code }: Shown, visit: Visit): Parts {
  const t = visit.t(words);
  const title = t(`conferences.codes.shown.${role}`);
  const address = visit.room.publicUrl + paths.door(code);
  return {
    title,
    demo: row.demo,
    indexed: false,
    body: (
      <>
        <PageTitle title={title} lead={row.title} />
        <Notice kind="warning" title={t('conferences.codes.once')}>
          <p>{t('conferences.codes.once-next')}</p>
        </Notice>
        <Actions>
          <ButtonLink href={preparePaths.part(row.id, 'call')}>{t('conferences.codes.kept')}</ButtonLink>
        </Actions>
        <CutSheet>
          <CutPart aside={<Qr text={address} />}>
            <p>{row.body_name}</p>
            <h2>{row.title}</h2>
            <p>{formatInstant(row.starts_at, visit.lang)}</p>
            <p>
              {title}: <Code>{code}</Code>
            </p>
          </CutPart>
        </CutSheet>
      </>
    ),
  };
}
