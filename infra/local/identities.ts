import type { Lookup } from './intrinsics.ts';
import type { Assembly, Resource } from './template.ts';

/** The account fauxqs and DynamoDB Local speak of. */
export const ACCOUNT = '000000000000';
const DEFAULT_REGION = 'eu-central-1';

/** Addresses that are known only once their listeners are up; read when an intrinsic is resolved. */
export type Addresses = { publicUrl: string; gatewayUrl: string };

type Identity = { ref: string; attributes: Record<string, string> };
type Place = { region: string; stack: string; addresses: Addresses };

/**
 * Gives every resource of the template the name, ARN and attributes it has on this machine. The same template gives the
 * same names, so data kept from an earlier run is found again.
 */
export function identitiesOf(assembly: Assembly, addresses: Addresses): Lookup & { region: string } {
  const region = assembly.region ?? DEFAULT_REGION;
  const place = { region, stack: assembly.name, addresses };
  const identity = (logicalId: string) => {
    const resource = assembly.template.Resources[logicalId];
    if (!resource) throw new Error(`the template names "${logicalId}" but has no such resource`);
    return identify(logicalId, resource, place);
  };
  return {
    region,
    ref: (logicalId) => identity(logicalId).ref,
    attribute(logicalId, name) {
      const { attributes } = identity(logicalId);
      return attributes[name] ?? `${logicalId}.${name}`;
    },
    pseudo: {
      'AWS::AccountId': ACCOUNT,
      'AWS::Partition': 'aws',
      'AWS::Region': region,
      'AWS::StackId': `arn:aws:cloudformation:${region}:${ACCOUNT}:stack/${assembly.name}/local`,
      'AWS::StackName': assembly.name,
      'AWS::URLSuffix': 'amazonaws.com',
    },
  };
}

/** Where the local issuer of the staff's tokens is. */
export const issuerAt = (publicUrl: string) => `${publicUrl}/_local/oidc`;

/** Addresses in the cloud that the template builds from parts: of an HTTP API, of a user pool, and of its sign-in pages. */
const cloudAddress = /https:\/\/local-api\.execute-api\.[a-z0-9-]+\.amazonaws\.com/g;
const cloudIssuer = /https:\/\/cognito-idp\.[a-z0-9-]+\.amazonaws\.com\/[\w-]+/g;
const cloudSignIn = /https:\/\/[\w-]+\.auth\.[a-z0-9-]+\.amazoncognito\.com/g;

/** A text with the addresses of this machine in their place. */
export function atHome(text: string, publicUrl: string): string {
  const issuer = issuerAt(publicUrl);
  return text.replace(cloudAddress, publicUrl).replace(cloudIssuer, issuer).replace(cloudSignIn, issuer);
}

const API_ID = 'local-api';

function identify(logicalId: string, { Type, Properties = {} }: Resource, place: Place): Identity {
  const { region, stack, addresses } = place;
  const named = (property: string) => {
    const given = Properties[property];
    return typeof given === 'string' ? given : `${stack}-${logicalId}`;
  };
  const arn = (service: string, rest: string) => `arn:aws:${service}:${region}:${ACCOUNT}:${rest}`;
  switch (Type) {
    case 'AWS::DynamoDB::Table': {
      const name = named('TableName');
      const own = arn('dynamodb', `table/${name}`);
      return { ref: name, attributes: { Arn: own, StreamArn: `${own}/stream/2026-01-01T00:00:00.000` } };
    }
    case 'AWS::SQS::Queue': {
      const name = named('QueueName');
      const url = `${addresses.gatewayUrl}/${ACCOUNT}/${name}`;
      return { ref: url, attributes: { Arn: arn('sqs', name), QueueName: name, QueueUrl: url } };
    }
    case 'AWS::SNS::Topic': {
      const name = named('TopicName');
      return { ref: arn('sns', name), attributes: { TopicArn: arn('sns', name), TopicName: name } };
    }
    case 'AWS::Lambda::Function': {
      const name = named('FunctionName');
      return { ref: name, attributes: { Arn: arn('lambda', `function:${name}`) } };
    }
    case 'AWS::IAM::Role':
      return { ref: logicalId, attributes: { Arn: `arn:aws:iam::${ACCOUNT}:role/${logicalId}` } };
    case 'AWS::ApiGatewayV2::Api':
      return { ref: API_ID, attributes: { ApiEndpoint: addresses.publicUrl, ApiId: API_ID } };
    case 'AWS::Cognito::UserPool': {
      const id = `${region}_local`;
      const host = `cognito-idp.${region}.amazonaws.com/${id}`;
      return {
        ref: id,
        attributes: { Arn: arn('cognito-idp', `userpool/${id}`), ProviderName: host, ProviderURL: `https://${host}` },
      };
    }
    case 'AWS::S3::Bucket': {
      const name = named('BucketName').toLowerCase();
      return { ref: name, attributes: { Arn: `arn:aws:s3:::${name}` } };
    }
    case 'AWS::SES::EmailIdentity':
      return { ref: String(Properties.EmailIdentity ?? logicalId), attributes: {} };
    default: {
      const name = named('Name');
      const service = Type.split('::')[1]!.toLowerCase();
      return { ref: name, attributes: { Arn: arn(service, name) } };
    }
  }
}
