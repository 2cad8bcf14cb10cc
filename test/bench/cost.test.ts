import { describe, expect, test } from 'vitest';
import { type Resource, read, theTemplate } from '../support/template.ts';
import { idleCost, sum } from './cost/idleCost.ts';

const { resources } = read(await theTemplate());
const budget = 0.5;

describe('an idle shop', () => {
  test('pays at most half a dollar a month', () => {
    const lines = idleCost(resources);
    expect(sum(lines, 'paid'), JSON.stringify(lines, undefined, 1)).toBeLessThanOrEqual(budget);
  });

  test.each<[string, Resource]>([
    ['secret', { Type: 'AWS::SecretsManager::Secret', Properties: {} }],
    ['alarm', { Type: 'AWS::CloudWatch::Alarm', Properties: { MetricName: 'x' } }],
    ['queue that wakes a function', { Type: 'AWS::Lambda::EventSourceMapping', Properties: { EventSourceArn: 'x' } }],
    ['key', { Type: 'AWS::KMS::Key', Properties: {} }],
  ])('would pay more with one %s more', (_, another) => {
    expect(sum(idleCost({ ...resources, Another: another }), 'paid')).toBeGreaterThan(budget);
  });
});
