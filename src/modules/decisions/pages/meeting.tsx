import { z } from 'zod';
import { id } from '#kernel/fields.ts';
import { ButtonLink } from '#kernel/html/button.tsx';
import { formatDayLong } from '#kernel/html/format.ts';
import { PageTitle, Stack } from '#kernel/html/section.tsx';
import type { Site } from '#kernel/http/site.ts';
import type { FormState, PageSpec, Parts } from '#kernel/http/spec.ts';
import type { Visit } from '#kernel/http/visit.ts';
import { paths } from '../paths.ts';
import { maySeeVillageWork } from '../policy-meeting.ts';
import { findMeeting, type MeetingModel } from '../queries/find-meeting.ts';
import { Agenda } from '../views/meeting/agenda.tsx';
import { CallForm } from '../views/meeting/call-form.tsx';
import { CloseForm } from '../views/meeting/close-form.tsx';
import { Clusters } from '../views/meeting/clusters.tsx';
import { MeetingFacts } from '../views/meeting/facts.tsx';
import { Invitations } from '../views/meeting/invitations.tsx';
import { OpenForm } from '../views/meeting/open-form.tsx';
import { MeetingPapers } from '../views/meeting/papers.tsx';
import { PresentFigures } from '../views/meeting/present-figures.tsx';
import { SecretaryForm } from '../views/meeting/secretary-form.tsx';
import { Spread } from '../views/meeting/spread.tsx';
import { TimeForm } from '../views/meeting/time-form.tsx';
import { MeetingChip } from '../views/state-chip.tsx';
import { villageCrumbs } from '../views/village-crumbs.ts';
import { words } from '../words.ts';
import { registerMeetingActs } from './meeting-acts.ts';

const params = z.object({ meeting: id('decisions.meeting') });

export type MeetingParams = z.infer<typeof params>;

export const meetingPage: PageSpec<MeetingParams, object, MeetingModel> = {
  path: paths.meeting(':meeting'),
  params,
  load: (visit, { meeting }) => findMeeting(visit.reader, meeting, visit.today),
  may: (actor, model) => maySeeVillageWork(actor, model.village),
  view: meetingView,
};

/** One meeting from the plan to the close; what can be done is what its state and the policy allow. */
export function registerMeeting(site: Site): void {
  site.page(meetingPage);
  registerMeetingActs(site);
}

function meetingView(model: MeetingModel, visit: Visit, form: FormState): Parts {
  const t = visit.t(words);
  const title = t(`decisions.meeting.title-${model.kind}`, { day: formatDayLong(model.on, visit.lang) });
  const shared = { model, form, visit };
  return {
    title,
    demo: model.unit.demo,
    indexed: false,
    breadcrumbs: villageCrumbs(visit, model.unit),
    body: (
      <>
        <PageTitle
          title={title}
          lead={<MeetingChip state={model.state} />}
          actions={
            model.kind === 'annual' ? (
              <ButtonLink href={paths.annual(model.id)}>{t('decisions.annual.link')}</ButtonLink>
            ) : undefined
          }
        />
        <Stack>
          <PresentFigures {...shared} />
          <MeetingFacts {...shared} />
          <SecretaryForm {...shared} />
          <Agenda {...shared} />
          <Clusters {...shared} />
          <CallForm {...shared} />
          <Spread {...shared} />
          <Invitations {...shared} />
          <OpenForm {...shared} />
          <CloseForm {...shared} />
          <MeetingPapers {...shared} />
          <TimeForm {...shared} />
        </Stack>
      </>
    ),
  };
}
