import { expect, test } from 'vitest';
import { createMeter } from '../../../infra/local/meter.ts';

test('calls, units, invocations and mails add up by function until the reset', () => {
  const meter = createMeter();
  meter.invocation('subscribe', true);
  meter.invocation('subscribe', false);
  meter.record({ functionName: 'subscribe', action: 'UpdateItem', writeUnits: 1, readUnits: 0 });
  meter.record({ functionName: 'subscribe', action: 'UpdateItem', writeUnits: 2, readUnits: 0.5 });
  meter.ses(true);
  meter.ses(false);
  expect(meter.snapshot()).toEqual({
    functions: {
      subscribe: { invocations: 2, errors: 1, requests: { UpdateItem: 2 }, writeUnits: 3, readUnits: 0.5 },
    },
    ses: { accepted: 1, refused: 1 },
  });
  meter.reset();
  expect(meter.snapshot()).toEqual({ functions: {}, ses: { accepted: 0, refused: 0 } });
});
