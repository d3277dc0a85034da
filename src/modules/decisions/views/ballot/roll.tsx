import { Actions, Button, ButtonLink } from '#kernel/html/button.tsx';
import { Checkbox, RadioGroup } from '#kernel/html/choices.tsx';
import { Details } from '#kernel/html/details.tsx';
import { Section, Stack } from '#kernel/html/section.tsx';
import { TextField } from '#kernel/html/text-field.tsx';
import { CommandForm } from '#kernel/http/command-form.tsx';
import { correctRoll } from '../../commands/correct-roll.ts';
import { makeSlips } from '../../commands/make-slips.ts';
import { unmarkReturned } from '../../commands/unmark-returned.ts';
import { ballotActs, paths } from '../../paths.ts';
import { isOnline, takes } from '../../rules/channels.ts';
import { words } from '../../words.ts';
import type { BallotProps } from './shared.ts';

/** Slips or cards: made, handed out, come back. Which household has its own is written down in the list. */
export function RollPart(props: BallotProps) {
  const { ballot } = props.model;
  const t = props.visit.t(words);
  if (ballot.state !== 'called' && ballot.state !== 'open' && ballot.state !== 'counting') return null;
  const online = isOnline(ballot.form);
  return (
    <Section title={t(online ? 'decisions.ballot.cards' : 'decisions.ballot.slips')}>
      <Stack>
        <Make {...props} />
        {ballot.state === 'open' && online ? (
          <Actions>
            <ButtonLink href={paths.roundAct(ballot.id, ballotActs.desk)}>{t('decisions.ballot.desk')}</ButtonLink>
            <ButtonLink href={paths.vote(ballot.decision.code)}>{t('decisions.ballot.vote-page')}</ButtonLink>
          </Actions>
        ) : null}
        <ListOfSlips {...props} />
        <Unmark {...props} />
        {props.model.runs && ballot.state === 'called' ? <RollForm {...props} /> : null}
      </Stack>
    </Section>
  );
}

function Make({ model, form, visit }: BallotProps) {
  const t = visit.t(words);
  const { ballot, runs } = model;
  if (!runs || ballot.state === 'counting') return null;
  const made = ballot.roll.withCode > 0;
  const fields = (
    <CommandForm
      form={form}
      command={makeSlips}
      action={paths.roundAct(ballot.id, ballotActs.slips)}
      words={words}
      idPrefix="lam"
    >
      <p>{t('decisions.slip.make-lead')}</p>
      {made ? <Checkbox name="again" value="on" label={t('decisions.slip.again')} /> : null}
      <Actions>
        <Button look={made ? 'danger' : 'main'}>{t('decisions.slip.make', { count: ballot.roll.all })}</Button>
      </Actions>
    </CommandForm>
  );
  return made ? <Details summary={t('decisions.slip.made', { count: ballot.roll.withCode })}>{fields}</Details> : fields;
}

/** How far handing out and taking back are, and the way to the list where it is written down. */
function ListOfSlips({ model, visit }: BallotProps) {
  const t = visit.t(words);
  const { ballot } = model;
  if (ballot.roll.withCode === 0) return null;
  const paper = takes(ballot.form, 'paper');
  const { all, issued } = ballot.roll;
  return (
    <>
      <p>
        {t('decisions.ballot.issued', { issued, all })}
        {paper ? ` · ${t('decisions.ballot.returned', { returned: ballot.marked.paper, all })}` : ''}
      </p>
      <Actions>
        <ButtonLink href={paths.roundAct(ballot.id, ballotActs.list)} look={ballot.state === 'open' && paper ? 'main' : 'plain'}>
          {t(paper ? 'decisions.slips.open' : 'decisions.slips.open-cards')}
        </ButtonLink>
      </Actions>
    </>
  );
}

function Unmark({ model, form, visit }: BallotProps) {
  const t = visit.t(words);
  const { ballot, runs } = model;
  if (!runs || ballot.marked.paper === 0) return null;
  return (
    <Details summary={t('decisions.ballot.unmark')}>
      <CommandForm
        form={form}
        command={unmarkReturned}
        action={paths.roundAct(ballot.id, ballotActs.unmark)}
        words={words}
        idPrefix="bo"
      >
        <TextField
          name="household"
          label={t('decisions.ballot.household-code')}
          hint={t('decisions.ballot.unmark-hint')}
          size="short"
        />
        <Button look="plain">{t('decisions.ballot.unmark-do')}</Button>
      </CommandForm>
    </Details>
  );
}

function RollForm({ model, form, visit }: BallotProps) {
  const t = visit.t(words);
  return (
    <Details summary={t('decisions.roll.correct')}>
      <CommandForm
        form={form}
        command={correctRoll}
        action={paths.roundAct(model.ballot.id, ballotActs.roll)}
        words={words}
        idPrefix="ds"
      >
        <RadioGroup
          name="change"
          label={t('decisions.roll.change')}
          options={[
            { value: 'add', label: t('decisions.roll.add') },
            { value: 'remove', label: t('decisions.roll.remove') },
          ]}
        />
        <TextField name="household" label={t('decisions.ballot.household-code')} size="short" />
        <Checkbox name="withFront" value="on" label={t('decisions.roll.with-front')} />
        <Button look="plain">{t('decisions.roll.correct-do')}</Button>
      </CommandForm>
    </Details>
  );
}
