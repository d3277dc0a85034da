import { z } from 'zod';
import { id } from '#kernel/fields.ts';
import { Button, ButtonLink } from '#kernel/html/button.tsx';
import { CheckboxGroup, RadioGroup } from '#kernel/html/choices.tsx';
import { Empty } from '#kernel/html/empty.tsx';
import { PageTitle } from '#kernel/html/section.tsx';
import { CommandForm } from '#kernel/http/command-form.tsx';
import type { Site } from '#kernel/http/site.ts';
import type { FormState, PageSpec, Parts } from '#kernel/http/spec.ts';
import type { Visit } from '#kernel/http/visit.ts';
import { useWords } from '#kernel/words.ts';
import { MEETING_KINDS, planMeeting } from '../commands/plan-meeting.ts';
import { paths } from '../paths.ts';
import { mayRunVillage } from '../policy.ts';
import { findVillage, type MatterRow, type VillageModel } from '../queries/find-village.ts';
import { MeetingFields } from '../views/meeting-fields.tsx';
import { sayMatter } from '../views/say.ts';
import { villageCrumbs } from '../views/village-crumbs.ts';
import { words } from '../words.ts';

const params = z.object({ unit: id('org.unit') });

const page: PageSpec<z.infer<typeof params>, object, VillageModel> = {
  path: paths.newMeeting(':unit'),
  params,
  load: (visit, { unit }) => findVillage(visit.reader, unit, visit.today),
  may: (actor, model) => mayRunVillage(actor, model.place),
  view: newMeetingView,
};

/** "Mời họp": when, where, who chairs, and what is put. */
export function registerNewMeeting(site: Site): void {
  site.page(page);
  site.form({
    page,
    command: planMeeting,
    done: ({ id: meeting }) => paths.meeting(meeting),
    refusalAt: {
      'decisions.plan.past': 'on',
      'decisions.plan.no-matter': 'decisions',
      'decisions.plan.running': 'decisions',
      'decisions.form.never': 'decisions',
      'decisions.form.not-yet': 'decisions',
    },
  });
}

/** Drafts nobody has put on an agenda yet, and matters whose last meeting had no result. */
const isFree = ({ state, round }: MatterRow): boolean =>
  (state === 'draft' || state === 'no-result') && (round === null || round.state === 'closed');

function newMeetingView(model: VillageModel, visit: Visit, form: FormState): Parts {
  const t = visit.t(words);
  return {
    title: t('decisions.plan.button'),
    demo: model.unit.demo,
    indexed: false,
    breadcrumbs: villageCrumbs(visit, model.unit),
    body: (
      <>
        <PageTitle title={t('decisions.plan.button')} lead={t('decisions.plan.lead')} />
        <CommandForm
          form={form}
          command={planMeeting}
          action={paths.newMeeting(model.unit.id)}
          words={words}
          initial={{ kind: 'community', at: '19:30', chair: visit.actor.name ?? '' }}
        >
          <Agenda model={model} visit={visit} />
          <MeetingFields today={visit.today} />
          <RadioGroup
            name="kind"
            label={t('decisions.plan.kind')}
            options={MEETING_KINDS.map((value) => ({ value, label: t(`decisions.meeting-kind.${value}`) }))}
          />
          <Button>{t('decisions.plan.do')}</Button>
        </CommandForm>
      </>
    ),
  };
}

function Agenda({ model, visit }: { readonly model: VillageModel; readonly visit: Visit }) {
  const t = useWords(words);
  const free = model.open.filter(isFree);
  if (free.length === 0)
    return (
      <Empty
        title={t('decisions.plan.nothing')}
        next={t('decisions.plan.nothing-next')}
        action={<ButtonLink href={paths.draft(model.unit.id)}>{t('decisions.draft.button')}</ButtonLink>}
      />
    );
  return (
    <CheckboxGroup
      name="decisions"
      label={t('decisions.plan.matters')}
      hint={t('decisions.plan.matters-hint')}
      options={free.map((row) => ({ value: row.id, label: row.title, hint: sayMatter(row.law, visit.lang) }))}
    />
  );
}
