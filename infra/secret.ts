import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { RemovalPolicy, Validations } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import type { AppFunction } from './appFunction.ts';

/** The one secret: the pepper under every key derived from an address. Without it the base could not be found again, so it stays. */
export class AppSecret extends Secret {
  constructor(scope: Construct, id: string) {
    super(scope, id, {
      description: 'Pepper for keys derived from addresses, and the keys that sign links',
      generateSecretString: {
        secretStringTemplate: '{}',
        generateStringKey: 'pepper',
        passwordLength: 64,
        excludePunctuation: true,
      },
      removalPolicy: RemovalPolicy.RETAIN,
    });
    Validations.of(this).acknowledge({
      id: 'AwsSolutions-SMG4',
      reason:
        'Keys of stored contacts derive from the pepper, so it cannot change by a timer. Keys that sign links carry an id and are added by hand, the old ones staying valid.',
    });
  }

  readonly grantUse = (fn: AppFunction) =>
    fn.allow(['secretsmanager:GetSecretValue'], [this.secretArn], { SECRET_ARN: this.secretArn });
}
