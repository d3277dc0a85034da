import { Actions, Button, ButtonLink } from '#kernel/html/button.tsx';
import { Details } from '#kernel/html/details.tsx';
import { Notice } from '#kernel/html/notice.tsx';
import { Section, Stack } from '#kernel/html/section.tsx';
import { TextArea } from '#kernel/html/text-field.tsx';
import { CommandForm } from '#kernel/http/command-form.tsx';
import { LegalRef } from '#modules/law/index.ts';
import { ballotActs, paths } from '../../paths.ts';
import { mayFollow, ROUND_MOVES } from '../../rules/states.ts';
import { words } from '../../words.ts';
import { sayResult } from '../say.ts';
import type { BallotProps } from './shared.ts';

/** The result, once counted, and where it can be checked. */
export function Outcome({ model, visit }: BallotProps) {
  const t = visit.t(words);
  const { ballot } = model;
  if (ballot.result === null) return null;
  const elects = ballot.options.some(({ kind }) => kind === 'candidate');
  return (
    <Section title={t('decisions.ballot.result')}>
      <Notice
        kind={ballot.result.outcome === 'passed' ? 'success' : 'info'}
        title={t(`decisions.outcome.${ballot.result.outcome}`)}
      >
        <p>
          {sayResult(ballot.result, elects, t, visit.lang)} <LegalRef of={ballot.result} officer />
        </p>
      </Notice>
      <Actions>
        <ButtonLink href={paths.box(ballot.decision.code)}>{t('decisions.box.check')}</ButtonLink>
        <ButtonLink href={paths.workOn(ballot.decision.id)}>{t('decisions.ballot.back-to-matter')}</ButtonLink>
      </Actions>
    </Section>
  );
}

/** Calling a vote off: with the reason in public. */
export function CallOff({ model, form, visit }: BallotProps) {
  const t = visit.t(words);
  const { ballot, runs } = model;
  if (!runs || !mayFollow(ROUND_MOVES, ballot.state, 'cancelled')) return null;
  return (
    <Section title={t('decisions.ballot.rest')}>
      <Stack>
        <Details summary={t('decisions.ballot.call-off')}>
          <CommandForm
            form={form}
            command={{ name: 'decisions.void-ballot' }}
            action={paths.roundAct(ballot.id, ballotActs.cancel)}
            words={words}
            idPrefix="huy"
          >
            <p>{t('decisions.ballot.call-off-lead')}</p>
            <TextArea name="reason" label={t('decisions.ballot.call-off-reason')} rows={3} maxLength={2000} />
            <Button look="danger">{t('decisions.ballot.call-off-do')}</Button>
          </CommandForm>
        </Details>
      </Stack>
    </Section>
  );
}
