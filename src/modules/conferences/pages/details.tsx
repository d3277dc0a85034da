import { dayOf } from '#kernel/day.ts';
import { Button } from '#kernel/html/button.tsx';
import { Checkbox } from '#kernel/html/choices.tsx';
import type { Typed } from '#kernel/html/form-context.ts';
import { Section } from '#kernel/html/section.tsx';
import { CommandForm } from '#kernel/http/command-form.tsx';
import type { Site } from '#kernel/http/site.ts';
import { listBodies } from '#modules/org/index.ts';
import { cancelConference } from '../commands/cancel-conference.ts';
import { changeConference } from '../commands/change-conference.ts';
import { preparePaths } from '../paths-prepare.ts';
import { paths } from '../paths.ts';
import { clockOf } from '../prepare-fields.ts';
import type { ConferenceModel } from '../queries/find-conference.ts';
import { isOpenForWork } from '../steps/lock-conference.ts';
import { ConferenceFacts } from '../views/facts.tsx';
import { PlanFields, type BodyOption } from '../views/plan-fields.tsx';
import { workFrame } from '../views/work-frame.tsx';
import { words } from '../words.ts';
import { PLAN_FAULTS } from './plan.tsx';
import { workPage, type WorkModel } from './work-page.ts';

interface DetailsModel extends WorkModel {
  readonly bodies: readonly BodyOption[];
}

const page = workPage<DetailsModel>('details', {
  more: async ({ unit, sitesDay }, { reader }) => ({ bodies: (await listBodies(reader, unit.id, sitesDay))?.bodies ?? [] }),
  view: ({ conference, bodies }, visit, form) => {
    const t = visit.t(words);
    return workFrame(conference, visit, {
      title: t('conferences.details.title'),
      children: isOpenForWork(conference) ? (
        <>
          <CommandForm
            form={form}
            command={changeConference}
            action={preparePaths.part(conference.id, 'details')}
            words={words}
            initial={initialOf(conference)}
          >
            <PlanFields bodies={bodies} withSitesDay={false} />
            <Button>{t('conferences.plan.save')}</Button>
          </CommandForm>
          <Section title={t('conferences.cancel.title')} lead={t('conferences.cancel.lead')}>
            <CommandForm
              form={form}
              command={cancelConference}
              action={preparePaths.act(conference.id, 'details', 'huy')}
              words={words}
              idPrefix="huy"
              label={t('conferences.cancel.title')}
            >
              <Checkbox name="sure" value="on" label={t('conferences.cancel.sure')} />
              <Button look="danger">{t('conferences.cancel.do')}</Button>
            </CommandForm>
          </Section>
        </>
      ) : (
        <ConferenceFacts model={conference} visit={visit} />
      ),
    });
  },
});

const initialOf = (model: ConferenceModel): Readonly<Record<string, Typed>> => ({
  kind: model.kind,
  title: model.title,
  theme: model.theme,
  periodFrom: model.periodFrom ?? '',
  periodTo: model.periodTo ?? '',
  on: dayOf(model.startsAt),
  at: clockOf(model.startsAt),
  endsOn: dayOf(model.endsAt) === dayOf(model.startsAt) ? '' : dayOf(model.endsAt),
  endsAt: clockOf(model.endsAt),
  place: model.place,
  body: model.body ?? '',
  bodyName: model.bodyName,
  coConveners: model.coConveners.join('\n'),
  openToPublic: model.openToPublic ? 'on' : '',
  quorumOf: model.quorum?.of ?? 'none',
  quorumNumerator: model.quorum === null ? '' : String(model.quorum.numerator),
  quorumDenominator: model.quorum === null ? '' : String(model.quorum.denominator),
  quorumOver: model.quorum?.over === true ? 'on' : '',
  quorumRef: model.quorumRef ?? '',
});

/** What was written down about the conference, and the way to call it off. */
export function registerDetails(site: Site): void {
  site.page(page);
  site.form({ page, command: changeConference, done: ({ id }) => paths.work(id), refusalAt: PLAN_FAULTS });
  site.form({
    page,
    path: preparePaths.act(':conference', 'details', 'huy'),
    command: cancelConference,
    done: ({ unit }) => paths.ofUnit(unit),
    refusalAt: { 'conferences.cancel.not-sure': 'sure' },
  });
}
