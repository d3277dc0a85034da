import { z } from 'zod';
import type { Actor } from '#kernel/actor.ts';
import { dayOf } from '#kernel/day.ts';
import { Actions, Button, ButtonLink } from '#kernel/html/button.tsx';
import { RadioGroup } from '#kernel/html/choices.tsx';
import { Details } from '#kernel/html/details.tsx';
import { formatInstant } from '#kernel/html/format.ts';
import { HiddenField } from '#kernel/html/form.tsx';
import { Notice } from '#kernel/html/notice.tsx';
import { Grid, Prose, Section } from '#kernel/html/section.tsx';
import { TextArea, TextField } from '#kernel/html/text-field.tsx';
import { CommandForm } from '#kernel/http/command-form.tsx';
import type { Site } from '#kernel/http/site.ts';
import type { FormState, PageSpec, Parts } from '#kernel/http/spec.ts';
import type { Visit } from '#kernel/http/visit.ts';
import { PAPER_FORMATS, sendPaper } from '#kernel/papers/index.ts';
import { translator } from '#kernel/words.ts';
import { keepMinutes, MOST_MINUTES } from '../commands/keep-minutes.ts';
import { signMinutes } from '../commands/sign-minutes.ts';
import { minutesPaper } from '../papers/minutes.ts';
import { concludePaths } from '../paths-conclude.ts';
import { mayPreside, mayRecord } from '../policy.ts';
import { findConference, type ConferenceModel } from '../queries/find-conference.ts';
import { findKeptMinutes, listMinutesVersions, minutesLog, type KeptMinutes } from '../queries/find-minutes.ts';
import { minutesFacts, type MinutesFacts } from '../queries/minutes-facts.ts';
import { paperGround } from '../queries/paper-ground.ts';
import { outlineMinutes, type MinutesOutline } from '../rules/minutes/outline.ts';
import { SIGN_ROLES } from '../rules/minutes/signing.ts';
import { hallFields } from '../steps/enter.ts';
import { LogColumn } from '../views/minutes/log-column.tsx';
import { draftMinutes } from '../views/minutes/phrases.ts';
import { workFrame } from '../views/work-frame.tsx';
import { words } from '../words.ts';
import { conferenceParams } from './work-page.ts';

interface MinutesModel {
  readonly conference: ConferenceModel;
  readonly outline: MinutesOutline;
  readonly facts: MinutesFacts;
  readonly kept: KeptMinutes | null;
  readonly rev: number;
  readonly versions: Awaited<ReturnType<typeof listMinutesVersions>>;
}

const mayEdit = (actor: Actor, { conference }: Pick<MinutesModel, 'conference'>) => mayRecord({ ...conference.standing, actor });

const page: PageSpec<z.infer<typeof conferenceParams>, object, MinutesModel> = {
  path: concludePaths.minutes(':conference'),
  params: conferenceParams,
  load: loadMinutes,
  may: mayEdit,
  view: minutesView,
};

async function loadMinutes(visit: Visit, asked: z.infer<typeof conferenceParams>): Promise<MinutesModel | null> {
  const conference = await findConference(visit, asked.conference);
  if (conference === null) return null;
  const { reader } = visit;
  const log = await minutesLog(reader, conference.id);
  return {
    conference,
    outline: outlineMinutes(log),
    facts: await minutesFacts(reader, conference.id),
    kept: await findKeptMinutes(reader, conference.id),
    rev: log.at(-1)?.rev ?? 0,
    versions: await listMinutesVersions(reader, conference.id),
  };
}

/** "bien-ban.pdf" in an address. */
const file = z.string().transform((typed, context) => {
  const format = PAPER_FORMATS.find((one) => typed === `bien-ban.${one}`);
  if (format !== undefined) return format;
  context.addIssue({ code: 'custom', message: 'kernel.field.unknown' });
  return z.NEVER;
});

/** The log, and beside it the minutes that were drafted from it: edited, kept, signed, taken as Word and PDF. */
export function registerMinutes(site: Site): void {
  const done = (_value: unknown, _visit: Visit, _reply: unknown, { conference }: z.infer<typeof conferenceParams>) =>
    concludePaths.minutes(conference);
  site.page(page);
  site.form({
    page,
    command: keepMinutes,
    input: hallFields,
    done,
    refusalAt: {
      'conferences.minutes.meanwhile': 'text',
    },
  });
  site.form({
    page,
    path: concludePaths.signMinutes(':conference'),
    command: signMinutes,
    input: hallFields,
    done,
    refusalAt: {
      'conferences.sign.newer': '',
      'conferences.sign.again': 'role',
      'conferences.sign.same-person': '',
    },
  });
  site.document({
    path: concludePaths.minutesFile(':conference', ':file'),
    params: conferenceParams.extend({ file }),
    load: async (visit, { conference, file: format }) => {
      const model = await loadMinutes(visit, { conference });
      return model === null ? null : { ...model, format };
    },
    may: mayEdit,
    send: async (model, visit, reply) =>
      sendPaper(reply, await paperOf(model, visit), {
        format: model.format,
        name: `${visit.t(words)('conferences.minutes.title')} ${model.conference.code}`,
      }),
  });
}

/** In Vietnamese, whoever asks: it is a paper of the convening body. */
async function paperOf(model: MinutesModel, visit: Visit) {
  const { conference, kept } = model;
  const { unit, body, bodyName, demo } = conference;
  return minutesPaper({
    ...(await paperGround(visit, { unit: unit.id, body, bodyName, demo })),
    title: conference.title,
    on: dayOf(conference.startsAt),
    text: kept?.text ?? draftMinutes(model, translator(words, 'vi'), 'vi'),
    signatures: kept?.signatures ?? [],
    signed: kept?.signed ?? false,
  });
}

