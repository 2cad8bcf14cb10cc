import config from '../../shop.config.ts';
import { type Defaults, defaultsOf } from './defaultsOf.ts';
import { deployment } from './deployment.atBuild.ts';

/** What this deployment brings of the programme. Checked when the bundle was built (`parseProgramme`). */
export const defaults: Defaults = { ...defaultsOf(config), fingerprint: deployment.fingerprint };
