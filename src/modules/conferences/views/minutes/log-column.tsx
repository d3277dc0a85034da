import { Chip } from '#kernel/html/chip.tsx';
import { Empty } from '#kernel/html/empty.tsx';
import type { Visit } from '#kernel/http/visit.ts';
import type { MinutesFacts } from '../../queries/minutes-facts.ts';
import type { MinutesOutline } from '../../rules/minutes/outline.ts';
import { words } from '../../words.ts';
import { sayStatement } from './phrases.ts';

interface Props {
  readonly outline: MinutesOutline;
  readonly facts: MinutesFacts;
  /** When the text beside it was last saved, in milliseconds; what happened or was entered later is marked. Null: never. */
  readonly savedAt: number | null;
  readonly visit: Visit;
}

/** The log as sentences, for whoever edits the minutes beside it. */
export function LogColumn({ outline, facts, savedAt, visit }: Props) {
  const t = visit.t(words);
  if (outline.statements.length === 0)
    return <Empty title={t('conferences.minutes.log-empty')} next={t('conferences.minutes.log-empty-next')} />;
  return (
    <ol>
      {outline.statements.map((statement, at) => (
        <li key={at}>
          {sayStatement(statement, facts, t, visit.lang)}{' '}
          {savedAt !== null && statement.at > savedAt ? <Chip state="soon">{t('conferences.minutes.new-line')}</Chip> : null}
        </li>
      ))}
    </ol>
  );
}
