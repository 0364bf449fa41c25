/** Unit, adapter and pane tests run first and side by side; the browser tests (test/e2e) are a project of their own. */
const shared = {
  transform: {
    "^.+\\.[jt]sx?$": [
      "@swc/jest",
      {
        jsc: {
          target: "es2022",
          parser: { syntax: "typescript", tsx: true },
          transform: { react: { runtime: "automatic" } },
        },
      },
    ],
  },
  moduleNameMapper: { "\\.css$": "<rootDir>/test/support/empty-style.js" },
  testEnvironment: "node",
};

module.exports = {
  // A limit for what hangs, not a measure of speed: the tests also run on busy machines.
  testTimeout: 60_000,
  projects: [
    {
      ...shared,
      displayName: "unit",
      testMatch: ["<rootDir>/test/**/*.test.ts", "<rootDir>/test/**/*.test.tsx"],
      setupFilesAfterEnv: ["<rootDir>/test/support/both-languages.ts"],
      testPathIgnorePatterns: ["/node_modules/", "<rootDir>/test/e2e/", "<rootDir>/test/bench/"],
    },
    {
      ...shared,
      displayName: "e2e",
      testMatch: ["<rootDir>/test/e2e/**/*.test.ts"],
      globalSetup: "<rootDir>/test/e2e/start-page.ts",
      globalTeardown: "<rootDir>/test/e2e/stop-page.ts",
    },
  ],
};
