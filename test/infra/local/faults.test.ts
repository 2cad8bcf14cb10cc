import { expect, test } from 'vitest';
import { createFaults } from '../../../infra/local/faults.ts';

const put = { service: 'dynamodb', action: 'PutItem', functionName: 'subscribe' };

test('a fault is met as often as it says, then no more', () => {
  const faults = createFaults();
  faults.add({ service: 'dynamodb', fault: 'throttle', times: 2 });
  expect([faults.take(put)?.fault, faults.take(put)?.fault, faults.take(put)]).toEqual([
    'throttle',
    'throttle',
    undefined,
  ]);
});

test('a fault concerns only its service, action and function', () => {
  const faults = createFaults();
  faults.add({ service: 'dynamodb', action: 'PutItem', function: 'subscribe', fault: 'error', times: 1 });
  expect(faults.take({ ...put, action: 'GetItem' })).toBeUndefined();
  expect(faults.take({ ...put, functionName: 'orders' })).toBeUndefined();
  expect(faults.take({ ...put, service: 'sqs' })).toBeUndefined();
  expect(faults.take(put)?.fault).toBe('error');
});

test('faults of functions are taken apart from those of services, and clearing forgets all', () => {
  const faults = createFaults();
  faults.add({ service: 'lambda', function: 'send', fault: 'crash', times: 5 });
  expect(faults.takeLambda('invite')).toBeUndefined();
  expect(faults.takeLambda('send')?.fault).toBe('crash');
  faults.clear();
  expect(faults.takeLambda('send')).toBeUndefined();
});

test.each([
  { service: 'dynamodb', fault: 'explode', times: 1 },
  { service: 'mars', fault: 'error', times: 1 },
  { service: 'sqs', fault: 'error', times: 0 },
  { service: 'sqs', fault: 'account-paused', times: 1 },
  { service: 'sqs', fault: 'error', times: 1, when: 'now' },
])('an unknown rule is refused: %j', (rule) => {
  expect(() => createFaults().add(rule)).toThrow();
});
