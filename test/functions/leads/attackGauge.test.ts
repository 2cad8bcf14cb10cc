import { expect, test } from 'vitest';
import { attackGauge } from '../../../functions/leads/attackGauge.ts';

const at = (seconds: number) => new Date(Date.parse('2026-11-22T10:00:00Z') + seconds * 1000);

test('a flood within an hour raises the gauge until ten minutes of calm', () => {
  const gauge = attackGauge(3);
  for (const second of [0, 1, 2]) {
    expect(gauge.isOn(at(second))).toBe(false);
    gauge.note(at(second));
  }
  expect(gauge.isOn(at(2))).toBe(true);
  expect(gauge.isOn(at(601))).toBe(true);
  expect(gauge.isOn(at(602))).toBe(false);
});

test('as many over several hours are a good day', () => {
  const gauge = attackGauge(3);
  for (const second of [0, 1, 3_600, 3_601, 7_200, 7_201]) gauge.note(at(second));
  expect(gauge.isOn(at(7_201))).toBe(false);
});

test('a flood that goes on keeps it up', () => {
  const gauge = attackGauge(2);
  for (let second = 0; second < 1_200; second += 20) gauge.note(at(second));
  expect(gauge.isOn(at(1_300))).toBe(true);
});
