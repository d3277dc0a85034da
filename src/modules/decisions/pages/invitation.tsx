import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { ButtonLink } from '#kernel/html/button.tsx';
import { Card, Meta } from '#kernel/html/card.tsx';
import { Chip } from '#kernel/html/chip.tsx';
import { formatInstant } from '#kernel/html/format.ts';
import { Notice } from '#kernel/html/notice.tsx';
import { PageTitle, Stack } from '#kernel/html/section.tsx';
import { SearchForm } from '#kernel/html/search-form.tsx';
import { openToAll, type Site } from '#kernel/http/site.ts';
import { Moved, type FormState, type PageSpec, type Parts } from '#kernel/http/spec.ts';
import type { Visit } from '#kernel/http/visit.ts';
import { readShortCode } from '#kernel/short-code.ts';
import { useWords } from '#kernel/words.ts';
import { checkIn } from '../commands/check-in.ts';
import { undoCheckIn } from '../commands/undo-check-in.ts';
import { paths } from '../paths.ts';
import { mayHelpVillage } from '../policy.ts';
import { findInvitation, type FoundInvitation } from '../queries/find-invitation.ts';
import { Came, ComeForm } from '../views/check-in-list.tsx';
import { PresentFigures } from '../views/meeting/present-figures.tsx';
import { words } from '../words.ts';

const params = z.object({ code: z.string().max(60) });
type Params = z.infer<typeof params>;

/** What the code leads to, for whoever looks: the household only for those who keep the door. */
interface AtTheDoor {
  readonly code: string;
  readonly found: FoundInvitation | null;
}

const page: PageSpec<Params, object, AtTheDoor> = {
  path: paths.invitation(':code'),
  params,
  load: async (visit, { code }) => {
    const found = await findInvitation(visit.reader, visit.room.secret, code, visit.today);
    return { code, found: found !== null && mayHelpVillage(visit.actor, found.meeting.village).may ? found : null };
  },
  may: openToAll,
  view: (model, visit, form) => (model.found === null ? plainView(model, visit) : doorView(model, model.found, visit, form)),
};

/**
 * The code on a household's invitation. The phone's own camera opens this page; whoever keeps the door is signed in and notes the
 * household with one touch, everybody else is told what the code is for, whether it is one or not.
 */
export function registerInvitation(site: Site): void {
  const done = (_value: unknown, _visit: Visit, _reply: FastifyReply, { code }: Params) => paths.invitation(code);
  const refusalAt = {
    'decisions.check-in.already': '',
    'decisions.check-in.not-now': '',
    'decisions.check-in.too-early': '',
    'decisions.check-in.which-cluster': 'cluster',
  } as const;
  site.page({
    path: paths.invitationLookUp(),
    query: z.object({ ma: z.string().max(60).catch('').default('') }),
    load: (_visit, _params, { ma }): Promise<AtTheDoor | Moved> => {
      const code = readShortCode(ma);
      return Promise.resolve(code === null ? { code: ma, found: null } : new Moved(paths.invitation(code)));
    },
    may: openToAll,
    view: plainView,
  });
  site.page(page);
  site.form({ page, command: checkIn, done, refusalAt });
  site.form({
    page,
    path: paths.invitationUndo(':code'),
    command: undoCheckIn,
    done,
    refusalAt: { 'decisions.check-in.counted': '' },
  });
}

function doorView({ code }: AtTheDoor, { meeting, row }: FoundInvitation, visit: Visit, form: FormState): Parts {
  const t = visit.t(words);
  const title = t('decisions.check-in.household', { code: row.code });
  const shared = { row, meeting, form, search: '' };
  return {
    title,
    demo: meeting.unit.demo,
    indexed: false,
    breadcrumbs: [{ href: paths.meeting(meeting.id), label: formatInstant(meeting.startsAt, visit.lang) }],
    body: (
      <>
        <PageTitle
          title={title}
          lead={row.address}
          actions={<ButtonLink href={paths.meetingAct(meeting.id, 'diem-danh')}>{t('decisions.invitation.list')}</ButtonLink>}
        />
        <Stack>
          <Card
            level={2}
            title={t('decisions.invitation.at', { place: meeting.place })}
            top={row.present ? <Chip state="done">{t('decisions.check-in.came')}</Chip> : undefined}
          >
            <Meta>{formatInstant(meeting.startsAt, visit.lang)}</Meta>
            {row.present ? (
              <Came {...shared} action={paths.invitationUndo(code)} />
            ) : (
              <ComeForm {...shared} action={paths.invitation(code)} />
            )}
          </Card>
          <LookUp code="" />
          <PresentFigures model={meeting} visit={visit} />
        </Stack>
      </>
    ),
  };
}

function plainView({ code }: AtTheDoor, visit: Visit): Parts {
  const t = visit.t(words);
  const signedIn = visit.actor.kind === 'person';
  return {
    title: t('decisions.invitation.title'),
    indexed: false,
    body: (
      <>
        <PageTitle title={t('decisions.invitation.title')} lead={t('decisions.invitation.lead')} />
        <Stack>
          <p>{t('decisions.invitation.what')}</p>
          {code === '' || !signedIn ? null : (
            <Notice kind="warning" title={t('decisions.invitation.unknown', { code })}>
              <p>{t('decisions.invitation.unknown-next')}</p>
            </Notice>
          )}
          {signedIn ? (
            <LookUp code={code} />
          ) : (
            <p>
              {t('decisions.invitation.for-door')}{' '}
              <a href={`/dang-nhap?ve=${encodeURIComponent(paths.invitation(code))}`}>{t('decisions.invitation.sign-in')}</a>
            </p>
          )}
        </Stack>
      </>
    ),
  };
}

function LookUp({ code }: { readonly code: string }) {
  const t = useWords(words);
  return (
    <SearchForm
      action={paths.invitationLookUp()}
      name="ma"
      label={t('decisions.invitation.type')}
      button={t('decisions.invitation.find')}
      value={code}
      hint={t('decisions.invitation.type-hint')}
    />
  );
}
