import { anyOf } from '#kernel/actor.ts';
import { Actions, ButtonLink } from '#kernel/html/button.tsx';
import { Notice } from '#kernel/html/notice.tsx';
import { PageTitle, Section, Stack } from '#kernel/html/section.tsx';
import { queryText, type Query } from '#kernel/html/table-state.ts';
import type { Site } from '#kernel/http/site.ts';
import { Moved, type FormState, type PageSpec, type Parts } from '#kernel/http/spec.ts';
import type { Visit } from '#kernel/http/visit.ts';
import { keepDeviceCheck } from '../commands/keep-device-check.ts';
import { islandWords } from '../media/words.ts';
import { mediaPaths } from '../paths-media.ts';
import { HALL_OF, hallPaths } from '../paths-run.ts';
import { slidePaths } from '../paths-slides.ts';
import { paths } from '../paths.ts';
import { mayAttend, mayKeep } from '../policy.ts';
import { findConference, type ConferenceModel } from '../queries/find-conference.ts';
import { findSite, type SiteModel } from '../queries/find-site.ts';
import { hallFields } from '../steps/enter.ts';
import { isBeforeEnd } from '../steps/lock-conference.ts';
import { DeviceHelp, SaveCheck } from '../views/device-check.tsx';
import { words } from '../words.ts';
import { anyQuery, conferenceParams, type ConferenceParams } from './work-page.ts';

interface CheckModel {
  readonly conference: ConferenceModel;
  /** The site whose operator this is; null for everybody else. */
  readonly site: SiteModel | null;
  readonly saved: boolean;
}

const page: PageSpec<ConferenceParams, Query, CheckModel> = {
  path: slidePaths.check(':conference'),
  params: conferenceParams,
  query: anyQuery,
  load: async (visit, { conference: asked }, query) => {
    const conference = await findConference(visit, asked);
    if (conference === null) return null;
    const { seat, actor } = conference.standing;
    if (seat === null && actor.kind === 'anonymous')
      return new Moved(`${hallPaths.door()}?toi=${encodeURIComponent(slidePaths.check(asked))}`);
    const site = seat?.role === 'operator' && seat.site !== null ? await findSite(visit, seat.site) : null;
    return { conference, site: site?.site ?? null, saved: queryText(query, 'ghi') === '1' };
  },
  may: (actor, { conference: { standing } }) => anyOf(mayKeep({ ...standing, actor }), mayAttend({ ...standing, actor })),
  view: checkView,
};

/** Camera, microphone and line, tried before the meeting by whoever has a seat in it. */
export function registerDeviceCheck(site: Site): void {
  site.page(page);
  site.form({
    page,
    command: keepDeviceCheck,
    input: hallFields,
    done: ({ conference }) => `${slidePaths.check(conference)}?ghi=1`,
    refusalAt: { 'conferences.work.too-late': '' },
  });
}

function checkView({ conference, site, saved }: CheckModel, visit: Visit, form: FormState): Parts {
  const t = visit.t(words);
  const { seat } = conference.standing;
  const said = Object.entries(islandWords(visit.lang)).filter(([key]) => key.startsWith('check.'));
  const config = { address: `${mediaPaths.exchange(conference.id)}?vai=screen`, words: Object.fromEntries(said) };
  const live = isBeforeEnd(conference);
  return {
    title: `${t('conferences.device.title')} · ${conference.title}`,
    demo: conference.demo,
    indexed: false,
    islands: live ? ['media-check'] : [],
    body: (
      <>
        <PageTitle title={t('conferences.device.title')} lead={conference.title} />
        <Stack>
          {saved ? <Notice kind="success" live title={t('conferences.device.saved')} /> : null}
          {live ? (
            <Section title={t('conferences.device.try')} lead={t('conferences.device.try-lead')}>
              <div class="card" data-media-check={JSON.stringify(config)} />
              <noscript>
                <p>{t('conferences.device.no-script')}</p>
              </noscript>
            </Section>
          ) : (
            <Notice kind="info" title={t('conferences.device.over')} />
          )}
          {live && site !== null ? <SaveCheck conference={conference.id} site={site} form={form} /> : null}
          <DeviceHelp />
          <Notice kind="info" title={t('conferences.device.anyway')}>
            <p>{t('conferences.device.anyway-text')}</p>
          </Notice>
          {seat === null ? null : (
            <Actions>
              <ButtonLink href={paths.hall(conference.id, HALL_OF[seat.role])}>{t('conferences.device.to-hall')}</ButtonLink>
            </Actions>
          )}
        </Stack>
      </>
    ),
  };
}
