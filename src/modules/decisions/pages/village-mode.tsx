import { z } from 'zod';
import { everyone } from '#kernel/actor.ts';
import { Actions, ButtonLink } from '#kernel/html/button.tsx';
import { Card } from '#kernel/html/card.tsx';
import { icon } from '#kernel/html/icon.ts';
import { Notice } from '#kernel/html/notice.tsx';
import { PageTitle, Section, Stack } from '#kernel/html/section.tsx';
import type { Site } from '#kernel/http/site.ts';
import type { Parts } from '#kernel/http/spec.ts';
import type { Visit } from '#kernel/http/visit.ts';
import type { UnitName } from '#modules/org/index.ts';
import { offlinePaths } from '../paths-offline.ts';
import { paths } from '../paths.ts';
import { mayUseVillageMode } from '../policy.ts';
import { listOwnVillages } from '../queries/list-own-villages.ts';
import { words } from '../words.ts';
import { registerVillageSync } from './village-sync.ts';

/** Village-head mode: a page that works a week without network, what it takes along, and what it sends back. */
export function registerVillageMode(site: Site): void {
  site.page({
    path: offlinePaths.start(),
    load: (visit) => listOwnVillages(visit.reader, visit.actor, visit.today),
    may: mayUseVillageMode,
    view: startView,
  });
  site.page({
    path: offlinePaths.phone(),
    query: z.object({}),
    load: () => Promise.resolve({}),
    may: () => everyone,
    view: (_model, visit) => phoneView(visit),
  });
  site.document({
    path: offlinePaths.manifest(),
    load: () => Promise.resolve({}),
    may: () => everyone,
    send: (_model, visit, reply) =>
      reply.type('application/manifest+json; charset=utf-8').send(JSON.stringify(manifestOf(visit))),
  });
  site.worker({ path: offlinePaths.worker(), island: 'village-worker' });
  registerVillageSync(site);
}

const phoneIn = ({ lang }: Visit): string => `${offlinePaths.phone()}?lang=${lang}`;

const manifestOf = (visit: Visit) => ({
  name: visit.t(words)('decisions.phone.app'),
  short_name: visit.t(words)('decisions.phone.app-short'),
  lang: visit.lang,
  id: offlinePaths.phone(),
  start_url: phoneIn(visit),
  scope: `${offlinePaths.start()}/`,
  display: 'standalone',
  background_color: '#ffffff',
  theme_color: '#142b47',
  icons: [{ src: icon.path, type: icon.type, sizes: 'any', purpose: 'any' }],
});

function startView(villages: readonly UnitName[], visit: Visit): Parts {
  const t = visit.t(words);
  return {
    title: t('decisions.phone.title'),
    indexed: false,
    manifest: offlinePaths.manifest(),
    body: (
      <>
        <PageTitle
          title={t('decisions.phone.title')}
          lead={t('decisions.phone.lead')}
          actions={
            <ButtonLink look="main" href={phoneIn(visit)}>
              {t('decisions.phone.open')}
            </ButtonLink>
          }
        />
        <Stack>
          <Notice kind="warning" title={t('decisions.phone.pin-title')}>
            <p>{t('decisions.phone.pin-why')}</p>
          </Notice>
          <Section title={t('decisions.phone.without')} lead={t('decisions.phone.without-lead')}>
            <Stack>
              {villages.map((village) => (
                <Card key={village.id} title={village.name} level={3}>
                  <Actions>
                    <ButtonLink href={paths.village(village.id)}>{t('decisions.phone.village')}</ButtonLink>
                    <ButtonLink href={paths.householdSheet(village.id)}>{t('decisions.phone.sheet')}</ButtonLink>
                  </Actions>
                </Card>
              ))}
            </Stack>
          </Section>
        </Stack>
      </>
    ),
  };
}

/** Empty of data, so that it may lie on the phone for everybody to see: the island fills it after the PIN. */
function phoneView(visit: Visit): Parts {
  const t = visit.t(words);
  return {
    title: t('decisions.phone.title'),
    indexed: false,
    manifest: offlinePaths.manifest(),
    islands: ['village-mode'],
    body: (
      <div id="thon-toi">
        <PageTitle title={t('decisions.phone.title')} lead={t('decisions.phone.lead')} />
        <Stack>
          <Notice kind="info" title={t('decisions.phone.without')}>
            <p>{t('decisions.phone.without-script')}</p>
          </Notice>
          <Actions>
            <ButtonLink href={offlinePaths.start()}>{t('decisions.phone.ordinary')}</ButtonLink>
          </Actions>
        </Stack>
      </div>
    ),
  };
}
