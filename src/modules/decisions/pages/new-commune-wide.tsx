import { z } from 'zod';
import type { Place } from '#kernel/actor.ts';
import { id } from '#kernel/fields.ts';
import { Button } from '#kernel/html/button.tsx';
import { RadioGroup, Select } from '#kernel/html/choices.tsx';
import { DayField } from '#kernel/html/day-field.tsx';
import { HiddenField } from '#kernel/html/form.tsx';
import { PageTitle } from '#kernel/html/section.tsx';
import { TextArea, TextField } from '#kernel/html/text-field.tsx';
import { CommandForm } from '#kernel/http/command-form.tsx';
import type { Site } from '#kernel/http/site.ts';
import type { FormState, PageSpec, Parts } from '#kernel/http/spec.ts';
import type { Visit } from '#kernel/http/visit.ts';
import type { Id } from '#kernel/id.ts';
import { LegalRef, mattersOn, ruleOn } from '#modules/law/index.ts';
import { placeOf, unitNames, type UnitName } from '#modules/org/index.ts';
import { COMMUNE_WIDE_FORMS, openCommuneWide } from '../commands/open-commune-wide.ts';
import { paths } from '../paths.ts';
import { mayPutCommuneWide } from '../policy.ts';
import { words } from '../words.ts';

interface Model {
  readonly place: Place;
  readonly unit: UnitName;
}

const page: PageSpec<{ unit: Id<'org.unit'> }, object, Model> = {
  path: paths.newCommuneWide(':unit'),
  params: z.object({ unit: id('org.unit') }),
  load: async (visit, params) => {
    const place = await placeOf(visit.reader, params.unit, visit.today);
    const unit = (await unitNames(visit.reader, [params.unit], visit.today)).get(params.unit);
    return place === null || unit?.level !== 'commune' ? null : { place, unit };
  },
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

function newView({ unit }: Model, visit: Visit, form: FormState): Parts {
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
        <PageTitle
          title={title}
          lead={
            <>
              {t('decisions.wide.new-lead')} {rule === null ? null : <LegalRef of={rule} officer />}
            </>
          }
        />
        <CommandForm
          form={form}
          command={openCommuneWide}
          action={paths.newCommuneWide(unit.id)}
          words={words}
          initial={{ form: 'meeting' }}
        >
          <HiddenField name="unit" value={unit.id} />
          <Select
            name="matter"
            label={t('decisions.proposal.matter')}
            options={matters.map((matter) => ({ value: matter.key, label: `${matter.number} ${matter.title[visit.lang]}` }))}
          />
          <TextField name="title" label={t('decisions.proposal.title-field')} maxLength={300} />
          <TextArea
            name="content"
            label={t('decisions.proposal.content')}
            hint={t('decisions.proposal.content-hint')}
            rows={6}
            maxLength={20_000}
            optional
          />
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
