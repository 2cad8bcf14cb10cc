import config from '../../shop.config.ts';
import { defaultsOf } from './defaultsOf.ts';
import { deploymentOf } from './deploymentOf.ts';

/** What this deployment brings of the programme, as the table notes it. */
export const deployment = deploymentOf(defaultsOf(config), config);
