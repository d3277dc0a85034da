import { z } from 'zod';
import { id, text } from '#kernel/fields.ts';
import type { Site } from '#kernel/http/site.ts';
import { bareName } from '#modules/org/index.ts';
import type { PaperVillage } from '../../papers/common.ts';
import { formAt, formOf } from '../../papers/forms.ts';
import { samplePaper } from '../../papers/samples.ts';
import { FORM_PREVIEWS, paperPaths } from '../../paths-papers.ts';
import { mayKeepForms } from '../../policy-papers.ts';
import { findForm, type FormModel } from '../../queries/find-paper-texts.ts';
import { vi } from '../../views/paper-figures.ts';
import { paperFile, sendLoaded } from './paper-file.ts';

/** A village that stands for all of the commune's. */
const exampleOf = ({ unit }: FormModel): PaperVillage => ({
  name: 'Thôn Minh Họa',
  type: 'thon',
  commune: unit.name,
  place: bareName(unit.name),
  demo: true,
  head: 'Nguyễn Văn A',
  frontHead: 'Lê Thị B',
});

/** A form filled in with an example: as it ships, as it is in force, as it is drafted. */
export function registerFormPreviews(site: Site): void {
  site.document({
    path: `${paperPaths.form(':unit', ':form')}/xem/:file`,
    params: z.object({ unit: id('org.unit'), form: text(60), file: paperFile(FORM_PREVIEWS) }),
    load: async (visit, { unit, form, file }) => {
      const key = formAt(form);
      const model = key === null ? null : await findForm(visit.reader, unit, key, visit.today);
      if (key === null || model === null) return null;
      const texts = { 'mac-dinh': formOf(key).texts, 'hien-hanh': model.texts, 'ban-nhap': model.draft }[file.name];
      if (texts === null) return null;
      const paper = samplePaper(key, { village: exampleOf(model), texts, made: visit.now });
      return { subject: model, paper, file, title: vi(`decisions.form-name.${key}`) };
    },
    may: (actor, { subject }) => mayKeepForms(actor, subject.place),
    ...sendLoaded,
  });
}
