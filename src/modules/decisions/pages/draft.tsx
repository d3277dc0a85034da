import { z } from 'zod';
import { id } from '#kernel/fields.ts';
import { Button } from '#kernel/html/button.tsx';
import { PageTitle } from '#kernel/html/section.tsx';
import { CommandForm } from '#kernel/http/command-form.tsx';
import type { Site } from '#kernel/http/site.ts';
import type { FormState, PageSpec, Parts } from '#kernel/http/spec.ts';
import type { Visit } from '#kernel/http/visit.ts';
import { draftDecision } from '../commands/draft-decision.ts';
import { paths } from '../paths.ts';
import { mayRunVillage } from '../policy.ts';
import { findVillage, type VillageModel } from '../queries/find-village.ts';
import { MatterFields } from '../views/matter-fields.tsx';
import { villageCrumbs } from '../views/village-crumbs.ts';
import { words } from '../words.ts';

const params = z.object({ unit: id('org.unit') });

const page: PageSpec<z.infer<typeof params>, object, VillageModel> = {
  path: paths.draft(':unit'),
  params,
  load: (visit, { unit }) => findVillage(visit.reader, unit, visit.today),
  may: (actor, model) => mayRunVillage(actor, model.place),
  view: draftView,
};

/** "Thêm việc cần bàn": one matter of Article 15, in the village's own words. */
export function registerDraft(site: Site): void {
  site.page(page);
  site.form({
    page,
    command: draftDecision,
    done: ({ id: decision }) => paths.workOn(decision),
    refusalAt: { 'decisions.draft.which-election': 'election', 'decisions.law.none': 'matter' },
  });
}

function draftView({ unit }: VillageModel, visit: Visit, form: FormState): Parts {
  const t = visit.t(words);
  return {
    title: t('decisions.draft.button'),
    demo: unit.demo,
    indexed: false,
    breadcrumbs: villageCrumbs(visit, unit),
    body: (
      <>
        <PageTitle title={t('decisions.draft.button')} lead={t('decisions.draft.lead', { unit: unit.name })} />
        <CommandForm form={form} command={draftDecision} action={paths.draft(unit.id)} words={words}>
          <MatterFields today={visit.today} lang={visit.lang} />
          <Button>{t('decisions.draft.do')}</Button>
        </CommandForm>
      </>
    ),
  };
}
