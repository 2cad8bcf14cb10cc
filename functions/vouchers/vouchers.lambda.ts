import { contactsTable } from '../contacts/contacts.table.ts';
import { apiKeysTable } from '../platform/apiKeys.table.ts';
import { documentClient } from '../platform/aws.ts';
import { required } from '../platform/environment.ts';
import type { Caller } from '../platform/may.ts';
import { Over } from '../platform/problem.ts';
import { shopSecret } from '../platform/secret.ts';
import { on, serve } from '../platform/serve.ts';
import { staffTokens } from '../platform/staffTokens.ts';
import { shop } from '../shop/shop.ts';
import { erasedSentence, findVoucher } from './findVoucher.ts';
import { guessesTable } from './guesses.table.ts';
import { cancelVoucher, redeemVoucher, undoVoucher } from './redeemVoucher.ts';
import { viewVoucher } from './viewVoucher.ts';
import type { Voucher } from './voucher.schema.ts';
import { vouchersRoutes as routes } from './vouchers.routes.ts';
import { vouchersTable } from './vouchers.table.ts';

const client = documentClient();
const table = required('CONTACTS_TABLE');
const contacts = contactsTable(client, table);
const vouchers = vouchersTable(client, table);
const guesses = guessesTable(client, required('LEADS_TABLE'));
const apiKeys = apiKeysTable(client, table);
const tokens = staffTokens({
  issuer: required('STAFF_ISSUER'),
  client: required('STAFF_CLIENT'),
  keysUrl: required('STAFF_KEYS_URL'),
  clock: () => new Date(),
});

type Asked = { params: { code: string }; caller: Caller; now: Date };

async function dependenciesOf({ now }: Asked) {
  const { keys } = await shopSecret();
  return { contacts, vouchers, guesses, keys, now, timeZone: shop.timeZone };
}

const shown = (voucher: Voucher, { caller, now }: Asked) => ({
  status: 200,
  value: viewVoucher(voucher, caller, shop, now.toISOString()),
});

export const handler = serve(
  [
    on(routes.voucher, async (asked) => {
      const { contactId, id } = await findVoucher(asked.params.code, asked.caller, await dependenciesOf(asked));
      const voucher = await vouchers.get(contactId, id);
      if (!voucher) throw new Over(erasedSentence);
      return shown(voucher, asked);
    }),
    on(routes.redeem, async (asked) => {
      const act = { code: asked.params.code, receipt: asked.body.receipt, caller: asked.caller };
      return shown(await redeemVoucher(act, await dependenciesOf(asked)), asked);
    }),
    on(routes.cancel, async (asked) => {
      const act = { code: asked.params.code, reason: asked.body.reason, caller: asked.caller };
      return shown(await cancelVoucher(act, await dependenciesOf(asked)), asked);
    }),
    on(routes.undo, async (asked) => {
      const act = { code: asked.params.code, receipt: asked.body.receipt, caller: asked.caller };
      return shown(await undoVoucher(act, await dependenciesOf(asked)), asked);
    }),
  ],
  { apiKeys, tokens },
);
