import { Actions, ButtonLink } from '#kernel/html/button.tsx';
import { Columns } from '#kernel/html/section.tsx';
import type { PageSpec } from '#kernel/http/spec.ts';
import { useWords } from '#kernel/words.ts';
import { hallPaths } from '../paths-run.ts';
import { slidePaths } from '../paths-slides.ts';
import { paths } from '../paths.ts';
import { mayActAsDelegate, mayAttend, mayPreside, mayRunSite } from '../policy.ts';
import { findComing } from '../queries/find-coming.ts';
import { listSpeakers, type DelegateChoice } from '../queries/list-hall-choices.ts';
import { comesIn } from '../rules/comes-in.ts';
import { CheckIn } from '../views/hall/check-in.tsx';
import { HallFrame } from '../views/hall/hall-frame.tsx';
import { HandButtons } from '../views/hall/hand-buttons.tsx';
import { MediaPlace } from '../views/hall/media-place.tsx';
import { Region } from '../views/hall/regions.tsx';
import { ShareScreen } from '../views/hall/share-screen.tsx';
import { words } from '../words.ts';
import { hallParams, loadInHall, sceneOf, toDoor, type HallParams, type InHall } from './hall-model.ts';
import { hallParts, Leave, Over } from './hall-parts.tsx';

type AtSite = InHall & { readonly speakers: readonly DelegateChoice[]; readonly siteName: string };

/** What delegates and sites see in the same order: who speaks, what comes, what is said, what may be read. */
const Stage = () => (
  <>
    <Region name="message" />
    <Region name="slide" />
    <MediaPlace />
    <div class="card">
      <Region name="item" />
      <Region name="floor" />
    </div>
    <Region name="poll" />
    <Region name="captions" />
  </>
);

const Following = () => (
  <>
    <div class="card">
      <Region name="own" />
      <HandButtons />
    </div>
    <Region name="next" />
    <Region name="documents" />
  </>
);

export const operatorPage: PageSpec<HallParams, unknown, AtSite> = {
  path: paths.hall(':conference', 'diem-cau'),
  params: hallParams,
  load: async (visit, params) => {
    const found = await loadInHall(visit, params, 'site');
    if (found === null) return null;
    const door = toDoor(found, 'diem-cau');
    const site = found.standing.seat?.site ?? null;
    if (door !== null || site === null) return door;
    const [speakers, row] = await Promise.all([
      listSpeakers(visit.reader, site),
      visit.reader.selectFrom('conferences.site').select('name').where('id', '=', site).executeTakeFirst(),
    ]);
    return { ...found, speakers, siteName: row?.name ?? '' };
  },
  may: (_actor, { standing }) => (standing.seat?.site ? mayRunSite(standing, standing.seat.site) : mayPreside(standing)),
  view: (model, visit, form) => {
    const t = visit.t(words);
    const scene = sceneOf(model, 'site', visit, form);
    const who = model.siteName;
    return {
      ...hallParts(scene, who, visit),
      body: (
        <HallFrame
          scene={scene}
          who={`${t('conferences.role.operator')}: ${who}`}
          beat={hallPaths.beat(model.hall.conference.id)}
          actions={<SiteActions model={model} />}
        >
          <Over scene={scene} />
          <Columns
            side={
              <>
                <div class="card">
                  <Region name="own" />
                  <HandButtons speakers={model.speakers} />
                </div>
                <Region name="next" />
                <Region name="documents" />
              </>
            }
          >
            <div class="stack">
              <Stage />
              <ShareScreen site={model.standing.seat?.site ?? null} />
            </div>
          </Columns>
        </HallFrame>
      ),
    };
  },
};

function SiteActions({ model }: { readonly model: InHall }) {
  const t = useWords(words);
  return (
    <>
      <ButtonLink href={paths.hall(model.hall.conference.id, 'man-hinh')}>{t('conferences.role.screen')}</ButtonLink>
      <ButtonLink href={slidePaths.check(model.hall.conference.id)}>{t('conferences.device.link')}</ButtonLink>
      <Leave model={model} />
    </>
  );
}

type AtSeat = InHall & { readonly comes: boolean };

export const delegatePage: PageSpec<HallParams, unknown, AtSeat> = {
  path: paths.hall(':conference', 'dai-bieu'),
  params: hallParams,
  load: async (visit, params) => {
    const found = await loadInHall(visit, params, 'delegate');
    if (found === null) return null;
    const delegate = found.standing.seat?.delegate ?? null;
    if (delegate === null) return toDoor(found, 'dai-bieu');
    const coming = await findComing(visit.reader, delegate);
    return { ...found, comes: coming !== null && comesIn({ ...coming, today: visit.today }) };
  },
  may: (_actor, { standing }) =>
    standing.seat?.delegate ? mayActAsDelegate(standing, standing.seat.delegate) : mayAttend(standing),
  view: (model, visit, form) => {
    const t = visit.t(words);
    const scene = sceneOf(model, 'delegate', visit, form);
    const who = t('conferences.role.delegate');
    return {
      ...hallParts(scene, who, visit),
      body: (
        <HallFrame scene={scene} who={who} actions={<Leave model={model} />}>
          <Over scene={scene} />
          {model.comes ? <CheckIn /> : null}
          <Columns side={<Following />}>
            <div class="stack">
              <Stage />
            </div>
          </Columns>
        </HallFrame>
      ),
    };
  },
};

export const screenPage: PageSpec<HallParams, unknown, InHall> = {
  path: paths.hall(':conference', 'man-hinh'),
  params: hallParams,
  load: async (visit, params) => {
    const found = await loadInHall(visit, params, 'screen');
    return found === null ? null : (toDoor(found, 'man-hinh') ?? found);
  },
  may: (_actor, { standing }) => mayAttend(standing),
  view: (model, visit, form) => {
    const t = visit.t(words);
    const scene = sceneOf(model, 'screen', visit, form);
    const who = t('conferences.role.screen');
    return {
      ...hallParts(scene, who, visit),
      body: (
        <HallFrame scene={scene} who={model.hall.conference.bodyName}>
          <Region name="message" />
          <Region name="slide" />
          <div class="hall-stage">
            <MediaPlace />
            <div>
              <Region name="item" />
              <Region name="floor" />
            </div>
            <div>
              <Region name="poll" />
              <Region name="next" />
            </div>
          </div>
          <Region name="captions" />
          <Actions>
            <Leave model={model} />
          </Actions>
        </HallFrame>
      ),
    };
  },
};
