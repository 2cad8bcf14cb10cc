import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Stack } from './stack.ts';
import type { Assembly, Properties } from './template.ts';

/** What the host needs to know to run one function. */
export type FunctionSpec = {
  /** The name people know it by: `subscribe` for `subscribe.lambda.ts`. */
  name: string;
  physicalName: string;
  arn: string;
  /** The file that exports the handler. */
  file: string;
  exportName: string;
  timeoutMs: number;
  memoryMb: number;
  environment: Record<string, string>;
  reservedConcurrency?: number;
  /** Asynchronous invocations: how often again, and where the event goes that failed for good. */
  async: { retries: number; onFailure?: string };
};

type Destinations = { OnFailure?: { Destination?: string } };

export function functionSpecs(stack: Stack, assembly: Assembly, arnOf: (logicalId: string) => string): FunctionSpec[] {
  return stack.of('AWS::Lambda::Function').map(({ logicalId, properties }) => {
    const environment = ((properties.Environment as Properties)?.Variables ?? {}) as Record<string, string>;
    const arn = arnOf(logicalId);
    const physicalName = arn.split(':').at(-1)!;
    const { file, exportName } = handlerOf(properties, assembly);
    const reserved = properties.ReservedConcurrentExecutions as number | undefined;
    return {
      name: nameOf(logicalId, properties),
      physicalName,
      arn,
      file,
      exportName,
      timeoutMs: Number(properties.Timeout ?? 3) * 1000,
      memoryMb: Number(properties.MemorySize ?? 128),
      environment,
      ...(reserved !== undefined && { reservedConcurrency: Number(reserved) }),
      async: asyncConfig(stack, properties, [physicalName, arn]),
    };
  });
}

/** Our own functions carry their name in the environment; any other is known by its physical name or logical id. */
export function nameOf(logicalId: string, properties: Properties = {}): string {
  const variables = ((properties.Environment as Properties)?.Variables ?? {}) as Properties;
  return String(variables.KARTOTEKA_FUNCTION ?? properties.FunctionName ?? logicalId);
}

function handlerOf({ Code, Handler }: Properties, { assetDirectory }: Assembly): { file: string; exportName: string } {
  const directory = assetDirectory(String((Code as Properties).S3Key).replace(/\.zip$/, ''));
  const handler = String(Handler);
  const dot = handler.lastIndexOf('.');
  const stem = join(directory, handler.slice(0, dot));
  const file = ['.mjs', '.js', '.cjs'].map((ending) => stem + ending).find((candidate) => existsSync(candidate));
  if (!file) throw new Error(`${stem}.mjs is missing: the functions are not built`);
  return { file, exportName: handler.slice(dot + 1) };
}

/** Source: https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-error-handling.html */
function asyncConfig(stack: Stack, properties: Properties, names: string[]): FunctionSpec['async'] {
  const config = stack
    .of('AWS::Lambda::EventInvokeConfig')
    .find((found) => names.includes(String(found.properties.FunctionName)))?.properties;
  const destination = (config?.DestinationConfig as Destinations)?.OnFailure?.Destination;
  const deadLetter = (properties.DeadLetterConfig as Properties)?.TargetArn as string | undefined;
  const onFailure = destination ?? deadLetter;
  return { retries: Number(config?.MaximumRetryAttempts ?? 2), ...(onFailure && { onFailure }) };
}
