import { useContext } from 'preact/hooks';
import { ZONE } from '#kernel/day.ts';
import { StateMark } from '#kernel/html/chip.tsx';
import { formatNumber } from '#kernel/html/format.ts';
import { LangContext, useWords } from '#kernel/words.ts';
import { words } from '../../words.ts';
import { OUT_SHOWN } from '../../queries/find-hall.ts';
import { ActForm } from './act-form.tsx';
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
      <SitesOut />
    </>
  );
}

/** Sites whose picture and sound were switched off, each to be let in again; and whoever speaks, to be sent out with one press. */
function SitesOut() {
  const t = useWords(words);
  const { session, names, sites } = useScene().hall;
  const out = session.out ?? [];
  const nameOf = (site: string): string => names.sites[site]?.name ?? '';
  const speaking = session.floor?.entry.site;
  const beyond = out.length - OUT_SHOWN;
  return (
    <>
      {speaking === undefined || speaking === sites.main || out.includes(speaking) || session.phase === 'closed' ? null : (
        <>
          <p class="meta">{t('conferences.out.speaking', { site: nameOf(speaking) })}</p>
          <ActForm act="dua-ra" fields={{ site: speaking }} label={labelled(t('conferences.out.send'), nameOf(speaking))}>
            {t('conferences.out.send')}
          </ActForm>
        </>
      )}
      {out.length === 0 ? null : (
        <>
          <h3 class="hall-label">{t('conferences.out.title')}</h3>
          <ul class="hall-queue">
            {out.slice(0, OUT_SHOWN).map((site) => (
              <li key={site}>
                <p>
                  <StateMark state="none" /> {nameOf(site)}
                </p>
                {session.phase === 'closed' ? null : (
                  <ActForm act="cho-vao" fields={{ site }} label={labelled(t('conferences.out.let-in'), nameOf(site))}>
                    {t('conferences.out.let-in')}
                  </ActForm>
                )}
              </li>
            ))}
          </ul>
          {beyond > 0 ? <p class="meta">{t('conferences.queue.beyond', { count: beyond })}</p> : null}
        </>
      )}
    </>
  );
}

const labelled = (act: string, site: string): string => `${act}: ${site}`;

const timeOf = (at: string): string =>
  Temporal.Instant.from(at).toZonedDateTimeISO(ZONE).toPlainTime().toString({ smallestUnit: 'second' });
