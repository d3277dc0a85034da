import { z } from 'zod';
import { text } from '#kernel/fields.ts';
import { formatDay } from '#kernel/html/format.ts';
import { Actions, ButtonLink } from '#kernel/html/button.tsx';
import { Details } from '#kernel/html/details.tsx';
import { Notice } from '#kernel/html/notice.tsx';
import { PageTitle, Prose, Stack } from '#kernel/html/section.tsx';
import type { Site } from '#kernel/http/site.ts';
import { Moved, type FormState, type PageSpec, type Parts } from '#kernel/http/spec.ts';
import type { Visit } from '#kernel/http/visit.ts';
import { readShortCode } from '#kernel/short-code.ts';
import { useWords } from '#kernel/words.ts';
import { LegalRef } from '#modules/law/index.ts';
import { castBallot } from '../commands/cast-ballot.ts';
import { paths } from '../paths.ts';
import { maySeeDecisions } from '../policy.ts';
import { findBallotPage, type BallotPage } from '../queries/find-ballot-page.ts';
import { receiptMark } from '../rules/receipt-mark.ts';
import { VoteForm } from '../views/vote-form.tsx';
import { words } from '../words.ts';

const params = z.object({ code: text(60) });

const page: PageSpec<z.infer<typeof params>, object, BallotPage> = {
  path: paths.vote(':code'),
  params,
  load: async (visit, { code: typed }) => {
    const code = readShortCode(typed);
    if (code === null) return null;
    if (code !== typed) return new Moved(paths.vote(code), true);
    return findBallotPage(visit.reader, code, visit.today);
  },
  may: maySeeDecisions,
  view: voteView,
};

/** Refusals shown beside the code, with what was chosen still chosen. */
export const CODE_REFUSALS = {
  'decisions.vote.bad-code': 'code',
  'decisions.vote.unknown-code': 'code',
  'decisions.vote.already': 'code',
  'decisions.vote.too-many-tries': 'code',
  'decisions.vote.unknown-choice': 'choice',
} as const;

/** Where a receipt is shown after the ballot was taken. */
export const receiptHref = (
  visit: Visit,
  { decision, receipt }: { readonly decision: string; readonly receipt: string },
): string => `${paths.receipt(decision, receipt)}?dau=${receiptMark(visit.room.secret, decision, receipt)}`;

/** The ballot of an online vote, on the household's own phone (Article 17; Decree 59/2023, Article 5). */
export function registerVote(site: Site): void {
  site.page(page);
  site.form({
    page,
    command: castBallot,
    input: ({ code, choice, seed }, { code: decision }, visit) => ({
      decision,
      code,
      choice,
      seed,
      network: visit.client.network,
      channel: 'phone',
    }),
    done: (taken, visit) => receiptHref(visit, taken),
    refusalAt: CODE_REFUSALS,
  });
}

function voteView(vote: BallotPage, visit: Visit, form: FormState): Parts {
  const t = visit.t(words);
  return {
    title: t('decisions.vote.title', { title: vote.title }),
    demo: vote.demo,
    indexed: false,
    breadcrumbs: [{ href: paths.decision(vote.decisionCode), label: vote.villageName }],
    body: (
      <>
        <PageTitle title={vote.title} lead={<Lead vote={vote} visit={visit} />} />
        <Stack>
          {vote.when === 'open' ? (
            <VoteForm vote={vote} form={form} action={paths.vote(vote.decisionCode)} />
          ) : (
            <Closed vote={vote} visit={visit} />
          )}
          <Explained vote={vote} />
        </Stack>
      </>
    ),
  };
}

export function Lead({ vote, visit }: { readonly vote: BallotPage; readonly visit: Visit }) {
  const t = useWords(words);
  const day = vote.closesOn === null ? '' : formatDay(vote.closesOn, visit.lang);
  return <>{t(vote.when === 'open' ? 'decisions.vote.until' : 'decisions.vote.of', { village: vote.villageName, day })}</>;
}

function Closed({ vote, visit }: { readonly vote: BallotPage; readonly visit: Visit }) {
  const t = useWords(words);
  if (vote.when === 'before')
    return (
      <Notice
        kind="info"
        title={t('decisions.vote.not-yet', { day: vote.opensOn === null ? '' : formatDay(vote.opensOn, visit.lang) })}
      >
        <p>{t('decisions.vote.not-yet-next')}</p>
      </Notice>
    );
  return (
    <Notice kind="warning" title={t('decisions.vote.over')}>
      <p>{t('decisions.vote.over-next')}</p>
      <Actions>
        <ButtonLink href={vote.state === 'closed' ? paths.box(vote.decisionCode) : paths.decision(vote.decisionCode)}>
          {t(vote.state === 'closed' ? 'decisions.box.check' : 'decisions.vote.see-decision')}
        </ButtonLink>
      </Actions>
    </Notice>
  );
}

/** Below the form, so that the ballot itself is the first thing on a small screen. */
export function Explained({ vote }: { readonly vote: BallotPage }) {
  const t = useWords(words);
  return (
    <>
      {vote.content === '' ? null : (
        <Details summary={t('decisions.vote.content')} open>
          <Prose>
            {vote.content.split(/\n+/).map((paragraph, at) => (
              <p key={at}>{paragraph}</p>
            ))}
          </Prose>
        </Details>
      )}
      <Details summary={t('decisions.vote.secret')}>
        <Prose>
          <p>{t('decisions.vote.secret-how')}</p>
          <p>{t('decisions.vote.help')}</p>
        </Prose>
      </Details>
      {vote.law === null ? null : (
        <p>
          {t('decisions.vote.rule', { households: vote.households ?? 0 })} <LegalRef of={vote.law.pass.rule} />
        </p>
      )}
    </>
  );
}
