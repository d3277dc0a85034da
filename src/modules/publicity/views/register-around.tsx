import { useContext } from 'preact/hooks';
import { dayOf } from '#kernel/day.ts';
import { Card } from '#kernel/html/card.tsx';
import { formatDay } from '#kernel/html/format.ts';
import { Grid } from '#kernel/html/section.tsx';
import { LangContext, useWords } from '#kernel/words.ts';
import { noticePaths } from '#modules/notices/index.ts';
import { publicPaths } from '../paths-public.ts';
import type { RegisterPage } from '../queries/find-register.ts';
import { periodText } from '../rules/period.ts';
import { liveTopic } from '../live-topic.ts';
import { words } from '../words.ts';
import { periodTitle } from './period-name.ts';

/** Beside the register: how to hear of news, the frozen quarters, the code of a poster, the province. */
export function RegisterAround({ model }: { readonly model: RegisterPage }) {
  const t = useWords(words);
  const lang = useContext(LangContext);
  const { unit } = model.head;
  return (
    <Grid>
      <Card title={t('publicity.pub.follow')} level={2}>
        <p>{t('publicity.pub.follow-lead')}</p>
        <p>
          <a href={noticePaths.follow(liveTopic(unit.id))}>{t('publicity.pub.follow-mail')}</a>
        </p>
        <p>
          <a href={publicPaths.feed(unit.path)}>{t('publicity.pub.follow-rss')}</a>
        </p>
      </Card>
      {model.quarters.length === 0 ? null : (
        <Card title={t('publicity.pub.quarters')} level={2}>
          {model.quarters.map(({ period, frozenAt }) => (
            <p key={periodText(period)}>
              <a href={publicPaths.quarter(unit.path, periodText(period))}>
                {t('publicity.pub.quarter-frozen', { period: periodTitle(period, t), day: formatDay(dayOf(frozenAt), lang) })}
              </a>
            </p>
          ))}
        </Card>
      )}
      <Card title={t('publicity.pub.more')} level={2}>
        <p>
          <a href={publicPaths.ask({ unit: unit.id })}>{t('publicity.pub.ask-free')}</a>
        </p>
        <p>
          <a href={publicPaths.lookUp()}>{t('publicity.pub.look-up')}</a>
        </p>
        {unit.parent === null ? null : (
          <p>
            <a href={publicPaths.gaps(unit.parent)}>{t('publicity.pub.gaps', { name: unit.parentName ?? '' })}</a>
          </p>
        )}
      </Card>
    </Grid>
  );
}
