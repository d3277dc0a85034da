import { Actions, Button, ButtonLink } from '#kernel/html/button.tsx';
import { Details } from '#kernel/html/details.tsx';
import { FileField } from '#kernel/html/file-field.tsx';
import { formatInstant } from '#kernel/html/format.ts';
import { HiddenField } from '#kernel/html/form.tsx';
import { Notice } from '#kernel/html/notice.tsx';
import { PageTitle, Section, Stack } from '#kernel/html/section.tsx';
import { TextArea, TextField } from '#kernel/html/text-field.tsx';
import { CommandForm } from '#kernel/http/command-form.tsx';
import type { Site } from '#kernel/http/site.ts';
import type { FormState, PageSpec, Parts } from '#kernel/http/spec.ts';
import type { Visit } from '#kernel/http/visit.ts';
import { addPressPhoto } from '../commands/add-press-photo.ts';
import { keepPressReport } from '../commands/keep-press-report.ts';
import { publishPressReport } from '../commands/publish-press-report.ts';
import { removePressPhoto } from '../commands/remove-press-photo.ts';
import { withdrawPressReport } from '../commands/withdraw-press-report.ts';
import { pressDraft } from '../papers/press-draft.ts';
import { afterPaths } from '../paths-after.ts';
import { paths } from '../paths.ts';
import { mayKeep } from '../policy.ts';
import { findConference } from '../queries/find-conference.ts';
import { findPress, type Press, type PressPhoto } from '../queries/find-press.ts';
import { pressFacts } from '../queries/press-facts.ts';
import { FILE_BYTES } from '../views/file-types.ts';
import { words } from '../words.ts';
import { conferenceParams, mayWork, type ConferenceParams, type WorkModel } from './work-page.ts';

const PHOTO_TYPES = [{ label: 'JPEG, PNG, WebP', accept: '.jpg,.jpeg,.png,.webp' }] as const;

interface PressModel extends WorkModel {
  readonly press: Press | null;
  readonly photos: readonly PressPhoto[];
  readonly draft: string;
}

const page: PageSpec<ConferenceParams, object, PressModel> = {
  path: afterPaths.pressWork(':conference'),
  params: conferenceParams,
  load,
  may: mayWork,
  view,
};

/** Where the report is drafted, edited, given photos and published. */
export function registerPressWork(site: Site): void {
  const done = ({ conference }: { readonly conference: ConferenceParams['conference'] }) => afterPaths.pressWork(conference);
  const at = (act: string) => ({ page, path: afterPaths.pressAct(':conference', act), done });
  site.page(page);
  site.form({ ...at('luu'), command: keepPressReport });
  site.form({
    ...at('dang'),
    command: publishPressReport,
    refusalAt: { 'conferences.press.not-met': '' },
  });
  site.form({ ...at('rut'), command: withdrawPressReport });
  site.form({ ...at('them-anh'), command: addPressPhoto, refusalAt: { 'conferences.press.photos-full': 'file' } });
  site.form({ ...at('bo-anh'), command: removePressPhoto });
}

async function load(visit: Visit, params: ConferenceParams): Promise<PressModel | null> {
  const conference = await findConference(visit, params.conference);
  if (conference === null) return null;
  if (!mayKeep(conference.standing).may) return { conference, press: null, photos: [], draft: '' };
  const draft = pressDraft(await pressFacts(visit, conference)).join('\n\n');
  return { conference, ...(await findPress(visit.reader, conference.id)), draft };
}

function view(model: PressModel, visit: Visit, form: FormState): Parts {
  const t = visit.t(words);
  const { conference, press, draft } = model;
  const title = t('conferences.press.title');
  return {
    title: `${title}: ${conference.title}`,
    demo: conference.demo,
    indexed: false,
    breadcrumbs: [{ href: paths.work(conference.id), label: conference.title }],
    body: (
      <>
        <PageTitle title={title} lead={t('conferences.press.lead')} />
        <Stack>
          <Standing model={model} visit={visit} />
          <CommandForm
            form={form}
            command={keepPressReport}
            action={afterPaths.pressAct(conference.id, 'luu')}
            words={words}
            initial={{ title: press?.title ?? conference.title, body: press?.body ?? draft }}
            idPrefix="bai"
          >
            <TextField name="title" label={t('conferences.press.headline')} maxLength={300} />
            <TextArea
              name="body"
              label={t('conferences.press.body')}
              hint={t('conferences.press.body-hint')}
              rows={20}
              maxLength={30_000}
            />
            <Button>{t('conferences.press.keep')}</Button>
          </CommandForm>
          {press === null ? null : (
            <Details summary={t('conferences.press.draft-again')}>
              {draft.split('\n\n').map((part, at) => (
                <p key={at}>{part}</p>
              ))}
            </Details>
          )}
          <Photos model={model} visit={visit} form={form} />
          <Publish model={model} visit={visit} form={form} />
        </Stack>
      </>
    ),
  };
}

