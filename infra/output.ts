import { CfnOutput } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import type { Output } from './commands/deployed.ts';

/** What a person or a command needs to know of the deployed stack, under a name that stays. */
export function output(scope: Construct, name: Output, value: string): void {
  new CfnOutput(scope, `${name}Output`, { value }).overrideLogicalId(name);
}
