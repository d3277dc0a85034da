import { defineConfig } from 'vitest/config';

/** Files that drive a browser: each starts one, beside a whole site of its own. */
const BROWSER = ['e2e/**/*.test.ts', 'src/**/*.browser.test.ts'];

const shared = {
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
} as const;

/** Generous: a busy machine is no fault. */
const PATIENCE = { testTimeout: 180_000, hookTimeout: 180_000 } as const;

export default defineConfig({
  ...shared,
  test: {
    // Once for all projects: one PostgreSQL, one migrated template.
    globalSetup: ['src/kernel/testing/global-setup.ts'],
    projects: [
      {
        ...shared,
        test: {
          name: 'parts',
          include: ['src/**/*.test.{ts,tsx}'],
          exclude: BROWSER,
          pool: 'forks',
          ...PATIENCE,
          sequence: { groupOrder: 0 },
        },
      },
      {
        ...shared,
        // A browser and a site keep one core busy each; more at once only wait for each other.
        test: { name: 'browser', include: BROWSER, pool: 'forks', maxWorkers: 2, ...PATIENCE, sequence: { groupOrder: 1 } },
      },
    ],
  },
});
