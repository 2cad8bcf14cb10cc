import { serve } from './serve.ts';
import { warmHost } from './warmHost.ts';

/** The local host in a process of its own. */
const host = await warmHost({ throttled: false });
const tables = Object.fromEntries(host.tables.map(({ logicalId, name }) => [logicalId, name]));
serve({ url: host.url, dynamodb: host.engines.dynamodb, tables }, () => host.idle(), host.stop);
