import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { id } from '#kernel/fields.ts';
import { Chip, type ChipState } from '#kernel/html/chip.tsx';
import { PageTitle, Stack } from '#kernel/html/section.tsx';
import type { Site } from '#kernel/http/site.ts';
import { Moved, type FormState, type PageSpec, type Parts } from '#kernel/http/spec.ts';
import type { Visit } from '#kernel/http/visit.ts';
import type { BoxKeys } from '../box/box-keys.ts';
import { addStack } from '../commands/add-stack.ts';
import { callBallot } from '../commands/call-ballot.ts';
import { closeBallot } from '../commands/close-ballot.ts';
import { correctRoll } from '../commands/correct-roll.ts';
import { dropStack } from '../commands/drop-stack.ts';
import { endVoting } from '../commands/end-voting.ts';
import { enterStack } from '../commands/enter-stack.ts';
import { makeSlips } from '../commands/make-slips.ts';
import { openBallot } from '../commands/open-ballot.ts';
import { printSlips } from '../commands/print-slips.ts';
import { sendPlan } from '../commands/send-plan.ts';
import { unmarkReturned } from '../commands/unmark-returned.ts';
import { voidBallot } from '../commands/void-ballot.ts';
import { ballotActs, paths } from '../paths.ts';
import { paperPaths } from '../paths-papers.ts';
import { mayHelpVillage } from '../policy.ts';
import { loadBallot, type BallotModel } from '../queries/load-ballot.ts';
import type { RoundState } from '../rules/states.ts';
import type { SlipSheet } from '../steps/slip-sheet.ts';
import { BallotFacts } from '../views/ballot/facts.tsx';
import { NextStep } from '../views/ballot/next.tsx';
import { CallOff, Outcome } from '../views/ballot/outcome.tsx';
import { BallotPapers } from '../views/ballot/papers.tsx';
import { RollPart } from '../views/ballot/roll.tsx';
import { StacksPart } from '../views/ballot/stacks.tsx';
import { words } from '../words.ts';
import { slipsParts } from './ballot-slips.tsx';
import { slipsFile } from './papers/slip-papers.ts';

const params = z.object({ round: id('decisions.round') });
type Params = z.infer<typeof params>;

const page: PageSpec<Params, object, BallotModel> = {
  path: paths.round(':round'),
  params,
  load: async (visit, { round }) => {
    const model = await loadBallot(visit.reader, round, visit.actor, visit.today);
    return model === null || model.ballot.meeting === null ? model : new Moved(paths.meeting(model.ballot.meeting));
  },
  may: (actor, model) => mayHelpVillage(actor, model.ballot.place),
  view: ballotView,
};

/** A vote by slips or online from its notice to its count; the buttons are those the policy allows. */
export function registerBallot(site: Site, keys: BoxKeys): void {
  site.page(page);
  registerRunning(site, keys);
  registerSlips(site);
  registerCounting(site, keys);
}

const done = (_value: unknown, _visit: Visit, _reply: FastifyReply, { round }: Params): string => paths.round(round);
const sheets = (sheet: SlipSheet, visit: Visit, _reply: FastifyReply, { round }: Params): Parts =>
  slipsParts(sheet, visit, round);
const at = (act: string) => ({ page, path: paths.roundAct(':round', act), done });

function registerRunning(site: Site, keys: BoxKeys): void {
  site.form({ ...at(ballotActs.call), command: callBallot, refusalAt: { 'decisions.call.too-late': '' } });
  site.form({ ...at(ballotActs.sendPlan), command: sendPlan });
  site.form({
    ...at(ballotActs.open),
    command: openBallot(keys),
    refusalAt: { 'decisions.open.too-early': '', 'decisions.open.no-slips': '' },
  });
  site.form({ ...at(ballotActs.end), command: endVoting, refusalAt: { 'decisions.end.too-early': '' } });
  site.form({ ...at(ballotActs.cancel), command: voidBallot(keys) });
}

function registerSlips(site: Site): void {
  site.form({ ...at(ballotActs.slips), command: makeSlips, done: sheets, refusalAt: { 'decisions.slips.made': 'again' } });
  site.form({
    page,
    path: paperPaths.slips(':round'),
    command: printSlips,
    done: (printed, visit) => slipsFile(printed, visit),
  });
  site.form({ ...at(ballotActs.unmark), command: unmarkReturned, refusalAt: { 'decisions.return.not-marked': 'household' } });
  site.form({
    ...at(ballotActs.roll),
    command: correctRoll,
    refusalAt: {
      'decisions.roll.front-needed': 'withFront',
      'decisions.roll.unknown-household': 'household',
      'decisions.roll.nothing-to-change': 'household',
    },
  });
}

function registerCounting(site: Site, keys: BoxKeys): void {
  site.form({
    ...at(ballotActs.stack),
    command: addStack,
    refusalAt: { 'decisions.stack.too-many': 'slips', 'decisions.stack.too-small': 'slips' },
  });
  site.form({ ...at(ballotActs.dropStack), command: dropStack });
  site.form({ ...at(ballotActs.enter), command: enterStack, refusalAt: { 'decisions.stack.not-even': '' } });
  site.form({
    ...at(ballotActs.close),
    command: closeBallot(keys),
    refusalAt: {
      'decisions.close.stack-open': '',
      'decisions.close.stack-mismatch': '',
      'decisions.close.slips-differ': '',
      'decisions.close.no-witness': '',
      'decisions.close.named-open': '',
      'decisions.close.named-mismatch': '',
    },
  });
}

const LOOKS: Readonly<Record<RoundState, ChipState>> = {
  planned: 'none',
  called: 'open',
  open: 'soon',
  counting: 'soon',
  closed: 'done',
  cancelled: 'none',
};

function ballotView(model: BallotModel, visit: Visit, form: FormState): Parts {
  const t = visit.t(words);
  const { ballot } = model;
  const shared = { model, visit, form };
  const title = t('decisions.ballot.title', { no: ballot.no, form: t(`decisions.form.${ballot.form}`) });
  return {
    title,
    demo: ballot.decision.demo,
    indexed: false,
    breadcrumbs: [
      { href: paths.village(ballot.place.unit), label: ballot.villageName },
      { href: paths.workOn(ballot.decision.id), label: ballot.decision.title },
    ],
    body: (
      <>
        <PageTitle title={title} lead={<Chip state={LOOKS[ballot.state]}>{t(`decisions.round-state.${ballot.state}`)}</Chip>} />
        <Stack>
          <Outcome {...shared} />
          <NextStep {...shared} />
          <RollPart {...shared} />
          <StacksPart {...shared} />
          <BallotPapers {...shared} />
          <BallotFacts {...shared} />
          <CallOff {...shared} />
        </Stack>
      </>
    ),
  };
}
