import { useContext } from 'preact/hooks';
import { Chip, type ChipState } from '#kernel/html/chip.tsx';
import { formatInstant } from '#kernel/html/format.ts';
import { LangContext, useWords } from '#kernel/words.ts';
import { preparePaths } from '../../paths-prepare.ts';
import { STANDBY } from '../../rules/session/queue.ts';
import { documentOf, type Phase } from '../../rules/session/state.ts';
import { words } from '../../words.ts';
import { Clock } from './clock.tsx';
import { useScene } from './hall-context.ts';
import { sayEntry } from './say-entry.ts';

const LOOKS: Readonly<Record<Phase, ChipState>> = { waiting: 'none', running: 'open', paused: 'soon', closed: 'done' };

/** How the meeting stands. */
export function StatusLine() {
  const t = useWords(words);
  const lang = useContext(LangContext);
  const { session, conference } = useScene().hall;
  return (
    <p class="hall-status">
      <Chip state={LOOKS[session.phase]}>{t(`conferences.hall.${session.phase}`)}</Chip>{' '}
      {session.phase === 'waiting' ? t('conferences.hall.starts', { at: formatInstant(conference.startsAt, lang) }) : null}
    </p>
  );
}

/** What is before the meeting. */
export function ItemNow() {
  const t = useWords(words);
  const { hall, audience } = useScene();
  const { session, agenda } = hall;
  const item = agenda.find(({ id }) => id === session.item);
  return (
    <>
      <p class="hall-label">{t('conferences.hall.item')}</p>
      <h2 class="hall-item">{item === undefined ? t('conferences.hall.no-item') : `${item.no}. ${item.title}`}</h2>
      {item === undefined || item.plannedMinutes === null || audience === 'screen' ? null : (
        <p class="meta">{t('conferences.hall.planned', { minutes: item.plannedMinutes })}</p>
      )}
    </>
  );
}

/** Who speaks, and how much time is left. */
export function FloorNow() {
  const t = useWords(words);
  const { hall } = useScene();
  const { floor } = hall.session;
  if (floor === null)
    return (
      <>
        <p class="hall-label">{t('conferences.hall.speaker')}</p>
        <p>{t('conferences.hall.no-speaker')}</p>
      </>
    );
  const { site, who, what } = sayEntry(hall, floor.entry, t);
  return (
    <>
      <p class="hall-label">{t('conferences.hall.speaker')}</p>
      <h2 class="hall-speaker">{site}</h2>
      {who === null ? null : <p>{who}</p>}
      <p class="meta">{what}</p>
      <Clock floor={floor} />
    </>
  );
}

/** The three to come. */
export function NextUp() {
  const t = useWords(words);
  const { hall } = useScene();
  const next = hall.queue.slice(0, STANDBY).map((entry) => ({ id: entry.id, ...sayEntry(hall, entry, t) }));
  return (
    <>
      <h2 class="hall-label">{t('conferences.hall.next')}</h2>
      {next.length === 0 ? (
        <p>{t('conferences.hall.next-none')}</p>
      ) : (
        <ol class="hall-next">
          {next.map(({ id, site, who, what }) => (
            <li key={id}>
              <b>{site}</b> <span class="meta">{[who, what].filter(Boolean).join(' · ')}</span>
            </li>
          ))}
        </ol>
      )}
    </>
  );
}

/** The last lines somebody typed. */
export function Captions() {
  const t = useWords(words);
  const { captions } = useScene().hall.session;
  return (
    <>
      <h2 class="hall-label">{t('conferences.hall.captions')}</h2>
      {captions.length === 0 ? <p class="meta">{t('conferences.hall.captions-none')}</p> : null}
      {captions.map(({ text, at }) => (
        <p key={at} class="hall-caption">
          {text}
        </p>
      ))}
    </>
  );
}

/** What may be read, and the page that is being shown. */
export function Documents() {
  const t = useWords(words);
  const { documents, session } = useScene().hall;
  const shown = documentOf(session);
  return (
    <>
      <h2 class="hall-label">{t('conferences.hall.documents')}</h2>
      {documents.length === 0 ? <p class="meta">{t('conferences.hall.documents-none')}</p> : null}
      <ul class="hall-documents">
        {documents.map(({ id, title }) => (
          <li key={id}>
            <a href={preparePaths.document(id)}>{title}</a>
            {shown?.document === id ? <Chip state="open">{t('conferences.hall.slide', { page: shown.page })}</Chip> : null}
          </li>
        ))}
      </ul>
    </>
  );
}

/** For those who listen to the page: read out when item or speaker change, when recording begins, and at no other time. */
export function Say() {
  const t = useWords(words);
  const { hall } = useScene();
  const { session, agenda } = hall;
  const item = agenda.find(({ id }) => id === session.item)?.title ?? t('conferences.hall.no-item');
  const floor = session.floor === null ? null : sayEntry(hall, session.floor.entry, t).line;
  const speaker = floor === null ? t('conferences.hall.no-speaker') : `${t('conferences.hall.speaker')}: ${floor}`;
  return (
    <>
      {session.phase === 'running' ? t('conferences.hall.say', { item, speaker }) : t(`conferences.hall.${session.phase}`)}
      {session.recording ? ` ${t('conferences.hall.recording')}.` : ''}
    </>
  );
}
