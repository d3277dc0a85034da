import type { ComponentChildren } from 'preact';
import { Button } from '#kernel/html/button.tsx';
import { Select } from '#kernel/html/choices.tsx';
import { Details } from '#kernel/html/details.tsx';
import { HiddenField } from '#kernel/html/form.tsx';
import { TextArea, TextField } from '#kernel/html/text-field.tsx';
import { CommandForm } from '#kernel/http/command-form.tsx';
import { useWords } from '#kernel/words.ts';
import { noteSpeech } from '../../commands/note-speech.ts';
import { HAND_KINDS, raiseHand } from '../../commands/raise-hand.ts';
import { sendMessage } from '../../commands/send-message.ts';
import { showSlide } from '../../commands/show-slide.ts';
import { typeCaption } from '../../commands/type-caption.ts';
import { writeNote } from '../../commands/write-note.ts';
import { hallPaths } from '../../paths-run.ts';
import { paths } from '../../paths.ts';
import type { HallChoices } from '../../queries/list-hall-choices.ts';
import { words } from '../../words.ts';
import { siteOptions, SiteSearch, withSiteSearch } from '../site-search.tsx';
import { ActForm } from './act-form.tsx';
import { useScene } from './hall-context.ts';
import { fieldErrorsOnly } from './hall-frame.tsx';
import { SendOut } from './send-out.tsx';
import { StartRecording } from './start-recording.tsx';

interface PartProps {
  readonly act: string;
  readonly command: { readonly name: string };
  readonly button: string;
  readonly label: string;
  /** Where its list of sites comes from. */
  readonly choices?: HallChoices;
  readonly children: ComponentChildren;
}

/** One form of the secretary; sent in place, so that nothing typed into the others is lost. */
function Part({ act, command, button, label, choices, children }: PartProps) {
  const scene = useScene();
  const { hall } = scene;
  return (
    <div data-inplace data-part={act}>
      <CommandForm
        form={fieldErrorsOnly(scene)}
        command={command}
        action={withSiteSearch(hallPaths.act(hall.conference.id, 'thu-ky', act), choices ?? { search: '' })}
        words={words}
        label={label}
        idPrefix={act}
      >
        <HiddenField name="rev" value={hall.rev} />
        {children}
        <Button look="plain">{button}</Button>
      </CommandForm>
    </div>
  );
}

/** What is typed all the time stands first. */
export function CaptionForm() {
  const t = useWords(words);
  return (
    <Part
      act="phu-de"
      command={typeCaption}
      button={t('conferences.secretary.caption-send')}
      label={t('conferences.secretary.caption')}
    >
      <TextField
        name="text"
        label={t('conferences.secretary.caption')}
        hint={t('conferences.secretary.caption-hint')}
        maxLength={300}
      />
    </Part>
  );
}

export function SecretaryForms({ choices }: { readonly choices: HallChoices }) {
  const t = useWords(words);
  const sites = siteOptions(choices.sites);
  const { form, hall } = useScene();
  const open = (command: { readonly name: string }) => form?.of === command.name;
  return (
    <section class="stack">
      <SiteSearch choices={choices} action={paths.hall(hall.conference.id, 'thu-ky')} />
      <Details summary={t('conferences.secretary.message')} open={open(sendMessage)}>
        <Part
          act="thong-bao"
          command={sendMessage}
          button={t('conferences.secretary.message-send')}
          label={t('conferences.secretary.message')}
          choices={choices}
        >
          <TextArea name="text" label={t('conferences.secretary.message-text')} rows={2} maxLength={300} />
          <Select
            name="to"
            label={t('conferences.secretary.message-to')}
            optional
            placeholder={t('conferences.secretary.message-all')}
            options={sites}
          />
        </Part>
      </Details>
      <Details summary={t('conferences.secretary.hand')} open={open(raiseHand)}>
        <Part
          act="xin-phat-bieu"
          command={raiseHand}
          button={t('conferences.secretary.hand-send')}
          label={t('conferences.secretary.hand')}
          choices={choices}
        >
          <Select name="site" label={t('conferences.door.site')} hint={t('conferences.secretary.hand-hint')} options={sites} />
          <Select
            name="kind"
            label={t('conferences.secretary.kind')}
            options={HAND_KINDS.map((kind) => ({ value: kind, label: t(`conferences.entry.${kind}`) }))}
          />
        </Part>
      </Details>
      <Papers choices={choices} />
      {hall.documents.length === 0 ? null : (
        <Details summary={t('conferences.secretary.slide')} open={open(showSlide)}>
          <Part
            act="chieu"
            command={showSlide}
            button={t('conferences.secretary.slide-send')}
            label={t('conferences.secretary.slide')}
          >
            <Select
              name="document"
              label={t('conferences.secretary.slide-document')}
              options={hall.documents.map(({ id, title }) => ({ value: id, label: title }))}
            />
            <TextField name="page" label={t('conferences.secretary.slide-page')} inputMode="numeric" size="short" />
          </Part>
        </Details>
      )}
      <SendOut choices={choices} />
      <StartRecording />
      <Details summary={t('conferences.secretary.note')} open={open(writeNote)}>
        <Part
          act="ghi-viec"
          command={writeNote}
          button={t('conferences.secretary.note-send')}
          label={t('conferences.secretary.note')}
        >
          <TextArea name="text" label={t('conferences.secretary.note-text')} rows={3} maxLength={1000} />
          <TextField
            name="time"
            label={t('conferences.secretary.time')}
            hint={t('conferences.secretary.time-hint')}
            optional
            size="short"
          />
        </Part>
      </Details>
      <Details summary={t('conferences.secretary.speech')} open={open(noteSpeech)}>
        <Part
          act="ghi-luot"
          command={noteSpeech}
          button={t('conferences.secretary.note-send')}
          label={t('conferences.secretary.speech')}
          choices={choices}
        >
          <Select name="site" label={t('conferences.door.site')} hint={t('conferences.secretary.speech-hint')} options={sites} />
          <TextField name="minutes" label={t('conferences.secretary.speech-minutes')} inputMode="numeric" size="short" />
          <TextField
            name="time"
            label={t('conferences.secretary.speech-time')}
            hint={t('conferences.secretary.speech-time-hint')}
            size="short"
          />
        </Part>
      </Details>
    </section>
  );
}

/** Papers that wait nowhere yet. */
function Papers({ choices }: { readonly choices: HallChoices }) {
  const t = useWords(words);
  const { hall } = useScene();
  const waiting = new Set([...hall.queue, hall.session.floor?.entry].map((entry) => entry?.paper));
  const papers = choices.papers.filter(({ id }) => !waiting.has(id));
  return (
    <Details summary={`${t('conferences.queue.papers')} (${papers.length})`}>
      {papers.length === 0 ? <p class="meta">{t('conferences.queue.papers-none')}</p> : null}
      <ul class="hall-queue">
        {papers.map(({ id, title, site }) => (
          <li key={id}>
            <p>
              <b>{site}</b> <span class="meta">{title}</span>
            </p>
            <ActForm
              act="tham-luan"
              fields={{ paper: id }}
              label={t('conferences.queue.of', { act: t('conferences.queue.add-paper'), who: title })}
            >
              {t('conferences.queue.add-paper')}
            </ActForm>
          </li>
        ))}
      </ul>
    </Details>
  );
}
