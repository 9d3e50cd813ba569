import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["packages/*/src/**/*.test.{ts,tsx}", "evaluation/src/**/*.test.ts", "scripts/**/*.test.ts"],
    setupFiles: ["scripts/fast-check-seed.ts"],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
  },
});
