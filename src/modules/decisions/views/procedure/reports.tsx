import { Button } from '#kernel/html/button.tsx';
import { RadioGroup } from '#kernel/html/choices.tsx';
import { DayField } from '#kernel/html/day-field.tsx';
import { Details } from '#kernel/html/details.tsx';
import { formatDay } from '#kernel/html/format.ts';
import { HiddenField } from '#kernel/html/form.tsx';
import { Notice } from '#kernel/html/notice.tsx';
import { Section } from '#kernel/html/section.tsx';
import { TextArea } from '#kernel/html/text-field.tsx';
import { CommandForm } from '#kernel/http/command-form.tsx';
import { useWords } from '#kernel/words.ts';
import { LegalRef } from '#modules/law/index.ts';
import { answerReport } from '../../commands/answer-report.ts';
import { reportConvention } from '../../commands/report-convention.ts';
import { paths, procedureActs } from '../../paths.ts';
import { mayKeepReports, mayRuleProcedure } from '../../policy-procedure.ts';
import { openActs, REPORT_ASKS } from '../../rules/convention.ts';
import type { ConventionReportRow } from '../../steps/convention-row.ts';
import { words } from '../../words.ts';
import type { ProcedurePart } from './shared.ts';

/** Written reports on a convention that wait for an act or an answer, each with its last day. */
export function Reports(part: ProcedurePart) {
  const t = useWords(words);
  const { decision, convention } = part.model;
  const open = convention === null ? [] : REPORT_ASKS.filter((asks) => openActs(convention.standing).includes(asks));
  if (convention === null || (open.length === 0 && convention.reports.length === 0)) return null;
  const keeps = open.length > 0 && mayKeepReports(part.visit.actor, decision.village).may;
  if (convention.reports.length === 0 && !keeps) return null;
  return (
    <Section title={t('decisions.report.title')} lead={t('decisions.report.lead')} id="bao-cao">
      {convention.reports.map((report) => (
        <Report key={report.id} {...part} report={report} />
      ))}
      {keeps ? <ReportForm {...part} open={open} /> : null}
    </Section>
  );
}

function Report({ model, form, visit, report }: ProcedurePart & { readonly report: ConventionReportRow }) {
  const t = useWords(words);
  const { decision } = model;
  return (
    <>
      <Notice
        kind={report.due_on < visit.today ? 'error' : 'warning'}
        title={t(`decisions.report.waits-${report.asks}`, { day: formatDay(report.due_on, visit.lang) })}
      >
        <p>
          {t('decisions.report.of', { day: formatDay(report.reported_on, visit.lang) })}: {report.about}{' '}
          <LegalRef of={{ legalRef: report.legal_ref, status: report.law_status }} officer />
        </p>
        <p>{t('decisions.report.how')}</p>
      </Notice>
      {!mayRuleProcedure(visit.actor, decision.village).may ? null : (
        <CommandForm
          form={form.values['report'] === report.id ? form : { ...form, of: null }}
          command={answerReport}
          action={paths.procedureAct(decision.id, procedureActs.answerReport)}
          words={words}
          idPrefix={`tra-loi-${report.id}`}
        >
          <HiddenField name="report" value={report.id} />
          <TextArea name="answer" label={t('decisions.report.answer')} rows={3} maxLength={5_000} />
          <Button look="plain">{t('decisions.report.answer-do')}</Button>
        </CommandForm>
      )}
    </>
  );
}

function ReportForm({ model, form, visit, open }: ProcedurePart & { readonly open: readonly (typeof REPORT_ASKS)[number][] }) {
  const t = useWords(words);
  return (
    <Details summary={t('decisions.report.add')} open={form.of === reportConvention.name}>
      <CommandForm
        form={form}
        command={reportConvention}
        action={paths.procedureAct(model.decision.id, procedureActs.report)}
        words={words}
        idPrefix="bao-cao"
        initial={{ on: visit.today }}
      >
        <RadioGroup
          name="asks"
          label={t('decisions.report.asks')}
          options={open.map((value) => ({ value, label: t(`decisions.convention.act.${value}`) }))}
        />
        <TextArea name="about" label={t('decisions.report.about')} rows={3} maxLength={5_000} />
        <DayField name="on" label={t('decisions.convention.reported')} max={visit.today} />
        <Button look="plain">{t('decisions.report.do')}</Button>
      </CommandForm>
    </Details>
  );
}
