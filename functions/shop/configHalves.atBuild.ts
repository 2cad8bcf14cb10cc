import config from '../../shop.config.ts';
import { packed } from '../platform/packed.ts';

const { automations, ...shop } = config;

/** What the owner edits of the shop: every function has it, down to the sign-up, which carries nothing in vain. */
export const packedShop = packed(shop);

/** What the owner edits of the programme, for those alone who judge and mail by it. */
export const programmeHalf = { automations };
