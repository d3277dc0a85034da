import { Button } from '#kernel/html/button.tsx';
import { RadioGroup } from '#kernel/html/choices.tsx';
import { DayField } from '#kernel/html/day-field.tsx';
import { formatDay } from '#kernel/html/format.ts';
import { Section } from '#kernel/html/section.tsx';
import { TextField } from '#kernel/html/text-field.tsx';
import { CommandForm } from '#kernel/http/command-form.tsx';
import { yearOf } from '#kernel/day.ts';
import { useWords } from '#kernel/words.ts';
import { LegalRef } from '#modules/law/index.ts';
import { noteReview } from '../../commands/note-review.ts';
import { paths, procedureActs } from '../../paths.ts';
import { mayHelpVillage } from '../../policy.ts';
import { REVIEW_OUTCOMES, STILL_THERE } from '../../rules/convention.ts';
import { reviewDue } from '../../rules/convention-year.ts';
import { words } from '../../words.ts';
import type { ProcedurePart } from './shared.ts';

/** The yearly look of a village at its convention: when, and what came of it. */
export function Review({ model, form, visit }: ProcedurePart) {
  const t = useWords(words);
  const { decision, convention } = model;
  if (convention === null || !STILL_THERE.includes(convention.standing)) return null;
  const yearly = reviewDue(convention.kept?.review_day ?? null, yearOf(visit.today));
  return (
    <Section title={t('decisions.review.title')} id="ra-soat">
      {yearly === null ? null : (
        <p>
          {t('decisions.review.on', { day: formatDay(yearly.due, visit.lang) })} <LegalRef of={yearly.rule} officer />
        </p>
      )}
      {convention.reviews.length === 0 ? null : (
        <ul>
          {convention.reviews.map((review) => (
            <li key={review.year}>
              {formatDay(review.on_day, visit.lang)}: {t(`decisions.review.outcome.${review.outcome}`)}
              {review.note === '' ? '' : `. ${review.note}`}
            </li>
          ))}
        </ul>
      )}
      {!mayHelpVillage(visit.actor, decision.village).may ? null : (
        <CommandForm
          form={form}
          command={noteReview}
          action={paths.procedureAct(decision.id, procedureActs.review)}
          words={words}
          idPrefix="ra-soat"
          initial={{ on: visit.today }}
        >
          <DayField name="on" label={t('decisions.review.day')} max={visit.today} />
          <RadioGroup
            name="outcome"
            label={t('decisions.review.outcome')}
            options={REVIEW_OUTCOMES.map((value) => ({ value, label: t(`decisions.review.outcome.${value}`) }))}
          />
          <TextField name="note" label={t('decisions.step.note')} maxLength={2_000} optional />
          <Button look="plain">{t('decisions.review.do')}</Button>
        </CommandForm>
      )}
    </Section>
  );
}
