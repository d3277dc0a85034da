import { useContext } from 'preact/hooks';
import { formatDay, formatInstant } from '#kernel/html/format.ts';
import { Steps, type Step } from '#kernel/html/steps.tsx';
import { LangContext, useWords, type Lang } from '#kernel/words.ts';
import { LegalRef } from '#modules/law/index.ts';
import type { DecisionView } from '../queries/find-decision.ts';
import type { RoundView } from '../queries/find-rounds.ts';
import { words } from '../words.ts';
import { type DecisionsTranslate } from './say.ts';

/** The way of a matter: notice, votes, sending, ruling, in force; what is done with its day, what is still to come. */
export function DecisionSteps({ decision, officer }: { readonly decision: DecisionView; readonly officer: boolean }) {
  const t = useWords(words);
  const lang = useContext(LangContext);
  const items: Step[] = [
    ...decision.rounds.flatMap((round) => roundSteps(decision, round, officer, t, lang)),
    ...sendStep(decision, officer, t, lang),
    ...decision.rulings.map((ruling): Step => ({
      title: t(`decisions.ruling.${ruling.kind}`),
      state: 'done',
      note: t('decisions.timeline.ruling', {
        document: ruling.documentNo,
        body: ruling.bodyName,
        day: formatDay(ruling.onDay, lang),
      }),
    })),
    ...(decision.effectiveOn === null
      ? []
      : [{ title: t('decisions.timeline.in-force'), state: 'done' as const, note: formatDay(decision.effectiveOn, lang) }]),
  ];
  return items.length === 0 ? null : <Steps items={unlike(items)} />;
}

function roundSteps(decision: DecisionView, round: RoundView, officer: boolean, t: DecisionsTranslate, lang: Lang): Step[] {
  const notice = decision.steps.find(({ key }) => key === 'notice');
  const form = t(`decisions.form.${round.form}`);
  const held = round.meeting === null ? null : formatInstant(round.meeting.startsAt, lang);
  const over = round.result === null ? null : t(`decisions.outcome.${round.result.outcome}`);
  return [
    ...(round.noticeOn === null
      ? []
      : [
          {
            title: t('decisions.timeline.notice', { form }),
            state: 'done' as const,
            note: (
              <>
                {formatDay(round.noticeOn, lang)} {notice === undefined ? null : <LegalRef of={notice} officer={officer} />}
              </>
            ),
          },
        ]),
    {
      title: over === null ? form : t('decisions.timeline.vote', { form, outcome: over }),
      state: over !== null ? 'done' : round.state === 'open' || round.state === 'counting' ? 'current' : 'next',
      note:
        held ?? (round.closesOn === null ? undefined : t('decisions.timeline.until', { day: formatDay(round.closesOn, lang) })),
    },
  ];
}

function sendStep(decision: DecisionView, officer: boolean, t: DecisionsTranslate, lang: Lang): Step[] {
  const step = decision.steps.find(({ key }) => key === 'send');
  if (decision.sentOn === null)
    return decision.state === 'passed' ? [{ title: t('decisions.timeline.send'), state: 'current' }] : [];
  const waits = decision.answerDue !== null && decision.state === 'sent';
  return [
    {
      title: t('decisions.timeline.sent'),
      state: 'done',
      note: (
        <>
          {formatDay(decision.sentOn, lang)} {step === undefined ? null : <LegalRef of={step} officer={officer} />}
        </>
      ),
    },
    ...(waits && decision.answerDue !== null
      ? [
          {
            title: t('decisions.timeline.waits'),
            state: 'current' as const,
            note: t('decisions.timeline.until', { day: formatDay(decision.answerDue, lang) }),
          },
        ]
      : []),
  ];
}

/** The list tells its steps apart by their titles: a second meeting is the second. */
const unlike = (items: readonly Step[]): Step[] =>
  items.map((item, at) => {
    const before = items.slice(0, at).filter(({ title }) => title === item.title).length;
    return before === 0 ? item : { ...item, title: `${item.title} (${before + 1})` };
  });
