import { z } from 'zod';
import { id } from '#kernel/fields.ts';
import { Button } from '#kernel/html/button.tsx';
import { Checkbox, RadioGroup } from '#kernel/html/choices.tsx';
import { DayField } from '#kernel/html/day-field.tsx';
import { Notice } from '#kernel/html/notice.tsx';
import { PageTitle } from '#kernel/html/section.tsx';
import { TextArea, TextField } from '#kernel/html/text-field.tsx';
import { CommandForm } from '#kernel/http/command-form.tsx';
import type { Site } from '#kernel/http/site.ts';
import type { FormState, PageSpec, Parts } from '#kernel/http/spec.ts';
import type { Visit } from '#kernel/http/visit.ts';
import { useWords } from '#kernel/words.ts';
import { planBallot, SLIP_METHODS } from '../commands/plan-ballot.ts';
import { ballotActs, paths } from '../paths.ts';
import { mayRunVillage } from '../policy.ts';
import { findPlanGround, type PlanGround } from '../queries/find-plan-ground.ts';
import { RuleList } from '../views/rule-list.tsx';
import { words } from '../words.ts';

const params = z.object({ decision: id('decisions.decision') });

const page: PageSpec<z.infer<typeof params>, object, PlanGround> = {
  path: paths.act(':decision', ballotActs.plan),
  params,
  load: (visit, { decision }) => findPlanGround(visit.reader, decision, visit.today),
  may: (actor, model) => mayRunVillage(actor, model.place),
  view: planView,
};

/** Planning a vote by slips to every household, or online: only the forms the law opens for that matter now. */
export function registerPlanBallot(site: Site): void {
  site.page(page);
  site.form({
    page,
    command: planBallot,
    done: ({ round }) => paths.round(round),
    refusalAt: {
      'decisions.form.not-yet': 'form',
      'decisions.form.never': 'form',
      'decisions.plan.step-a-first': 'form',
      'decisions.plan.named-not-chosen': '',
      'decisions.plan.too-soon': 'opensOn',
      'decisions.plan.backwards': 'closesOn',
      'decisions.team.size': 'members',
      'decisions.team.witnesses': 'witnesses',
    },
  });
}

function planView(model: PlanGround, visit: Visit, form: FormState): Parts {
  const t = visit.t(words);
  const { decision } = model;
  return {
    title: t('decisions.ballot.plan'),
    demo: decision.demo,
    indexed: false,
    breadcrumbs: [{ href: paths.workOn(decision.id), label: decision.title }],
    body: (
      <>
        <PageTitle title={t('decisions.ballot.plan')} lead={decision.title} />
        {model.blocked || model.forms.length === 0 ? <Closed model={model} /> : <PlanForm model={model} form={form} />}
      </>
    ),
  };
}

function Closed({ model }: { readonly model: PlanGround }) {
  const t = useWords(words);
  return (
    <Notice kind="warning" title={t(model.blocked ? 'decisions.plan.under-way' : 'decisions.ballot.no-form')}>
      {model.law === null ? null : <p>{model.law.matter.legalRef}</p>}
    </Notice>
  );
}

function PlanForm({ model, form }: { readonly model: PlanGround; readonly form: FormState }) {
  const t = useWords(words);
  const options = model.forms.map(({ form: value, legalRef }) => ({
    value,
    label: t(`decisions.form.${value}`),
    hint: legalRef,
  }));
  const first = options[0]?.value ?? '';
  return (
    <CommandForm
      form={form}
      command={planBallot}
      action={paths.act(model.decision.id, ballotActs.plan)}
      words={words}
      initial={{ form: first, method: 'secret' }}
    >
      <RadioGroup name="form" label={t('decisions.ballot.form')} options={options} />
      {model.named ? (
        <RadioGroup
          name="method"
          label={t('decisions.ballot.method')}
          options={SLIP_METHODS.map((value) => ({
            value,
            label: t(`decisions.ballot.method-${value}`),
            hint: t(`decisions.ballot.method-${value}-hint`),
          }))}
        />
      ) : null}
      {model.forms.some(({ withFront }) => withFront) ? (
        <Checkbox
          name="withFront"
          value="on"
          label={t('decisions.ballot.with-front')}
          hint={t('decisions.ballot.with-front-hint')}
        />
      ) : null}
      <DayField name="opensOn" label={t('decisions.ballot.opens')} hint={t('decisions.ballot.opens-hint')} />
      <DayField name="closesOn" label={t('decisions.ballot.closes')} hint={t('decisions.ballot.closes-hint')} />
      <TextField
        name="leader"
        label={t('decisions.ballot.leader')}
        hint={t('decisions.ballot.leader-hint')}
        autoComplete="off"
        maxLength={200}
      />
      <TextArea name="members" label={t('decisions.ballot.members')} hint={t('decisions.ballot.members-hint')} rows={4} />
      <TextArea name="witnesses" label={t('decisions.ballot.witnesses')} hint={t('decisions.ballot.witnesses-hint')} rows={3} />
      <RuleList rules={model.rules} />
      <Button>{t('decisions.ballot.plan-do')}</Button>
    </CommandForm>
  );
}
