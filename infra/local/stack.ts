import type { Resolve } from './intrinsics.ts';
import type { Assembly, Properties, Resource } from './template.ts';

/** A resource of one type, its intrinsics already replaced. */
export type Found = { logicalId: string; properties: Properties };

/** The template's resources with every intrinsic replaced, asked for by type. */
export type Stack = {
  of(type: string): Found[];
  /** All of them, in the shape permissions are read from. */
  resolved: Record<string, { Type: string; Properties: Properties }>;
  /** Types this host does not stand in for and that are not mere bookkeeping, with the logical ids that use them. */
  unknown: Array<{ type: string; logicalIds: string[] }>;
};

const served = new Set([
  'AWS::ApiGatewayV2::Api',
  'AWS::ApiGatewayV2::Authorizer',
  'AWS::ApiGatewayV2::Integration',
  'AWS::ApiGatewayV2::Route',
  'AWS::ApiGatewayV2::Stage',
  'AWS::Cognito::ManagedLoginBranding',
  'AWS::Cognito::UserPool',
  'AWS::Cognito::UserPoolClient',
  'AWS::Cognito::UserPoolDomain',
  'AWS::Cognito::UserPoolGroup',
  'AWS::DynamoDB::Table',
  'AWS::IAM::Policy',
  'AWS::IAM::Role',
  'AWS::Lambda::EventInvokeConfig',
  'AWS::Lambda::EventSourceMapping',
  'AWS::Lambda::Function',
  'AWS::S3::Bucket',
  'AWS::SES::ConfigurationSet',
  'AWS::SES::ConfigurationSetEventDestination',
  'AWS::SES::EmailIdentity',
  'AWS::SNS::Subscription',
  'AWS::SNS::Topic',
  'AWS::SQS::Queue',
  'AWS::Scheduler::Schedule',
]);

/** Has no effect on what one machine shows: who may call whom from outside, logs, alarms, the CDK's own marks. */
const withoutEffect = new Set([
  'AWS::ApplicationInsights::Application',
  'AWS::CDK::Metadata',
  'AWS::CloudWatch::Alarm',
  'AWS::CloudWatch::CompositeAlarm',
  'AWS::CloudWatch::Dashboard',
  'AWS::IAM::ManagedPolicy',
  'AWS::Lambda::Permission',
  'AWS::Logs::LogGroup',
  'AWS::Logs::MetricFilter',
  'AWS::Logs::QueryDefinition',
  'AWS::Logs::ResourcePolicy',
  'AWS::S3::BucketPolicy',
  'AWS::SNS::TopicPolicy',
  'AWS::SQS::QueuePolicy',
  'AWS::Scheduler::ScheduleGroup',
]);

/** Reads the resources whose condition holds. */
export function readStack({ template }: Assembly, resolve: Resolve): Stack {
  const present = Object.entries(template.Resources).filter(([, resource]) => exists(resource, resolve));
  const resolved = Object.fromEntries(
    present.map(([logicalId, { Type, Properties = {} }]) => [
      logicalId,
      { Type, Properties: resolve(Properties) as Properties },
    ]),
  );
  const unknown = new Map<string, string[]>();
  for (const [logicalId, { Type }] of present)
    if (!served.has(Type) && !withoutEffect.has(Type)) unknown.set(Type, [...(unknown.get(Type) ?? []), logicalId]);
  return {
    resolved,
    of: (type) =>
      Object.entries(resolved)
        .filter(([, { Type }]) => Type === type)
        .map(([logicalId, { Properties }]) => ({ logicalId, properties: Properties })),
    unknown: [...unknown].map(([type, logicalIds]) => ({ type, logicalIds })),
  };
}

function exists({ Condition }: Resource, resolve: Resolve): boolean {
  return Condition === undefined || Boolean(resolve({ Condition }));
}
