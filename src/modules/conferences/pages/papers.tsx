import { Actions, Button } from '#kernel/html/button.tsx';
import { Card, Meta } from '#kernel/html/card.tsx';
import { DayField } from '#kernel/html/day-field.tsx';
import { Empty } from '#kernel/html/empty.tsx';
import { HiddenField } from '#kernel/html/form.tsx';
import { Section, Stack } from '#kernel/html/section.tsx';
import { TextField } from '#kernel/html/text-field.tsx';
import { CommandForm } from '#kernel/http/command-form.tsx';
import type { Site } from '#kernel/http/site.ts';
import type { FormState } from '#kernel/http/spec.ts';
import type { Visit } from '#kernel/http/visit.ts';
import type { Id } from '#kernel/id.ts';
import { useWords } from '#kernel/words.ts';
import { announcePaper } from '../commands/announce-paper.ts';
import { PAPER_ACTS, ruleOnPaper } from '../commands/rule-on-paper.ts';
import { preparePaths } from '../paths-prepare.ts';
import { listAgenda } from '../queries/list-agenda.ts';
import { listPapers, type PaperRow } from '../queries/list-papers.ts';
import { outlineOf, type Outline } from '../rules/agenda.ts';
import { isBeforeEnd } from '../steps/lock-conference.ts';
import { ItemSelect } from '../views/documents/fields.tsx';
import { PaperChip } from '../views/papers/paper-chip.tsx';
import { workFrame } from '../views/work-frame.tsx';
import { words } from '../words.ts';
import { workPage, type WorkModel } from './work-page.ts';

interface PapersModel extends WorkModel {
  readonly papers: readonly PaperRow[];
  readonly outline: Outline;
}

const page = workPage<PapersModel>('papers', {
  more: async ({ id, startsAt }, { reader }) => ({
    papers: await listPapers(reader, id),
    outline: outlineOf(await listAgenda(reader, id), startsAt),
  }),
  view: (model, visit, form) => {
    const t = visit.t(words);
    const { conference, papers } = model;
    return workFrame(conference, visit, {
      title: t('conferences.papers.title'),
      lead: t('conferences.papers.lead'),
      children: (
        <>
          {papers.length === 0 ? (
            <Empty title={t('conferences.papers.none')} next={t('conferences.papers.none-next')} />
          ) : (
            <Stack>
              {papers.map((row, at) => (
                <PaperCard key={row.id} row={row} no={at + 1} model={model} form={form} visit={visit} />
              ))}
            </Stack>
          )}
          {isBeforeEnd(conference) ? <Announce model={model} form={form} /> : null}
        </>
      ),
    });
  },
});

/** Papers in the order of reading: registered, sent in, accepted; late ones are seen. */
export function registerPapers(site: Site): void {
  const done = ({ conference }: { readonly conference: Id<'conferences.conference'> }) => preparePaths.part(conference, 'papers');
  site.page(page);
  site.form({
    page,
    command: announcePaper,
    done,
    refusalAt: { 'conferences.papers.no-site': 'siteNo', 'conferences.papers.full': '' },
  });
  site.form({ page, path: preparePaths.act(':conference', 'papers', 'xu-ly'), command: ruleOnPaper, done });
}

interface CardProps {
  readonly row: PaperRow;
  readonly no: number;
  readonly model: PapersModel;
  readonly form: FormState;
  readonly visit: Visit;
}

function PaperCard({ row, no, model, form, visit }: CardProps) {
  const t = useWords(words);
  const { conference, papers, outline } = model;
  const item = outline.items.find(({ id }) => id === row.item);
  const acts = PAPER_ACTS.filter((act) => fits(act, row, { first: no === 1, last: no === papers.length }));
  return (
    <Card level={2} title={`${no}. ${row.title}`} top={<PaperChip row={row} today={visit.today} />}>
      <Meta>
        {[row.siteName, row.speaker, row.speakerTitle, t('conferences.agenda.minutes', { minutes: row.minutes }), item?.title]
          .filter(Boolean)
          .join(' · ')}
      </Meta>
      {row.hasFile ? (
        <p>
          <a href={preparePaths.paper(row.id)}>{t('conferences.papers.read')}</a>
        </p>
      ) : null}
      {isBeforeEnd(conference) ? (
        <CommandForm
          form={form}
          command={ruleOnPaper}
          action={preparePaths.act(conference.id, 'papers', 'xu-ly')}
          words={words}
          idPrefix={`bai-${no}`}
          label={row.title}
        >
          <HiddenField name="paper" value={row.id} />
          <Actions>
            {acts.map((act) => (
              <Button key={act} look={act === 'accept' ? 'main' : act === 'remove' ? 'danger' : 'plain'} name="act" value={act}>
                {t(`conferences.papers.act.${act}`)}
              </Button>
            ))}
          </Actions>
        </CommandForm>
      ) : null}
    </Card>
  );
}

/** What may be done with a paper as it stands: the buttons that are shown. */
function fits(
  act: (typeof PAPER_ACTS)[number],
  { state }: PaperRow,
  { first, last }: { readonly first: boolean; readonly last: boolean },
): boolean {
  if (act === 'accept') return state === 'submitted';
  if (act === 'send-back') return state !== 'announced';
  if (act === 'remove') return state !== 'accepted';
  return act === 'up' ? !first : !last;
}

function Announce({ model, form }: Pick<CardProps, 'model' | 'form'>) {
  const t = useWords(words);
  return (
    <Section title={t('conferences.papers.add')}>
      <CommandForm
        form={form}
        command={announcePaper}
        action={preparePaths.part(model.conference.id, 'papers')}
        words={words}
        initial={{ minutes: '10' }}
      >
        <TextField name="title" label={t('conferences.papers.name')} maxLength={300} />
        <TextField
          name="siteNo"
          label={t('conferences.papers.site-no')}
          hint={t('conferences.papers.site-no-hint')}
          size="short"
          inputMode="numeric"
        />
        <TextField name="speaker" label={t('conferences.papers.speaker')} optional maxLength={200} autoComplete="off" />
        <TextField name="speakerTitle" label={t('conferences.papers.speaker-title')} optional maxLength={300} />
        <TextField name="minutes" label={t('conferences.papers.minutes')} size="short" inputMode="numeric" />
        <DayField name="dueOn" label={t('conferences.papers.due')} optional />
        <ItemSelect outline={model.outline} />
        <Button>{t('conferences.papers.do')}</Button>
      </CommandForm>
    </Section>
  );
}
