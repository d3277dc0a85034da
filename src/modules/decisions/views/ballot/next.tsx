import { Actions, Button } from '#kernel/html/button.tsx';
import type { Day } from '#kernel/day.ts';
import { formatDay } from '#kernel/html/format.ts';
import { Notice } from '#kernel/html/notice.tsx';
import { Section, Stack } from '#kernel/html/section.tsx';
import { CommandForm } from '#kernel/http/command-form.tsx';
import { LegalRef } from '#modules/law/index.ts';
import { callBallot } from '../../commands/call-ballot.ts';
import { endVoting } from '../../commands/end-voting.ts';
import { sendPlan } from '../../commands/send-plan.ts';
import { ballotActs, paths } from '../../paths.ts';
import { isOnline } from '../../rules/channels.ts';
import { words } from '../../words.ts';
import type { BallotProps } from './shared.ts';

/** The one step that is next, with its button; commands made with the keys of the box are named only. */
export function NextStep(props: BallotProps) {
  const { model, visit } = props;
  const t = visit.t(words);
  const { state } = model.ballot;
  if (!model.runs || state === 'closed' || state === 'cancelled') return null;
  return (
    <Section title={t('decisions.ballot.next')}>
      <Stack>
        <PlanSent {...props} />
        <StateStep {...props} />
      </Stack>
    </Section>
  );
}

function StateStep(props: BallotProps) {
  const { ballot } = props.model;
  const t = props.visit.t(words);
  const on = (day: Day | null): string => (day === null ? '' : formatDay(day, props.visit.lang));
  if (ballot.state === 'planned')
    return (
      <Step
        {...props}
        command={callBallot}
        act={ballotActs.call}
        word={t('decisions.ballot.call-do')}
        lead={t('decisions.ballot.call-lead')}
      />
    );
  if (ballot.state === 'called') {
    const lead = t('decisions.ballot.open-lead', { day: on(ballot.opensOn) });
    return (
      <Step
        {...props}
        command={{ name: 'decisions.open-ballot' }}
        act={ballotActs.open}
        word={t('decisions.ballot.open-do')}
        lead={lead}
      />
    );
  }
  if (ballot.state === 'counting')
    return (
      <Step
        {...props}
        command={{ name: 'decisions.close-ballot' }}
        act={ballotActs.close}
        word={t('decisions.ballot.close-do')}
        lead={t('decisions.ballot.close-lead')}
      />
    );
  const online = isOnline(ballot.form);
  const lead = t(online ? 'decisions.ballot.end-lead-online' : 'decisions.ballot.end-lead', { day: on(ballot.closesOn) });
  return <Step {...props} command={endVoting} act={ballotActs.end} word={t('decisions.ballot.end-do')} lead={lead} />;
}

interface StepProps extends BallotProps {
  readonly command: { readonly name: string };
  readonly act: string;
  readonly word: string;
  readonly lead: string;
}

function Step({ model, form, command, act, word, lead }: StepProps) {
  return (
    <CommandForm form={form} command={command} action={paths.roundAct(model.ballot.id, act)} words={words} idPrefix={act}>
      <p>{lead}</p>
      <Actions>
        <Button>{word}</Button>
      </Actions>
    </CommandForm>
  );
}

/** The plan goes to the chairs of the People's Committee and the Front within the law's days. */
function PlanSent({ model, form, visit }: BallotProps) {
  const t = visit.t(words);
  const { plan, id } = model.ballot;
  if (plan === null) return null;
  const due = plan.dueOn === null ? '' : formatDay(plan.dueOn, visit.lang);
  if (plan.doneOn !== null) return <p>{t('decisions.ballot.plan-sent', { day: formatDay(plan.doneOn, visit.lang) })}</p>;
  const late = plan.dueOn !== null && visit.today > plan.dueOn;
  return (
    <Notice
      kind={late ? 'error' : 'warning'}
      title={t(late ? 'decisions.ballot.plan-late' : 'decisions.ballot.plan-due', { day: due })}
    >
      <p>
        <LegalRef of={plan} officer />
      </p>
      <CommandForm form={form} command={sendPlan} action={paths.roundAct(id, ballotActs.sendPlan)} words={words} idPrefix="gui">
        <Actions>
          <Button look="plain">{t('decisions.ballot.plan-sent-do')}</Button>
        </Actions>
      </CommandForm>
    </Notice>
  );
}
