import {
  AdminAddUserToGroupCommand,
  AdminCreateUserCommand,
  AdminDeleteUserCommand,
  AdminRemoveUserFromGroupCommand,
  type CognitoIdentityProviderClient,
  paginateListUsersInGroup,
  UsernameExistsException,
} from '@aws-sdk/client-cognito-identity-provider';

export const groups = ['owner', 'marketer', 'clerk'] as const;
export type Group = (typeof groups)[number];

type Pool = { cognito: Pick<CognitoIdentityProviderClient, 'send'> & CognitoIdentityProviderClient; pool: string };

/**
 * Lets somebody in, in one group: who is new gets Cognito's mail with a password for the first time (three days good),
 * who is there already changes groups. Says which of the two it was.
 */
export async function addMember(email: string, group: Group, { cognito, pool }: Pool): Promise<'invited' | 'moved'> {
  const known = await isKnown(email, { cognito, pool });
  const user = { UserPoolId: pool, Username: email };
  await cognito.send(new AdminAddUserToGroupCommand({ ...user, GroupName: group }));
  const others = groups.filter((other) => other !== group);
  await Promise.all(
    others.map((other) => cognito.send(new AdminRemoveUserFromGroupCommand({ ...user, GroupName: other }))),
  );
  return known ? 'moved' : 'invited';
}

async function isKnown(email: string, { cognito, pool }: Pool): Promise<boolean> {
  try {
    await cognito.send(
      new AdminCreateUserCommand({
        UserPoolId: pool,
        Username: email,
        DesiredDeliveryMediums: ['EMAIL'],
        UserAttributes: [
          { Name: 'email', Value: email },
          { Name: 'email_verified', Value: 'true' },
        ],
      }),
    );
    return false;
  } catch (error) {
    if (!(error instanceof UsernameExistsException)) throw error;
    return true;
  }
}

/** Everybody who may sign in, by group. */
export async function listMembers({ cognito, pool }: Pool): Promise<Record<Group, string[]>> {
  const byGroup = await Promise.all(groups.map(async (group) => [group, await membersOf(group, { cognito, pool })]));
  return Object.fromEntries(byGroup);
}

async function membersOf(group: Group, { cognito, pool }: Pool): Promise<string[]> {
  const members: string[] = [];
  for await (const { Users = [] } of paginateListUsersInGroup(
    { client: cognito },
    { UserPoolId: pool, GroupName: group },
  ))
    members.push(
      ...Users.map(
        ({ Attributes = [], Username = '' }) => Attributes.find(({ Name }) => Name === 'email')?.Value ?? Username,
      ),
    );
  return members.sort();
}

/** Shuts somebody out. A token that is out already ends within the hour. */
export async function removeMember(email: string, { cognito, pool }: Pool): Promise<void> {
  await cognito.send(new AdminDeleteUserCommand({ UserPoolId: pool, Username: email }));
}
