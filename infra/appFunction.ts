import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  Architecture,
  type CfnFunction,
  Code,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
  SystemLogLevel,
  Tracing,
} from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { type Duration, RemovalPolicy, Validations } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';

/** Context key: the folder that holds the built functions, `<name>/index.mjs` each. */
export const functionsFolder = 'kartoteka:functions';

/** Context key: whether functions are traced, which costs more than all else that a sign-up costs. */
export const tracesFunctions = 'kartoteka:tracesFunctions';

/** Context key: whether functions keep instances of their own, which a new account's quota may not allow. */
export const reservesConcurrency = 'kartoteka:reservesConcurrency';

export interface AppFunctionProps {
  /** What it is for, shown in the console. */
  summary: string;
  /** Whom a failure hurts and how, in a sentence without a full stop. */
  harm: string;
  /**
   * Whom its failed answers reach, where it answers requests: alarms go by that (`Api.ring`). What a stream, a queue or
   * the schedule calls is tried again and rings at that source, when the last try has failed.
   */
  hurts?: 'visitors' | 'readers' | 'systems' | 'staff';
  timeout: Duration;
  memorySize?: number;
  /** Instances kept free for it and at most taken by it. */
  reservedConcurrency?: number;
}

/**
 * A Lambda function as this house builds it: Node 24 on arm64, one ES module, its own log group and role. The id is
 * its name in PascalCase; code, logs and the local host know it by that name.
 */
export class AppFunction extends LambdaFunction {
  readonly harm: string;
  readonly hurts: AppFunctionProps['hurts'];

  constructor(scope: Construct, id: string, props: AppFunctionProps) {
    const name = `${id.charAt(0).toLowerCase()}${id.slice(1)}`;
    const isTraced = scope.node.getContext(tracesFunctions);
    const role = new Role(scope, `${id}Role`, { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    const logGroup = new LogGroup(scope, `${id}Logs`, {
      retention: RetentionDays.ONE_MONTH,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    super(scope, id, {
      description: `${name}: ${props.summary}`,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      handler: 'index.handler',
      code: Code.fromAsset(`${scope.node.getContext(functionsFolder)}/${name}`),
      role,
      logGroup,
      loggingFormat: LoggingFormat.JSON,
      systemLogLevelV2: SystemLogLevel.WARN,
      memorySize: props.memorySize ?? 512,
      timeout: props.timeout,
      tracing: isTraced ? Tracing.ACTIVE : Tracing.DISABLED,
      reservedConcurrentExecutions: scope.node.getContext(reservesConcurrency) ? props.reservedConcurrency : undefined,
      environment: { KARTOTEKA_FUNCTION: name },
    });
    (this.node.defaultChild as CfnFunction).overrideLogicalId(`${id}Function`);
    logGroup.grantWrite(role);
    this.harm = props.harm;
    this.hurts = props.hurts;
    Validations.of(role).acknowledge({
      id: 'AwsSolutions-IAM5[Resource::*]',
      reason:
        'Traces, the quota of SES and its list of suppressed addresses are of the whole account: they have no resource.',
    });
  }

  /** Permission and environment belong together: what a function may use, it is told about, and nothing else. */
  allow(actions: string[], resources: string[], environment: Record<string, string> = {}): void {
    this.addToRolePolicy(new PolicyStatement({ actions, resources }));
    for (const [key, value] of Object.entries(environment)) this.addEnvironment(key, value);
  }
}
