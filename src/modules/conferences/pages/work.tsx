import { Actions, ButtonLink } from '#kernel/html/button.tsx';
import type { ChipState } from '#kernel/html/chip.tsx';
import { formatDay } from '#kernel/html/format.ts';
import { PageTitle, Section, Stack } from '#kernel/html/section.tsx';
import { TaskList, type TaskItem } from '#kernel/html/task-list.tsx';
import type { Site } from '#kernel/http/site.ts';
import type { PageSpec, Parts } from '#kernel/http/spec.ts';
import type { Visit } from '#kernel/http/visit.ts';
import { preparePaths, type WorkPart } from '../paths-prepare.ts';
import { paths } from '../paths.ts';
import { countPrepared, type Prepared } from '../queries/count-prepared.ts';
import { countAttendance, type AttendanceTotals } from '../queries/count-attendance.ts';
import { findConference } from '../queries/find-conference.ts';
import { DecidingLinks } from '../views/conclude/links.tsx';
import { ConferenceFacts } from '../views/facts.tsx';
import { ConferenceChip } from '../views/state-chip.tsx';
import { unitCrumbs } from '../views/work-frame.tsx';
import { words } from '../words.ts';
import { conferenceParams, mayWork, type ConferenceParams, type WorkModel } from './work-page.ts';

interface OverviewModel extends WorkModel {
  readonly prepared: Prepared;
  readonly attendance: AttendanceTotals;
}

const page: PageSpec<ConferenceParams, object, OverviewModel> = {
  path: paths.work(':conference'),
  params: conferenceParams,
  load: async (visit, { conference: asked }) => {
    const conference = await findConference(visit, asked);
    if (conference === null) return null;
    return {
      conference,
      prepared: await countPrepared(visit.reader, asked, visit),
      attendance: await countAttendance(visit.reader, asked),
    };
  },
  may: mayWork,
  view: overviewView,
};

/** One conference from the side of its secretariat: what is ready, what is missing, where to go. */
export const registerWork = (site: Site): void => site.page(page);

function overviewView(model: OverviewModel, visit: Visit): Parts {
  const t = visit.t(words);
  const { conference } = model;
  return {
    title: conference.title,
    demo: conference.demo,
    indexed: false,
    breadcrumbs: unitCrumbs(conference, visit),
    body: (
      <>
        <PageTitle title={conference.title} lead={<ConferenceChip state={conference.state} />} />
        <Stack>
          <Actions>
            {conference.calledOn === null || conference.state === 'cancelled' ? null : (
              <>
                <ButtonLink look="main" href={paths.hall(conference.id, 'thu-ky')}>
                  {t('conferences.work.as-secretary')}
                </ButtonLink>
                <ButtonLink href={paths.hall(conference.id, 'chu-tri')}>{t('conferences.work.as-chair')}</ButtonLink>
                <ButtonLink href={paths.conference(conference.code)}>{t('conferences.work.public')}</ButtonLink>
              </>
            )}
          </Actions>
          <ConferenceFacts model={conference} visit={visit} />
          <Section title={t('conferences.work.lead')}>
            <TaskList items={tasksOf(model, visit)} />
          </Section>
          <DecidingLinks conference={conference} />
        </Stack>
      </>
    ),
  };
}

function tasksOf({ conference, prepared, attendance }: OverviewModel, visit: Visit): readonly TaskItem[] {
  const t = visit.t(words);
  const { chairs, delegates, calledOn } = conference;
  const stand = (some: boolean, whole: boolean): ChipState => (!some ? 'none' : whole ? 'done' : 'soon');
  const task = (part: WorkPart, title: string, state: ChipState, note: string): TaskItem => ({
    href: preparePaths.part(conference.id, part),
    title,
    state,
    word: t(state === 'none' ? 'conferences.work.todo' : state === 'done' ? 'conferences.work.done' : 'conferences.work.some'),
    note,
  });
  const { sites, noHall, waiting, items, documents, held, papers, late } = prepared;
  const called = calledOn === null ? null : formatDay(calledOn, visit.lang);
  return [
    task('details', t('conferences.details.title'), 'done', conference.place),
    task(
      'chairs',
      t('conferences.chairs.title'),
      stand(chairs.length > 0, true),
      t('conferences.work.chairs-note', { chairs: chairs.length }),
    ),
    task(
      'sites',
      t('conferences.sites.title'),
      stand(sites > 1, noHall + waiting === 0),
      t('conferences.work.sites-note', { sites, noHall, waiting }),
    ),
    task('agenda', t('conferences.agenda.title'), stand(items > 0, true), t('conferences.work.agenda-note', { items })),
    task(
      'documents',
      t('conferences.documents.title'),
      stand(documents > 0, true),
      t('conferences.work.documents-note', { documents, held }),
    ),
    task(
      'papers',
      t('conferences.papers.title'),
      stand(papers > 0, late === 0),
      t('conferences.work.papers-note', { papers, late }),
    ),
    task(
      'delegates',
      t('conferences.delegates.title'),
      stand(delegates > 0, true),
      t('conferences.work.delegates-note', { delegates }),
    ),
    task(
      'call',
      t('conferences.call.title'),
      stand(called !== null, true),
      called === null ? t('conferences.work.not-called-note') : t('conferences.work.called-note', { day: called }),
    ),
    task(
      'attendance',
      t('conferences.attendance.title'),
      stand(attendance.there > 0, attendance.there === attendance.sites),
      t('conferences.work.attendance-note', { there: attendance.there, sites: attendance.sites }),
    ),
  ];
}
