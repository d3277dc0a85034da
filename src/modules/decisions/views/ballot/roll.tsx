import { Actions, Button, ButtonLink } from '#kernel/html/button.tsx';
import { Checkbox, CheckboxGroup, RadioGroup, Select } from '#kernel/html/choices.tsx';
import { Details } from '#kernel/html/details.tsx';
import { Section, Stack } from '#kernel/html/section.tsx';
import { TextField } from '#kernel/html/text-field.tsx';
import { CommandForm } from '#kernel/http/command-form.tsx';
import { correctRoll } from '../../commands/correct-roll.ts';
import { makeSlips } from '../../commands/make-slips.ts';
import { markIssued } from '../../commands/mark-issued.ts';
import { markReturned } from '../../commands/mark-returned.ts';
import { replaceSlip } from '../../commands/replace-slip.ts';
import { unmarkReturned } from '../../commands/unmark-returned.ts';
import { ballotActs, paths } from '../../paths.ts';
import { isOnline, takes } from '../../rules/channels.ts';
import { words } from '../../words.ts';
import type { RollLine } from '../../queries/list-roll.ts';
import type { BallotProps } from './shared.ts';

const asOption = ({ household, code, address }: RollLine) => ({ value: household, label: `${code} · ${address}` });

/** Slips or cards: made, handed out, come back. */
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
        <Issued {...props} />
        <Returned {...props} />
        <Unmark {...props} />
        <Corrections {...props} />
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

function Issued({ model, form, visit }: BallotProps) {
  const t = visit.t(words);
  const { ballot } = model;
  const waiting = model.roll.filter(({ issued, voted }) => !issued && voted === null);
  if (ballot.roll.withCode === 0 || ballot.state === 'counting') return null;
  return (
    <Details summary={t('decisions.ballot.issued', { issued: ballot.roll.issued, all: ballot.roll.all })}>
      {waiting.length === 0 ? (
        <p>{t('decisions.ballot.all-issued')}</p>
      ) : (
        <CommandForm
          form={form}
          command={markIssued}
          action={paths.roundAct(ballot.id, ballotActs.issued)}
          words={words}
          idPrefix="phat"
        >
          <CheckboxGroup name="households" label={t('decisions.ballot.issued-to')} options={waiting.map(asOption)} />
          <Button>{t('decisions.ballot.issued-do')}</Button>
        </CommandForm>
      )}
    </Details>
  );
}

function Returned({ model, form, visit }: BallotProps) {
  const t = visit.t(words);
  const { ballot } = model;
  if (!takes(ballot.form, 'paper') || ballot.state !== 'open') return null;
  const waiting = model.roll.filter(({ voted }) => voted === null);
  return (
    <Details summary={t('decisions.ballot.returned', { returned: ballot.marked.paper, all: ballot.roll.all })} open>
      {waiting.length === 0 ? (
        <p>{t('decisions.ballot.all-returned')}</p>
      ) : (
        <CommandForm
          form={form}
          command={markReturned}
          action={paths.roundAct(ballot.id, ballotActs.returned)}
          words={words}
          idPrefix="thu"
        >
          <CheckboxGroup
            name="households"
            label={t('decisions.ballot.returned-by')}
            hint={t('decisions.ballot.returned-hint')}
            options={waiting.map(asOption)}
          />
          <Button>{t('decisions.ballot.returned-do')}</Button>
        </CommandForm>
      )}
    </Details>
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

function Corrections({ model, form, visit }: BallotProps) {
  const t = visit.t(words);
  const { ballot, runs } = model;
  if (!runs) return null;
  return (
    <>
      {ballot.roll.withCode > 0 && ballot.state !== 'counting' ? (
        <Details summary={t('decisions.slip.replace')}>
          <CommandForm
            form={form}
            command={replaceSlip}
            action={paths.roundAct(ballot.id, ballotActs.replace)}
            words={words}
            idPrefix="lai"
          >
            <Select
              name="household"
              label={t('decisions.slip.replace-for')}
              hint={t('decisions.slip.replace-hint')}
              options={model.roll.filter(({ voted }) => voted === null).map(asOption)}
            />
            <Button look="plain">{t('decisions.slip.replace-do')}</Button>
          </CommandForm>
        </Details>
      ) : null}
      {ballot.state === 'called' ? <RollForm model={model} form={form} visit={visit} /> : null}
    </>
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
