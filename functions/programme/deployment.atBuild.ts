import config from '../../shop.config.ts';
import { allLanguages } from '../shop/allLanguages.ts';
import { defaultsOf } from './defaultsOf.ts';
import { deploymentOf } from './deploymentOf.ts';

const shop = allLanguages(config, config.defaultLocale);

/** What this deployment brings of the programme, as the table notes it. */
export const deployment = deploymentOf(defaultsOf(shop), shop);
