import { useWords } from '#kernel/words.ts';
import { BigNumber } from '../big-number.tsx';
import { Actions, Button, ButtonLink } from '../button.tsx';
import { Card, Meta } from '../card.tsx';
import { Chip } from '../chip.tsx';
import { LawRef } from '../law-ref.tsx';
import { Notice } from '../notice.tsx';
import { Grid, Prose, Section, Stack } from '../section.tsx';
import { kieuWords } from './kieu-words.ts';

const COLOURS = ['cham', 'son', 'vang', 'la', 'do', 'muc'] as const;

/** Letters, headings and the six colours. */
export function Letters() {
  const t = useWords(kieuWords);
  return (
    <Section title={t('kieu.type.title')} id="chu">
      <Stack>
        <Prose>
          <p class="h1">{t('kieu.type.sample')}</p>
          <h3>{t('kieu.type.sample')}</h3>
          <p>{t('kieu.type.prose')}</p>
        </Prose>
        <ul class="swatches">
          {COLOURS.map((name) => (
            <li key={name} class={`swatch-${name}`}>
              {t(`kieu.colour.${name}`)}
            </li>
          ))}
        </ul>
      </Stack>
    </Section>
  );
}

/** Buttons, states with and without their own words, references to the law. */
export function Buttons() {
  const t = useWords(kieuWords);
  return (
    <Section title={t('kieu.button.title')} id="nut">
      <Stack>
        <Actions>
          <ButtonLink href="#nut" look="main">
            {t('kieu.button.main')}
          </ButtonLink>
          <ButtonLink href="#nut">{t('kieu.button.plain')}</ButtonLink>
          <form method="post" action="/kieu">
            <Button look="danger">{t('kieu.button.danger')}</Button>
          </form>
        </Actions>
        <Actions>
          <Chip state="late">{t('kieu.chip.late')}</Chip> <Chip state="soon">{t('kieu.chip.soon')}</Chip>{' '}
          <Chip state="done">{t('kieu.chip.done')}</Chip> <Chip state="open">{t('kieu.chip.open')}</Chip> <Chip state="none" />
        </Actions>
        <Actions>
          <LawRef text={t('kieu.law.house')} href="#nut" /> <LawRef text={t('kieu.law.road')} />{' '}
          <LawRef text={t('kieu.law.new')} verify />
        </Actions>
      </Stack>
    </Section>
  );
}

/** Messages of all four kinds. */
export function Notices() {
  const t = useWords(kieuWords);
  return (
    <Section title={t('kieu.notice.title')} id="loi-nhan">
      <Stack>
        <Notice kind="info">{t('kieu.notice.info')}</Notice>
        <Notice kind="success" title={t('kieu.notice.success-title')} live>
          {t('kieu.notice.success')}
        </Notice>
        <Notice kind="warning" title={t('kieu.notice.warning-title')}>
          {t('kieu.notice.warning')}
        </Notice>
        <Notice kind="error" title={t('kieu.notice.error-title')} live>
          {t('kieu.notice.error')}
        </Notice>
      </Stack>
    </Section>
  );
}

/** Cards that lead somewhere, and figures in words. */
export function Cards() {
  const t = useWords(kieuWords);
  return (
    <Section title={t('kieu.card.title')} id="the" more={{ href: '#the', label: t('kieu.list.more') }}>
      <Stack>
        <Grid>
          <Card title={t('kieu.card.road')} href="#the-1" top={<Chip state="soon">{t('kieu.chip.soon')}</Chip>}>
            <Meta>{t('kieu.card.road-note')}</Meta>
            <p>
              <LawRef text={t('kieu.law.road')} href="#luat" />
            </p>
          </Card>
          <Card title={t('kieu.card.land')} href="#the-2" top={<Chip state="open">{t('kieu.chip.open')}</Chip>}>
            <Meta>{t('kieu.card.land-note')}</Meta>
          </Card>
          <Card title={t('kieu.card.talk')} top={<Chip state="open">{t('kieu.card.when')}</Chip>}>
            <Meta>{t('kieu.card.talk-note')}</Meta>
          </Card>
        </Grid>
        <Grid>
          <BigNumber figure={t('kieu.big.share')}>{t('kieu.big.share-words')}</BigNumber>
          <BigNumber figure={t('kieu.big.wait')}>{t('kieu.big.wait-words')}</BigNumber>
          <BigNumber figure={t('kieu.big.promise')} href="#the">
            {t('kieu.big.promise-words')}
          </BigNumber>
        </Grid>
      </Stack>
    </Section>
  );
}
