import { z } from 'zod';
import { hidden, type Actor } from '#kernel/actor.ts';
import { id } from '#kernel/fields.ts';
import { sendFile } from '#kernel/files/send.ts';
import { Actions, ButtonLink } from '#kernel/html/button.tsx';
import { formatInstant } from '#kernel/html/format.ts';
import { PageTitle, Prose, Stack } from '#kernel/html/section.tsx';
import type { Site } from '#kernel/http/site.ts';
import type { Parts } from '#kernel/http/spec.ts';
import type { Visit } from '#kernel/http/visit.ts';
import { afterPaths } from '../paths-after.ts';
import { paths } from '../paths.ts';
import { mayKeep, maySee } from '../policy.ts';
import { findConference, type ConferenceModel } from '../queries/find-conference.ts';
import { findPress, findPressPhoto, type Press, type PressPhoto } from '../queries/find-press.ts';
import { words } from '../words.ts';
import { publicParams } from './public-page.tsx';

interface ReportModel {
  readonly conference: ConferenceModel;
  readonly press: Press | null;
  readonly photos: readonly PressPhoto[];
}

/** A report for everybody once it is published; before that for those who write it. */
const mayRead = (actor: Actor, conference: ConferenceModel, published: boolean) => {
  const standing = { ...conference.standing, actor };
  if (published) return maySee(standing);
  return mayKeep(standing).may ? mayKeep(standing) : hidden;
};

/** The report on a conference with its photos. */
export function registerPress(site: Site): void {
  site.page<z.infer<typeof publicParams>, object, ReportModel>({
    path: afterPaths.press(':code'),
    params: publicParams,
    load: async (visit, { code }) => {
      const conference = await findConference(visit, { code });
      return conference === null ? null : { conference, ...(await findPress(visit.reader, conference.id)) };
    },
    may: (actor, { conference, press }) => (press === null ? hidden : mayRead(actor, conference, press.publishedAt !== null)),
    view,
  });
  site.document({
    path: afterPaths.photo(':photo'),
    params: z.object({ photo: id('conferences.press_photo') }),
    query: z.object({ nho: z.literal('1').optional().catch(undefined) }),
    load: async (visit, { photo }, { nho }) => {
      const found = await findPressPhoto(visit.reader, photo);
      const conference = found === null ? null : await findConference(visit, found.conference);
      return found === null || conference === null ? null : { ...found, conference, thumbnail: nho !== undefined };
    },
    may: (actor, { conference, published }) => mayRead(actor, conference, published),
    send: ({ file, thumbnail }, { room }, reply) => sendFile(reply, room.files, file, { inline: true, thumbnail }),
  });
}

function view({ conference, press, photos }: ReportModel, visit: Visit): Parts {
  const t = visit.t(words);
  if (press === null) throw new Error('A report that is not there is refused by its policy');
  const [first, ...others] = photos;
  const paragraphs = press.body.split(/\n{2,}/);
  const at = formatInstant(press.publishedAt ?? press.keptAt, visit.lang);
  return {
    title: press.title,
    description: paragraphs[0] ?? press.title,
    demo: conference.demo,
    indexed: press.publishedAt !== null,
    breadcrumbs: [
      { href: paths.list(), label: t('conferences.list.title') },
      { href: paths.conference(conference.code), label: conference.title },
    ],
    body: (
      <>
        <PageTitle title={press.title} lead={t('conferences.press.told', { body: conference.bodyName, at })} />
        <Stack>
          {first === undefined ? null : <Photo photo={first} />}
          <Prose>
            {paragraphs.map((text, index) => (
              <p key={index} class="kept-lines">
                {text}
              </p>
            ))}
          </Prose>
          {others.map((photo) => (
            <Photo key={photo.id} photo={photo} />
          ))}
          <Actions>
            <ButtonLink href={paths.conference(conference.code)}>{t('conferences.press.to-conference')}</ButtonLink>
            <ButtonLink href={afterPaths.figures(conference.code)}>{t('conferences.press.to-figures')}</ButtonLink>
          </Actions>
        </Stack>
      </>
    ),
  };
}

const Photo = ({ photo }: { readonly photo: PressPhoto }) => (
  <figure class="photo">
    <img src={afterPaths.photo(photo.id)} alt={photo.caption} loading="lazy" />
    <figcaption>{photo.caption}</figcaption>
  </figure>
);
