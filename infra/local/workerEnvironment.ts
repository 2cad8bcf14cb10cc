import type { FunctionSpec } from './functionSpecs.ts';
import { atHome } from './identities.ts';

type Place = { gatewayUrl: string; publicUrl: string; region: string };

/**
 * The whole environment of a function: its own variables and what Lambda adds. The endpoints lead every SDK client to the
 * gateway; the access key id tells the gateway who calls.
 */
export function workerEnvironment(
  spec: FunctionSpec,
  { gatewayUrl, publicUrl, region }: Place,
): Record<string, string> {
  const own = Object.entries(spec.environment).map(([name, value]) => [name, atHome(String(value), publicUrl)]);
  return {
    ...Object.fromEntries(own),
    AWS_ACCESS_KEY_ID: spec.name,
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_SESSION_TOKEN: 'local',
    AWS_REGION: region,
    AWS_DEFAULT_REGION: region,
    AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
    AWS_LAMBDA_FUNCTION_NAME: spec.physicalName,
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(spec.memoryMb),
    AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
    AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
    AWS_ENDPOINT_URL: gatewayUrl,
    AWS_ENDPOINT_URL_DYNAMODB: gatewayUrl,
    AWS_ENDPOINT_URL_S3: gatewayUrl,
    AWS_ENDPOINT_URL_SSM: gatewayUrl,
    AWS_ENDPOINT_URL_SES: gatewayUrl,
    AWS_ENDPOINT_URL_SNS: gatewayUrl,
    AWS_ENDPOINT_URL_SQS: gatewayUrl,
    LANG: 'en_US.UTF-8',
    TZ: ':UTC',
  };
}
