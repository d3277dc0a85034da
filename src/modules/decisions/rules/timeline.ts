import { addDays, addMonths, type Day } from '#kernel/day.ts';
import {
  deadline,
  isTimeRule,
  latestDayBefore,
  legalCalendar,
  ruleOn,
  type Deadline,
  type RuleKey,
  type TimeRule,
} from '#modules/law/index.ts';
import { procedureSteps, type ProcedureMatter, type StepDuty, type StepKey, type StepStart } from './procedure-steps.ts';

/**
 * Done in time, done too late, to be done by a day that has not passed, not done though that day has passed, or not to be
 * counted yet because what it runs from has not happened.
 */
export const STEP_STATES = ['in-time', 'late', 'due', 'overdue', 'not-yet'] as const;
export type StepState = (typeof STEP_STATES)[number];

/** What is known of a matter: the days steps run from, and the days they were done. */
export interface TimelineFacts {
  /** The rules of this day apply. */
  readonly ruleDay: Day;
  readonly starts: Readonly<Record<StepStart, Day | null>>;
  readonly done: Readonly<Partial<Record<StepKey, Day | null>>>;
}

/** A step with its last day in time and how it stands today. */
export interface TimelineStep {
  readonly key: StepKey;
  /** Null until the day it runs from is known. */
  readonly due: Deadline | null;
  readonly doneOn: Day | null;
  readonly state: StepState;
  readonly legalRef: string;
  readonly status: Deadline['status'];
}

/** The steps the law asks for around a matter, in their order; a step whose rule is not loaded for that day is left out. */
export const timeline = (matter: ProcedureMatter, facts: TimelineFacts, today: Day): readonly TimelineStep[] =>
  procedureSteps(matter).flatMap((duty) => {
    const rule = timeRule(duty.rule, facts.ruleDay);
    return rule === null ? [] : [stepOf(duty, rule, facts, today)];
  });

const stepOf = (duty: StepDuty, rule: TimeRule, { starts, done }: TimelineFacts, today: Day): TimelineStep => {
  const start = starts[duty.from];
  const doneOn = done[duty.key] ?? null;
  const due = start === null ? null : dueOf(duty, rule, start);
  return {
    key: duty.key,
    due,
    doneOn,
    state: stateOf(due?.due ?? null, doneOn, today),
    legalRef: due?.legalRef ?? rule.legalRef,
    status: due?.status ?? rule.status,
  };
};

/** Before a meeting the law counts back from its day; after an event it counts on from that. */
const dueOf = ({ from }: StepDuty, rule: TimeRule, start: Day): Deadline =>
  from === 'meeting' ? latestDayBefore(rule, start, legalCalendar) : deadline(rule, start, legalCalendar);

const stateOf = (due: Day | null, doneOn: Day | null, today: Day): StepState => {
  if (doneOn !== null) return due === null || doneOn <= due ? 'in-time' : 'late';
  if (due === null) return 'not-yet';
  return today <= due ? 'due' : 'overdue';
};

/** Why a meeting cannot lawfully be called for its day. */
export interface UnlawfulCall {
  readonly step: StepKey;
  /** Not done at all, or done too late for that day. */
  readonly missing: boolean;
  readonly legalRef: string;
  /** First day on which the meeting would be lawful, if what is missing were done today. */
  readonly first: Day;
}

/** The first step that makes a meeting unlawful; null when every step before it was done in time. */
export const unlawfulCall = (matter: ProcedureMatter, facts: TimelineFacts, today: Day): UnlawfulCall | null => {
  const meeting = facts.starts.meeting;
  const needed = procedureSteps(matter).flatMap((duty) => {
    const rule = duty.beforeCall ? timeRule(duty.rule, facts.ruleDay) : null;
    return rule === null ? [] : [{ duty, rule, doneOn: facts.done[duty.key] ?? null }];
  });
  const broken = needed.find(
    ({ rule, doneOn }) => doneOn === null || meeting === null || doneOn > latestDayBefore(rule, meeting, legalCalendar).due,
  );
  if (broken === undefined) return null;
  const days = needed.map(({ rule, doneOn }) => firstDayAfter(rule, doneOn ?? today));
  return {
    step: broken.duty.key,
    missing: broken.doneOn === null,
    legalRef: broken.rule.legalRef,
    first: days.reduce((latest, one) => (one > latest ? one : latest)),
  };
};

/** Earliest day of an event that must come at least so long after an act: the counterpart of `latestDayBefore`. */
const firstDayAfter = (rule: TimeRule, act: Day): Day => {
  if (rule.unit === 'working-days') return legalCalendar.addWorkingDays(act, rule.value).day;
  return rule.unit === 'days' ? addDays(act, rule.value) : addMonths(act, rule.value);
};

const timeRule = (key: RuleKey, on: Day): TimeRule | null => {
  const rule = ruleOn(key, on);
  return rule !== null && isTimeRule(rule) ? rule : null;
};
