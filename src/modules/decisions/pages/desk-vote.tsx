import { z } from 'zod';
import { id } from '#kernel/fields.ts';
import { Notice } from '#kernel/html/notice.tsx';
import { PageTitle, Stack } from '#kernel/html/section.tsx';
import type { Site } from '#kernel/http/site.ts';
import type { FormState, PageSpec, Parts } from '#kernel/http/spec.ts';
import type { Visit } from '#kernel/http/visit.ts';
import { castBallot } from '../commands/cast-ballot.ts';
import { ballotActs, paths } from '../paths.ts';
import { mayHelpVillage } from '../policy.ts';
import type { BallotPage } from '../queries/find-ballot-page.ts';
import { findDeskVote } from '../queries/find-desk-vote.ts';
import { VoteForm } from '../views/vote-form.tsx';
import { words } from '../words.ts';
import { CODE_REFUSALS, Explained, Lead, receiptHref } from './vote.tsx';

const params = z.object({ round: id('decisions.round') });

const page: PageSpec<z.infer<typeof params>, object, BallotPage> = {
  path: paths.roundAct(':round', ballotActs.desk),
  params,
  load: (visit, { round }) => findDeskVote(visit.reader, round, visit.today),
  may: (actor, vote) => mayHelpVillage(actor, vote.place),
  view: deskView,
};

/** Help for households without a device, at the culture house: the same ballot, marked as helped with the helper's post. */
export function registerDeskVote(site: Site): void {
  site.page(page);
  site.form({
    page,
    command: castBallot,
    input: ({ decision, code, choice, seed }, _params, visit) => ({
      decision,
      code,
      choice,
      seed,
      network: visit.client.network,
      channel: 'desk',
    }),
    done: (taken, visit) => receiptHref(visit, taken),
    refusalAt: CODE_REFUSALS,
  });
}

function deskView(vote: BallotPage, visit: Visit, form: FormState): Parts {
  const t = visit.t(words);
  return {
    title: t('decisions.vote.desk'),
    demo: vote.demo,
    indexed: false,
    breadcrumbs: [{ href: paths.round(vote.round), label: vote.title }],
    body: (
      <>
        <PageTitle title={t('decisions.vote.desk')} lead={<Lead vote={vote} visit={visit} />} />
        <Stack>
          <Notice kind="info" title={t('decisions.vote.desk-rule')}>
            <p>{t('decisions.vote.desk-how')}</p>
          </Notice>
          {vote.when === 'open' ? (
            <VoteForm vote={vote} form={form} action={paths.roundAct(vote.round, ballotActs.desk)} desk />
          ) : (
            <Notice kind="warning" title={t('decisions.vote.over')} />
          )}
          <Explained vote={vote} />
        </Stack>
      </>
    ),
  };
}
