import { describe, expect, it } from 'vitest';
import { parseShop, type ShopConfig } from '../../functions/shop/shop.schema.ts';
import config from '../../shop.config.ts';
import { synthesise } from '../support/synthesise.ts';
import { read } from '../support/template.ts';

const alarms = 'alarms@shop.example';
const deployed = (deployment: Partial<NonNullable<ShopConfig['deployment']>>, checked = false) => {
  const text = synthesise({ checked, changes: { deployment: { alarms, ...deployment } } });
  return { ...read(text), outputs: JSON.parse(text).Outputs as Record<string, { Value: unknown }> };
};
const only = (stack: ReturnType<typeof deployed>, type: string) => stack.ofType(type)[0]![1];
const values = ({ outputs }: ReturnType<typeof deployed>) =>
  Object.values(outputs).map(({ Value }) => JSON.stringify(Value));

describe('a first deployment', () => {
  const stack = deployed({});

  it('says every DNS record that SES and the big mailboxes ask for', () => {
    const records = values(stack).join('\n');
    for (const record of [
      /CNAME/,
      /bounce\.podzegarem\.example MX 10 feedback-smtp\..*amazonses\.com/,
      /bounce\.podzegarem\.example TXT .*v=spf1 include:amazonses\.com ~all/,
      /_dmarc\.podzegarem\.example TXT .*v=DMARC1; p=none; rua=mailto:alarms@shop\.example/,
    ])
      expect(records).toMatch(record);
  });

  it('rings at the mailbox for alarms, not at the one that readers answer to', () => {
    const subscription = stack
      .ofType('AWS::SNS::Subscription')
      .map(([, it]) => it)
      .find(({ Properties }) => Properties.Protocol === 'email');
    expect(subscription!.Properties.Endpoint).toBe(alarms);
  });

  it('lets staff sign in by code with PKCE, on pages of its own, with tokens that rotate and no secret', () => {
    const client = only(stack, 'AWS::Cognito::UserPoolClient');
    expect(client.Properties).toMatchObject({
      AllowedOAuthFlows: ['code'],
      AllowedOAuthFlowsUserPoolClient: true,
      GenerateSecret: false,
      PreventUserExistenceErrors: 'ENABLED',
      RefreshTokenRotation: { Feature: 'ENABLED', RetryGracePeriodSeconds: 60 },
    });
    expect(JSON.stringify(client.Properties.CallbackURLs)).toContain('/console/');
    // A client whose refresh tokens rotate may not have this flow (Cognito developer guide, "Refresh tokens").
    expect(client.Properties.ExplicitAuthFlows ?? []).not.toContain('ALLOW_REFRESH_TOKEN_AUTH');
    const domain = only(stack, 'AWS::Cognito::UserPoolDomain');
    expect(domain.Properties.ManagedLoginVersion).toBe(2);
    expect(stack.ofType('AWS::Cognito::ManagedLoginBranding')).toHaveLength(1);
  });

  it('may be written to in the sandbox too: the recipient is judged there, so what is allowed hangs on the sender', () => {
    const mails = stack
      .ofType('AWS::IAM::Policy')
      .flatMap(([, { Properties }]) => Properties.PolicyDocument.Statement)
      .filter(({ Action }) => Action === 'ses:SendRawEmail');
    for (const { Resource, Condition } of mails) {
      expect(JSON.stringify(Resource)).toContain(':identity/*');
      expect(Condition.StringEquals['ses:FromAddress']).toMatch(/@podzegarem\.example$/);
    }
    expect(mails.length).toBeGreaterThan(0);
  });
});

describe('what a shop may choose', () => {
  it('passes every check, all of it together', () => {
    const certificate = 'arn:aws:acm:eu-central-1:123456789012:certificate/1';
    const streamArn = 'arn:aws:dynamodb:eu-central-1:123456789012:table/restored/stream/2026-11-25T00:00:00.000';
    const everything = {
      stage: 'test',
      senderIdentities: 'existing',
      reservedConcurrency: false,
      tracing: true,
      domain: { name: 'people.shop.example', certificate },
      contactsTable: { name: 'restored', streamArn },
    } as const;
    const functions = deployed(everything, true).ofType('AWS::Lambda::Function');
    expect(functions.length).toBeGreaterThan(0);
    for (const [, { Properties }] of functions) expect(Properties.TracingConfig).toEqual({ Mode: 'Active' });
  });

  it('a host name of its own is what mails and codes say, and its DNS record is an output', () => {
    const certificate = 'arn:aws:acm:eu-central-1:123456789012:certificate/1';
    const stack = deployed({ domain: { name: 'people.shop.example', certificate } });
    expect(stack.theFunction('invite')[1].Properties.Environment.Variables.PUBLIC_URL).toBe(
      'https://people.shop.example',
    );
    const domain = only(stack, 'AWS::ApiGatewayV2::DomainName');
    expect(domain.Properties.DomainNameConfigurations[0].CertificateArn).toBe(certificate);
    expect(stack.ofType('AWS::ApiGatewayV2::ApiMapping')).toHaveLength(1);
    expect(values(stack).join()).toMatch(/people\.shop\.example CNAME/);
  });

  it('a second stage has a name of its own and leaves the domain that the first one set up alone', () => {
    const stack = deployed({ stage: 'test', senderIdentities: 'existing' });
    expect(stack.ofType('AWS::SES::EmailIdentity')).toEqual([]);
    expect(JSON.stringify(stack.ofType('AWS::Logs::LogGroup'))).toContain('/aws/vendedlogs/Kartoteka-test/api');
  });

  it('without a quota for it no function keeps instances of its own; with one, sign-ups and the sweep do', () => {
    const reserved = (stack: ReturnType<typeof deployed>) =>
      stack
        .ofType('AWS::Lambda::Function')
        .map(([, { Properties }]) => Properties.ReservedConcurrentExecutions ?? 0)
        .reduce((sum, one) => sum + one, 0);
    expect(reserved(deployed({ reservedConcurrency: false }))).toBe(0);
    expect(reserved(deployed({}))).toBe(151);
  });

  it.each([
    [{ publicUrl: 'https://people.shop.example/' }, 'publicUrl: leave the slash at its end out'],
    [{ deployment: { alarms: 'nobody' } }, 'deployment.alarms'],
    [{ deployment: { alarms, stage: 'Test Stage' } }, 'deployment.stage'],
    [{ deployment: { alarms, domain: { name: 'https://x', certificate: 'arn:aws:acm:1' } } }, 'deployment.domain.name'],
    [
      {
        publicUrl: 'https://elsewhere.example',
        deployment: { alarms, domain: { name: 'people.shop.example', certificate: 'arn:aws:acm:1' } },
      },
      'publicUrl: leave it out, or let it be deployment.domain',
    ],
  ])('%j is refused, and the path of it named', (changes, message) => {
    expect(() => parseShop({ ...config, ...changes })).toThrow(message);
  });
});
