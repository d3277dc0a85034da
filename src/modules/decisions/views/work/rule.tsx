import type { Day } from '#kernel/day.ts';
import { Button } from '#kernel/html/button.tsx';
import { RadioGroup } from '#kernel/html/choices.tsx';
import { DayField } from '#kernel/html/day-field.tsx';
import { relativeDeadline, formatDayLong } from '#kernel/html/format.ts';
import { Notice } from '#kernel/html/notice.tsx';
import { Section } from '#kernel/html/section.tsx';
import { TextArea, TextField } from '#kernel/html/text-field.tsx';
import { CommandForm } from '#kernel/http/command-form.tsx';
import { useWords } from '#kernel/words.ts';
import { cite, LegalRef, provisionOn } from '#modules/law/index.ts';
import { ruleOnDecision } from '../../commands/rule-on-decision.ts';
import { paths } from '../../paths.ts';
import { mayRuleOn, RULINGS, type RulingKind } from '../../policy-meeting.ts';
import { DECISION_MOVES, mayFollow } from '../../rules/states.ts';
import { words } from '../../words.ts';
import type { WorkPart } from './shared.ts';

/** What the authority may do now: recognise or refuse in time, annul, ask to mend. */
export function Rule({ model, form, visit }: WorkPart) {
  const t = useWords(words);
  const { decision } = model;
  const { recognition, matter } = decision.law;
  const open = RULINGS.filter(
    (kind) => isOpen(kind, decision.state) && mayRuleOn(visit.actor, decision.village, kind, recognition?.by ?? null).may,
  );
  if (open.length === 0) return null;
  const due = decision.state === 'sent' ? decision.answerDue : null;
  return (
    <Section title={t('decisions.rule.title')} id="quyet-dinh">
      {due === null || recognition === null ? null : (
        <Notice
          kind={due < visit.today ? 'error' : 'warning'}
          title={t('decisions.rule.due', {
            day: formatDayLong(due, visit.lang),
            left: relativeDeadline(due, visit.today, visit.lang),
          })}
        >
          <p>
            {t('decisions.rule.silence')} <LegalRef of={recognition.rule} officer />
          </p>
        </Notice>
      )}
      <CommandForm
        form={form}
        command={ruleOnDecision}
        action={paths.act(decision.id, 'quyet-dinh')}
        words={words}
        initial={{ on: visit.today }}
        idPrefix="quyet-dinh"
      >
        <RadioGroup
          name="kind"
          label={t('decisions.rule.kind')}
          hint={t('decisions.rule.kind-hint', { refs: cite(refsOf(visit.today, matter.legalRef)) })}
          options={open.map((value) => ({ value, label: t(`decisions.rule.${value}`), hint: t(`decisions.rule.${value}-hint`) }))}
        />
        <TextField name="documentNo" label={t('decisions.rule.document')} size="medium" maxLength={50} />
        <DayField name="on" label={t('decisions.rule.on')} max={visit.today} />
        <TextArea
          name="reason"
          label={t('decisions.rule.reason')}
          hint={t('decisions.rule.reason-hint')}
          rows={4}
          maxLength={5_000}
          optional={open.length === 1 && open[0] === 'recognised'}
        />
        <Button>{t('decisions.rule.do')}</Button>
      </CommandForm>
    </Section>
  );
}

const isOpen = (kind: RulingKind, state: WorkPart['model']['decision']['state']): boolean =>
  kind === 'mend' ? ['passed', 'sent', 'recognised'].includes(state) : mayFollow(DECISION_MOVES, state, kind);

/** Where it stands that such a decision is recognised, refused or annulled, and what it is about. */
const refsOf = (on: Day, matterRef: string): string =>
  [...RULED_BY.flatMap((key) => provisionOn(key, on)?.legalRef ?? []), matterRef].join('; ');

const RULED_BY = ['decision.recognise', 'decision.annul'] as const;
