import { Actions, Button } from '#kernel/html/button.tsx';
import { Checkbox } from '#kernel/html/choices.tsx';
import { Chip } from '#kernel/html/chip.tsx';
import { DefinitionList, type Definition } from '#kernel/html/definition-list.tsx';
import { Details } from '#kernel/html/details.tsx';
import { formatDay, formatInstant, formatNumber } from '#kernel/html/format.ts';
import { HiddenField } from '#kernel/html/form.tsx';
import { Section } from '#kernel/html/section.tsx';
import { CommandForm } from '#kernel/http/command-form.tsx';
import type { FormState } from '#kernel/http/spec.ts';
import type { Visit } from '#kernel/http/visit.ts';
import { openRecording } from '../../commands/open-recording.ts';
import { releaseRecording } from '../../commands/release-recording.ts';
import { takeBackRecording } from '../../commands/take-back-recording.ts';
import { recordingPaths } from '../../paths-recording.ts';
import type { ConferenceModel } from '../../queries/find-conference.ts';
import { words } from '../../words.ts';
import type { RecordingWithParts } from './model.ts';
import { sayPart } from './say-part.ts';

/** The command is made with the folder it deletes from; its form knows it by name. */
const DELETE_RECORDING = 'conferences.delete-recording';

interface Props {
  readonly recording: RecordingWithParts;
  readonly conference: ConferenceModel;
  /** May release and delete, and not only watch. */
  readonly keeper: boolean;
  readonly visit: Visit;
  readonly form: FormState;
}

/** One recording: what for, until when, its parts, and what may be done with it. */
export function RecordingCard(props: Props) {
  const { recording, keeper, visit } = props;
  const t = visit.t(words);
  const { no, deletedAt, stoppedAt } = recording;
  return (
    <Section title={t('conferences.recording.number', { no })} id={`ban-${no}`}>
      <p>
        <StateOf recording={recording} visit={visit} />
      </p>
      <DefinitionList items={factsOf(recording, visit)} />
      {deletedAt === null ? <PartList {...props} /> : null}
      {keeper && deletedAt === null && stoppedAt !== null ? <Keep {...props} /> : null}
    </Section>
  );
}

function StateOf({ recording: { stoppedAt, releasedAt, deletedAt }, visit }: Pick<Props, 'recording' | 'visit'>) {
  const t = visit.t(words);
  if (deletedAt !== null) return <Chip state="none">{t('conferences.recording.is-deleted')}</Chip>;
  if (stoppedAt === null) return <Chip state="soon">{t('conferences.recording.is-running')}</Chip>;
  return releasedAt === null ? (
    <Chip state="done">{t('conferences.recording.is-kept')}</Chip>
  ) : (
    <Chip state="open">{t('conferences.recording.is-released')}</Chip>
  );
}

function factsOf(recording: RecordingWithParts, visit: Visit): readonly Definition[] {
  const t = visit.t(words);
  const { startedAt, stoppedAt, purpose, deleteOn, releasedAt, deletedAt, openings } = recording;
  const at = (instant: Temporal.Instant): string => formatInstant(instant, visit.lang);
  const rows: readonly (Definition | null)[] = [
    { term: t('conferences.recording.started'), value: at(startedAt) },
    stoppedAt === null ? null : { term: t('conferences.recording.stopped'), value: at(stoppedAt) },
    { term: t('conferences.recording.purpose'), value: purpose },
    deletedAt === null
      ? { term: t('conferences.recording.until'), value: formatDay(deleteOn, visit.lang) }
      : { term: t('conferences.recording.deleted'), value: at(deletedAt) },
    releasedAt === null ? null : { term: t('conferences.recording.released'), value: at(releasedAt) },
    releasedAt === null && openings === 0
      ? null
      : { term: t('conferences.recording.openings'), value: formatNumber(openings, visit.lang) },
  ];
  return rows.filter((row) => row !== null);
}

function PartList({ recording, conference, visit, form }: Props) {
  const t = visit.t(words);
  const { parts, stoppedAt } = recording;
  if (stoppedAt === null) return <p class="meta">{t('conferences.recording.running')}</p>;
  if (parts.length === 0) return <p class="meta">{t('conferences.recording.no-parts')}</p>;
  return (
    <ul class="hall-queue">
      {parts.map((one) => (
        <li key={one.part}>
          <p>
            <b>{t('conferences.recording.part', { part: one.part })}</b>{' '}
            <span class="meta">
              {sayPart(one, visit)} · {t('conferences.recording.part-ended', { at: formatInstant(one.endedAt, visit.lang) })}
            </span>
          </p>
          <CommandForm
            form={form}
            command={openRecording}
            action={recordingPaths.act(conference.id, 'mo')}
            words={words}
            label={t('conferences.recording.open-part', { part: one.part })}
            idPrefix={`mo-${recording.no}-${one.part}`}
          >
            <HiddenField name="recording" value={recording.id} />
            <HiddenField name="part" value={one.part} />
            <Button look="plain">{t('conferences.recording.open-part', { part: one.part })}</Button>
          </CommandForm>
        </li>
      ))}
    </ul>
  );
}

function Keep({ recording, conference, visit, form }: Props) {
  const t = visit.t(words);
  const { id, no, releasedAt } = recording;
  const deleting = form.of === DELETE_RECORDING && form.values['recording'] === id;
  return (
    <>
      {conference.openToPublic ? (
        <Actions>
          <CommandForm
            form={form}
            command={releasedAt === null ? releaseRecording : takeBackRecording}
            action={recordingPaths.act(conference.id, releasedAt === null ? 'cong-khai' : 'thoi-cong-khai')}
            words={words}
            label={t('conferences.recording.number', { no })}
            idPrefix={`ra-${no}`}
          >
            <HiddenField name="recording" value={id} />
            <Button look="plain">
              {t(releasedAt === null ? 'conferences.recording.release' : 'conferences.recording.take-back')}
            </Button>
          </CommandForm>
        </Actions>
      ) : (
        <p class="meta">{t('conferences.recording.not-public')}</p>
      )}
      <Details summary={t('conferences.recording.delete')} open={deleting}>
        <CommandForm
          form={deleting ? form : { ...form, errors: {} }}
          command={{ name: DELETE_RECORDING }}
          action={recordingPaths.act(conference.id, 'xoa')}
          words={words}
          label={t('conferences.recording.delete')}
          idPrefix={`xoa-${no}`}
        >
          <HiddenField name="recording" value={id} />
          <p>{t('conferences.recording.delete-what')}</p>
          <Checkbox name="sure" value="on" label={t('conferences.recording.delete-sure')} />
          <Button look="danger">{t('conferences.recording.delete')}</Button>
        </CommandForm>
      </Details>
    </>
  );
}
