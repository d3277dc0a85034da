import { BigNumber } from '#kernel/html/big-number.tsx';
import { formatNumber } from '#kernel/html/format.ts';
import { Notice } from '#kernel/html/notice.tsx';
import { Grid } from '#kernel/html/section.tsx';
import type { Visit } from '#kernel/http/visit.ts';
import { useWords } from '#kernel/words.ts';
import type { AttendanceModel } from '../../pages/attendance.tsx';
import { totalsOf } from '../../rules/attendance.ts';
import { words } from '../../words.ts';

/** The few numbers a secretary looks for, and whether they are enough. */
export function AttendanceFigures({ model, visit }: { readonly model: AttendanceModel; readonly visit: Visit }) {
  const t = useWords(words);
  const { sites, there, lost, invited, present, absent, people } = totalsOf(model.all);
  const say = (value: number): string => formatNumber(value, visit.lang);
  const { quorum } = model;
  return (
    <>
      {quorum === null ? null : (
        <Notice
          kind={quorum.met ? 'success' : 'warning'}
          title={t(quorum.met ? 'conferences.attendance.quorum-met' : 'conferences.attendance.quorum-not', {
            present: quorum.present,
            entitled: quorum.entitled,
            needed: quorum.needed,
            what: t(`conferences.facts.of-${quorum.of}`),
          })}
        />
      )}
      <Grid>
        <BigNumber figure={say(there)}>{t('conferences.attendance.sites-there', { sites: say(sites) })}</BigNumber>
        {lost === 0 ? null : <BigNumber figure={say(lost)}>{t('conferences.attendance.sites-lost')}</BigNumber>}
        <BigNumber figure={say(people)}>{t('conferences.attendance.people')}</BigNumber>
        <BigNumber figure={say(present)}>{t('conferences.attendance.present', { invited: say(invited) })}</BigNumber>
        {absent === 0 ? null : <BigNumber figure={say(absent)}>{t('conferences.attendance.absent')}</BigNumber>}
      </Grid>
    </>
  );
}
