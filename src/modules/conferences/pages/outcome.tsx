import type { z } from 'zod';
import type { Actor, Verdict } from '#kernel/actor.ts';
import { Button } from '#kernel/html/button.tsx';
import { RadioGroup } from '#kernel/html/choices.tsx';
import { Details } from '#kernel/html/details.tsx';
import { Empty } from '#kernel/html/empty.tsx';
import { HiddenField } from '#kernel/html/form.tsx';
import { Pagination } from '#kernel/html/pagination.tsx';
import { PageTitle, Section, Stack } from '#kernel/html/section.tsx';
import { DataTable } from '#kernel/html/table.tsx';
import { readTableState, tableHref, type Query } from '#kernel/html/table-state.ts';
import { TextArea } from '#kernel/html/text-field.tsx';
import { CommandForm } from '#kernel/http/command-form.tsx';
import type { Site } from '#kernel/http/site.ts';
import type { FormState, PageSpec, Parts } from '#kernel/http/spec.ts';
import type { Visit } from '#kernel/http/visit.ts';
import { NOTE_KINDS, noteProgress } from '../commands/note-progress.ts';
import { paths } from '../paths.ts';
import { concludePaths } from '../paths-conclude.ts';
import { maySee } from '../policy.ts';
import { mayNoteProgress } from '../policy-conclude.ts';
import { findConference, type ConferenceModel } from '../queries/find-conference.ts';
import { listAwards, type AwardRow } from '../queries/list-awards.ts';
import { listConclusions, type ConclusionRow } from '../queries/list-conclusions.ts';
import { countProposals, listProposals, type ProposalRow } from '../queries/list-proposals.ts';
import { conclusionState } from '../rules/conclusion.ts';
import { hallFields } from '../steps/enter.ts';
import { ConclusionCards } from '../views/conclude/conclusion-cards.tsx';
import { ProposalCards } from '../views/conclude/proposal-cards.tsx';
import { words } from '../words.ts';
import { publicParams } from './public-page.tsx';
import { anyQuery } from './work-page.ts';

type Params = z.infer<typeof publicParams>;
const PAGE_SIZE = 30;

interface OutcomeModel {
  readonly conference: ConferenceModel;
  readonly conclusions: readonly ConclusionRow[];
  readonly proposals: readonly ProposalRow[];
  readonly proposalCount: number;
  readonly page: number;
  readonly query: Query;
  readonly awards: readonly AwardRow[];
}

const page: PageSpec<Params, Query, OutcomeModel> = {
  path: concludePaths.outcome(':code'),
  params: publicParams,
  query: anyQuery,
  load: async (visit, { code }, query) => {
    const conference = await findConference(visit, { code });
    if (conference === null) return null;
    const { reader } = visit;
    const { page: at, offset, limit } = readTableState(query, { sorts: [], pageSize: PAGE_SIZE });
    const over = conference.state === 'closed' || conference.state === 'concluded';
    return {
      conference,
      conclusions: await listConclusions(reader, conference.id, 'announced'),
      proposals: over ? await listProposals(reader, { conference: conference.id, site: null, limit, offset }) : [],
      proposalCount: over ? await countProposals(reader, conference.id, null) : 0,
      page: at,
      query,
      awards: over ? await listAwards(reader, conference.id) : [],
    };
  },
  may: (actor: Actor, { conference }): Verdict => maySee({ ...conference.standing, actor }),
  view: outcomeView,
};

/** What a conference concluded and how far it is, what was proposed and answered, who was commended: for everybody. */
export function registerOutcome(site: Site): void {
  site.page(page);
  site.form({
    page,
    path: concludePaths.noteProgress(':code'),
    command: noteProgress,
    input: hallFields,
    done: (_noted, _visit, _reply, { code }) => concludePaths.outcome(code),
    refusalAt: {
      'conferences.conclusion.done': 'kind',
      'conferences.conclusion.not-done': 'kind',
      'conferences.conclusion.not-announced': '',
    },
  });
}

