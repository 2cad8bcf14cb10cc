import { HttpUserPoolAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import {
  AccountRecovery,
  CfnManagedLoginBranding,
  type CfnUserPoolClient,
  CfnUserPoolGroup,
  ManagedLoginVersion,
  Mfa,
  OAuthScope,
  UserPool,
  type UserPoolClient,
} from 'aws-cdk-lib/aws-cognito';
import { Duration, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { AppFunction } from './appFunction.ts';
import { callbackUrl } from './commands/callbackUrl.ts';
import { output } from './output.ts';

const staffGroups = ['owner', 'marketer', 'clerk'] as const;

/** Stands in for the console's address until the API that serves it is made. */
const nowhere = 'https://localhost/console/';

/**
 * Who works in the shop. People are invited, never sign themselves up, and use a second factor. They sign in on Cognito's
 * own pages (managed login), by code with PKCE: the client has no secret to keep, and its refresh tokens rotate.
 */
export class Staff extends Construct {
  readonly authoriser: HttpUserPoolAuthorizer;
  private readonly client: UserPoolClient;
  private readonly poolId: string;
  private readonly signInUrl: string;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    const pool = new UserPool(this, 'Pool', {
      selfSignUpEnabled: false,
      signInAliases: { email: true },
      signInCaseSensitive: false,
      mfa: Mfa.REQUIRED,
      mfaSecondFactor: { otp: true, sms: false },
      passwordPolicy: {
        minLength: 12,
        requireDigits: true,
        requireLowercase: true,
        requireUppercase: true,
        requireSymbols: true,
        tempPasswordValidity: Duration.days(3),
      },
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.client = pool.addClient('App', {
      generateSecret: false,
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID, OAuthScope.EMAIL, OAuthScope.PROFILE],
        callbackUrls: [nowhere],
        logoutUrls: [nowhere],
      },
      refreshTokenRotationGracePeriod: Duration.seconds(60),
      preventUserExistenceErrors: true,
      accessTokenValidity: Duration.hours(1),
      idTokenValidity: Duration.hours(1),
      refreshTokenValidity: Duration.days(7),
    });
    for (const groupName of staffGroups)
      new CfnUserPoolGroup(this, groupName, { userPoolId: pool.userPoolId, groupName });
    this.poolId = pool.userPoolId;
    this.authoriser = new HttpUserPoolAuthorizer('Authoriser', pool, { userPoolClients: [this.client] });
    this.signInUrl = this.signInPages(pool);
    output(this, 'UserPool', pool.userPoolId);
    output(this, 'Client', this.client.userPoolClientId);
    Validations.of(pool).acknowledge(
      {
        id: 'AwsSolutions-COG3',
        reason:
          'Threat protection belongs to a plan paid by the month for each user; a handful of invited people with a second factor do without.',
      },
      {
        id: 'AwsSolutions-COG8',
        reason:
          'The Plus plan is paid by the month for each user; a handful of invited people with a second factor do without.',
      },
    );
  }

  /** For whoever checks tokens itself, at a door that staff share with the shop's systems. */
  readonly grantTokens = (fn: AppFunction) => {
    this.tellIssuer(fn);
    fn.addEnvironment('STAFF_KEYS_URL', `${this.issuer}/.well-known/jwks.json`);
  };

  /** For whoever tells the console where people sign in. */
  readonly tellSignIn = (fn: AppFunction) => {
    this.tellIssuer(fn);
    fn.addEnvironment('STAFF_SIGN_IN', this.signInUrl);
  };

  /** Where staff come back to after signing in and out; the API is made after those who check its callers. */
  workAt(consoleUrl: string): void {
    const client = this.client.node.defaultChild as CfnUserPoolClient;
    client.callbackUrLs = [consoleUrl, callbackUrl];
    client.logoutUrLs = [consoleUrl];
  }

  private tellIssuer(fn: AppFunction): void {
    fn.addEnvironment('STAFF_ISSUER', this.issuer);
    fn.addEnvironment('STAFF_CLIENT', this.client.userPoolClientId);
  }

  private get issuer(): string {
    return `https://cognito-idp.${Stack.of(this).region}.amazonaws.com/${this.poolId}`;
  }

  /** The prefix has to be free in the region, over all accounts: so it names the account, and the stack. */
  private signInPages(pool: UserPool): string {
    const { account, stackName } = Stack.of(this);
    const domain = pool.addDomain('SignIn', {
      cognitoDomain: { domainPrefix: `${stackName.toLowerCase()}-${account}` },
      managedLoginVersion: ManagedLoginVersion.NEWER_MANAGED_LOGIN,
    });
    new CfnManagedLoginBranding(this, 'Branding', {
      userPoolId: pool.userPoolId,
      clientId: this.client.userPoolClientId,
      useCognitoProvidedValues: true,
    });
    output(this, 'SignInUrl', domain.baseUrl());
    return domain.baseUrl();
  }
}
