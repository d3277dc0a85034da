import { useContext } from 'preact/hooks';
import { BarChart } from '#kernel/html/charts/bar-chart.tsx';
import { formatNumber } from '#kernel/html/format.ts';
import { Notice } from '#kernel/html/notice.tsx';
import { Stack } from '#kernel/html/section.tsx';
import { LangContext, useWords } from '#kernel/words.ts';
import { LegalRef } from '#modules/law/index.ts';
import type { RoundView } from '../queries/find-rounds.ts';
import type { RoundResult } from '../rules/round-result.ts';
import { words } from '../words.ts';
import { sayOption, sayResult } from './say.ts';

const KINDS = { passed: 'success', failed: 'info', 'no-result': 'warning' } as const;

interface Props {
  readonly round: RoundView;
  readonly result: RoundResult;
  readonly officer?: boolean | undefined;
}

/** What came out of a vote: passed or not, the formula anybody can check, and the figures as a chart with its table. */
export function ResultView({ round, result, officer }: Props) {
  const t = useWords(words);
  const lang = useContext(LangContext);
  const elects = round.options.some(({ kind }) => kind === 'candidate');
  const chosen = round.options.filter(({ no }) => result.chosen.includes(no)).map((option) => sayOption(option, t));
  return (
    <Stack>
      <Notice kind={KINDS[result.outcome]} title={t(`decisions.outcome.${result.outcome}`)}>
        <p>
          {sayResult(result, elects, t, lang)} <LegalRef of={result} officer={officer} />
        </p>
        {elects && chosen.length > 0 ? <p>{t('decisions.result.chosen', { names: chosen.join(', ') })}</p> : null}
      </Notice>
      <ResultChart round={round} result={result} />
    </Stack>
  );
}

function ResultChart({ round, result }: Omit<Props, 'officer'>) {
  const t = useWords(words);
  const lang = useContext(LangContext);
  const { tally } = result;
  const rows = round.options.map((option) => ({
    label: sayOption(option, t),
    votes: tally.counted.find(({ no }) => no === option.no)?.votes ?? 0,
  }));
  const rest = [
    { label: t('decisions.tally.blank'), votes: tally.blank },
    ...(tally.spoiled > 0 ? [{ label: t('decisions.tally.spoiled'), votes: tally.spoiled }] : []),
  ];
  const households = formatNumber(tally.households, lang);
  return (
    <BarChart
      id={`ket-qua-${round.no}`}
      title={t('decisions.chart.title', { households })}
      summary={t('decisions.chart.summary', {
        figures: [...rows, ...rest].map(({ label, votes }) => `${label}: ${formatNumber(votes, lang)}`).join('; '),
        households,
      })}
      rowLabel={t('decisions.chart.row')}
      series={[{ label: t('decisions.chart.households'), tone: 'cham' }]}
      rows={[...rows, ...rest].map(({ label, votes }) => ({ label, values: [votes] }))}
      max={tally.households}
      threshold={{ label: t('decisions.chart.needed', { needed: formatNumber(result.needed, lang) }), value: result.needed }}
    />
  );
}
