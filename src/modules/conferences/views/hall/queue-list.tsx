import { useWords } from '#kernel/words.ts';
import { minutesFor } from '../../rules/floor-minutes.ts';
import { QUEUE_SHOWN } from '../../queries/find-hall.ts';
import type { Entry } from '../../rules/session/events.ts';
import { words } from '../../words.ts';
import { ActForm } from './act-form.tsx';
import { useScene } from './hall-context.ts';
import { sayEntry } from './say-entry.ts';

/** Everybody who waits, in the order of speaking; the chair invites out of turn, the secretary rearranges. */
export function QueueList() {
  const t = useWords(words);
  const { hall, audience } = useScene();
  const shown = hall.queue.slice(0, QUEUE_SHOWN);
  const beyond = hall.queue.length - shown.length;
  return (
    <>
      <h2 class="hall-label">{t('conferences.queue.title')}</h2>
      {shown.length === 0 ? (
        <p class="meta">{t('conferences.queue.none')}</p>
      ) : (
        <>
          <p class="meta">
            {t('conferences.queue.count', { count: hall.queue.length })}
            {audience === 'secretariat' ? `. ${t('conferences.queue.fair')}` : null}
          </p>
          <ol class="hall-queue">
            {shown.map((entry, at) => (
              <Waiting
                key={entry.id}
                entry={entry}
                first={at === 0}
                last={at === hall.queue.length - 1}
                arranges={audience === 'secretariat'}
              />
            ))}
          </ol>
        </>
      )}
      {beyond > 0 ? <p class="meta">{t('conferences.queue.beyond', { count: beyond })}</p> : null}
    </>
  );
}

interface WaitingProps {
  readonly entry: Entry;
  readonly first: boolean;
  readonly last: boolean;
  readonly arranges: boolean;
}

function Waiting({ entry, first, last, arranges }: WaitingProps) {
  const t = useWords(words);
  const { hall } = useScene();
  const { site, who, what, line } = sayEntry(hall, entry, t);
  const named = (act: string) => t('conferences.queue.of', { act, who: line });
  const move = (to: string, act: string) => (
    <ActForm act="sap-xep" fields={{ entry: entry.id, move: to }} label={named(act)}>
      {act}
    </ActForm>
  );
  const minutes = minutesFor(entry.kind, hall.names.papers[entry.paper ?? '']?.minutes);
  return (
    <li>
      <p>
        <b>{site}</b> <span class="meta">{[who, what].filter(Boolean).join(' · ')}</span>
      </p>
      <div class="hall-row">
        {arranges ? null : (
          <ActForm act="moi-phat-bieu" fields={{ entry: entry.id, minutes }} label={named(t('conferences.queue.invite'))}>
            {t('conferences.queue.invite')}
          </ActForm>
        )}
        {arranges && !first ? move('up', t('conferences.queue.up')) : null}
        {arranges && !last ? move('down', t('conferences.queue.down')) : null}
        {first ? null : move('first', t('conferences.queue.first'))}
        {arranges ? (
          <ActForm act="thoi-xin" fields={{ entry: entry.id }} label={named(t('conferences.queue.drop'))}>
            {t('conferences.queue.drop')}
          </ActForm>
        ) : null}
      </div>
    </li>
  );
}
