import { z } from 'zod';
import { id } from '#kernel/fields.ts';
import { Button } from '#kernel/html/button.tsx';
import { formatInstant } from '#kernel/html/format.ts';
import { Notice } from '#kernel/html/notice.tsx';
import { PageTitle, Prose } from '#kernel/html/section.tsx';
import { TextArea } from '#kernel/html/text-field.tsx';
import { CommandForm } from '#kernel/http/command-form.tsx';
import type { Site } from '#kernel/http/site.ts';
import type { FormState, PageSpec, Parts } from '#kernel/http/spec.ts';
import type { Visit } from '#kernel/http/visit.ts';
import { writeMinutes } from '../commands/write-minutes.ts';
import { paths } from '../paths.ts';
import { paperPaths } from '../paths-papers.ts';
import { mayHelpVillage, mayRunVillage } from '../policy.ts';
import { findMeeting, type MeetingModel } from '../queries/find-meeting.ts';
import { draftMinutes } from '../views/minutes-draft.ts';
import { PaperLinks } from '../views/paper-links.tsx';
import { villageCrumbs } from '../views/village-crumbs.ts';
import { words } from '../words.ts';

const params = z.object({ meeting: id('decisions.meeting') });

const page: PageSpec<z.infer<typeof params>, object, MeetingModel> = {
  path: paths.meetingAct(':meeting', 'bien-ban'),
  params,
  load: (visit, { meeting }) => findMeeting(visit.reader, meeting, visit.today),
  may: (actor, model) => mayHelpVillage(actor, model.village),
  view: minutesView,
};

/** Minutes drafted from what was recorded, edited by the secretary, kept. */
export function registerMinutes(site: Site): void {
  site.page(page);
  site.form({
    page,
    command: writeMinutes,
    done: (_value, _visit, _reply, { meeting }) => paths.meetingAct(meeting, 'bien-ban'),
    refusalAt: { 'decisions.minutes.not-yet': '' },
  });
}

function minutesView(model: MeetingModel, visit: Visit, form: FormState): Parts {
  const t = visit.t(words);
  const drafted = draftMinutes(model, t, visit.lang);
  const kept = model.minutes !== '';
  return {
    title: t('decisions.minutes.title'),
    demo: model.unit.demo,
    indexed: false,
    breadcrumbs: [
      ...villageCrumbs(visit, model.unit),
      { href: paths.meeting(model.id), label: formatInstant(model.startsAt, visit.lang) },
    ],
    body: (
      <>
        <PageTitle
          title={t('decisions.minutes.title')}
          lead={t(kept ? 'decisions.minutes.lead-kept' : 'decisions.minutes.lead')}
        />
        <PaperLinks
          papers={[{ name: t('decisions.papers.bien-ban'), href: (format) => paperPaths.meeting(model.id, 'bien-ban', format) }]}
        />
        {mayRunVillage(visit.actor, model.village).may ? (
          <CommandForm
            form={form}
            command={writeMinutes}
            action={paths.meetingAct(model.id, 'bien-ban')}
            words={words}
            initial={{ minutes: kept ? model.minutes : drafted }}
          >
            {kept ? null : <Notice kind="info" title={t('decisions.minutes.drafted')} />}
            <TextArea name="minutes" label={t('decisions.minutes.label')} rows={24} maxLength={60_000} />
            <Button>{t('decisions.minutes.do')}</Button>
          </CommandForm>
        ) : (
          <Prose>
            {(kept ? model.minutes : drafted).split(/\n{2,}/).map((paragraph, at) => (
              <p key={at}>{paragraph}</p>
            ))}
          </Prose>
        )}
      </>
    ),
  };
}
