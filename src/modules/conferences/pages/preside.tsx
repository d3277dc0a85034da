import { ButtonLink } from '#kernel/html/button.tsx';
import { Columns } from '#kernel/html/section.tsx';
import type { FormState, PageSpec, Parts } from '#kernel/http/spec.ts';
import type { Visit } from '#kernel/http/visit.ts';
import { hallPaths } from '../paths-run.ts';
import { paths } from '../paths.ts';
import { mayPreside, mayRecord } from '../policy.ts';
import { listHallChoices, type HallChoices } from '../queries/list-hall-choices.ts';
import { ChairMore } from '../views/hall/chair-more.tsx';
import { HallFrame } from '../views/hall/hall-frame.tsx';
import { MediaPlace } from '../views/hall/media-place.tsx';
import { Region } from '../views/hall/regions.tsx';
import { CaptionForm, SecretaryForms } from '../views/hall/secretary-forms.tsx';
import { ShareScreen } from '../views/hall/share-screen.tsx';
import { siteSearchOf } from '../views/site-search.tsx';
import { words } from '../words.ts';
import { hallParams, loadInHall, sceneOf, toDoor, type HallParams, type InHall } from './hall-model.ts';
import { hallParts, Leave, Over } from './hall-parts.tsx';

type Presiding = InHall & { readonly choices: HallChoices };

export const chairPage: PageSpec<HallParams, unknown, Presiding> = {
  path: paths.hall(':conference', 'chu-tri'),
  params: hallParams,
  load: async (visit, params) => {
    const found = await loadInHall(visit, params, 'chair');
    if (found === null) return null;
    return (
      toDoor(found, 'chu-tri') ?? {
        ...found,
        choices: await listHallChoices(visit.reader, params.conference, siteSearchOf(visit)),
      }
    );
  },
  may: (_actor, { standing }) => mayPreside(standing),
  view: (model, visit, form) => {
    const t = visit.t(words);
    const scene = sceneOf(model, 'chair', visit, form);
    const who = t('conferences.role.chair');
    const { id } = model.hall.conference;
    const actions = (
      <>
        <ButtonLink href={paths.hall(id, 'man-hinh')}>{t('conferences.role.screen')}</ButtonLink>
        <ButtonLink href={hallPaths.log(id)}>{t('conferences.secretary.log')}</ButtonLink>
        <Leave model={model} />
      </>
    );
    return {
      ...hallParts(scene, who, visit),
      body: (
        <HallFrame scene={scene} who={who} actions={actions}>
          <Over scene={scene} />
          <Columns side={<ChairSide />}>
            <div class="stack">
              <Region name="message" />
              <div class="card">
                <Region name="item" />
                <Region name="floor" />
              </div>
              <Region name="buttons" />
              <Region name="poll" />
              <ChairMore choices={model.choices} />
            </div>
          </Columns>
        </HallFrame>
      ),
    };
  },
};

const ChairSide = () => (
  <>
    <Region name="slide" />
    <MediaPlace />
    <div class="card">
      <Region name="queue" />
    </div>
    <div class="card">
      <Region name="sites" />
    </div>
    <Region name="documents" />
    <Region name="captions" />
  </>
);

export const secretaryPage: PageSpec<HallParams, unknown, Presiding> = {
  path: paths.hall(':conference', 'thu-ky'),
  params: hallParams,
  load: async (visit, params) => {
    const found = await loadInHall(visit, params, 'secretariat');
    if (found === null) return null;
    return (
      toDoor(found, 'thu-ky') ?? {
        ...found,
        choices: await listHallChoices(visit.reader, params.conference, siteSearchOf(visit)),
      }
    );
  },
  may: (_actor, { standing }) => mayRecord(standing),
  view: secretaryView,
};

function secretaryView(model: Presiding, visit: Visit, form: FormState): Parts {
  const t = visit.t(words);
  const scene = sceneOf(model, 'secretariat', visit, form);
  const who = t('conferences.role.secretary');
  const { id } = model.hall.conference;
  const actions = (
    <>
      <ButtonLink href={hallPaths.log(id)}>{t('conferences.secretary.log')}</ButtonLink>
      <ButtonLink href={paths.hall(id, 'man-hinh')}>{t('conferences.role.screen')}</ButtonLink>
      <Leave model={model} />
    </>
  );
  const side = (
    <>
      <div class="card">
        <Region name="item" />
        <Region name="floor" />
      </div>
      <Region name="poll" />
      <Region name="slide" />
      <div class="card">
        <Region name="sites" />
      </div>
      <Region name="captions" />
      <Region name="documents" />
      <MediaPlace />
    </>
  );
  return {
    ...hallParts(scene, who, visit, true),
    body: (
      <HallFrame scene={scene} who={who} actions={actions} writes>
        <Over scene={scene} />
        <Columns side={side}>
          <div class="stack">
            <Region name="message" />
            <CaptionForm />
            <div class="card">
              <Region name="queue" />
            </div>
            <SecretaryForms choices={model.choices} />
            <ShareScreen site={null} />
          </div>
        </Columns>
      </HallFrame>
    ),
  };
}
