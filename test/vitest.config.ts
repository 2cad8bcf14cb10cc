import { defineConfig } from 'vitest/config';

const here = (path: string) => new URL(path, import.meta.url).pathname;

/** What starts the whole system or a browser. */
const journeys = [
  'test/journeys/**/*.test.ts',
  'test/**/*.browser.test.ts',
  'test/bench/counts.test.ts',
  'test/infra/local/{api,host,keeping}.test.ts',
];
const lane = { globalSetup: here('./support/engines.ts'), testTimeout: 60_000, hookTimeout: 300_000 };

/**
 * Two lanes, one after the other: what is wrong should be known within a minute, if it can be. Files share their worker's
 * modules, since loading them anew would take a good part of the time; whatever a file starts or sets, it ends or puts back.
 */
export default defineConfig({
  test: {
    root: here('..'),
    reporters: ['default', here('./countReporter.ts')],
    isolate: false,
    // A worker waits for the database, a browser or a host now and then: a third one fills the gaps of two cores.
    maxWorkers: 3,
    projects: [
      {
        extends: true,
        test: {
          ...lane,
          name: 'quick',
          include: ['test/**/*.test.ts'],
          exclude: journeys,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          ...lane,
          name: 'journeys',
          include: journeys,
          testTimeout: 180_000,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
