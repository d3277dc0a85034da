import { z } from 'zod';
import type { Place } from '#kernel/actor.ts';
import { id } from '#kernel/fields.ts';
import { Button } from '#kernel/html/button.tsx';
import { Checkbox, RadioGroup, Select } from '#kernel/html/choices.tsx';
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
import { openProposal, VILLAGE_PROPOSERS } from '../commands/open-proposal.ts';
import { paths } from '../paths.ts';
import { mayHelpVillage } from '../policy.ts';
import { words } from '../words.ts';

interface Model {
  readonly village: Place;
  readonly unit: UnitName;
}

const page: PageSpec<{ unit: Id<'org.unit'> }, object, Model> = {
  path: paths.newProposal(':unit'),
  params: z.object({ unit: id('org.unit') }),
  load: async (visit, params) => {
    const [village, names] = await Promise.all([
      placeOf(visit.reader, params.unit, visit.today),
      unitNames(visit.reader, [params.unit], visit.today),
    ]);
    const unit = names.get(params.unit);
    return village === null || unit?.level !== 'village' ? null : { village, unit };
  },
  may: (actor, { village }) => mayHelpVillage(actor, village),
  view: newView,
};

/** Where an initiative of residents or a proposal of the head is entered. */
export function registerNewProposal(site: Site): void {
  site.page(page);
  site.form({
    page,
    command: openProposal,
    done: (value) => paths.proposalWork(value.id),
    refusalAt: { 'decisions.proposal.front-needed': 'withFront', 'decisions.proposal.no-initiator': 'initiator' },
  });
}

function newView({ unit }: Model, visit: Visit, form: FormState): Parts {
  const t = visit.t(words);
  const share = ruleOn('initiative.share', visit.today);
  const title = t('decisions.proposal.new');
  return {
    title: `${title}, ${unit.name}`,
    demo: unit.demo,
    indexed: false,
    breadcrumbs: [{ href: paths.village(unit.id), label: unit.name }],
    body: (
      <>
        <PageTitle
          title={title}
          lead={
            <>
              {t('decisions.proposal.new-lead')} {share === null ? null : <LegalRef of={share} officer />}
            </>
          }
        />
        <CommandForm
          form={form}
          command={openProposal}
          action={paths.newProposal(unit.id)}
          words={words}
          initial={{ proposer: 'residents' }}
        >
          <HiddenField name="unit" value={unit.id} />
          <RadioGroup
            name="proposer"
            label={t('decisions.proposal.proposer')}
            options={VILLAGE_PROPOSERS.map((one) => ({ value: one, label: t(`decisions.proposal.proposer.${one}`) }))}
          />
          <Select
            name="matter"
            label={t('decisions.proposal.matter')}
            options={mattersOn(visit.today).map((matter) => ({
              value: matter.key,
              label: `${matter.number}. ${matter.title[visit.lang]}`,
            }))}
          />
          <TextField
            name="title"
            label={t('decisions.proposal.title-field')}
            hint={t('decisions.proposal.title-hint')}
            maxLength={300}
          />
          <TextArea
            name="content"
            label={t('decisions.proposal.content')}
            hint={t('decisions.proposal.content-hint')}
            rows={6}
            maxLength={20_000}
          />
          <TextField
            name="initiator"
            label={t('decisions.proposal.initiator')}
            hint={t('decisions.proposal.initiator-hint')}
            optional
            maxLength={200}
          />
          <Checkbox name="withFront" label={t('decisions.proposal.with-front')} value="on" />
          <Button>{t('decisions.proposal.open-do')}</Button>
        </CommandForm>
      </>
    ),
  };
}
