import { afterEach, expect, test, vi } from 'vitest';
import { withFreshCode } from './fresh-code.ts';
import { makeShortCode } from './short-code.ts';

vi.mock(import('./short-code.ts'), async (original) => ({ ...(await original()), makeShortCode: vi.fn<() => string>() }));
const made = vi.mocked(makeShortCode);
afterEach(() => made.mockReset());

/** A table that holds one row already. */
const insertBeside = (taken: string) => async (code: string) => ({ numInsertedOrUpdatedRows: code === taken ? 0n : 1n });

test('a code that is taken is followed by another', async () => {
  made.mockReturnValueOnce('K7MQ-2RTX-P').mockReturnValueOnce('K7MQ-2RTX-P').mockReturnValueOnce('AAAA-AAAA-A');
  expect(await withFreshCode(insertBeside('K7MQ-2RTX-P'))).toBe('AAAA-AAAA-A');
});

test('five taken codes in a row are no chance any more', async () => {
  made.mockReturnValue('K7MQ-2RTX-P');
  await expect(withFreshCode(insertBeside('K7MQ-2RTX-P'))).rejects.toThrow('No free short code');
  expect(made).toHaveBeenCalledTimes(5);
});

test('a fault of the insert is no taken code', async () => {
  made.mockReturnValue('K7MQ-2RTX-P');
  await expect(withFreshCode(() => Promise.reject(new Error('away')))).rejects.toThrow('away');
  expect(made).toHaveBeenCalledTimes(1);
});
