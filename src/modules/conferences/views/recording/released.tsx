import { Button } from '#kernel/html/button.tsx';
import { formatInstant } from '#kernel/html/format.ts';
import { HiddenField } from '#kernel/html/form.tsx';
import { Section } from '#kernel/html/section.tsx';
import { CommandForm } from '#kernel/http/command-form.tsx';
import type { FormState } from '#kernel/http/spec.ts';
import type { Visit } from '#kernel/http/visit.ts';
import { openReleasedRecording } from '../../commands/open-released-recording.ts';
import { recordingPaths } from '../../paths-recording.ts';
import type { ConferenceModel } from '../../queries/find-conference.ts';
import { words } from '../../words.ts';
import type { RecordingWithParts } from './model.ts';
import { Player } from './player.tsx';
import { sayPart } from './say-part.ts';

interface Props {
  readonly model: {
    readonly conference: ConferenceModel;
    readonly recordings: readonly RecordingWithParts[];
    readonly watched: string;
  };
  readonly visit: Visit;
  readonly form: FormState;
}

/** Recordings everybody may watch. A part plays after a press: that is what is counted, and nothing is fetched by those who only read. */
export function ReleasedRecordings({ model: { conference, recordings, watched }, visit, form }: Props) {
  const t = visit.t(words);
  const parts = recordings.flatMap((recording) => recording.parts.map((part) => ({ recording, part })));
  if (parts.length === 0) return null;
  return (
    <Section title={t('conferences.recording.public-title')} id="ghi-hinh">
      {parts.map(({ recording: { id, no, startedAt }, part }) => {
        const title = t('conferences.recording.part-of', { no, part: part.part });
        const said = `${formatInstant(startedAt, visit.lang)}, ${sayPart(part, visit)}`;
        if (watched === `${id}.${part.part}`)
          return (
            <div key={`${id}.${part.part}`} class="stack">
              <p>
                <b>{title}</b> <span class="meta">{said}</span>
              </p>
              <Player
                src={recordingPaths.part(id, part.part)}
                title={title}
                name={`ghi-hinh-${conference.code}-${no}-${part.part}.webm`}
              />
            </div>
          );
        return (
          <CommandForm
            key={`${id}.${part.part}`}
            form={form}
            command={openReleasedRecording}
            action={recordingPaths.openReleased(conference.code)}
            words={words}
            label={title}
            idPrefix={`xem-${no}-${part.part}`}
          >
            <HiddenField name="recording" value={id} />
            <HiddenField name="part" value={part.part} />
            <p>
              <b>{title}</b> <span class="meta">{said}</span>
            </p>
            <Button look="plain">{t('conferences.recording.watch', { no, part: part.part })}</Button>
          </CommandForm>
        );
      })}
    </Section>
  );
}
