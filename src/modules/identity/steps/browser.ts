import { z } from 'zod';
import { fieldErrors } from '#kernel/fields.ts';
import type { Invalid } from '#kernel/command.ts';
import { ok, type Ok } from '#kernel/result.ts';
import type { Device } from '../crypto/device-cookie.ts';
import { passwordForm } from '../rules/password-rules.ts';

/** What a request tells about the browser it came from, beside its fields. */
export interface Browser {
  readonly network: string;
  readonly userAgent: string;
  readonly device: Device | null;
  /** Token of the session cookie it carries, whether or not that still means anything. */
  readonly session: string | null;
  /** Token of the cookie between two steps of signing in. */
  readonly pending: string | null;
}

export const browserField = () => z.custom<Browser>((value) => typeof value === 'object' && value !== null);

/** A password as typed: nothing trimmed, one composed form. Whether it is good is for `passwordFault` to say. */
export const passwordField = () =>
  z.string({ error: 'kernel.field.required' }).min(1, 'kernel.field.required').max(1000).transform(passwordForm);

/** The fields of a gate, parsed as a command would. */
export function parsed<Output>(schema: z.ZodType<Output>, raw: unknown): Ok<Output> | Invalid {
  const result = schema.safeParse(raw);
  return result.success ? ok(result.data) : { ok: false, why: 'invalid', fields: fieldErrors(result.error) };
}
