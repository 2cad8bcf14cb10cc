import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

test.each([
  [['--demos'], "Unknown option '--demos'"],
  [['--smtp', 'localhost:1025'], 'Say an SMTP server as smtp://localhost:1025'],
  [['--data'], "Option '--data <value>' argument missing"],
])('an option that is no use is said in a line, and nothing starts: %j', (options, line) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['infra/local/start.ts', ...options]);
  expect(status).toBe(2);
  expect(String(stdout)).toBe('');
  expect(String(stderr)).toContain(line);
  expect(String(stderr)).not.toMatch(/\n {4}at /);
});
