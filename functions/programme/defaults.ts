import { programmeHalf } from '../shop/configHalves.atBuild.ts';
import { written } from '../shop/shop.ts';
import { type Defaults, defaultsOf } from './defaultsOf.ts';
import type { ProgrammeConfig } from './definition.schema.ts';
import { deployment } from './deployment.atBuild.ts';

/** Of the programme, the shop's half says what it promises; whoever judges needs the rest too. */
const shopHalf = written as typeof written & Omit<ProgrammeConfig, 'automations'>;

/** What this deployment brings of the programme. Checked when the bundle was built (`parseProgramme`). */
export const defaults: Defaults = {
  ...defaultsOf({ ...shopHalf, ...programmeHalf }),
  fingerprint: deployment.fingerprint,
};
