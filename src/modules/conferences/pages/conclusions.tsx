import { Fragment } from 'preact';
import type { Actor } from '#kernel/actor.ts';
import { dayOf } from '#kernel/day.ts';
import { Actions, Button, ButtonLink } from '#kernel/html/button.tsx';
import { Select } from '#kernel/html/choices.tsx';
import { DayField } from '#kernel/html/day-field.tsx';
import { Empty } from '#kernel/html/empty.tsx';
import { HiddenField } from '#kernel/html/form.tsx';
import { Section } from '#kernel/html/section.tsx';
import { TextArea, TextField } from '#kernel/html/text-field.tsx';
import { CommandForm } from '#kernel/http/command-form.tsx';
import type { Site } from '#kernel/http/site.ts';
import type { FormState, PageSpec, Parts } from '#kernel/http/spec.ts';
import type { Visit } from '#kernel/http/visit.ts';
import { legalCalendar, LegalRef } from '#modules/law/index.ts';
import { announceConclusion } from '../commands/announce-conclusion.ts';
import { concludeConference } from '../commands/conclude-conference.ts';
import { draftConclusion } from '../commands/draft-conclusion.ts';
import { dropConclusion } from '../commands/drop-conclusion.ts';
import { concludePaths } from '../paths-conclude.ts';
import { mayKeep, mayPreside, mayRecord } from '../policy.ts';
import { findConference, type ConferenceModel } from '../queries/find-conference.ts';
import { listConclusions, type ConclusionRow } from '../queries/list-conclusions.ts';
import { listSiteChoices, type SiteChoices } from '../queries/list-site-choices.ts';
import { workingDayLaw } from '../rules/conclusion.ts';
import { hallFields } from '../steps/enter.ts';
import { siteOptions, SiteSearch, siteSearchOf, withSiteSearch } from '../views/site-search.tsx';
import { ConclusionCards } from '../views/conclude/conclusion-cards.tsx';
import { workFrame } from '../views/work-frame.tsx';
import { words } from '../words.ts';
import { conferenceParams, type ConferenceParams } from './work-page.ts';

interface ConclusionsModel {
  readonly conference: ConferenceModel;
  readonly rows: readonly ConclusionRow[];
  readonly choices: SiteChoices;
}

const page: PageSpec<ConferenceParams, object, ConclusionsModel> = {
  path: concludePaths.conclusions(':conference'),
  params: conferenceParams,
  load: async (visit, asked) => {
    const conference = await findConference(visit, asked.conference);
    if (conference === null) return null;
    const { reader } = visit;
    return {
      conference,
      rows: await listConclusions(reader, conference.id, 'all'),
      choices: await listSiteChoices(reader, conference.id, siteSearchOf(visit)),
    };
  },
  may: (actor: Actor, { conference }) => mayRecord({ ...conference.standing, actor }),
  view: conclusionsView,
};

/** The clauses of the directing conclusions: drafted, announced one by one or together, and the end of the conference. */
export function registerConclusions(site: Site): void {
  const done = (_value: unknown, _visit: Visit, _reply: unknown, { conference }: ConferenceParams) =>
    concludePaths.conclusions(conference);
  const at = (act: string) => ({ page, path: concludePaths.conclusionAct(':conference', act), input: hallFields, done });
  site.page(page);
  site.form({
    page,
    command: draftConclusion,
    input: hallFields,
    done,
    refusalAt: {
      'conferences.conclusion.due-needed': 'dueOn',
      'conferences.conclusion.due-both': 'workingDays',
      'conferences.conclusion.due-before': 'dueOn',
      'conferences.conclusion.unknown-site': 'site',
      'conferences.conclusion.too-many': '',
    },
  });
  site.form({ ...at('cong-bo'), command: announceConclusion });
  site.form({ ...at('bo'), command: dropConclusion });
  site.form({ ...at('ket-thuc'), command: concludeConference });
}

