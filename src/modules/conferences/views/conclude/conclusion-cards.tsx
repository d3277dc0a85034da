import type { ComponentChildren } from 'preact';
import { Card } from '#kernel/html/card.tsx';
import { Chip, type ChipState } from '#kernel/html/chip.tsx';
import { DefinitionList } from '#kernel/html/definition-list.tsx';
import { formatDay, formatInstant } from '#kernel/html/format.ts';
import { Grid } from '#kernel/html/section.tsx';
import type { Visit } from '#kernel/http/visit.ts';
import type { ConclusionRow } from '../../queries/list-conclusions.ts';
import { conclusionState, wasLate, type ConclusionState } from '../../rules/conclusion.ts';
import { words } from '../../words.ts';

const LOOKS: Readonly<Record<ConclusionState, ChipState>> = { done: 'done', late: 'late', soon: 'soon', open: 'open' };

interface Props {
  readonly rows: readonly ConclusionRow[];
  /** Of the cards' headings: 2 where they stand right under the page's own. */
  readonly level?: 2 | 3;
  readonly visit: Visit;
  readonly below?: (row: ConclusionRow) => ComponentChildren;
}

/** Directing conclusions clause by clause, each with how it stands today. */
export function ConclusionCards({ rows, level = 3, visit, below }: Props) {
  return (
    <Grid>
      {rows.map((row) => (
        <Clause key={row.id} row={row} level={level} visit={visit}>
          {below?.(row)}
        </Clause>
      ))}
    </Grid>
  );
}

interface ClauseProps {
  readonly row: ConclusionRow;
  readonly level: 2 | 3;
  readonly visit: Visit;
  readonly children: ComponentChildren;
}

function Clause({ row, level, visit, children }: ClauseProps) {
  const t = visit.t(words);
  const day = formatDay(row.dueOn, visit.lang);
  const due =
    row.workingDays === null
      ? t('conferences.conclusion.until', { day })
      : t('conferences.conclusion.until-working', { day, days: row.workingDays });
  return (
    <Card title={t('conferences.conclusion.no', { no: row.no })} level={level} top={<State row={row} visit={visit} />}>
      <p>{row.text}</p>
      <DefinitionList
        items={[
          { term: t('conferences.conclusion.site'), value: row.site ?? t('conferences.conclusion.all-sites') },
          { term: t('conferences.conclusion.measure'), value: row.measure },
          { term: t('conferences.conclusion.deadline'), value: due },
        ]}
      />
      {row.notes.map(({ kind, text, at, post }) => (
        <p key={at}>
          <b>
            {t('conferences.conclusion.note-line', {
              at: formatInstant(Temporal.Instant.from(at), visit.lang),
              kind: t(`conferences.conclusion.kind.${kind}`),
              post: post ?? '',
            })}
          </b>{' '}
          {text}
        </p>
      ))}
      {children}
    </Card>
  );
}

function State({ row: { announcedAt, dueOn, doneOn }, visit }: { readonly row: ConclusionRow; readonly visit: Visit }) {
  const t = visit.t(words);
  if (announcedAt === null) return <Chip state="none">{t('conferences.conclusion.drafted')}</Chip>;
  if (wasLate(dueOn, doneOn)) return <Chip state="done">{t('conferences.conclusion.done-late')}</Chip>;
  const state = conclusionState(dueOn, doneOn, visit.today);
  return <Chip state={LOOKS[state]}>{t(`conferences.conclusion.state.${state}`)}</Chip>;
}
