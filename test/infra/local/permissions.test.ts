import { describe, expect, test } from 'vitest';
import { permissionsOf, type ResolvedResource } from '../../../infra/local/permissions.ts';

const LEADS = 'arn:aws:dynamodb:eu-central-1:000000000000:table/Leads';

function aFunctionWith(...statements: object[]): Record<string, ResolvedResource> {
  return {
    Subscribe: {
      Type: 'AWS::Lambda::Function',
      Properties: { FunctionName: 'subscribe', Role: 'arn:aws:iam::000000000000:role/SubscribeRole' },
    },
    SubscribeRole: { Type: 'AWS::IAM::Role', Properties: {} },
    SubscribePolicy: {
      Type: 'AWS::IAM::Policy',
      Properties: { PolicyDocument: { Statement: statements }, Roles: ['SubscribeRole'] },
    },
  };
}

const mayPut = { Effect: 'Allow', Action: ['dynamodb:PutItem', 'dynamodb:Update*'], Resource: LEADS };

describe('a function may', () => {
  const permissions = permissionsOf(aFunctionWith(mayPut));

  test('do what a statement of its role allows, wildcards included', () => {
    expect(permissions.allows('subscribe', 'dynamodb:PutItem', LEADS)).toBe(true);
    expect(permissions.allows('subscribe', 'dynamodb:UpdateItem', LEADS)).toBe(true);
  });

  test('not do another action, touch another table or an index, or be somebody else', () => {
    expect(permissions.allows('subscribe', 'dynamodb:GetItem', LEADS)).toBe(false);
    expect(permissions.allows('subscribe', 'dynamodb:PutItem', `${LEADS}Archive`)).toBe(false);
    expect(permissions.allows('subscribe', 'dynamodb:PutItem', `${LEADS}/index/agenda`)).toBe(false);
    expect(permissions.allows('confirm', 'dynamodb:PutItem', LEADS)).toBe(false);
  });

  test('use a policy inside the role itself, and the name the host gives it', () => {
    const resources = aFunctionWith();
    resources.SubscribeRole = {
      Type: 'AWS::IAM::Role',
      Properties: { Policies: [{ PolicyDocument: { Statement: mayPut } }] },
    };
    const named = permissionsOf(resources, () => 'signup');
    expect(named.allows('signup', 'dynamodb:PutItem', LEADS)).toBe(true);
  });

  test('not do what one statement denies, whatever others allow', () => {
    const deny = { Effect: 'Deny', Action: 'dynamodb:*', Resource: '*' };
    expect(permissionsOf(aFunctionWith(mayPut, deny)).allows('subscribe', 'dynamodb:PutItem', LEADS)).toBe(false);
  });
});

describe('leading keys', () => {
  const permissions = permissionsOf(
    aFunctionWith({
      ...mayPut,
      Condition: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['LEAD#*', 'RATE#*'] } },
    }),
  );
  const put = (...keys: string[]) =>
    permissions.allows('subscribe', 'dynamodb:PutItem', LEADS, () => ({ 'dynamodb:LeadingKeys': keys }));

  test('every key a call touches must be allowed', () => {
    expect(put('LEAD#1')).toBe(true);
    expect(put('LEAD#1', 'RATE#2')).toBe(true);
    expect(put('LEAD#1', 'CONTACT#2')).toBe(false);
  });
});

test('a condition the host cannot judge never allows and always denies', () => {
  const Condition = { IpAddress: { 'aws:SourceIp': '10.0.0.0/8' } };
  expect(permissionsOf(aFunctionWith({ ...mayPut, Condition })).allows('subscribe', 'dynamodb:PutItem', LEADS)).toBe(
    false,
  );
  const deny = { Effect: 'Deny', Action: '*', Resource: '*', Condition };
  expect(permissionsOf(aFunctionWith(mayPut, deny)).allows('subscribe', 'dynamodb:PutItem', LEADS)).toBe(false);
});
