import { z } from 'zod';
import { id } from '#kernel/fields.ts';
import { Button } from '#kernel/html/button.tsx';
import { RadioGroup } from '#kernel/html/choices.tsx';
import { DayField } from '#kernel/html/day-field.tsx';
import { HiddenField } from '#kernel/html/form.tsx';
import { PageTitle } from '#kernel/html/section.tsx';
import { CommandForm } from '#kernel/http/command-form.tsx';
import type { Site } from '#kernel/http/site.ts';
import type { FormState, PageSpec, Parts } from '#kernel/http/spec.ts';
import type { Visit } from '#kernel/http/visit.ts';
import type { Id } from '#kernel/id.ts';
import { LeadWithRule, mattersOn, ruleOn } from '#modules/law/index.ts';
import { COMMUNE_WIDE_FORMS, openCommuneWide } from '../commands/open-commune-wide.ts';
import { paths } from '../paths.ts';
import { mayPutCommuneWide } from '../policy.ts';
import { findUnitOfLevel, type PlacedUnit } from '../queries/find-unit-of-level.ts';
import { ProposedFields } from '../views/proposed-fields.tsx';
import { words } from '../words.ts';

const page: PageSpec<{ unit: Id<'org.unit'> }, object, PlacedUnit> = {
  path: paths.newCommuneWide(':unit'),
  params: z.object({ unit: id('org.unit') }),
  load: (visit, { unit }) => findUnitOfLevel(visit.reader, unit, 'commune', visit.today),
  may: (actor, { place }) => mayPutCommuneWide(actor, place),
  view: newView,
};

/** Where the chair of a commune puts one matter to all its villages. */
export function registerNewCommuneWide(site: Site): void {
  site.page(page);
  site.form({
    page,
    command: openCommuneWide,
    done: (value) => paths.communeWide(value.id),
    refusalAt: { 'decisions.wide.front-in-future': 'frontAgreedOn', 'decisions.wide.not-this-matter': 'matter' },
  });
}

function newView({ unit }: PlacedUnit, visit: Visit, form: FormState): Parts {
  const t = visit.t(words);
  const title = t('decisions.commune.wide-add');
  const rule = ruleOn('pass.commune-wide', visit.today);
  const matters = mattersOn(visit.today).filter(({ communeWide }) => communeWide);
  return {
    title: `${title}, ${unit.name}`,
    demo: unit.demo,
    indexed: false,
    breadcrumbs: [{ href: paths.commune(unit.id), label: unit.name }],
    body: (
      <>
        <PageTitle title={title} lead={<LeadWithRule text={t('decisions.wide.new-lead')} rule={rule} />} />
        <CommandForm
          form={form}
          command={openCommuneWide}
          action={paths.newCommuneWide(unit.id)}
          words={words}
          initial={{ form: 'meeting' }}
        >
          <HiddenField name="unit" value={unit.id} />
          <ProposedFields matters={matters} />
          <RadioGroup
            name="form"
            label={t('decisions.wide.form')}
            options={COMMUNE_WIDE_FORMS.map((one) => ({ value: one, label: t(`decisions.form.${one}`) }))}
          />
          <DayField name="frontAgreedOn" label={t('decisions.wide.front-agreed')} max={visit.today} />
          <Button>{t('decisions.wide.open-do')}</Button>
        </CommandForm>
      </>
    ),
  };
}
