import { Chip, type ChipState } from '#kernel/html/chip.tsx';
import { useWords } from '#kernel/words.ts';
import { LegalRef } from '#modules/law/index.ts';
import type { StepState, TimelineStep } from '../../rules/timeline.ts';
import { words } from '../../words.ts';
import type { DecisionsTranslate } from '../say.ts';

const SHAPES: Readonly<Record<StepState, ChipState>> = {
  'in-time': 'done',
  late: 'soon',
  due: 'open',
  overdue: 'late',
  'not-yet': 'none',
};

interface Props {
  readonly steps: readonly TimelineStep[];
  /** Officers are told which rules are still to be checked. */
  readonly officer: boolean;
}

/** The steps the law sets around a matter: how each stands, its last day, the day it was done. Nothing in it names a person. */
export function Timeline({ steps, officer }: Props) {
  const t = useWords(words);
  return (
    <ol class="tasks">
      {steps.map((step) => (
        <li key={step.key} class={step.state === 'overdue' ? 'task-late' : undefined}>
          <span>{t(`decisions.procedure.step.${step.key}`)}</span>{' '}
          <Chip state={SHAPES[step.state]}>{t(`decisions.procedure.state.${step.state}`)}</Chip>
          <p class="meta">
            {sayDays(step, t)} <LegalRef of={step} officer={officer} />
          </p>
        </li>
      ))}
    </ol>
  );
}

const sayDays = ({ due, doneOn }: TimelineStep, t: DecisionsTranslate): string =>
  [
    ...(doneOn === null ? [] : [t('decisions.procedure.done', { day: doneOn })]),
    ...(due === null ? [] : [t('decisions.procedure.until', { day: due.due })]),
  ].join(', ');
