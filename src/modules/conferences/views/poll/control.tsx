import type { ComponentChildren } from 'preact';
import { Button } from '#kernel/html/button.tsx';
import { Checkbox } from '#kernel/html/choices.tsx';
import { Details } from '#kernel/html/details.tsx';
import { Notice } from '#kernel/html/notice.tsx';
import { Section, Stack } from '#kernel/html/section.tsx';
import { TextField } from '#kernel/html/text-field.tsx';
import { CommandForm } from '#kernel/http/command-form.tsx';
import type { FormState } from '#kernel/http/spec.ts';
import { useWords } from '#kernel/words.ts';
import { pollActs, pollPaths } from '../../paths-polls.ts';
import { mayPreside, mayRecord, type Standing } from '../../policy.ts';
import type { ShownPoll } from '../../queries/find-shown-poll.ts';
import { publishPoll } from '../../commands/publish-poll.ts';
import { FEW } from '../../rules/poll/kinds.ts';
import type { AgendaRow } from '../../rules/agenda.ts';
import { words } from '../../words.ts';
import { MendDraft } from './mend-draft.tsx';

interface Props {
  readonly poll: ShownPoll;
  readonly standing: Standing;
  readonly form: FormState;
  /** What a draft may be put under. */
  readonly agenda: readonly Pick<AgendaRow, 'id' | 'title'>[];
}

/** What somebody may do with a vote as it stands. */
function actsOf({ state, method }: ShownPoll, standing: Standing) {
  const presides = mayPreside(standing).may;
  const records = mayRecord(standing).may;
  return {
    opens: state === 'draft' && presides,
    closes: state === 'open' && (method === 'secret' ? records : presides),
    publishes: state === 'closed' && presides,
    cancels: state === 'open' && presides,
    mends: state === 'draft' && records,
  };
}

/** The buttons of whoever presides, and of the secretary where two must press. */
export function PollControl(props: Props) {
  const t = useWords(words);
  const acts = actsOf(props.poll, props.standing);
  if (!Object.values(acts).some(Boolean)) return null;
  return (
    <Section title={t('conferences.poll.control')}>
      <Stack>
        {acts.opens ? <OpenForm {...props} /> : null}
        {acts.closes ? <CloseForm {...props} /> : null}
        {acts.publishes ? (
          <Step {...props} command={publishPoll} act={pollActs.publish} lead={t('conferences.poll.publish-lead')}>
            <Button>{t('conferences.poll.publish-do')}</Button>
          </Step>
        ) : null}
        {acts.cancels ? <CancelForm {...props} /> : null}
        {acts.mends ? <MendDraft {...props} /> : null}
      </Stack>
    </Section>
  );
}

interface StepProps extends Props {
  readonly command: { readonly name: string };
  readonly act: string;
  readonly lead: string;
  readonly children: ComponentChildren;
}

function Step({ poll, form, command, act, lead, children }: StepProps) {
  return (
    <CommandForm form={form} command={command} action={pollPaths.act(poll.conference, poll.id, act)} words={words} idPrefix={act}>
      <p>{lead}</p>
      {children}
    </CommandForm>
  );
}

/** Commands made with the keys of boxes are named only. */
function OpenForm(props: Props) {
  const t = useWords(words);
  return (
    <Step {...props} command={{ name: 'conferences.open-poll' }} act={pollActs.open} lead={t('conferences.poll.open-lead')}>
      {props.poll.method === 'secret' ? (
        <Checkbox name="few" value="on" label={t('conferences.poll.few', { few: FEW })} hint={t('conferences.poll.few-hint')} />
      ) : null}
      <Button>{t('conferences.poll.open-do')}</Button>
    </Step>
  );
}

function CloseForm(props: Props) {
  const t = useWords(words);
  const secret = props.poll.method === 'secret';
  return (
    <>
      {props.poll.released > 0 ? <Notice kind="info" title={t('conferences.poll.one-pressed')} /> : null}
      <Step
        {...props}
        command={{ name: 'conferences.close-poll' }}
        act={pollActs.close}
        lead={t(secret ? 'conferences.poll.close-lead-secret' : 'conferences.poll.close-lead')}
      >
        <Button>{t(secret ? 'conferences.poll.close-do-secret' : 'conferences.poll.close-do')}</Button>
      </Step>
    </>
  );
}

function CancelForm({ poll, form }: Props) {
  const t = useWords(words);
  const command = { name: 'conferences.cancel-poll' };
  return (
    <Details summary={t('conferences.poll.cancel')} open={form.of === command.name}>
      <CommandForm
        form={form}
        command={command}
        action={pollPaths.act(poll.conference, poll.id, pollActs.cancel)}
        words={words}
        idPrefix={pollActs.cancel}
      >
        <TextField name="reason" label={t('conferences.poll.cancel-reason')} maxLength={500} />
        <Button look="danger">{t('conferences.poll.cancel-do')}</Button>
      </CommandForm>
    </Details>
  );
}
