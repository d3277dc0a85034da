import { BigNumber } from '#kernel/html/big-number.tsx';
import { formatNumber } from '#kernel/html/format.ts';
import { Grid } from '#kernel/html/section.tsx';
import { useWords, type Lang } from '#kernel/words.ts';
import type { ConferenceFigures } from '../../rules/figures.ts';
import { words } from '../../words.ts';

/** What a leader wants to know first. */
export function BigFigures({ figures, lang }: { readonly figures: ConferenceFigures; readonly lang: Lang }) {
  const t = useWords(words);
  const n = (value: number): string => formatNumber(value, lang);
  const { sites, traffic, delegates, speech, agenda } = figures;
  const late = agenda.endedLateMinutes;
  return (
    <Grid>
      <BigNumber figure={n(traffic.joined)}>{t('conferences.after.big-joined', { sites: n(sites) })}</BigNumber>
      {delegates.invited === 0 ? null : (
        <BigNumber figure={n(delegates.present)}>
          {t('conferences.after.big-present', { invited: n(delegates.invited) })}
        </BigNumber>
      )}
      <BigNumber figure={n(speech.turns)}>{t('conferences.after.big-turns', { sites: n(speech.sites) })}</BigNumber>
      {agenda.lastedMinutes === null ? null : (
        <BigNumber figure={n(agenda.lastedMinutes)}>{t('conferences.after.big-lasted')}</BigNumber>
      )}
      {late === null || late === 0 ? null : (
        <BigNumber figure={n(Math.abs(late))}>
          {t(late > 0 ? 'conferences.after.big-late' : 'conferences.after.big-early')}
        </BigNumber>
      )}
    </Grid>
  );
}