function minutesView(model: MinutesModel, visit: Visit, form: FormState): Parts {
  const t = visit.t(words);
  const { conference, kept } = model;
  const lead =
    kept === null
      ? 'conferences.minutes.lead'
      : kept.signed
        ? 'conferences.minutes.lead-signed'
        : 'conferences.minutes.lead-kept';
  return workFrame(conference, visit, {
    title: t('conferences.minutes.title'),
    lead: t(lead),
    wide: true,
    actions: (
      <Actions>
        <ButtonLink href={concludePaths.minutesFile(conference.id, 'bien-ban.docx')} download>
          {t('conferences.minutes.word')}
        </ButtonLink>
        <ButtonLink href={concludePaths.minutesFile(conference.id, 'bien-ban.pdf')}>{t('conferences.minutes.pdf')}</ButtonLink>
      </Actions>
    ),
    children: (
      <>
        {kept !== null && !kept.signed && model.rev > kept.rev ? (
          <Notice kind="warning" title={t('conferences.minutes.newer-log')} />
        ) : null}
        <Grid>
          <Section title={t('conferences.minutes.log')}>
            <LogColumn
              outline={model.outline}
              facts={model.facts}
              savedAt={kept === null ? null : kept.at.epochMilliseconds}
              visit={visit}
            />
          </Section>
          <Section title={t('conferences.minutes.text')}>
            <TextColumn model={model} visit={visit} form={form} />
          </Section>
        </Grid>
        <Signing model={model} visit={visit} form={form} />
        <Versions model={model} visit={visit} />
      </>
    ),
  });
}

interface Props {
  readonly model: MinutesModel;
  readonly visit: Visit;
  readonly form: FormState;
}

function TextColumn({ model, visit, form }: Props) {
  const t = visit.t(words);
  const { conference, kept, rev } = model;
  const drafted = draftMinutes(model, t, visit.lang);
  if (kept?.signed === true)
    return (
      <Prose>
        {kept.text.split(/\n{2,}/).map((paragraph, at) => (
          <p key={at}>{paragraph}</p>
        ))}
      </Prose>
    );
  return (
    <>
      <CommandForm
        form={form}
        command={keepMinutes}
        action={concludePaths.minutes(conference.id)}
        words={words}
        initial={{ text: kept?.text ?? drafted }}
        idPrefix="luu"
      >
        <HiddenField name="version" value={String(kept?.no ?? 0)} />
        <HiddenField name="rev" value={String(rev)} />
        <TextArea name="text" label={t('conferences.minutes.text')} rows={30} maxLength={MOST_MINUTES} />
        <Button>{t('conferences.minutes.do')}</Button>
      </CommandForm>
      {kept === null ? null : (
        <Details summary={t('conferences.minutes.draft-again')}>
          <Prose>
            {drafted.split('\n\n').map((paragraph, at) => (
              <p key={at}>{paragraph}</p>
            ))}
          </Prose>
        </Details>
      )}
    </>
  );
}

function Signing({ model: { conference, kept }, visit, form }: Props) {
  const t = visit.t(words);
  const held = conference.state === 'closed' || conference.state === 'concluded';
  const presides = mayPreside(conference.standing).may;
  const roles = SIGN_ROLES.filter((role) => role === 'secretary' || presides);
  return (
    <Section title={t('conferences.sign.title')} lead={t('conferences.sign.lead')} id="ky">
      {kept === null || kept.signatures.length === 0 ? null : (
        <ul>
          {kept.signatures.map(({ role, name, title, at }) => (
            <li key={role}>
              {t('conferences.sign.signed', {
                role: t(`conferences.sign.role.${role}`),
                name,
                title,
                at: formatInstant(at, visit.lang),
              })}
            </li>
          ))}
        </ul>
      )}
      {kept === null ? <p>{t('conferences.sign.first')}</p> : held ? null : <p>{t('conferences.sign.after-closing')}</p>}
      {kept === null || kept.signed || !held ? null : (
        <CommandForm
          form={form}
          command={signMinutes}
          action={concludePaths.signMinutes(conference.id)}
          words={words}
          initial={{ name: visit.actor.name ?? '' }}
          idPrefix="ky"
        >
          <HiddenField name="version" value={String(kept.no)} />
          <RadioGroup
            name="role"
            label={t('conferences.sign.role')}
            options={roles.map((role) => ({ value: role, label: t(`conferences.sign.role.${role}`) }))}
          />
          <TextField name="name" label={t('conferences.sign.name')} maxLength={200} />
          <TextField name="title" label={t('conferences.sign.post')} maxLength={300} />
          <Button>{t('conferences.sign.do')}</Button>
        </CommandForm>
      )}
    </Section>
  );
}

function Versions({ model: { versions }, visit }: Omit<Props, 'form'>) {
  const t = visit.t(words);
  if (versions.length < 2) return null;
  return (
    <Section title={t('conferences.minutes.versions')}>
      {versions.map(({ no, at, text }) => (
        <Details key={no} summary={t('conferences.minutes.version', { no, at: formatInstant(at, visit.lang) })}>
          <Prose>
            {text.split(/\n{2,}/).map((paragraph, place) => (
              <p key={place}>{paragraph}</p>
            ))}
          </Prose>
        </Details>
      ))}
    </Section>
  );
}
