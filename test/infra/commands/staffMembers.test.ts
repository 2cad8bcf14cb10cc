import {
  AdminAddUserToGroupCommand,
  AdminCreateUserCommand,
  AdminDeleteUserCommand,
  AdminRemoveUserFromGroupCommand,
  CognitoIdentityProviderClient,
  ListUsersInGroupCommand,
  UsernameExistsException,
} from '@aws-sdk/client-cognito-identity-provider';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, expect, test } from 'vitest';
import { addMember, listMembers, removeMember } from '../../../infra/commands/staffMembers.ts';

const cognito = new CognitoIdentityProviderClient({ region: 'eu-central-1' });
const sent = mockClient(cognito);
const pool = { cognito, pool: 'eu-central-1_pool' };
const user = { UserPoolId: pool.pool, Username: 'anna@shop.example' };

beforeEach(() => sent.reset());

test('who is new is invited by mail, with an address that counts as checked, into one group alone', async () => {
  sent.onAnyCommand().resolves({});
  expect(await addMember('anna@shop.example', 'owner', pool)).toBe('invited');
  const [created] = sent.commandCalls(AdminCreateUserCommand);
  expect(created!.args[0].input).toMatchObject({ ...user, DesiredDeliveryMediums: ['EMAIL'] });
  expect(created!.args[0].input.UserAttributes).toContainEqual({ Name: 'email_verified', Value: 'true' });
  expect(sent.commandCalls(AdminAddUserToGroupCommand)[0]!.args[0].input).toEqual({ ...user, GroupName: 'owner' });
  const left = sent.commandCalls(AdminRemoveUserFromGroupCommand).map(({ args }) => args[0].input.GroupName);
  expect(left.sort()).toEqual(['clerk', 'marketer']);
});

test('who is there already moves to the group, and gets no second mail', async () => {
  sent.onAnyCommand().resolves({});
  sent.on(AdminCreateUserCommand).rejects(new UsernameExistsException({ message: 'exists', $metadata: {} }));
  expect(await addMember('anna@shop.example', 'clerk', pool)).toBe('moved');
  expect(sent.commandCalls(AdminAddUserToGroupCommand)[0]!.args[0].input.GroupName).toBe('clerk');
});

test('a refusal of Cognito is told and lets nobody in', async () => {
  sent.on(AdminCreateUserCommand).rejects(new Error('not authorised'));
  await expect(addMember('anna@shop.example', 'owner', pool)).rejects.toThrow('not authorised');
  expect(sent.commandCalls(AdminAddUserToGroupCommand)).toEqual([]);
});

test('the list names everybody of every group by address, over several pages', async () => {
  const member = (email: string) => ({ Username: 'id', Attributes: [{ Name: 'email', Value: email }] });
  sent.on(ListUsersInGroupCommand).resolves({ Users: [] });
  sent
    .on(ListUsersInGroupCommand, { GroupName: 'clerk' })
    .resolvesOnce({ Users: [member('zofia@shop.example')], NextToken: 'more' })
    .resolves({ Users: [member('anna@shop.example')] });
  expect(await listMembers(pool)).toEqual({
    owner: [],
    marketer: [],
    clerk: ['anna@shop.example', 'zofia@shop.example'],
  });
});

test('who is shut out is deleted from the pool', async () => {
  sent.on(AdminDeleteUserCommand).resolves({});
  await removeMember('anna@shop.example', pool);
  expect(sent.commandCalls(AdminDeleteUserCommand)[0]!.args[0].input).toEqual(user);
});
