import { randomBytes } from 'node:crypto';

/** Where a stack's secret lies: SSM Parameter Store, encrypted. */
export const secretName = (stack: string) => `/${stack}/secret`;

export type Keeping = {
  isKept: (name: string) => Promise<boolean>;
  /** Names of the tables of this account and region that begin so. */
  tables: (prefix: string) => Promise<string[]>;
  /** Fails where there is one of that name. */
  keep: (name: string, text: string) => Promise<void>;
  say: (line: string) => void;
};

/**
 * Makes a stack's secret before its first deployment, and leaves the one that is there alone. Where there is a customer base
 * already its secret was lost or lies elsewhere: a new one would find nobody in it, so none is made.
 */
export async function keepSecret(stack: string, { isKept, tables, keep, say }: Keeping): Promise<void> {
  const name = secretName(stack);
  if (await isKept(name)) return;
  const [table] = await tables(`${stack}-ContactsTable`);
  if (table)
    throw new Error(
      `There is a customer base (${table}), and its secret is not at ${name}. Put your copy of it there; with a new one nobody in that table would be found again.`,
    );
  await keep(name, JSON.stringify({ pepper: randomBytes(48).toString('base64url') }));
  say(
    `The secret of this shop lies at ${name} (SSM Parameter Store, encrypted). Without it the base cannot be found again:`,
  );
  say(`keep a copy where you keep passwords:  aws ssm get-parameter --with-decryption --name ${name}`);
}