function conclusionsView(model: ConclusionsModel, visit: Visit, form: FormState): Parts {
  const t = visit.t(words);
  const { conference, rows } = model;
  const open = ['called', 'open', 'closed'].includes(conference.state);
  return workFrame(conference, visit, {
    title: t('conferences.conclusions.title'),
    lead: t('conferences.conclusions.lead'),
    actions: <ButtonLink href={concludePaths.outcome(conference.code)}>{t('conferences.conclusions.public')}</ButtonLink>,
    children: (
      <>
        {rows.length === 0 ? (
          <Empty title={t('conferences.conclusions.none')} next={t('conferences.conclusions.none-next')} />
        ) : (
          <ConclusionCards
            rows={rows}
            level={2}
            visit={visit}
            below={(row) => (row.announcedAt === null ? <Buttons row={row} model={model} visit={visit} form={form} /> : null)}
          />
        )}
        {open ? (
          <Section title={t('conferences.conclusions.new')}>
            <SiteSearch choices={model.choices} action={concludePaths.conclusions(conference.id)} />
            <DraftForm model={model} visit={visit} form={form} />
          </Section>
        ) : null}
        {open && mayKeep(conference.standing).may ? <Finish model={model} visit={visit} form={form} /> : null}
      </>
    ),
  });
}

interface Props {
  readonly model: ConclusionsModel;
  readonly visit: Visit;
  readonly form: FormState;
}

function Buttons({ row, model: { conference }, visit, form }: Props & { readonly row: ConclusionRow }) {
  const t = visit.t(words);
  const one = (command: { readonly name: string }, act: string, word: string) => (
    <CommandForm
      form={form}
      command={command}
      action={concludePaths.conclusionAct(conference.id, act)}
      words={words}
      idPrefix={`${act}-${row.no}`}
      label={`${word} ${row.no}`}
    >
      <HiddenField name="conclusion" value={row.id} />
      <Button look="plain">{word}</Button>
    </CommandForm>
  );
  const announces = mayPreside(conference.standing).may && conference.state !== 'called';
  return (
    <Actions>
      {announces ? one(announceConclusion, 'cong-bo', t('conferences.conclusion.announce')) : null}
      {one(dropConclusion, 'bo', t('conferences.conclusion.drop'))}
    </Actions>
  );
}

function DraftForm({ model: { conference, choices }, visit, form }: Props) {
  const t = visit.t(words);
  return (
    <CommandForm
      form={form}
      command={draftConclusion}
      action={withSiteSearch(concludePaths.conclusions(conference.id), choices)}
      words={words}
      idPrefix="soan"
    >
      <TextArea name="text" label={t('conferences.conclusion.text')} rows={4} maxLength={2000} />
      <Select
        name="site"
        label={t('conferences.conclusion.site')}
        placeholder={t('conferences.conclusion.all-sites')}
        options={siteOptions(choices.sites)}
        optional
      />
      <TextField
        name="measure"
        label={t('conferences.conclusion.measure')}
        hint={t('conferences.conclusion.measure-hint')}
        maxLength={500}
      />
      <DayField name="dueOn" label={t('conferences.conclusion.due')} optional />
      <TextField
        name="workingDays"
        label={t('conferences.conclusion.working-days')}
        hint={t('conferences.conclusion.working-days-hint')}
        inputMode="numeric"
        size="short"
        optional
      />
      <CountedBy conference={conference} visit={visit} />
      <Button>{t('conferences.conclusion.do')}</Button>
    </CommandForm>
  );
}

/** The law by which working days are counted. */
function CountedBy({ conference, visit }: { readonly conference: ConferenceModel; readonly visit: Visit }) {
  const t = visit.t(words);
  return (
    <p class="meta">
      {t('conferences.conclusion.counted-by')}
      {workingDayLaw(legalCalendar, dayOf(conference.startsAt)).map((of, at) => (
        <Fragment key={of.legalRef}>
          {at === 0 ? ' ' : '; '}
          <LegalRef of={of} officer />
        </Fragment>
      ))}
    </p>
  );
}

function Finish({ model: { conference }, visit, form }: Props) {
  const t = visit.t(words);
  return (
    <Section title={t('conferences.conclusions.finish')} lead={t('conferences.conclusions.finish-lead')}>
      {conference.state === 'closed' ? (
        <CommandForm
          form={form}
          command={concludeConference}
          action={concludePaths.conclusionAct(conference.id, 'ket-thuc')}
          words={words}
          idPrefix="ket-thuc"
        >
          <Button>{t('conferences.conclusions.finish-do')}</Button>
        </CommandForm>
      ) : (
        <p>{t('conferences.conclusions.finish-wait')}</p>
      )}
    </Section>
  );
}
