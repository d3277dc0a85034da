import { BigNumber } from '#kernel/html/big-number.tsx';
import { Empty } from '#kernel/html/empty.tsx';
import { Grid, Section } from '#kernel/html/section.tsx';
import { useWords } from '#kernel/words.ts';
import { orgPaths } from '#modules/org/index.ts';
import type { CommuneNews } from '../queries/commune-news.ts';
import { words } from '../words.ts';
import { NewestList } from './newest-list.tsx';

/** How the commune's register stands in three numbers, and what it published last. */
export function CommuneNewsView({ summary, newest, name, path }: CommuneNews) {
  const t = useWords(words);
  const register = orgPaths.verb(path, 'biet');
  if (summary.total === 0) return <Empty title={t('portal.news.not-begun')} next={t('portal.news.not-begun-next')} />;
  const published = summary['on-time'] + summary.late;
  return (
    <>
      <Section title={t('portal.news.title', { name })} more={{ href: register, label: t('portal.news.register') }}>
        <Grid>
          <BigNumber figure={t('portal.news.of', { part: summary['on-time'], whole: published })} href={register}>
            {t('portal.news.on-time')}
          </BigNumber>
          <BigNumber figure={String(summary.overdue)} href={`${register}?tt=overdue`}>
            {t('portal.news.overdue')}
          </BigNumber>
          <BigNumber figure={String(summary.soon + summary.upcoming)} href={register}>
            {t('portal.news.ahead')}
          </BigNumber>
        </Grid>
      </Section>
      {newest.length === 0 ? null : (
        <Section title={t('portal.home.newest')}>
          <NewestList newest={newest} />
        </Section>
      )}
    </>
  );
}
