import { useContext } from 'preact/hooks';
import { BarChart } from '#kernel/html/charts/bar-chart.tsx';
import { formatNumber } from '#kernel/html/format.ts';
import { Notice } from '#kernel/html/notice.tsx';
import { Stack } from '#kernel/html/section.tsx';
import { LangContext, useWords } from '#kernel/words.ts';
import type { ShownPoll } from '../../queries/find-shown-poll.ts';
import { FEW, hidesFigures } from '../../rules/poll/kinds.ts';
import type { PollResult } from '../../rules/poll/result.ts';
import { words } from '../../words.ts';
import { sayFormula, sayOption, sayOptions, sayOutcome, votesOf } from './say.ts';

interface Props {
  readonly poll: Pick<ShownPoll, 'no' | 'method' | 'options'>;
  readonly result: PollResult;
  /** For chair and secretary, who write the minutes. */
  readonly whole?: boolean;
}

/** What came out: carried or not, the formula anybody can check, and the figures as a chart with its table. */
export function PollResultView({ poll, result, whole = false }: Props) {
  const t = useWords(words);
  const lang = useContext(LangContext);
  const cast = result.tally.valid + result.tally.spoiled;
  const hidden = !whole && hidesFigures(poll.method, cast);
  return (
    <Stack>
      <Notice kind={result.carried ? 'success' : 'info'} title={sayOutcome(result, t)}>
        {hidden ? <p>{t('conferences.poll.hidden', { cast, few: FEW })}</p> : <p>{sayFormula(result, poll.options, t, lang)}</p>}
        {result.chosen.length === 0 ? null : (
          <p>{t('conferences.poll.chosen', { names: sayOptions(result.chosen, poll.options, t) })}</p>
        )}
        {result.tied.length === 0 ? null : (
          <p>{t('conferences.poll.tied', { names: sayOptions(result.tied, poll.options, t) })}</p>
        )}
        <p>{t('conferences.poll.rule-ref', { ref: result.ruleRef })}</p>
      </Notice>
      {hidden ? null : <PollChart poll={poll} result={result} />}
    </Stack>
  );
}

function PollChart({ poll, result }: Omit<Props, 'whole'>) {
  const t = useWords(words);
  const lang = useContext(LangContext);
  const { tally } = result;
  const rows = [
    ...poll.options.map((option) => ({ label: sayOption(option, t), votes: votesOf(result, option.no) })),
    ...(tally.spoiled > 0 ? [{ label: t('conferences.poll.spoiled'), votes: tally.spoiled }] : []),
  ];
  return (
    <BarChart
      id={`bieu-quyet-${poll.no}`}
      title={t('conferences.poll.chart')}
      summary={t('conferences.poll.chart-summary', {
        figures: rows.map(({ label, votes }) => `${label}: ${formatNumber(votes, lang)}`).join('; '),
        whole: formatNumber(result.whole, lang),
        base: t(`conferences.poll.base.${result.base}`),
      })}
      rowLabel={t('conferences.poll.chart-row')}
      series={[{ label: t('conferences.poll.votes'), tone: 'cham' }]}
      rows={rows.map(({ label, votes }) => ({ label, values: [votes] }))}
      max={Math.max(result.whole, 1)}
      {...(result.whole === 0
        ? {}
        : {
            threshold: {
              label: t('conferences.poll.needed-line', { needed: formatNumber(result.needed, lang) }),
              value: Math.min(result.needed, result.whole),
            },
          })}
      tableAt="beside"
    />
  );
}
