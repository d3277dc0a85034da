import { z } from 'zod';

const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(200);

/** Addresses of communes by names: from the province, and as they were before July 2025 with a district between. */
export const UNIT_ROUTES: readonly { readonly path: string; readonly params: z.ZodType<Record<string, string>> }[] = [
  { path: ':a/:b', params: z.object({ a: slug, b: slug }) },
  { path: ':a/:b/:c', params: z.object({ a: slug, b: slug, c: slug }) },
];

/** The parts of the address in order; other parameters of the route are left out. */
export const slugsAt = (params: Readonly<Record<string, string>>): string[] =>
  ['a', 'b', 'c'].flatMap((name) => params[name] ?? []);
