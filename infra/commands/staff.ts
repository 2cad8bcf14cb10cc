import { parseArgs } from 'node:util';
import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { deployed } from './deployed.ts';
import { signIn } from './signIn.ts';
import { addMember, type Group, groups, listMembers, removeMember } from './staffMembers.ts';

const usage = `npm run staff -- add --email ADDRESS --group ${groups.join('|')}   lets somebody in, or into another group
npm run staff -- list                                           who may sign in
npm run staff -- remove --email ADDRESS                         shuts somebody out
npm run staff -- sign-in                                        a token for the API, by the sign-in pages
                 … --stack NAME                                 where several were deployed from this folder`;

/** The staff's accounts, from the terminal of who deploys: nobody signs themselves up, so somebody has to be the first. */
async function main(): Promise<void> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { email: { type: 'string' }, group: { type: 'string' }, stack: { type: 'string' } },
  });
  const { email, group, stack } = values;
  const theGroup = groups.find((known) => known === group);
  const pool = () => ({ cognito: new CognitoIdentityProviderClient({}), pool: deployed('UserPool', stack) });
  switch (positionals[0]) {
    case 'add':
      if (email && theGroup) return add(email, theGroup, pool());
      break;
    case 'list':
      return list(await listMembers(pool()));
    case 'remove':
      if (email) return remove(email, pool());
      break;
    case 'sign-in':
      return token(stack);
  }
  console.error(usage);
  process.exitCode = 1;
}

type Pool = Parameters<typeof listMembers>[0];

async function add(email: string, group: Group, pool: Pool): Promise<void> {
  const was = await addMember(email, group, pool);
  console.info(
    was === 'moved' ? `  ${email} is ${group} now.` : `  ${email} is ${group}, and has a mail with a first password.`,
  );
}

async function remove(email: string, pool: Pool): Promise<void> {
  await removeMember(email, pool);
  console.info(`  ${email} can sign in no more; a token that is out ends within the hour.`);
}

function list(members: Record<Group, string[]>): void {
  for (const group of groups) console.info(`  ${group.padEnd(10)}${members[group].join(', ') || 'nobody'}`);
}

async function token(stack: string | undefined): Promise<void> {
  const show = (url: string) => console.info(`  Open this address and sign in:\n\n  ${url}\n`);
  const access = await signIn({ signInUrl: deployed('SignInUrl', stack), clientId: deployed('Client', stack), show });
  console.info(
    `  Good for an hour:\n\n  curl -H 'authorization: Bearer ${access}' ${deployed('Url', stack)}/v1/contacts`,
  );
}

await main().catch((error: Error) => {
  console.error(`  ${error.message}`);
  process.exitCode = 1;
});
