import { defineConfig } from 'vitest/config';

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['src/**/*.test.{ts,tsx}'],
    pool: 'forks',
    globalSetup: ['src/kernel/testing/global-setup.ts'],
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
});
