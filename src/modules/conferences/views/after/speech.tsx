import { BarChart } from '#kernel/html/charts/bar-chart.tsx';
import { formatNumber } from '#kernel/html/format.ts';
import { Section } from '#kernel/html/section.tsx';
import { useWords, type Lang } from '#kernel/words.ts';
import { afterPaths } from '../../paths-after.ts';
import type { FoundFigures } from '../../queries/find-figures.ts';
import { words } from '../../words.ts';

const MINUTE = 60_000;

/** To one tenth: a point of order takes a few seconds. */
const minutesOf = (ms: number): number => Math.round((10 * ms) / MINUTE) / 10;

/** How long each site spoke, the longest first. */
export function Speech({ found, code, lang }: { readonly found: FoundFigures; readonly code: string; readonly lang: Lang }) {
  const t = useWords(words);
  const [longest] = found.speakers;
  return (
    <Section title={t('conferences.after.speech')} id="phat-bieu">
      {longest === undefined ? (
        <p>{t('conferences.after.speech-none')}</p>
      ) : (
        <>
          <BarChart
            id="phat-bieu-hinh"
            title={t('conferences.after.speech')}
            summary={t('conferences.after.speech-lead', {
              longest: longest.name,
              minutes: formatNumber(minutesOf(longest.ms), lang),
            })}
            rowLabel={t('conferences.after.site')}
            series={[{ label: t('conferences.after.minutes-label'), tone: 'cham' }]}
            rows={found.speakers.map(({ name, ms }) => ({ label: name, values: [minutesOf(ms)] }))}
            format={(value) => formatNumber(value, lang)}
          />
          {found.otherSpeakers === 0 ? null : (
            <p>{t('conferences.after.speech-others', { count: formatNumber(found.otherSpeakers, lang) })}</p>
          )}
          <p>
            <a href={afterPaths.speechCsv(code)} download>
              {t('conferences.after.csv')}
            </a>
          </p>
        </>
      )}
    </Section>
  );
}
