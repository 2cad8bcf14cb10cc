import config from '../../shop.config.ts';
import { defaultsOf } from './defaultsOf.ts';

/** What this deployment brings of the programme. Checked when the bundle was built (`parseProgramme`). */
export const defaults = defaultsOf(config);
