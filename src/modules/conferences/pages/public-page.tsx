import { z } from 'zod';
import { text } from '#kernel/fields.ts';
import { Actions, ButtonLink } from '#kernel/html/button.tsx';
import { formatFileSize } from '#kernel/html/format.ts';
import { Notice } from '#kernel/html/notice.tsx';
import { PageTitle, Section, Stack } from '#kernel/html/section.tsx';
import type { Site } from '#kernel/http/site.ts';
import { queryText, type Query } from '#kernel/html/table-state.ts';
import type { FormState, Limit, PageSpec, Parts } from '#kernel/http/spec.ts';
import type { Visit } from '#kernel/http/visit.ts';
import type { Id } from '#kernel/id.ts';
import { readShortCode } from '#kernel/short-code.ts';
import { openReleasedRecording } from '../commands/open-released-recording.ts';
import { listParts, recordingFolder } from '../media/program/recording-files.ts';
import { preparePaths } from '../paths-prepare.ts';
import { pollPaths } from '../paths-polls.ts';
import { recordingPaths } from '../paths-recording.ts';
import { paths } from '../paths.ts';
import { maySeePaper } from '../policy-prepare.ts';
import { mayKeep, mayFollow, maySee } from '../policy.ts';
import { findConference, type ConferenceModel } from '../queries/find-conference.ts';
import { listAgenda } from '../queries/list-agenda.ts';
import { listDocuments, type DocumentRow } from '../queries/list-documents.ts';
import { listPolls, type PollLine } from '../queries/list-polls.ts';
import { listPapers, type PaperRow } from '../queries/list-papers.ts';
import { listRecordings } from '../queries/list-recordings.ts';
import { findPress } from '../queries/find-press.ts';
import { outlineOf, type Outline } from '../rules/agenda.ts';
import { AgendaList } from '../views/agenda-list.tsx';
import { AfterLinks } from '../views/after/links.tsx';
import { OutcomeLink } from '../views/conclude/links.tsx';
import { DocumentList } from '../views/document-list.tsx';
import { ConferenceFacts } from '../views/facts.tsx';
import { withParts, type RecordingWithParts } from '../views/recording/model.ts';
import { ReleasedRecordings } from '../views/recording/released.tsx';
import { ConferenceChip } from '../views/state-chip.tsx';
import { words } from '../words.ts';

/** A code as it stands in addresses; whatever cannot be one is found nowhere. */
export const publicParams = z.object({ code: text(40).transform((typed) => readShortCode(typed) ?? typed) });

interface PublicModel {
  readonly conference: ConferenceModel;
  readonly outline: Outline;
  readonly documents: readonly DocumentRow[];
  readonly papers: readonly PaperRow[];
  /** Published votes, for those who may follow the conference. */
  readonly polls: readonly PollLine[];
  /** There is a published report. */
  readonly told: boolean;
  readonly recordings: readonly RecordingWithParts[];
  /** Recording and part that was opened a moment ago; '' for none. */
  readonly watched: string;
}

/** Openings from one network: a school may sit behind one address. */
const WATCHES: Limit = { name: 'conferences.watch', points: 120, seconds: 300 };

/** One conference for everybody: programme, who chairs, released documents and recordings. @param dataDir where recordings lie */
export function registerPublicPage(site: Site, dataDir: string): void {
  const page: PageSpec<z.infer<typeof publicParams>, Query, PublicModel> = {
    path: paths.conference(':code'),
    params: publicParams,
    query: z.record(z.string(), z.unknown()),
    load: (visit, params, query) => loadPublic(visit, params, query, dataDir),
    may: (actor, { conference }) => maySee({ ...conference.standing, actor }),
    view: publicView,
  };
  site.page(page);
  site.form({
    page,
    path: recordingPaths.openReleased(':code'),
    command: openReleasedRecording,
    limit: WATCHES,
    done: ({ recording, part }, _visit, _reply, { code }) => `${paths.conference(code)}?xem=${recording}.${part}#ghi-hinh`,
  });
}

