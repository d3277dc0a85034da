import type { ComponentChildren } from 'preact';
import { Card } from '#kernel/html/card.tsx';
import { Chip } from '#kernel/html/chip.tsx';
import { formatDay, formatInstant } from '#kernel/html/format.ts';
import { Grid } from '#kernel/html/section.tsx';
import type { Visit } from '#kernel/http/visit.ts';
import type { ProposalRow } from '../../queries/list-proposals.ts';
import { words } from '../../words.ts';

interface Props {
  readonly rows: readonly ProposalRow[];
  /** Of the cards' headings: 2 where they stand right under the page's own. */
  readonly level?: 2 | 3;
  readonly visit: Visit;
  /** What stands below a proposal for whoever answers it. */
  readonly below?: (row: ProposalRow) => ComponentChildren;
}

/** What halls proposed, who must answer, and the answers. */
export function ProposalCards({ rows, level = 3, visit, below }: Props) {
  const t = visit.t(words);
  return (
    <Grid>
      {rows.map((row) => (
        <Card key={row.id} title={`${row.no}. ${row.site}`} level={level} top={<State row={row} visit={visit} />}>
          <p>{row.text}</p>
          <p>
            {row.dueOn === null
              ? t('conferences.proposal.asks', { asked: row.asked })
              : t('conferences.proposal.asks-until', { asked: row.asked, day: formatDay(row.dueOn, visit.lang) })}
          </p>
          {row.answer === null || row.answeredAt === null ? null : (
            <>
              <p>
                <b>
                  {t('conferences.proposal.answered-at', {
                    who: row.answeredBy ?? '',
                    at: formatInstant(row.answeredAt, visit.lang),
                  })}
                </b>
              </p>
              <p>{row.answer}</p>
            </>
          )}
          {below?.(row)}
        </Card>
      ))}
    </Grid>
  );
}

function State({ row: { answer, dueOn }, visit }: { readonly row: ProposalRow; readonly visit: Visit }) {
  const t = visit.t(words);
  if (answer !== null) return <Chip state="done">{t('conferences.proposal.answered')}</Chip>;
  const late = dueOn !== null && visit.today > dueOn;
  return <Chip state={late ? 'late' : 'open'}>{t(late ? 'conferences.proposal.late' : 'conferences.proposal.waiting')}</Chip>;
}
