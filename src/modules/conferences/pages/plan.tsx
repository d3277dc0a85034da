import { z } from 'zod';
import { id } from '#kernel/fields.ts';
import { Button } from '#kernel/html/button.tsx';
import { PageTitle } from '#kernel/html/section.tsx';
import { CommandForm } from '#kernel/http/command-form.tsx';
import type { Site } from '#kernel/http/site.ts';
import type { FormState, PageSpec, Parts } from '#kernel/http/spec.ts';
import type { Visit } from '#kernel/http/visit.ts';
import { listBodies, type UnitName, unitNames } from '#modules/org/index.ts';
import type { Place } from '#kernel/actor.ts';
import { planConference } from '../commands/plan-conference.ts';
import { preparePaths } from '../paths-prepare.ts';
import { paths } from '../paths.ts';
import { mayKeepAt } from '../policy.ts';
import { PlanFields, type BodyOption } from '../views/plan-fields.tsx';
import { unitCrumbs } from '../views/work-frame.tsx';
import { words } from '../words.ts';

const params = z.object({ unit: id('org.unit') });

interface PlanModel {
  readonly unit: UnitName;
  readonly place: Place;
  readonly bodies: readonly BodyOption[];
}

const page: PageSpec<z.infer<typeof params>, object, PlanModel> = {
  path: preparePaths.plan(':unit'),
  params,
  load: async ({ reader, today }, { unit }) => {
    const [list, name] = [await listBodies(reader, unit, today), (await unitNames(reader, [unit], today)).get(unit)];
    return list === null || name === undefined ? null : { unit: name, place: list.place, bodies: list.bodies };
  },
  may: (actor, { place }) => mayKeepAt(actor, place),
  view: planView,
};

/** Where the fields of a conference belong that do not fit together. */
export const PLAN_FAULTS = {
  'conferences.plan.ends-before': 'endsAt',
  'conferences.plan.period-backwards': 'periodTo',
  'conferences.plan.quorum-incomplete': 'quorumRef',
  'conferences.plan.quorum-over-one': 'quorumNumerator',
  'conferences.plan.no-body': 'bodyName',
  'conferences.plan.body-elsewhere': 'body',
} as const;

/** "Chuẩn bị hội nghị mới". */
export function registerPlan(site: Site): void {
  site.page(page);
  site.form({
    page,
    command: planConference,
    done: ({ id: conference }) => paths.work(conference),
    refusalAt: { ...PLAN_FAULTS, 'conferences.plan.no-unit-then': 'sitesDay' },
  });
}

function planView({ unit, bodies }: PlanModel, visit: Visit, form: FormState): Parts {
  const t = visit.t(words);
  return {
    title: t('conferences.plan.title'),
    demo: unit.demo,
    indexed: false,
    breadcrumbs: unitCrumbs({ unit }, visit),
    body: (
      <>
        <PageTitle title={t('conferences.plan.title')} lead={t('conferences.plan.lead')} />
        <CommandForm
          form={form}
          command={planConference}
          action={preparePaths.plan(unit.id)}
          words={words}
          initial={{ kind: 'review', at: '08:00', endsAt: '11:30', quorumOf: 'none', openToPublic: 'on' }}
        >
          <PlanFields bodies={bodies} withSitesDay />
          <Button>{t('conferences.plan.do')}</Button>
        </CommandForm>
      </>
    ),
  };
}