async function loadPublic(
  visit: Visit,
  { code }: z.infer<typeof publicParams>,
  query: Query,
  dataDir: string,
): Promise<PublicModel | null> {
  const conference = await findConference(visit, { code });
  if (conference === null) return null;
  const { standing, startsAt } = conference;
  const over = conference.state === 'closed' || conference.state === 'concluded';
  const papers = await listPapers(visit.reader, conference.id, { onlyAccepted: true });
  return {
    conference,
    outline: outlineOf(await listAgenda(visit.reader, conference.id), startsAt),
    documents: await listDocuments(visit.reader, conference.id, { standing, now: visit.now }),
    told: (await findPress(visit.reader, conference.id)).press?.publishedAt != null,
    recordings: conference.openToPublic ? await releasedOf(visit, conference.id, dataDir) : [],
    polls: mayFollow(standing).may
      ? (await listPolls(visit.reader, conference.id)).filter(({ state }) => state === 'published')
      : [],
    watched: queryText(query, 'xem'),
    papers: papers.filter(({ unit, hasFile }) => hasFile && maySeePaper(standing, { accepted: true, over, unit }).may),
  };
}

const releasedOf = async ({ reader }: Visit, conference: Id<'conferences.conference'>, dataDir: string) =>
  withParts(await listRecordings(reader, conference, { onlyReleased: true }), ({ id }) =>
    listParts(recordingFolder(dataDir, conference, id)),
  );

function publicView(model: PublicModel, visit: Visit, form: FormState): Parts {
  const { conference, outline, documents, papers, polls, told } = model;
  const t = visit.t(words);
  const live = conference.state === 'open' && mayFollow(conference.standing).may;
  return {
    title: conference.title,
    demo: conference.demo,
    description: conference.theme === '' ? conference.title : conference.theme,
    breadcrumbs: [{ href: paths.list(), label: t('conferences.list.title') }],
    body: (
      <>
        <PageTitle title={conference.title} lead={<ConferenceChip state={conference.state} />} />
        <Stack>
          {conference.state === 'cancelled' ? (
            <Notice kind="warning" title={t('conferences.public.cancelled')}>
              <p>{t('conferences.public.cancelled-next')}</p>
            </Notice>
          ) : null}
          <Actions>
            {live ? (
              <ButtonLink look="main" href={paths.follow(conference.code)}>
                {t('conferences.public.follow')}
              </ButtonLink>
            ) : null}
            <ButtonLink href={preparePaths.calendar(conference.code)} download>
              {t('conferences.public.calendar')}
            </ButtonLink>
            <OutcomeLink conference={conference} />
            <AfterLinks conference={conference} told={told} />
            {mayKeep(conference.standing).may ? (
              <ButtonLink href={paths.work(conference.id)}>{t('conferences.work.lead')}</ButtonLink>
            ) : null}
          </Actions>
          <ConferenceFacts model={conference} visit={visit} />
          <Section title={t('conferences.public.agenda')}>
            {outline.items.length === 0 ? <p>{t('conferences.public.no-agenda')}</p> : <AgendaList outline={outline} />}
          </Section>
          <Votes polls={polls} code={conference.code} visit={visit} />
          <ReleasedRecordings model={model} visit={visit} form={form} />
          {documents.length === 0 ? null : (
            <Section title={t('conferences.public.documents')}>
              <DocumentList
                items={documents.map(({ id, title, size }) => ({
                  href: preparePaths.document(id),
                  title,
                  note: formatFileSize(size, visit.lang),
                }))}
              />
            </Section>
          )}
          {papers.length === 0 ? null : (
            <Section title={t('conferences.public.papers')}>
              <DocumentList
                items={papers.map((row) => ({ href: preparePaths.paper(row.id), title: row.title, note: row.siteName }))}
              />
            </Section>
          )}
        </Stack>
      </>
    ),
  };
}

interface VotesProps {
  readonly polls: readonly PollLine[];
  readonly code: string;
  readonly visit: Visit;
}

/** What was decided, each with its figures and, where it was secret, the receipts. */
function Votes({ polls, code, visit }: VotesProps) {
  const t = visit.t(words);
  if (polls.length === 0) return null;
  return (
    <Section title={t('conferences.public.votes')}>
      <ul>
        {polls.map(({ id, no, question }) => (
          <li key={id}>
            <a href={pollPaths.result(code, no)}>{question}</a>
          </li>
        ))}
      </ul>
    </Section>
  );
}
