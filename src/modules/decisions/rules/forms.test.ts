import { expect, test } from 'vitest';
import { day } from '#kernel/day.ts';
import { DECIDING_FORMS, mattersOn } from '#modules/law/index.ts';
import { chooseForm, openForms, type FormGround } from './forms.ts';

const NOTHING: FormGround = { communeWide: false, meetingFailed: false, withFront: false };
const GROUNDS = {
  nothing: NOTHING,
  'commune-wide': { ...NOTHING, communeWide: true },
  'after a failed meeting': { ...NOTHING, meetingFailed: true },
  'with the Front board': { ...NOTHING, withFront: true },
} as const;

/** Article 17 and 19 as a table: which forms are open for which matter on which ground. */
const OPEN: Readonly<Record<string, Readonly<Record<keyof typeof GROUNDS, string>>>> = {
  '15.1': {
    nothing: 'meeting',
    'commune-wide': 'meeting ballot',
    'after a failed meeting': 'meeting ballot',
    'with the Front board': 'meeting',
  },
  '15.2': {
    nothing: 'meeting',
    'commune-wide': 'meeting ballot',
    'after a failed meeting': 'meeting ballot',
    'with the Front board': 'meeting',
  },
  '15.3': {
    nothing: 'meeting',
    'commune-wide': 'meeting',
    'after a failed meeting': 'meeting ballot',
    'with the Front board': 'meeting',
  },
  '15.4': {
    nothing: 'meeting',
    'commune-wide': 'meeting',
    'after a failed meeting': 'meeting ballot',
    'with the Front board': 'meeting',
  },
  '15.5': {
    nothing: 'meeting',
    'commune-wide': 'meeting',
    'after a failed meeting': 'meeting ballot',
    'with the Front board': 'meeting',
  },
  '15.6': {
    nothing: 'meeting',
    'commune-wide': 'meeting',
    'after a failed meeting': 'meeting',
    'with the Front board': 'meeting ballot online',
  },
};

const matters = mattersOn(day('2026-11-22'));

test('the six matters of Article 15 are loaded', () => {
  expect(matters.map(({ number }) => number)).toEqual(Object.keys(OPEN));
});

const cases = matters.flatMap((matter) =>
  (Object.keys(GROUNDS) as (keyof typeof GROUNDS)[]).map((ground) => ({ matter, ground, number: matter.number })),
);

test.each(cases)('$number, $ground: exactly the forms of the law, the others refused with the article', ({ matter, ground }) => {
  const open = openForms(matter, GROUNDS[ground]).map(({ form }) => form);
  expect(open.join(' ')).toBe(OPEN[matter.number]?.[ground]);
  for (const form of DECIDING_FORMS) {
    const chosen = chooseForm(matter, form, GROUNDS[ground]);
    expect(chosen.ok).toBe(open.includes(form));
    if (!chosen.ok) expect(chosen.details['legalRef']).toContain('Điều');
  }
});

test('before the law of 2022 no matter is offered', () => {
  expect(mattersOn(day('2023-06-30'))).toEqual([]);
});
