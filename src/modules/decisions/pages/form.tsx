import { z } from 'zod';
import { id, text } from '#kernel/fields.ts';
import { DefinitionList } from '#kernel/html/definition-list.tsx';
import { formatDay } from '#kernel/html/format.ts';
import { PageTitle, Section, Stack } from '#kernel/html/section.tsx';
import type { Site } from '#kernel/http/site.ts';
import type { FormState as SentForm, PageSpec, Parts } from '#kernel/http/spec.ts';
import type { Visit } from '#kernel/http/visit.ts';
import type { Id } from '#kernel/id.ts';
import { LegalRef } from '#modules/law/index.ts';
import { keepPaperText } from '../commands/keep-paper-text.ts';
import { restorePaperText } from '../commands/restore-paper-text.ts';
import { usePaperText } from '../commands/use-paper-text.ts';
import { formAt, formOf } from '../papers/forms.ts';
import { paths } from '../paths.ts';
import { FORM_PREVIEWS, paperPaths } from '../paths-papers.ts';
import { mayKeepForms } from '../policy-papers.ts';
import { findForm, type FormModel } from '../queries/find-paper-texts.ts';
import { FormChips } from '../views/form-chips.tsx';
import { FormWords, RestoreForm, UseDraft } from '../views/form-parts.tsx';
import { PaperLinks } from '../views/paper-links.tsx';
import { words } from '../words.ts';

type Params = { unit: Id<'org.unit'>; form: string };

const page: PageSpec<Params, object, FormModel> = {
  path: paperPaths.form(':unit', ':form'),
  params: z.object({ unit: id('org.unit'), form: text(60) }),
  load: async (visit, { unit, form }) => {
    const key = formAt(form);
    return key === null ? null : findForm(visit.reader, unit, key, visit.today);
  },
  may: (actor, { place }) => mayKeepForms(actor, place),
  view: formView,
};

/** One form: its words now, a draft to look at before it is put in force, and the way back to what ships. */
export function registerForm(site: Site): void {
  const at = (act: string) => ({
    page,
    path: paperPaths.formAct(':unit', ':form', act),
    input: (fields: Readonly<Record<string, unknown>>, { unit, form }: Params) => ({ ...fields, unit, form: formAt(form) }),
    done: (_value: unknown, _visit: Visit, _reply: unknown, { unit, form }: Params): string => paperPaths.form(unit, form),
  });
  site.page(page);
  site.form({ ...at('luu'), command: keepPaperText, refusalAt: { 'decisions.text.unknown-mark': '' } });
  site.form({
    ...at('dung'),
    command: usePaperText,
    refusalAt: { 'decisions.text.in-past': 'from', 'decisions.text.no-draft': '' },
  });
  site.form({ ...at('khoi-phuc'), command: restorePaperText });
}

function formView(model: FormModel, visit: Visit, form: SentForm): Parts {
  const t = visit.t(words);
  const { unit, state } = model;
  const shared = { model, form, visit };
  const { slug } = formOf(state.form);
  const previews = FORM_PREVIEWS.filter((which) => which !== 'ban-nhap' || model.draft !== null);
  const title = t(`decisions.form-name.${state.form}`);
  return {
    title: `${title}, ${unit.name}`,
    demo: unit.demo,
    indexed: false,
    breadcrumbs: [
      { href: paths.commune(unit.id), label: unit.name },
      { href: paperPaths.forms(unit.id), label: t('decisions.forms.title') },
    ],
    body: (
      <>
        <PageTitle title={title} lead={<LegalRef of={formOf(state.form)} />} />
        <Stack>
          <DefinitionList
            items={[
              { term: t('decisions.forms.words'), value: <FormChips state={state} visit={visit} /> },
              ...(state.comes === null ? [] : [{ term: t('decisions.forms.comes'), value: formatDay(state.comes, visit.lang) }]),
            ]}
          />
          <Section title={t('decisions.forms.preview')} lead={t('decisions.forms.preview-lead')}>
            <PaperLinks
              papers={previews.map((which) => ({
                name: t(`decisions.forms.which.${which}`),
                href: (format) => paperPaths.formPreview(unit.id, slug, which, format),
              }))}
            />
          </Section>
          <UseDraft {...shared} />
          <FormWords {...shared} />
          <RestoreForm {...shared} />
        </Stack>
      </>
    ),
  };
}
