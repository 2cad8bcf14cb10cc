import config from '../../../shop.config.ts';
import type { ProgrammeConfig } from '../definition.schema.ts';
import { compileSteps, letterRulesOf, type StepLetters } from './compileSteps.ts';

const { automations, vouchers = {} }: ProgrammeConfig = config;
const rules = letterRulesOf(config, Object.keys(vouchers));

/** The letters of `shop.config.ts`, by automation. What is wrong with them `parseProgramme` has told before. */
export const shopLetters: Record<string, StepLetters> = Object.fromEntries(
  Object.entries(automations).map(([id, { steps }]) => [id, compileSteps(steps, rules).letters]),
);
