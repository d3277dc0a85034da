import { z } from 'zod';
import { id } from '#kernel/fields.ts';
import { Button } from '#kernel/html/button.tsx';
import { Checkbox, RadioGroup } from '#kernel/html/choices.tsx';
import { HiddenField } from '#kernel/html/form.tsx';
import { PageTitle } from '#kernel/html/section.tsx';
import { TextField } from '#kernel/html/text-field.tsx';
import { CommandForm } from '#kernel/http/command-form.tsx';
import type { Site } from '#kernel/http/site.ts';
import type { FormState, PageSpec, Parts } from '#kernel/http/spec.ts';
import type { Visit } from '#kernel/http/visit.ts';
import type { Id } from '#kernel/id.ts';
import { LeadWithRule, mattersOn, ruleOn } from '#modules/law/index.ts';
import { openProposal, VILLAGE_PROPOSERS } from '../commands/open-proposal.ts';
import { paths } from '../paths.ts';
import { mayHelpVillage } from '../policy.ts';
import { findUnitOfLevel, type PlacedUnit } from '../queries/find-unit-of-level.ts';
import { ProposedFields } from '../views/proposed-fields.tsx';
import { words } from '../words.ts';

const page: PageSpec<{ unit: Id<'org.unit'> }, object, PlacedUnit> = {
  path: paths.newProposal(':unit'),
  params: z.object({ unit: id('org.unit') }),
  load: (visit, { unit }) => findUnitOfLevel(visit.reader, unit, 'village', visit.today),
  may: (actor, { place }) => mayHelpVillage(actor, place),
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

function newView({ unit }: PlacedUnit, visit: Visit, form: FormState): Parts {
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
        <PageTitle title={title} lead={<LeadWithRule text={t('decisions.proposal.new-lead')} rule={share} />} />
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
          <ProposedFields matters={mattersOn(visit.today)} needsContent />
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
