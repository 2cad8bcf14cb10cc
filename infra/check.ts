import { type App, Validations } from 'aws-cdk-lib/core';
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';

/**
 * Makes synthesis fail on a finding of cdk-nag that nobody has answered. What concerns one resource is answered beside it,
 * what concerns them all here.
 */
export function check(app: App): void {
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new ServerlessChecks(app));
  Validations.of(app).acknowledge(
    {
      id: 'Serverless-LambdaDLQ',
      reason:
        'Streams, queues and the schedule, which call functions without waiting, have failure queues of their own. What people and the shop call is answered at once.',
    },
    {
      id: 'Serverless-LambdaTracing',
      reason:
        'The shop may have it (`deployment.tracing`): X-Ray takes $5 for a million traces, where a million sign-ups cost less than that in all. Request ids are in every line of the logs.',
    },
    {
      id: 'Serverless-LambdaEventSourceMappingDestination',
      reason: 'Streams have a failure destination. For a queue AWS allows none: its dead-letter queue takes that part.',
    },
  );
}
