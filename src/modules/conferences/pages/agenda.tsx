import { Button } from '#kernel/html/button.tsx';
import { Section } from '#kernel/html/section.tsx';
import { CommandForm } from '#kernel/http/command-form.tsx';
import type { Site } from '#kernel/http/site.ts';
import type { Id } from '#kernel/id.ts';
import { addItem } from '../commands/add-item.ts';
import { changeItem } from '../commands/change-item.ts';
import { moveItem } from '../commands/move-item.ts';
import { removeItem } from '../commands/remove-item.ts';
import { preparePaths } from '../paths-prepare.ts';
import { listAgenda } from '../queries/list-agenda.ts';
import { outlineOf, type Outline } from '../rules/agenda.ts';
import { isBeforeEnd } from '../steps/lock-conference.ts';
import { AgendaEditor, AgendaSum } from '../views/agenda/editor.tsx';
import { ItemFields } from '../views/agenda/item-fields.tsx';
import { workFrame } from '../views/work-frame.tsx';
import { words } from '../words.ts';
import { workPage, type WorkModel } from './work-page.ts';

export interface AgendaModel extends WorkModel {
  readonly outline: Outline;
}

const page = workPage<AgendaModel>('agenda', {
  more: async ({ id, startsAt }, { reader }) => ({ outline: outlineOf(await listAgenda(reader, id), startsAt) }),
  view: (model, visit, form) => {
    const t = visit.t(words);
    const { conference } = model;
    return workFrame(conference, visit, {
      title: t('conferences.agenda.title'),
      lead: t('conferences.agenda.lead'),
      children: (
        <>
          <AgendaSum model={model} />
          <AgendaEditor model={model} form={form} />
          {isBeforeEnd(conference) ? (
            <Section title={t('conferences.agenda.add')}>
              <CommandForm
                form={form}
                command={addItem}
                action={preparePaths.part(conference.id, 'agenda')}
                words={words}
                initial={{ kind: 'report' }}
              >
                <ItemFields model={model} withAbove />
                <Button>{t('conferences.agenda.do')}</Button>
              </CommandForm>
            </Section>
          ) : null}
        </>
      ),
    });
  },
});

/** The agenda as a tree with planned times, moved up and down by buttons. */
export function registerAgenda(site: Site): void {
  const done = ({ conference }: { readonly conference: Id<'conferences.conference'> }) => preparePaths.part(conference, 'agenda');
  const at = (act: string) => ({ page, path: preparePaths.act(':conference', 'agenda', act), done });
  site.page(page);
  site.form({
    page,
    command: addItem,
    done,
    refusalAt: { 'conferences.agenda.full': '', 'conferences.agenda.too-deep': 'above' },
  });
  site.form({ ...at('sua'), command: changeItem });
  site.form({ ...at('doi-cho'), command: moveItem });
  site.form({ ...at('bo'), command: removeItem });
}
