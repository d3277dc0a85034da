import { z } from 'zod';
import { email, text } from '#kernel/fields.ts';

const blankIsAbsent = (value: unknown): unknown => (typeof value === 'string' && value.trim() === '' ? undefined : value);

const optionalEmail = z.preprocess(blankIsAbsent, email().optional()).transform((value) => value ?? null);

/** Digits with what people put between them: "0912 345 678", "+84 (24) 3825-1234". */
const PHONE = /^\+?[\d\s().-]{6,30}$/;

const optionalPhone = z
  .preprocess(blankIsAbsent, text(30).pipe(z.string().regex(PHONE, 'org.person.phone-wrong')).optional())
  .transform((value) => value ?? null);

/** All that is ever asked about a person: a name, and how to reach them at work. */
export const personFields = { name: text(200), email: optionalEmail, phone: optionalPhone };
