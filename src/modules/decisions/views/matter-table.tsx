import type { ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import type { Day } from '#kernel/day.ts';
import { Meta } from '#kernel/html/card.tsx';
import { Chip } from '#kernel/html/chip.tsx';
import { relativeDeadline } from '#kernel/html/format.ts';
import { DataTable } from '#kernel/html/table.tsx';
import { LangContext, useWords } from '#kernel/words.ts';
import { paths } from '../paths.ts';
import type { MatterRow } from '../queries/find-village.ts';
import { words } from '../words.ts';
import { sayMatter } from './say.ts';
import { DecisionChip } from './state-chip.tsx';

interface Props {
  readonly caption: string;
  readonly rows: readonly MatterRow[];
  readonly today: Day;
  readonly empty?: ComponentChildren;
}

/** Matters of a village with where each stands and what comes next, by name. */
export function MatterTable({ caption, rows, today, empty }: Props) {
  const t = useWords(words);
  const lang = useContext(LangContext);
  return (
    <DataTable
      caption={caption}
      rows={rows}
      rowKey={(row) => row.id}
      empty={empty}
      columns={[
        {
          key: 'title',
          label: t('decisions.village.matter'),
          cell: (row) => (
            <>
              <a href={paths.workOn(row.id)}>{row.title}</a>
              <Meta>{sayMatter(row.law, lang)}</Meta>
            </>
          ),
        },
        { key: 'state', label: t('decisions.village.state'), phoneLabel: '', cell: (row) => <DecisionChip state={row.state} /> },
        { key: 'next', label: t('decisions.village.next'), cell: (row) => <Next row={row} today={today} /> },
      ]}
    />
  );
}

/** What comes next, as a link to where it is done, and until when. */
function Next({ row, today }: { readonly row: MatterRow; readonly today: Day }) {
  const t = useWords(words);
  const lang = useContext(LangContext);
  const meeting = row.round?.meeting;
  const atMeeting = row.next === 'call' || row.next === 'hold' || row.next === 'count';
  const href = atMeeting && meeting !== null && meeting !== undefined ? paths.meeting(meeting.id) : paths.workOn(row.id);
  if (row.next === 'nothing') return <>{t('decisions.next.nothing')}</>;
  return (
    <>
      <a href={href}>{t(`decisions.next.${row.next}`)}</a>
      {row.due === null ? null : (
        <p>
          <Chip state={row.due < today ? 'late' : 'soon'}>{relativeDeadline(row.due, today, lang)}</Chip>
        </p>
      )}
    </>
  );
}
