import { Button } from '#kernel/html/button.tsx';
import { RadioGroup } from '#kernel/html/choices.tsx';
import { DayField } from '#kernel/html/day-field.tsx';
import { DefinitionList } from '#kernel/html/definition-list.tsx';
import { FileField } from '#kernel/html/file-field.tsx';
import { Section } from '#kernel/html/section.tsx';
import { TextArea, TextField } from '#kernel/html/text-field.tsx';
import { DayText } from '#kernel/html/time.tsx';
import { CommandForm } from '#kernel/http/command-form.tsx';
import { useWords } from '#kernel/words.ts';
import { LegalRef } from '#modules/law/index.ts';
import { decideRelease } from '../../commands/decide-release.ts';
import { paths, procedureActs } from '../../paths.ts';
import { mayRuleProcedure } from '../../policy-procedure.ts';
import { RELEASE_OUTCOMES, RELEASE_REF } from '../../rules/release.ts';
import { words } from '../../words.ts';
import type { ProcedurePart } from './shared.ts';
import { FILE_BYTES, FILE_TYPES } from './note-form.tsx';

/** What the People's Committee decides with the Front when the meeting could not agree on a release. */
export function ReleaseRuling(part: ProcedurePart) {
  const t = useWords(words);
  const { decision, ruling, disagreed } = part.model;
  if (ruling === null && !disagreed) return null;
  return (
    <Section title={t('decisions.release.ruling')} lead={t('decisions.release.ruling-lead')} id="quyet-dinh-cho-thoi">
      <p>
        <LegalRef of={RELEASE_REF} officer />
      </p>
      {ruling === null ? (
        mayRuleProcedure(part.visit.actor, decision.village).may ? (
          <RulingForm {...part} />
        ) : (
          <p>{t('decisions.release.ruling-waits')}</p>
        )
      ) : (
        <DefinitionList
          items={[
            { term: t('decisions.release.outcome'), value: t(`decisions.release.outcome.${ruling.outcome}`) },
            { term: t('decisions.interim.document'), value: ruling.document_no },
            { term: t('decisions.release.decided-on'), value: <DayText day={ruling.on_day} /> },
            { term: t('decisions.release.front-agreed'), value: <DayText day={ruling.front_agreed_on} /> },
            { term: t('decisions.release.reason'), value: ruling.reason },
            {
              term: t('decisions.step.file'),
              value: <a href={paths.releaseFile(decision.id)}>{t('decisions.step.open-file')}</a>,
            },
          ]}
        />
      )}
    </Section>
  );
}

function RulingForm({ model, form, visit }: ProcedurePart) {
  const t = useWords(words);
  const { decision } = model;
  return (
    <CommandForm
      form={form}
      command={decideRelease}
      action={paths.procedureAct(decision.id, procedureActs.settle)}
      words={words}
      idPrefix="cho-thoi"
      initial={{ on: visit.today, frontAgreedOn: visit.today }}
      multipart
    >
      <RadioGroup
        name="outcome"
        label={t('decisions.release.outcome')}
        options={RELEASE_OUTCOMES.map((value) => ({ value, label: t(`decisions.release.outcome.${value}`) }))}
      />
      <TextArea name="reason" label={t('decisions.release.reason')} rows={4} maxLength={5_000} />
      <DayField name="frontAgreedOn" label={t('decisions.release.front-agreed')} max={visit.today} />
      <TextField name="documentNo" label={t('decisions.interim.document')} size="medium" maxLength={50} />
      <DayField name="on" label={t('decisions.release.decided-on')} max={visit.today} />
      <FileField name="file" label={t('decisions.release.paper')} types={FILE_TYPES} maxBytes={FILE_BYTES} />
      <Button>{t('decisions.release.ruling-do')}</Button>
    </CommandForm>
  );
}
