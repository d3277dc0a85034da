import { Empty } from '#kernel/html/empty.tsx';
import { PageTitle, Section, Stack } from '#kernel/html/section.tsx';
import { Notice } from '#kernel/html/notice.tsx';
import { say } from '#kernel/http/say.ts';
import type { FormState, Parts } from '#kernel/http/spec.ts';
import type { Visit } from '#kernel/http/visit.ts';
import type { Id } from '#kernel/id.ts';
import { recordingPaths } from '../../paths-recording.ts';
import { paths } from '../../paths.ts';
import { mayKeep } from '../../policy.ts';
import { words } from '../../words.ts';
import { RecordingCard } from './card.tsx';
import type { RecordingsModel } from './model.ts';
import { Player } from './player.tsx';
import { ViewLog } from './view-log.tsx';

/** What was recorded, and everything that happens to it afterwards. */
export function recordingsView(model: RecordingsModel, visit: Visit, form: FormState): Parts {
  const t = visit.t(words);
  const { conference, recordings } = model;
  const title = t('conferences.recording.title');
  const keeper = mayKeep(conference.standing).may;
  const why = form.errors[''];
  return {
    title: `${title} · ${conference.title}`,
    demo: conference.demo,
    indexed: false,
    breadcrumbs: [
      keeper
        ? { href: paths.work(conference.id), label: conference.title }
        : { href: paths.hall(conference.id, 'thu-ky'), label: conference.title },
    ],
    body: (
      <>
        <PageTitle title={title} lead={t('conferences.recording.lead')} />
        <Stack>
          {why === undefined ? null : <Notice kind="error" live title={say(words, visit.lang, why.code, why.values)} />}
          <Opened model={model} visit={visit} />
          {recordings.length === 0 ? (
            <Empty title={t('conferences.recording.none')} next={t('conferences.recording.none-next')} />
          ) : null}
          {recordings.map((recording) => (
            <RecordingCard
              key={recording.id}
              recording={recording}
              conference={conference}
              keeper={keeper}
              visit={visit}
              form={form}
            />
          ))}
          <ViewLog model={model} visit={visit} />
        </Stack>
      </>
    ),
  };
}

function Opened({
  model: { conference, recordings, opened },
  visit,
}: {
  readonly model: RecordingsModel;
  readonly visit: Visit;
}) {
  const t = visit.t(words);
  const recording = opened === null ? undefined : recordings.find(({ id }) => id === opened.recording);
  if (opened === null || recording === undefined) return null;
  const { no } = recording;
  const { part, key } = opened;
  const src = `${recordingPaths.part(opened.recording as Id<'conferences.recording'>, part)}?khoa=${key}`;
  return (
    <Section title={t('conferences.recording.part-of', { no, part })} id="xem">
      <Player
        src={src}
        title={t('conferences.recording.part-of', { no, part })}
        name={`ghi-hinh-${conference.code}-${no}-${part}.webm`}
      />
      <p class="meta">{t('conferences.recording.opened-what')}</p>
    </Section>
  );
}
