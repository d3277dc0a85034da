import { z } from 'zod';
import type { Actor } from '#kernel/actor.ts';
import { Button } from '#kernel/html/button.tsx';
import { Empty } from '#kernel/html/empty.tsx';
import { Section } from '#kernel/html/section.tsx';
import { DataTable } from '#kernel/html/table.tsx';
import { CommandForm } from '#kernel/http/command-form.tsx';
import type { Site } from '#kernel/http/site.ts';
import type { FormState, PageSpec, Parts } from '#kernel/http/spec.ts';
import type { Visit } from '#kernel/http/visit.ts';
import { id } from '#kernel/fields.ts';
import { useWords } from '#kernel/words.ts';
import { draftPoll } from '../commands/draft-poll.ts';
import { pollPaths } from '../paths-polls.ts';
import { mayRecord } from '../policy.ts';
import { findConference, type ConferenceModel } from '../queries/find-conference.ts';
import { listAgenda } from '../queries/list-agenda.ts';
import { listPolls, type PollLine } from '../queries/list-polls.ts';
import type { AgendaRow } from '../rules/agenda.ts';
import { hallFields } from '../steps/enter.ts';
import { DraftFields } from '../views/poll/draft-fields.tsx';
import { PollChip } from '../views/poll/poll-chip.tsx';
import { workFrame } from '../views/work-frame.tsx';
import { words } from '../words.ts';

const params = z.object({ conference: id('conferences.conference') });

interface PollsModel {
  readonly conference: ConferenceModel;
  readonly polls: readonly PollLine[];
  readonly agenda: readonly AgendaRow[];
}

const page: PageSpec<z.infer<typeof params>, object, PollsModel> = {
  path: pollPaths.list(':conference'),
  params,
  load: async (visit, asked) => {
    const conference = await findConference(visit, asked.conference);
    if (conference === null) return null;
    const { reader } = visit;
    return { conference, polls: await listPolls(reader, conference.id), agenda: await listAgenda(reader, conference.id) };
  },
  may: (actor: Actor, { conference }) => mayRecord({ ...conference.standing, actor }),
  view: pollsView,
};

/** All votes of a conference, and the form that drafts one. */
export function registerPolls(site: Site): void {
  site.page(page);
  site.form({
    page,
    command: draftPoll,
    input: hallFields,
    done: (_drafted, _visit, _reply, { conference }) => pollPaths.list(conference),
    refusalAt: { 'conferences.poll.unknown-item': 'item', 'conferences.poll.too-many': '', 'conferences.poll.over': '' },
  });
}

function pollsView(model: PollsModel, visit: Visit, form: FormState): Parts {
  const t = visit.t(words);
  const { conference } = model;
  const open = ['planned', 'called', 'open'].includes(conference.state);
  return workFrame(conference, visit, {
    title: t('conferences.polls.title'),
    lead: t('conferences.polls.lead'),
    children: (
      <>
        <PollTable model={model} />
        <Section title={t('conferences.polls.new')}>
          {open ? <DraftForm model={model} form={form} /> : <p>{t('conferences.polls.over')}</p>}
        </Section>
      </>
    ),
  });
}

function PollTable({ model: { conference, polls } }: { readonly model: PollsModel }) {
  const t = useWords(words);
  if (polls.length === 0) return <Empty title={t('conferences.polls.none')} next={t('conferences.polls.none-next')} />;
  return (
    <DataTable
      caption={t('conferences.polls.caption')}
      rows={polls}
      rowKey={({ id: poll }) => poll}
      columns={[
        {
          key: 'question',
          label: t('conferences.polls.question'),
          cell: ({ id: poll, no, question }) => <a href={pollPaths.poll(conference.id, poll)}>{`${no}. ${question}`}</a>,
        },
        { key: 'method', label: t('conferences.polls.method'), cell: ({ method }) => t(`conferences.poll.method.${method}`) },
        { key: 'state', label: t('conferences.polls.state'), phoneLabel: '', cell: ({ state }) => <PollChip state={state} /> },
      ]}
    />
  );
}

interface FormProps {
  readonly model: PollsModel;
  readonly form: FormState;
}

/** A vote is mostly one question, shown by hands, more than half of the valid votes. */
const USUAL = { method: 'hands', shape: 'question', base: 'valid', numerator: '1', denominator: '2', share: 'more' };

function DraftForm({ model: { conference, agenda }, form }: FormProps) {
  const t = useWords(words);
  return (
    <CommandForm form={form} command={draftPoll} action={pollPaths.list(conference.id)} words={words} initial={USUAL}>
      <DraftFields agenda={agenda} />
      <Button>{t('conferences.poll.draft-do')}</Button>
    </CommandForm>
  );
}