interface Props {
  readonly model: PressModel;
  readonly visit: Visit;
  readonly form: FormState;
}

/** Whether what is below is kept, and whether everybody can read it. */
function Standing({ model: { conference, press }, visit }: Omit<Props, 'form'>) {
  const t = visit.t(words);
  if (press === null) {
    return (
      <Notice kind="info" title={t('conferences.press.fresh')}>
        <p>{t('conferences.press.fresh-hint')}</p>
      </Notice>
    );
  }
  const { keptAt, publishedAt } = press;
  if (publishedAt === null) {
    return <Notice kind="info" title={t('conferences.press.kept', { at: formatInstant(keptAt, visit.lang) })} />;
  }
  return (
    <Notice kind="success" title={t('conferences.press.published', { at: formatInstant(publishedAt, visit.lang) })}>
      <p>
        <a href={afterPaths.press(conference.code)}>{t('conferences.press.see')}</a>
      </p>
    </Notice>
  );
}

function Photos({ model: { conference, photos }, visit, form }: Props) {
  const t = visit.t(words);
  return (
    <Section title={t('conferences.press.photos')} id="anh">
      {photos.length === 0 ? <p>{t('conferences.press.photos-none')}</p> : null}
      {photos.map((photo) => (
        <figure key={photo.id} class="photo">
          <img src={`${afterPaths.photo(photo.id)}?nho=1`} alt={photo.caption} loading="lazy" />
          <figcaption>{photo.caption}</figcaption>
          <CommandForm
            form={form}
            command={removePressPhoto}
            action={afterPaths.pressAct(conference.id, 'bo-anh')}
            words={words}
            idPrefix={`bo-${photo.id}`}
          >
            <HiddenField name="photo" value={photo.id} />
            <Button look="danger">{t('conferences.press.remove')}</Button>
          </CommandForm>
        </figure>
      ))}
      <Details summary={t('conferences.press.add')}>
        <CommandForm
          form={form}
          command={addPressPhoto}
          action={afterPaths.pressAct(conference.id, 'them-anh')}
          words={words}
          idPrefix="them-anh"
          multipart
        >
          <FileField name="file" label={t('conferences.press.photo')} types={PHOTO_TYPES} maxBytes={FILE_BYTES} />
          <TextField
            name="caption"
            label={t('conferences.press.caption')}
            hint={t('conferences.press.caption-hint')}
            maxLength={300}
          />
          <Button>{t('conferences.press.add')}</Button>
        </CommandForm>
      </Details>
    </Section>
  );
}

function Publish({ model: { conference, press }, visit, form }: Props) {
  const t = visit.t(words);
  if (press === null) return null;
  const published = press.publishedAt !== null;
  return (
    <Section title={t('conferences.press.publish')} id="dang">
      {published ? (
        <Actions>
          <CommandForm
            form={form}
            command={withdrawPressReport}
            action={afterPaths.pressAct(conference.id, 'rut')}
            words={words}
            idPrefix="rut"
          >
            <Button look="danger">{t('conferences.press.withdraw')}</Button>
          </CommandForm>
          <ButtonLink href={afterPaths.press(conference.code)}>{t('conferences.press.see')}</ButtonLink>
        </Actions>
      ) : (
        <CommandForm
          form={form}
          command={publishPressReport}
          action={afterPaths.pressAct(conference.id, 'dang')}
          words={words}
          idPrefix="dang"
        >
          <p>{t('conferences.press.publish-lead')}</p>
          <Button>{t('conferences.press.publish')}</Button>
        </CommandForm>
      )}
    </Section>
  );
}
