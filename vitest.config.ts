import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** Files that drive a browser: each starts one, beside a whole site of its own. */
const BROWSER = ['e2e/**/*.test.ts', 'src/**/*.browser.test.ts'];

const shared = {
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
} as const;

/** Files that put something else in the place of a module: each in a process of its own. */
const MOCKED = ['src/**/*.mocked.test.ts'];

/** Generous: a busy machine is no fault. */
const PATIENCE = { testTimeout: 180_000, hookTimeout: 180_000 } as const;

/** Vitest leaves one core to itself; on two cores that is half the machine. */
const WORKERS = Math.max(2, availableParallelism() - 1);

export default defineConfig({
  ...shared,
  test: {
    maxWorkers: WORKERS,
    // Once for all projects: one PostgreSQL, one migrated template.
    globalSetup: ['src/kernel/testing/global-setup.ts'],
    projects: [
      {
        ...shared,
        test: {
          name: 'parts',
          include: ['src/**/*.test.{ts,tsx}'],
          exclude: [...BROWSER, ...MOCKED],
          pool: 'forks',
          // What files import is read once, not two hundred times: a fifth of the whole time.
          isolate: false,
          maxWorkers: WORKERS,
          ...PATIENCE,
          sequence: { groupOrder: 0 },
        },
      },
      {
        ...shared,
        test: { name: 'mocked', include: MOCKED, pool: 'forks', maxWorkers: WORKERS, ...PATIENCE, sequence: { groupOrder: 0 } },
      },
      {
        ...shared,
        // After all the others: what they share is the machine, and a browser needs it most.
        test: {
          name: 'browser',
          include: BROWSER,
          pool: 'forks',
          isolate: false,
          maxWorkers: WORKERS,
          ...PATIENCE,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
