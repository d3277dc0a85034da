import { makeShortCode } from './short-code.ts';

/** Two tries in a row meet a taken code once in many million years; five mean that something else is wrong. */
const TRIES = 5;

/**
 * Writes a row under a short code that no other row has. A code that is taken must not fail the command, and in
 * PostgreSQL a violated constraint would end its whole transaction: so the row is put in where nothing conflicts.
 * @param write inserts with `on conflict (code) do nothing` and hands on what the insert did
 * @returns the code the row now has
 * @throws when five codes in a row were taken
 */
export async function withFreshCode(
  write: (code: string) => Promise<{ readonly numInsertedOrUpdatedRows?: bigint | undefined }>,
): Promise<string> {
  for (let tries = 1; tries <= TRIES; tries += 1) {
    const code = makeShortCode();
    const { numInsertedOrUpdatedRows } = await write(code);
    if (numInsertedOrUpdatedRows === 1n) return code;
  }
  throw new Error(`No free short code in ${TRIES} tries`);
}
