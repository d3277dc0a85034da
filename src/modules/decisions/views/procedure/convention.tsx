import { Button } from '#kernel/html/button.tsx';
import { RadioGroup } from '#kernel/html/choices.tsx';
import { Chip } from '#kernel/html/chip.tsx';
import { DayField } from '#kernel/html/day-field.tsx';
import { DefinitionList } from '#kernel/html/definition-list.tsx';
import { Section, Stack } from '#kernel/html/section.tsx';
import { TextArea, TextField } from '#kernel/html/text-field.tsx';
import { CommandForm } from '#kernel/http/command-form.tsx';
import { useWords } from '#kernel/words.ts';
import { actOnConvention } from '../../commands/act-on-convention.ts';
import { keepConvention } from '../../commands/keep-convention.ts';
import { paths, procedureActs } from '../../paths.ts';
import { mayRunVillage } from '../../policy.ts';
import { mayRuleProcedure } from '../../policy-procedure.ts';
import { DOSSIER, openActs, SCOPES } from '../../rules/convention.ts';
import { words } from '../../words.ts';
import { Drafting } from './drafting.tsx';
import { Reports } from './reports.tsx';
import { Review } from './review.tsx';
import type { ProcedurePart } from './shared.ts';

/** The dossier of a convention while it is the village's to write, and what the commune may do with one in force. */
export function Convention(part: ProcedurePart) {
  const t = useWords(words);
  const { decision, convention } = part.model;
  if (convention === null) return null;
  const writes = decision.sentOn === null && mayRunVillage(part.visit.actor, decision.village).may;
  return (
    <Stack>
      <Drafting {...part} />
      <Section title={t('decisions.convention.title')} id="ho-so">
        <DefinitionList
          items={DOSSIER.map((paper) => ({
            term: t(`decisions.convention.paper.${paper}`),
            value: convention.missing.includes(paper) ? (
              <Chip state="none">{t('decisions.convention.lacks')}</Chip>
            ) : (
              <Chip state="done">{t('decisions.convention.has')}</Chip>
            ),
          }))}
        />
        {writes ? <DossierForm {...part} /> : null}
      </Section>
      <Reports {...part} />
      <ActForm {...part} />
      <Review {...part} />
    </Stack>
  );
}

/** "11-18" as people write it: "18/11". */
export const dayOfYear = (kept: string | null): string => (kept === null ? '' : kept.split('-').toReversed().join('/'));

function DossierForm({ model, form, visit }: ProcedurePart) {
  const t = useWords(words);
  const { decision, convention } = model;
  const kept = convention?.kept ?? null;
  return (
    <CommandForm
      form={form}
      command={keepConvention}
      action={paths.procedureAct(decision.id, procedureActs.dossier)}
      words={words}
      idPrefix="ho-so"
      initial={{
        comments: String(kept?.comments ?? 0),
        requestNo: kept?.request_no ?? '',
        requestOn: kept?.request_on ?? '',
        adopted: kept?.adopted ?? '',
        reviewDay: dayOfYear(kept?.review_day ?? null),
      }}
    >
      <TextField
        name="comments"
        label={t('decisions.convention.comments')}
        hint={t('decisions.convention.comments-hint')}
        inputMode="numeric"
        size="short"
      />
      <TextField name="requestNo" label={t('decisions.convention.request-no')} size="medium" maxLength={50} optional />
      <DayField name="requestOn" label={t('decisions.convention.request-on')} max={visit.today} optional />
      <TextArea name="adopted" label={t('decisions.convention.adopted')} rows={12} maxLength={60_000} optional />
      <TextField
        name="reviewDay"
        label={t('decisions.convention.review')}
        hint={t('decisions.convention.review-hint')}
        size="short"
        maxLength={5}
        optional
      />
      <Button look="plain">{t('decisions.convention.do')}</Button>
    </CommandForm>
  );
}

function ActForm({ model, form, visit }: ProcedurePart) {
  const t = useWords(words);
  const { decision, convention } = model;
  const open = convention === null ? [] : openActs(convention.standing);
  if (open.length === 0 || !mayRuleProcedure(visit.actor, decision.village).may) return null;
  return (
    <Section title={t('decisions.convention.act-title')} id="tam-ngung">
      <CommandForm
        form={form}
        command={actOnConvention}
        action={paths.procedureAct(decision.id, procedureActs.convention)}
        words={words}
        idPrefix="tam-ngung"
        initial={{ on: visit.today }}
      >
        <RadioGroup
          name="kind"
          label={t('decisions.convention.act')}
          options={open.map((value) => ({ value, label: t(`decisions.convention.act.${value}`) }))}
        />
        <RadioGroup
          name="scope"
          label={t('decisions.convention.scope')}
          options={SCOPES.map((value) => ({ value, label: t(`decisions.convention.scope.${value}`) }))}
        />
        <TextField name="parts" label={t('decisions.convention.parts')} maxLength={2_000} optional />
        <TextArea name="reason" label={t('decisions.convention.reason')} rows={4} maxLength={5_000} />
        <DayField name="reportedOn" label={t('decisions.convention.reported')} max={visit.today} optional />
        <DayField name="on" label={t('decisions.convention.on')} max={visit.today} />
        <DayField name="mendBy" label={t('decisions.convention.mend-by')} optional />
        <TextField name="documentNo" label={t('decisions.convention.document')} size="medium" maxLength={50} />
        <Button look="plain">{t('decisions.convention.act-do')}</Button>
      </CommandForm>
    </Section>
  );
}
