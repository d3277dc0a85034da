import { DefinitionList } from '#kernel/html/definition-list.tsx';
import { formatDay, formatDayRange, formatNumber } from '#kernel/html/format.ts';
import { Progress } from '#kernel/html/progress.tsx';
import { Section, Stack } from '#kernel/html/section.tsx';
import { RuleList } from '../rule-list.tsx';
import { takes } from '../../rules/channels.ts';
import { ballotsIn } from '../../rules/result.ts';
import { words } from '../../words.ts';
import { sayOption } from '../say.ts';
import type { BallotProps } from './shared.ts';

/** Period, households, team, options, how many have voted: what everybody who runs the vote must know. */
export function BallotFacts({ model, visit }: BallotProps) {
  const t = visit.t(words);
  const { ballot } = model;
  const of = (role: string): string =>
    ballot.team
      .filter((one) => one.role === role)
      .map(({ name }) => name ?? t('decisions.ballot.erased'))
      .join(', ');
  return (
    <Section title={t('decisions.ballot.facts')}>
      <Stack>
        <DefinitionList
          items={[
            { term: t('decisions.ballot.form'), value: t(`decisions.form.${ballot.form}`) },
            ...(takes(ballot.form, 'paper')
              ? [
                  {
                    term: t('decisions.ballot.method'),
                    value: t(ballot.named ? 'decisions.ballot.method-named' : 'decisions.ballot.method-secret'),
                  },
                ]
              : []),
            ...(ballot.opensOn === null || ballot.closesOn === null
              ? []
              : [{ term: t('decisions.ballot.period'), value: formatDayRange(ballot.opensOn, ballot.closesOn, visit.lang) }]),
            ...(ballot.noticeOn === null
              ? []
              : [{ term: t('decisions.ballot.notice'), value: formatDay(ballot.noticeOn, visit.lang) }]),
            ...(ballot.households === null
              ? []
              : [{ term: t('decisions.ballot.households'), value: formatNumber(ballot.households, visit.lang) }]),
            { term: t('decisions.ballot.options'), value: ballot.options.map((option) => sayOption(option, t)).join(' · ') },
            { term: t('decisions.ballot.leader'), value: of('leader') },
            { term: t('decisions.ballot.members'), value: of('member') },
            { term: t('decisions.ballot.witnesses'), value: of('witness') },
          ]}
        />
        <Turnout model={model} visit={visit} />
        <RuleList rules={model.rules} />
      </Stack>
    </Section>
  );
}

function Turnout({ model, visit }: Pick<BallotProps, 'model' | 'visit'>) {
  const t = visit.t(words);
  const { ballot } = model;
  if (ballot.households === null) return null;
  const voted = ballotsIn({ channels: ballot.marked });
  const label = takes(ballot.form, 'paper')
    ? t('decisions.ballot.turnout-paper', { voted, all: ballot.households })
    : t('decisions.ballot.turnout-online', { voted, all: ballot.households, desk: ballot.marked.desk });
  return <Progress label={label} total={ballot.households} done={voted} />;
}
