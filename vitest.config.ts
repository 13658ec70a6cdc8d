import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    // Containers, git and the window are real: one slow start must not fail a test.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Docker and the window share two cores; more files at once only makes each slower.
    maxWorkers: 2,
    sequence: { concurrent: false },
  },
});
