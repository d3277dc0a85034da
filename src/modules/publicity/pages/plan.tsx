import { z } from 'zod';
import { yearOf } from '#kernel/day.ts';
import { wholeNumber } from '#kernel/fields.ts';
import { formatDay } from '#kernel/html/format.ts';
import { Notice } from '#kernel/html/notice.tsx';
import { ButtonLink } from '#kernel/html/button.tsx';
import { PageTitle, Section } from '#kernel/html/section.tsx';
import type { Site } from '#kernel/http/site.ts';
import type { FormState, PageSpec, Parts } from '#kernel/http/spec.ts';
import type { Visit } from '#kernel/http/visit.ts';
import { LeadWithRule, publicationItems, ruleOn } from '#modules/law/index.ts';
import { addPlanItem } from '../commands/add-plan-item.ts';
import { adoptPlan } from '../commands/adopt-plan.ts';
import { removePlanItem } from '../commands/remove-plan-item.ts';
import { keeperField } from '../fields.ts';
import { paths } from '../paths.ts';
import { mayPrepare, maySeeWork } from '../policy.ts';
import { findPlan, type PlanView } from '../queries/find-plan.ts';
import { AddPlanItemForm, AdoptPlanForm } from '../views/plan-forms.tsx';
import { PlanTable } from '../views/plan-table.tsx';
import { words } from '../words.ts';

const params = z.object({ keeper: keeperField(), year: wholeNumber(2000, 2199) });

const page: PageSpec<z.infer<typeof params>, object, PlanView> = {
  path: paths.plan(':keeper', ':year'),
  params,
  load: (visit, { keeper, year }) => findPlan(visit.reader, keeper, year, visit.today),
  may: (actor, model) => maySeeWork(actor, model.keeper),
  view: planView,
};

/** The yearly publicity plan (Article 14): written line by line, adopted once. */
export function registerPlan(site: Site): void {
  const done = (_value: unknown, _visit: Visit, _reply: unknown, { keeper, year }: z.infer<typeof params>) =>
    paths.plan(keeper, year);
  site.page(page);
  site.form({
    page,
    path: paths.addPlanItem(':keeper', ':year'),
    command: addPlanItem,
    done,
    refusalAt: {
      'publicity.plan.other-year': 'expectedOn',
      'publicity.item.unknown': 'item',
      'publicity.item.no-deadline': 'expectedOn',
      'publicity.duty.before-register': 'expectedOn',
      'publicity.responsible.unknown': 'responsibleHolding',
    },
  });
  site.form({ page, path: paths.removePlanItem(':keeper', ':year'), command: removePlanItem, done });
  site.form({
    page,
    path: paths.adoptPlan(':keeper', ':year'),
    command: adoptPlan,
    done,
    refusalAt: { 'publicity.plan.in-future': 'adoptedOn' },
  });
}

function planView(model: PlanView, visit: Visit, form: FormState): Parts {
  const t = visit.t(words);
  const { keeper, year, plan, lines } = model;
  const title = t('publicity.plan.title', { year, name: keeper.name });
  const rule = ruleOn('publish.plan', visit.today);
  const prepares = mayPrepare(visit.actor, keeper).may;
  const draft = plan === null || plan.adoptedOn === null;
  return {
    title,
    demo: keeper.unit.demo,
    indexed: false,
    breadcrumbs: [{ href: paths.work(keeper.id), label: t('publicity.work.title', { name: keeper.name }) }],
    body: (
      <>
        <PageTitle
          title={title}
          lead={<LeadWithRule text={t('publicity.plan.lead')} rule={rule} />}
          actions={
            <>
              {otherYears(model, visit).map((other) => (
                <ButtonLink key={other} href={paths.plan(keeper.id, other)}>
                  {t('publicity.plan.previous', { year: other })}
                </ButtonLink>
              ))}
            </>
          }
        />
        <PlanState model={model} visit={visit} />
        <PlanTable model={model} form={form} mayRemove={prepares && draft} />
        {prepares ? (
          <Section title={t('publicity.plan.add')}>
            <AddPlanItemForm model={model} items={publicationItems('commune', visit.today)} form={form} />
          </Section>
        ) : null}
        {prepares && draft && lines.length > 0 ? (
          <Section title={t('publicity.plan.adopt')} lead={t('publicity.plan.adopt-lead')}>
            <AdoptPlanForm model={model} form={form} today={visit.today} />
          </Section>
        ) : null}
      </>
    ),
  };
}

/** The years beside this one for which there can be a plan: from that of the register's first day to the next. */
function otherYears({ keeper, year }: PlanView, { today }: Visit): number[] {
  const first = yearOf(keeper.register?.startsOn ?? today);
  return [year - 1, year + 1].filter((other) => first <= other && other <= yearOf(today) + 1);
}

function PlanState({ model: { plan }, visit }: { readonly model: PlanView; readonly visit: Visit }) {
  const t = visit.t(words);
  if (plan === null || plan.adoptedOn === null) return <Notice kind="info" title={t('publicity.plan.draft')} />;
  const title = t('publicity.plan.adopted-state', { no: plan.documentNo ?? '', day: formatDay(plan.adoptedOn, visit.lang) });
  return (
    <Notice kind="success" title={title}>
      {plan.file === null ? undefined : <a href={paths.planFile(plan.id)}>{plan.file.name}</a>}
    </Notice>
  );
}
