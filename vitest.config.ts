/** The groups of tests that run without a window. `vitest run test/db` still runs one folder alone. */
import { defineConfig } from "vitest/config";

const group = (name: string, folders: readonly string[], testTimeout: number) => ({
  test: {
    name,
    include: folders.map((folder) => `test/${folder}/**/*.test.{ts,tsx}`),
    testTimeout,
    hookTimeout: 60_000,
  },
});

export default defineConfig({
  test: {
    projects: [
      group("unit", ["core", "db", "desk", "electron", "layers", "renderer", "build"], 20_000),
      group("hub", ["hub"], 60_000),
      group("simulation", ["simulation"], 120_000),
      group("crash", ["crash"], 120_000),
    ],
  },
});
