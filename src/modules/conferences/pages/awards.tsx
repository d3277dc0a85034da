import { z } from 'zod';
import type { Actor } from '#kernel/actor.ts';
import { Actions, Button, ButtonLink } from '#kernel/html/button.tsx';
import { RadioGroup } from '#kernel/html/choices.tsx';
import { DayField } from '#kernel/html/day-field.tsx';
import { Details } from '#kernel/html/details.tsx';
import { Empty } from '#kernel/html/empty.tsx';
import { HiddenField } from '#kernel/html/form.tsx';
import { Section } from '#kernel/html/section.tsx';
import { DataTable } from '#kernel/html/table.tsx';
import { TextArea, TextField } from '#kernel/html/text-field.tsx';
import { CommandForm } from '#kernel/http/command-form.tsx';
import type { Site } from '#kernel/http/site.ts';
import type { FormState, PageSpec, Parts } from '#kernel/http/spec.ts';
import type { Visit } from '#kernel/http/visit.ts';
import { PAPER_FORMATS, sendPaper } from '#kernel/papers/index.ts';
import { addAward, AWARD_KINDS } from '../commands/add-award.ts';
import { removeAward } from '../commands/remove-award.ts';
import { wordAwardForm } from '../commands/word-award-form.ts';
import { certificatesPaper } from '../papers/certificates.ts';
import { concludePaths } from '../paths-conclude.ts';
import { mayKeep, mayRecord } from '../policy.ts';
import { findConference, type ConferenceModel } from '../queries/find-conference.ts';
import { findAwardForm, listAwards, type AwardRow } from '../queries/list-awards.ts';
import { AWARD_MARKS, usualForm, type AwardForm } from '../rules/award-marks.ts';
import { hallFields } from '../steps/enter.ts';
import { workFrame } from '../views/work-frame.tsx';
import { words } from '../words.ts';
import { conferenceParams, type ConferenceParams } from './work-page.ts';

interface AwardsModel {
  readonly conference: ConferenceModel;
  readonly rows: readonly AwardRow[];
  readonly form: AwardForm;
}

const mayList = (actor: Actor, { conference }: Pick<AwardsModel, 'conference'>) => mayRecord({ ...conference.standing, actor });

async function loadAwards(visit: Visit, asked: ConferenceParams): Promise<AwardsModel | null> {
  const conference = await findConference(visit, asked.conference);
  if (conference === null) return null;
  const form = (await findAwardForm(visit.reader, conference.unit.id)) ?? usualForm(conference.bodyName);
  return { conference, rows: await listAwards(visit.reader, conference.id), form };
}

const page: PageSpec<ConferenceParams, object, AwardsModel> = {
  path: concludePaths.awards(':conference'),
  params: conferenceParams,
  load: loadAwards,
  may: mayList,
  view: awardsView,
};

const file = z.string().transform((typed, context) => {
  const format = PAPER_FORMATS.find((one) => typed === `giay-khen.${one}`);
  if (format !== undefined) return format;
  context.addIssue({ code: 'custom', message: 'kernel.field.unknown' });
  return z.NEVER;
});
const one = z.object({ so: z.coerce.number().int().min(1).max(500).nullable().catch(null).default(null) });

/** Who is commended, and the certificates, printed as the unit words them. */
export function registerAwards(site: Site): void {
  const done = (_value: unknown, _visit: Visit, _reply: unknown, { conference }: ConferenceParams) =>
    concludePaths.awards(conference);
  const at = (act: string) => ({ page, path: concludePaths.awardAct(':conference', act), input: hallFields, done });
  site.page(page);
  site.form({ page, command: addAward, input: hallFields, done, refusalAt: { 'conferences.award.too-many': '' } });
  site.form({ ...at('bo'), command: removeAward });
  site.form({ ...at('mau'), command: wordAwardForm, refusalAt: { 'conferences.award.unknown-mark': 'body' } });
  site.document({
    path: concludePaths.awardFile(':conference', ':file'),
    params: conferenceParams.extend({ file }),
    query: one,
    load: async (visit, { conference, file: format }, { so }) => {
      const model = await loadAwards(visit, { conference });
      const rows = model?.rows.filter(({ no }) => so === null || no === so) ?? [];
      return model === null || rows.length === 0 ? null : { ...model, rows, format };
    },
    may: mayList,
    send: ({ conference, rows, form, format }, visit, reply) =>
      sendPaper(
        reply,
        certificatesPaper({ made: visit.now, form, conference: conference.title, awards: rows, demo: conference.demo }),
        { format, name: `${visit.t(words)('conferences.award.file')} ${conference.code}` },
      ),
  });
}

