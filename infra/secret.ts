import { Stack } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import type { AppFunction } from './appFunction.ts';
import { secretName } from './commands/keepSecret.ts';

/**
 * The one secret: the pepper under every key derived from an address, and the keys that sign links. It is an encrypted
 * parameter, which costs nothing; no stack can make one, so `npm run deploy` does, once, and no deletion of the stack
 * reaches it. Functions may read it, and nobody here may change it.
 */
export class AppSecret {
  private readonly name: string;
  private readonly arn: string;

  constructor(scope: Construct) {
    const stack = Stack.of(scope);
    this.name = secretName(stack.stackName);
    this.arn = stack.formatArn({ service: 'ssm', resource: 'parameter', resourceName: this.name.slice(1) });
  }

  readonly grantUse = (fn: AppFunction) => fn.allow(['ssm:GetParameter'], [this.arn], { SECRET_NAME: this.name });
}
