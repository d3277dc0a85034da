import { useContext } from 'preact/hooks';
import { z } from 'zod';
import { id } from '#kernel/fields.ts';
import { CommandForm } from '#kernel/http/command-form.tsx';
import type { Site } from '#kernel/http/site.ts';
import type { FormState, PageSpec, Parts } from '#kernel/http/spec.ts';
import type { Visit } from '#kernel/http/visit.ts';
import { Button } from '#kernel/html/button.tsx';
import { DefinitionList } from '#kernel/html/definition-list.tsx';
import { formatNumber } from '#kernel/html/format.ts';
import { PageTitle, Section } from '#kernel/html/section.tsx';
import { DayText, InstantText } from '#kernel/html/time.tsx';
import { LangContext, useWords } from '#kernel/words.ts';
import { undoUnitAct } from '../commands/undo-unit-act.ts';
import { paths } from '../paths.ts';
import { mayKeepOrganisation, maySeeUnits } from '../policy.ts';
import { findAct, type FoundAct } from '../queries/find-act.ts';
import { ActEffectsView } from '../views/act-effects.tsx';
import { words } from '../words.ts';
import { ActStateChip } from './unit-acts.tsx';

const params = z.object({ act: id('org.unit_act') });

const page: PageSpec<z.infer<typeof params>, unknown, FoundAct> = {
  path: paths.unitAct(':act'),
  params,
  load: (visit, { act }) => findAct(visit.reader, act, visit.today),
  may: maySeeUnits,
  view: unitActView,
};

/** One act on units: what it changes, on what ground, and the way back while there is one. */
export function registerUnitAct(site: Site): void {
  site.page(page);
  site.form({ page, path: paths.undoUnitAct(':act'), command: undoUnitAct, done: (act) => paths.unitAct(act.id) });
}

function unitActView(act: FoundAct, visit: Visit, form: FormState): Parts {
  const t = visit.t(words);
  return {
    title: act.title,
    demo: act.demo,
    breadcrumbs: [{ href: paths.treeOn(act.day), label: t('org.tree.title') }],
    body: (
      <>
        <PageTitle title={act.title} lead={<ActStateChip state={act.state} />} />
        <Facts act={act} />
        {act.effects === null ? <ImportCounts act={act} /> : <ActEffectsView effects={act.effects} affected={act.affected} />}
        <p>
          <a href={paths.treeOn(act.day)}>{t('org.act.tree')}</a>
        </p>
        <Undo act={act} visit={visit} form={form} />
      </>
    ),
  };
}

function Facts({ act }: { readonly act: FoundAct }) {
  const t = useWords(words);
  const undone = act.undoneAt === null ? [] : [{ term: t('org.act.undone-at'), value: <InstantText at={act.undoneAt} /> }];
  return (
    <DefinitionList
      items={[
        { term: t('org.act.column.kind'), value: t(`org.act.kind.${act.kind}`) },
        { term: t('org.act.column.day'), value: <DayText day={act.day} /> },
        { term: t('org.act.column.document'), value: act.document },
        { term: t('org.act.planned-at'), value: <InstantText at={act.plannedAt} /> },
        ...undone,
      ]}
    />
  );
}

function ImportCounts({ act: { counts } }: { readonly act: FoundAct }) {
  const t = useWords(words);
  const lang = useContext(LangContext);
  return (
    <p>{t('org.act.import-counts', { begun: formatNumber(counts.begun, lang), ended: formatNumber(counts.ended, lang) })}</p>
  );
}

function Undo({ act, visit, form }: { readonly act: FoundAct; readonly visit: Visit; readonly form: FormState }) {
  const t = useWords(words);
  if (act.state !== 'planned' || act.place === null || !mayKeepOrganisation(visit.actor, act.place).may) return null;
  return (
    <Section title={t('org.act.undo')} lead={t('org.act.undo-lead')}>
      <CommandForm form={form} command={undoUnitAct} action={paths.undoUnitAct(act.id)} words={words}>
        <Button look="danger">{t('org.act.undo-do')}</Button>
      </CommandForm>
    </Section>
  );
}
