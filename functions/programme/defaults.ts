import { programmeHalf, shopHalf } from '../shop/configHalves.atBuild.ts';
import { type Defaults, defaultsOf } from './defaultsOf.ts';
import { deployment } from './deployment.atBuild.ts';

/** What this deployment brings of the programme. Checked when the bundle was built (`parseProgramme`). */
export const defaults: Defaults = {
  ...defaultsOf({ ...shopHalf, ...programmeHalf }),
  fingerprint: deployment.fingerprint,
};
