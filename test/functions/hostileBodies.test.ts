import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseShape } from '../../functions/platform/parseShape.ts';
import { InvalidInput } from '../../functions/platform/problem.ts';
import { declaredRoutes } from '../../infra/openApi/declaredRoutes.ts';
import { asJson, goodBodies, hostileValue, spoilt } from '../support/hostile.ts';

const routes = (await declaredRoutes()).filter(({ body }) => body);

/** Parsed as a handler would have it from the wire, where `__proto__` is a field like any other. */
const fromWire = (value: unknown): unknown => JSON.parse(asJson(value));

describe.each(routes.map((route) => [`${route.method} ${route.path}`, route] as const))(
  '%s',
  (_, { path, body, rows }) => {
    test('has its body parsed or refused, whatever it is: nothing else is thrown', () => {
      const good = goodBodies[path];
      const value = good ? fc.oneof(spoilt(good), hostileValue) : hostileValue;
      fc.assert(
        fc.property(value, (sent) => {
          try {
            parseShape(body!, fromWire(sent), rows);
          } catch (error) {
            expect(error).toBeInstanceOf(InvalidInput);
          }
        }),
        { numRuns: 1_000 },
      );
    });

    test('has an example here that it takes', () => {
      expect(goodBodies[path], path).toBeDefined();
      expect(() => parseShape(body!, goodBodies[path], rows)).not.toThrow();
    });
  },
);
