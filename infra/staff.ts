import { HttpUserPoolAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { AccountRecovery, CfnUserPoolGroup, Mfa, UserPool } from 'aws-cdk-lib/aws-cognito';
import { Duration, RemovalPolicy, Validations } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';

export const staffGroups = ['owner', 'marketer', 'clerk'] as const;

/** Who works in the shop. People are invited, never sign themselves up, and use a second factor. */
export class Staff extends Construct {
  readonly authoriser: HttpUserPoolAuthorizer;

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
    const client = pool.addClient('App', {
      authFlows: { userSrp: true },
      disableOAuth: true,
      preventUserExistenceErrors: true,
      accessTokenValidity: Duration.hours(1),
      idTokenValidity: Duration.hours(1),
      refreshTokenValidity: Duration.days(7),
    });
    for (const groupName of staffGroups)
      new CfnUserPoolGroup(this, groupName, { userPoolId: pool.userPoolId, groupName });
    this.authoriser = new HttpUserPoolAuthorizer('Authoriser', pool, { userPoolClients: [client] });
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
}
