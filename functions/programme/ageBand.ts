import type { Classification } from './classify.ts';

const younger = (years: number) => ({ field: 'age', op: 'lt', value: years }) as const;

/** Age in bands that are wide enough to be worth a segment; `unknown` without a year of birth. */
export const ageBand = [
  { label: 'under-18', rule: younger(18) },
  { label: '18-24', rule: younger(25) },
  { label: '25-34', rule: younger(35) },
  { label: '35-44', rule: younger(45) },
  { label: '45-54', rule: younger(55) },
  { label: '55-64', rule: younger(65) },
  { label: '65-plus', rule: { field: 'age', op: 'exists', value: true } },
  { label: 'unknown', rule: { all: [] } },
] as const satisfies Classification;
