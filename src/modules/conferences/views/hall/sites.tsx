import { useContext } from 'preact/hooks';
import { ZONE } from '#kernel/day.ts';
import { StateMark } from '#kernel/html/chip.tsx';
import { formatNumber } from '#kernel/html/format.ts';
import { LangContext, useWords } from '#kernel/words.ts';
import { words } from '../../words.ts';
import { useScene } from './hall-context.ts';

/** Which sites are on the line, and which are lost since when. */
export function Sites() {
  const t = useWords(words);
  const lang = useContext(LangContext);
  const { all, connected, lost } = useScene().hall.sites;
  return (
    <>
      <h2 class="hall-label">{t('conferences.hall.sites')}</h2>
      <p class="hall-figure">
        {t('conferences.hall.sites-figure', { connected: formatNumber(connected, lang), all: formatNumber(all, lang) })}
      </p>
      {lost.length === 0 ? (
        <p class="meta">{t('conferences.hall.sites-fine')}</p>
      ) : (
        <ul class="hall-lost">
          {lost.map(({ id, name, lostAt }) => (
            <li key={id}>
              <StateMark state="late" /> {name}: {t('conferences.hall.sites-lost')},{' '}
              {t('conferences.hall.lost-since', { at: timeOf(lostAt) })}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

const timeOf = (at: string): string =>
  Temporal.Instant.from(at).toZonedDateTimeISO(ZONE).toPlainTime().toString({ smallestUnit: 'second' });