function outcomeView(model: OutcomeModel, visit: Visit, form: FormState): Parts {
  const t = visit.t(words);
  const { conference, conclusions } = model;
  const states = conclusions.map(({ dueOn, doneOn }) => conclusionState(dueOn, doneOn, visit.today));
  const done = states.filter((state) => state === 'done').length;
  const late = states.filter((state) => state === 'late').length;
  return {
    title: `${t('conferences.outcome.title')} · ${conference.title}`,
    demo: conference.demo,
    breadcrumbs: [{ href: paths.conference(conference.code), label: conference.title }],
    body: (
      <>
        <PageTitle title={t('conferences.outcome.title')} lead={conference.title} />
        <Stack>
          <Section
            title={t('conferences.conclusions.title')}
            lead={
              conclusions.length === 0 ? undefined : t('conferences.conclusion.progress', { done, all: conclusions.length, late })
            }
          >
            {conclusions.length === 0 ? (
              <Empty title={t('conferences.conclusions.none')} next={t('conferences.conclusions.none-public')} />
            ) : (
              <ConclusionCards
                rows={conclusions}
                visit={visit}
                below={(row) =>
                  mayNoteProgress(conference.standing, row.unit).may ? (
                    <NoteForm row={row} model={model} visit={visit} form={form} />
                  ) : null
                }
              />
            )}
          </Section>
          <Proposals model={model} visit={visit} />
          <Awards model={model} visit={visit} />
        </Stack>
      </>
    ),
  };
}

interface Props {
  readonly model: OutcomeModel;
  readonly visit: Visit;
}

function NoteForm({
  row,
  model: { conference },
  visit,
  form,
}: Props & { readonly row: ConclusionRow; readonly form: FormState }) {
  const t = visit.t(words);
  const mine = form.values['conclusion'] === row.id;
  const kinds = NOTE_KINDS.filter((kind) => (row.doneOn === null ? kind !== 'reopened' : kind === 'reopened'));
  return (
    <Details summary={t('conferences.conclusion.note')} open={mine && form.of === noteProgress.name}>
      <CommandForm
        form={mine ? form : { ...form, of: null }}
        command={noteProgress}
        action={concludePaths.noteProgress(conference.code)}
        words={words}
        initial={{ kind: kinds[0] ?? '' }}
        idPrefix={`td-${row.no}`}
        label={`${t('conferences.conclusion.note')} ${row.no}`}
      >
        <HiddenField name="conference" value={conference.id} />
        <HiddenField name="conclusion" value={row.id} />
        <RadioGroup
          name="kind"
          label={t('conferences.conclusion.note-kind')}
          options={kinds.map((kind) => ({ value: kind, label: t(`conferences.conclusion.kind.${kind}`) }))}
        />
        <TextArea name="note" label={t('conferences.conclusion.note-text')} rows={3} maxLength={2000} />
        <Button>{t('conferences.conclusion.note-do')}</Button>
      </CommandForm>
    </Details>
  );
}

function Proposals({ model: { conference, proposals, proposalCount, page: at, query }, visit }: Props) {
  const t = visit.t(words);
  if (proposals.length === 0) return null;
  return (
    <Section title={t('conferences.proposals.title')} id="kien-nghi">
      <ProposalCards rows={proposals} visit={visit} />
      {proposalCount > PAGE_SIZE ? (
        <Pagination
          state={{ page: at, pageSize: PAGE_SIZE, total: proposalCount }}
          href={tableHref(concludePaths.outcome(conference.code), query)}
        />
      ) : null}
    </Section>
  );
}

function Awards({ model: { awards }, visit }: Props) {
  const t = visit.t(words);
  if (awards.length === 0) return null;
  return (
    <Section title={t('conferences.awards.title')} id="khen-thuong">
      <DataTable
        caption={t('conferences.awards.caption')}
        rows={awards}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'name',
            label: t('conferences.award.name'),
            cell: ({ name, title }) => (title === null ? name : `${name}, ${title}`),
          },
          { key: 'award', label: t('conferences.award.award'), cell: ({ award }) => award },
          { key: 'reason', label: t('conferences.award.reason'), cell: ({ reason }) => reason },
        ]}
      />
    </Section>
  );
}
