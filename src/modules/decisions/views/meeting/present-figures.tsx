import { BigNumber } from '#kernel/html/big-number.tsx';
import { formatNumber } from '#kernel/html/format.ts';
import { Notice } from '#kernel/html/notice.tsx';
import { Grid, Stack } from '#kernel/html/section.tsx';
import type { Lang } from '#kernel/words.ts';
import { useWords } from '#kernel/words.ts';
import { LegalRef } from '#modules/law/index.ts';
import { paths } from '../../paths.ts';
import type { AgendaItem, MeetingModel } from '../../queries/find-meeting.ts';
import { words } from '../../words.ts';
import type { MeetingPart } from './shared.ts';

/** Who has come, of how many, and what cannot pass with so few: shown from the notice to the close. */
export function PresentFigures({ model, visit }: Pick<MeetingPart, 'model' | 'visit'>) {
  const t = useWords(words);
  const { lang } = visit;
  if (model.state !== 'called' && model.state !== 'open') return null;
  const most = Math.max(0, ...model.agenda.map((item) => item.needed));
  return (
    <Stack>
      <Grid>
        <BigNumber figure={formatNumber(model.present.all, lang)} href={paths.meetingAct(model.id, 'diem-danh')}>
          {t('decisions.present.came')}
        </BigNumber>
        {most === 0 ? null : <BigNumber figure={formatNumber(most, lang)}>{t('decisions.present.needed')}</BigNumber>}
        <BigNumber figure={formatNumber(model.households, lang)}>{t('decisions.present.households')}</BigNumber>
      </Grid>
      {model.state === 'open'
        ? model.agenda
            .filter(({ tooFew }) => tooFew)
            .map((item) => <TooFew key={item.round.id} item={item} model={model} lang={lang} />)
        : null}
    </Stack>
  );
}

/** "This cannot pass": the rule in words, and the form the law leaves open then. */
export function TooFew({ item, model, lang }: { readonly item: AgendaItem; readonly model: MeetingModel; readonly lang: Lang }) {
  const t = useWords(words);
  const { pass, quorum, matter } = item.law;
  const fallback = matter.forms.find(
    ({ form, when }) => form === 'ballot' && (when === 'after-failed-meeting' || when === 'chosen-with-front'),
  );
  return (
    <Notice kind="warning" title={t('decisions.too-few.title', { title: item.title })}>
      <p>
        {t('decisions.too-few.why', {
          present: formatNumber(model.present.all, lang),
          needed: formatNumber(item.needed, lang),
          households: formatNumber(model.households, lang),
        })}{' '}
        <LegalRef of={pass.rule} officer />
      </p>
      {quorum === null ? null : (
        <p>
          {t('decisions.too-few.quorum')} <LegalRef of={quorum.rule} officer />
        </p>
      )}
      {fallback === undefined ? null : (
        <p>
          {t('decisions.too-few.fallback')} <LegalRef of={{ legalRef: fallback.legalRef, status: matter.status }} officer />
        </p>
      )}
    </Notice>
  );
}
