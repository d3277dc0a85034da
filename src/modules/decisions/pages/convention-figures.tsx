import { z } from 'zod';
import { CSV_TYPE, toCsv } from '#kernel/csv.ts';
import { id, wholeNumber } from '#kernel/fields.ts';
import { Button, ButtonLink } from '#kernel/html/button.tsx';
import { DayField } from '#kernel/html/day-field.tsx';
import { formatDay } from '#kernel/html/format.ts';
import { HiddenField } from '#kernel/html/form.tsx';
import { Notice } from '#kernel/html/notice.tsx';
import { PageTitle, Section, Stack } from '#kernel/html/section.tsx';
import { TextField } from '#kernel/html/text-field.tsx';
import { CommandForm } from '#kernel/http/command-form.tsx';
import type { Site } from '#kernel/http/site.ts';
import type { FormState, GetSpec, Parts } from '#kernel/http/spec.ts';
import type { Visit } from '#kernel/http/visit.ts';
import type { Id } from '#kernel/id.ts';
import { useWords } from '#kernel/words.ts';
import { LegalRef } from '#modules/law/index.ts';
import { sendSummary } from '../commands/send-summary.ts';
import { paths } from '../paths.ts';
import { maySeeCommuneWork } from '../policy.ts';
import { maySendSummary } from '../policy-procedure.ts';
import { conventionFigures, type ConventionFigureRow, type ConventionFigures } from '../queries/convention-figures.ts';
import { CONVENTION_FIGURES } from '../rules/convention-figures.ts';
import { summaryDue } from '../rules/convention-year.ts';
import { ConventionTable } from '../views/convention-table.tsx';
import { words } from '../words.ts';

type Params = { unit: Id<'org.unit'> };
type Query = { nam?: number | undefined };

/** Conventions of a commune or a province in figures; a province reports on them every year (Decree 61/2023). */
export function registerConventionFigures(site: Site): void {
  const shared: Omit<GetSpec<Params, Query, ConventionFigures>, 'path'> = {
    params: z.object({ unit: id('org.unit') }),
    query: z.object({ nam: wholeNumber(2000, 2199).optional() }),
    load: (visit, { unit }, query) =>
      conventionFigures(visit.reader, unit, query.nam ?? Number(visit.today.slice(0, 4)), visit.today),
    may: (actor, { place }) => maySeeCommuneWork(actor, place),
  };
  const page = { ...shared, path: paths.conventionFigures(':unit'), view: figuresView };
  site.page(page);
  site.form({
    page,
    path: `${paths.conventionFigures(':unit')}/bao-cao`,
    command: sendSummary,
    done: (_value, _visit, _reply, { unit }) => paths.conventionFigures(unit),
    refusalAt: { 'decisions.rule.day': 'on' },
  });
  site.document({
    ...shared,
    path: `${paths.conventionFigures(':unit')}/bang.csv`,
    send: ({ rows, unit, year }, visit, reply) => {
      const t = visit.t(words);
      const csv = toCsv<ConventionFigureRow>(
        [
          { heading: t('decisions.figures.unit'), value: ({ name }) => name },
          ...CONVENTION_FIGURES.map((figure) => ({
            heading: t(`decisions.figures.${figure}`),
            value: ({ counts }: ConventionFigureRow) => counts[figure],
          })),
        ],
        rows,
      );
      const name = `huong-uoc-${unit.path.replaceAll('/', '-')}-${year}.csv`;
      return reply.type(CSV_TYPE).header('content-disposition', `attachment; filename="${name}"`).send(csv);
    },
  });
}

function figuresView(model: ConventionFigures, visit: Visit, form: FormState): Parts {
  const t = visit.t(words);
  const { unit, year } = model;
  const title = t('decisions.figures.title', { name: unit.name, year });
  return {
    title,
    demo: unit.demo,
    indexed: false,
    wide: true,
    breadcrumbs: [{ href: `/${unit.path}`, label: unit.name }],
    body: (
      <>
        <PageTitle
          title={title}
          lead={t('decisions.figures.lead')}
          actions={
            <ButtonLink href={`${paths.conventionFigures(unit.id)}?nam=${year - 1}`}>
              {t('decisions.commune.year', { year: year - 1 })}
            </ButtonLink>
          }
        />
        <Stack>
          {unit.level === 'province' ? <Report model={model} visit={visit} form={form} /> : null}
          <ConventionTable model={model} lang={visit.lang} />
        </Stack>
      </>
    ),
  };
}

interface Props {
  readonly model: ConventionFigures;
  readonly visit: Visit;
  readonly form: FormState;
}

/** Until when the province reports, and that it did. */
function Report({ model, visit, form }: Props) {
  const t = useWords(words);
  const { unit, year, sent } = model;
  const yearly = summaryDue(year);
  if (yearly === null) return null;
  const { due, rule } = yearly;
  const late = sent === null && due < visit.today;
  return (
    <Section title={t('decisions.figures.report', { year })} id="bao-cao">
      <Notice
        kind={sent !== null ? 'success' : late ? 'error' : 'info'}
        title={
          sent === null
            ? t('decisions.figures.report-due', { day: formatDay(due, visit.lang) })
            : t('decisions.figures.report-sent', { day: formatDay(sent.on, visit.lang), document: sent.documentNo })
        }
      >
        <p>
          <LegalRef of={rule} officer />
        </p>
      </Notice>
      {sent !== null || !maySendSummary(visit.actor, model.place).may ? null : (
        <CommandForm
          form={form}
          command={sendSummary}
          action={`${paths.conventionFigures(unit.id)}/bao-cao`}
          words={words}
          idPrefix="bao-cao"
          initial={{ on: visit.today }}
        >
          <HiddenField name="year" value={year} />
          <TextField name="documentNo" label={t('decisions.figures.document')} size="medium" maxLength={50} />
          <DayField name="on" label={t('decisions.figures.sent-on')} max={visit.today} />
          <Button>{t('decisions.figures.report-do')}</Button>
        </CommandForm>
      )}
    </Section>
  );
}