function awardsView(model: AwardsModel, visit: Visit, form: FormState): Parts {
  const t = visit.t(words);
  const { conference, rows } = model;
  return workFrame(conference, visit, {
    title: t('conferences.awards.title'),
    lead: t('conferences.awards.lead'),
    actions:
      rows.length === 0 ? undefined : (
        <Actions>
          <ButtonLink href={concludePaths.awardFile(conference.id, 'giay-khen.pdf')}>{t('conferences.awards.print')}</ButtonLink>
          <ButtonLink href={concludePaths.awardFile(conference.id, 'giay-khen.docx')} download>
            {t('conferences.awards.word')}
          </ButtonLink>
        </Actions>
      ),
    children: (
      <>
        <List model={model} visit={visit} form={form} />
        <Section title={t('conferences.awards.new')}>
          <AddForm model={model} visit={visit} form={form} />
        </Section>
        {mayKeep(conference.standing).may ? <WordForm model={model} visit={visit} form={form} /> : null}
      </>
    ),
  });
}

interface Props {
  readonly model: AwardsModel;
  readonly visit: Visit;
  readonly form: FormState;
}

function List({ model: { conference, rows }, visit, form }: Props) {
  const t = visit.t(words);
  if (rows.length === 0) return <Empty title={t('conferences.awards.none')} next={t('conferences.awards.none-next')} />;
  return (
    <DataTable
      caption={t('conferences.awards.caption')}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'name',
          label: t('conferences.award.name'),
          cell: ({ name, title }) => (title === null ? name : `${name}, ${title}`),
        },
        { key: 'kind', label: t('conferences.award.kind'), cell: ({ kind }) => t(`conferences.award.kind.${kind}`) },
        { key: 'award', label: t('conferences.award.award'), cell: ({ award }) => award },
        {
          key: 'print',
          label: t('conferences.award.one'),
          phoneLabel: '',
          cell: ({ no }) => (
            <a href={`${concludePaths.awardFile(conference.id, 'giay-khen.pdf')}?so=${no}`}>{t('conferences.award.one')}</a>
          ),
        },
        {
          key: 'remove',
          label: t('conferences.award.remove'),
          phoneLabel: '',
          cell: ({ id, no, name }) => (
            <CommandForm
              form={form}
              command={removeAward}
              action={concludePaths.awardAct(conference.id, 'bo')}
              words={words}
              idPrefix={`bo-${no}`}
              label={`${t('conferences.award.remove')} ${name}`}
            >
              <HiddenField name="award" value={id} />
              <Button look="plain">{t('conferences.award.remove')}</Button>
            </CommandForm>
          ),
        },
      ]}
    />
  );
}

function AddForm({ model: { conference }, visit, form }: Props) {
  const t = visit.t(words);
  return (
    <CommandForm form={form} command={addAward} action={concludePaths.awards(conference.id)} words={words} idPrefix="them">
      <RadioGroup
        name="kind"
        label={t('conferences.award.kind')}
        options={AWARD_KINDS.map((kind) => ({ value: kind, label: t(`conferences.award.kind.${kind}`) }))}
      />
      <TextField name="name" label={t('conferences.award.name')} maxLength={200} />
      <TextField name="title" label={t('conferences.award.title')} maxLength={300} optional />
      <TextField name="award" label={t('conferences.award.award')} hint={t('conferences.award.award-hint')} maxLength={300} />
      <TextArea name="reason" label={t('conferences.award.reason')} rows={3} maxLength={500} />
      <TextField name="decisionNo" label={t('conferences.award.decision-no')} maxLength={60} size="medium" optional />
      <DayField name="decidedOn" label={t('conferences.award.decided-on')} optional />
      <Button>{t('conferences.award.do')}</Button>
    </CommandForm>
  );
}

function WordForm({ model: { conference, form: worded }, visit, form }: Props) {
  const t = visit.t(words);
  return (
    <Details summary={t('conferences.award.form')} open={form.of === wordAwardForm.name}>
      <CommandForm
        form={form}
        command={wordAwardForm}
        action={concludePaths.awardAct(conference.id, 'mau')}
        words={words}
        initial={{ ...worded }}
        idPrefix="mau"
      >
        <p>{t('conferences.award.form-lead', { marks: AWARD_MARKS.map((mark) => `{${mark}}`).join(', ') })}</p>
        <TextField name="issuer" label={t('conferences.award.issuer')} maxLength={300} />
        <TextField name="heading" label={t('conferences.award.heading')} maxLength={200} />
        <TextArea name="body" label={t('conferences.award.body')} rows={8} maxLength={3000} />
        <TextField name="signerTitle" label={t('conferences.award.signer')} maxLength={200} />
        <Button>{t('conferences.award.form-do')}</Button>
      </CommandForm>
    </Details>
  );
}
