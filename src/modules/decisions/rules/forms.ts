import { ok, refuse, type Result } from '#kernel/result.ts';
import type { DecidingForm, FormCondition, Matter } from '#modules/law/index.ts';

/** What is known when a form is chosen. */
export interface FormGround {
  readonly communeWide: boolean;
  /** A meeting on this matter was held, and fewer households came than votes were needed (or the quorum asks for). */
  readonly meetingFailed: boolean;
  /** The village head and the Front board decided on the form together. */
  readonly withFront: boolean;
}

/** A form the law opens for the matter, and the condition that opens it. */
export interface OpenForm {
  readonly form: DecidingForm;
  readonly when: FormCondition;
  readonly legalRef: string;
}

const holds = (when: FormCondition, ground: FormGround): boolean => {
  if (when === 'commune-wide') return ground.communeWide;
  if (when === 'after-failed-meeting') return ground.meetingFailed;
  if (when === 'chosen-with-front') return ground.withFront && !ground.communeWide;
  return true;
};

/** The forms open now (Articles 17 and 19), one line for each form. */
export const openForms = (matter: Matter, ground: FormGround): readonly OpenForm[] => {
  const fitting = matter.forms.filter(({ when }) => holds(when, ground));
  return fitting.filter((one, index) => fitting.findIndex(({ form }) => form === one.form) === index);
};

export type FormRefusal = 'decisions.form.never' | 'decisions.form.not-yet';

/** The chosen form, or why the law does not allow it: never for this matter, or not before its condition holds. */
export const chooseForm = (matter: Matter, form: DecidingForm, ground: FormGround): Result<OpenForm, FormRefusal> => {
  const open = openForms(matter, ground).find((one) => one.form === form);
  if (open !== undefined) return ok(open);
  const known = matter.forms.filter((one) => one.form === form);
  if (known.length === 0) return refuse('decisions.form.never', { number: matter.number, legalRef: matter.legalRef });
  return refuse('decisions.form.not-yet', { number: matter.number, legalRef: known.map(({ legalRef }) => legalRef).join('; ') });
};
