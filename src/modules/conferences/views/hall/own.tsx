import { Chip } from '#kernel/html/chip.tsx';
import { useWords } from '#kernel/words.ts';
import { STANDBY } from '../../rules/session/queue.ts';
import { sayClock } from '../../rules/session/clock.ts';
import { words } from '../../words.ts';
import { ActForm } from './act-form.tsx';
import { useScene } from './hall-context.ts';
import { sayEntry } from './say-entry.ts';

/** What concerns this site, or this delegate, alone: where they stand in the queue, and how long they have spoken. */
export function Own() {
  const t = useWords(words);
  const { hall, own, audience } = useScene();
  const personal = audience === 'delegate';
  const { floor, spokenBySite, spokenByDelegate } = hall.session;
  const mine = (entry: { readonly site: string; readonly delegate: string | null }) =>
    personal ? own.delegate !== null && entry.delegate === own.delegate : own.site !== null && entry.site === own.site;
  const waiting = hall.queue.flatMap((entry, at) => (mine(entry) ? [{ entry, at }] : []));
  const spoken = personal ? spokenByDelegate[own.delegate ?? ''] : spokenBySite[own.site ?? ''];
  return (
    <>
      <h2 class="hall-label">{t(personal ? 'conferences.delegate.own' : 'conferences.operator.own')}</h2>
      {floor !== null && mine(floor.entry) ? (
        <p>
          <Chip state="soon">{t(personal ? 'conferences.delegate.speaking' : 'conferences.operator.speaking')}</Chip>
        </p>
      ) : null}
      {waiting.length === 0 ? <p class="meta">{t('conferences.operator.none')}</p> : null}
      {waiting.map(({ entry, at }) => (
        <div key={entry.id} class="hall-own">
          <p>
            {sayEntry(hall, entry, t).what}: <b>{t('conferences.operator.place', { place: at + 1 })}</b>
            {at < STANDBY ? <span class="meta"> {t('conferences.operator.ready')}</span> : null}
          </p>
          {entry.kind === 'paper' ? null : (
            <ActForm act="thoi-xin" fields={{ entry: entry.id }}>
              {t('conferences.operator.lower')}
            </ActForm>
          )}
        </div>
      ))}
      <p class="meta">
        {spoken === undefined
          ? t('conferences.operator.spoken-none')
          : t('conferences.operator.spoken', { time: sayClock(Math.round(spoken.ms / 1000)), turns: spoken.turns })}
      </p>
    </>
  );
}
