import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  ApiMapping,
  type CfnApi,
  type CfnStage,
  DomainName,
  HttpApi,
  HttpMethod,
  HttpRoute,
  HttpRouteKey,
  HttpStage,
  type IHttpRouteAuthorizer,
  LogGroupLogDestination,
  SecurityPolicy,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import { FilterPattern, LogGroup, MetricFilter, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { CfnOutput, Duration, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { doorOf } from '../functions/platform/may.ts';
import type { Route } from '../functions/platform/route.ts';
import type { Shop } from '../functions/shop/shop.ts';
import type { AppFunction } from './appFunction.ts';
import { HarmAlarm } from './harmAlarm.ts';
import { output } from './output.ts';

type Domain = NonNullable<NonNullable<Shop['deployment']>['domain']>;

interface ApiProps {
  /** Says which web pages may call it from a browser, and under which address people reach it; else its own. */
  shop: Pick<Shop, 'origins' | 'publicUrl' | 'deployment'>;
  /** Who checks the staff's tokens. */
  staff: IHttpRouteAuthorizer;
}

/** The one door: pages, sign-ups, the shop's systems and its staff, under one origin. */
export class Api extends Construct {
  /** Where people reach it, without a slash at the end. */
  readonly publicUrl: string;
  /** The functions that staff reach, and that note what they refuse them. */
  readonly staffDoors = new Set<AppFunction>();
  private readonly http: HttpApi;
  private readonly staff: IHttpRouteAuthorizer;
  private readonly accessLog: LogGroup;
  private readonly integrations = new Map<AppFunction, HttpLambdaIntegration>();
  private readonly routes = new Map<AppFunction, string[]>();
  private readonly stage: HttpStage;
  private readonly added: HttpRoute[] = [];
  private readonly ownThrottle: Record<string, typeof throttleOfARoute> = {};
  /** Methods that pages of other origins may use. */
  private readonly crossed = new Set<string>();

  constructor(scope: Construct, id: string, { shop, staff }: ApiProps) {
    super(scope, id);
    this.http = new HttpApi(this, 'Http', {
      createDefaultStage: false,
      corsPreflight: {
        allowOrigins: shop.origins,
        allowHeaders: ['content-type'],
      },
    });
    this.accessLog = new LogGroup(this, 'AccessLog', {
      logGroupName: `/aws/vendedlogs/${Stack.of(this).stackName}/api`,
      retention: RetentionDays.ONE_MONTH,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    this.stage = new HttpStage(this, 'Stage', {
      httpApi: this.http,
      stageName: '$default',
      autoDeploy: true,
      throttle: { rateLimit: 1000, burstLimit: 2000 },
      accessLogSettings: { destination: new LogGroupLogDestination(this.accessLog), format: withoutPersonalData },
    });
    this.staff = staff;
    const { domain } = shop.deployment ?? {};
    if (domain) this.answerAt(domain);
    this.publicUrl = shop.publicUrl ?? (domain ? `https://${domain.name}` : this.http.apiEndpoint);
    output(this, 'Url', this.publicUrl);
    output(this, 'ConsoleUrl', `${this.publicUrl}/console/`);
    Validations.of(this.http).acknowledge({
      id: 'AwsSolutions-APIG4',
      reason:
        'Sign-up, confirming and leaving are public by their nature and protected by signed tokens and limits; what systems use carries a key, and what they share with staff a key or a token, which the function checks. What staff alone use has the authoriser.',
    });
  }

  /**
   * Leads the declared routes to the function: with the authoriser where they are the staff's alone, with a HEAD beside a GET
   * that is everybody's, since HTTP APIs don't answer it by themselves.
   */
  add(declared: Record<string, Route>, fn: AppFunction): void {
    for (const { method, path, may } of Object.values(declared)) {
      const isPublicRead = method === 'GET' && !may;
      const methods = [HttpMethod[method], ...(isPublicRead ? [HttpMethod.HEAD] : [])];
      if (may && doorOf(may) !== 'systems') this.staffDoors.add(fn);
      const authorizer = may && doorOf(may) === 'staff' ? this.staff : undefined;
      const integration = this.integration(fn);
      this.added.push(...this.http.addRoutes({ path, methods, integration, ...(authorizer && { authorizer }) }));
      for (const each of methods) this.ownThrottle[`${each} ${path}`] = throttleOfARoute;
      this.heed(fn, `${method} ${path}`);
      if (!may) this.crossed.add(method);
    }
  }

  /** Where requests go that no route knows. */
  fallback(fn: AppFunction): void {
    const { DEFAULT: routeKey } = HttpRouteKey;
    new HttpRoute(this.http, 'Fallback', { httpApi: this.http, routeKey, integration: this.integration(fn) });
    this.heed(fn, routeKey.key);
  }

  /**
   * To be called when every route is there: what depends on all of them. Pages of other origins may use the methods of
   * the routes that are everybody's, and no others.
   */
  close(): void {
    const api = this.http.node.defaultChild as CfnApi;
    api.addPropertyOverride('CorsConfiguration.AllowMethods', [...this.crossed].sort());
    this.throttleApart();
    this.ring();
  }

  /**
   * Routes without a throttle of their own share one: while sign-ups are flooded, leaving and confirming would be turned
   * away too (API Gateway developer guide, "Throttle requests to your HTTP APIs"). Settings name routes that must be there.
   */
  private throttleApart(): void {
    const stage = this.stage.node.defaultChild as CfnStage;
    stage.addPropertyOverride('RouteSettings', this.ownThrottle);
    this.stage.node.addDependency(...this.added);
  }

  /**
   * One alarm for visitors, one for readers, and one for the shop, its systems and its staff. It rings when a route of theirs answers with a 5xx, be it a
   * crash, a timeout, being turned away or a failure told by the function.
   */
  private ring(): void {
    for (const [whom, fns] of Map.groupBy(this.routes.keys(), ({ hurts }) => bells[hurts ?? 'visitors'])) {
      const metricName = `failed answers to ${whom}`;
      const [filter] = fns.map(
        (fn) =>
          new MetricFilter(this, `${fn.node.id}Failures`, {
            logGroup: this.accessLog,
            filterPattern: FilterPattern.literal(`{ $.status = "5*" && (${this.routes.get(fn)!.join(' || ')}) }`),
            metricNamespace: Stack.of(this).stackName,
            metricName,
            metricValue: '1',
          }),
      );
      new HarmAlarm(this, `Hurt-${whom.replace(' ', '-')}`, {
        harm: together(fns.map(({ harm }) => harm)),
        metric: filter!.metric({ statistic: 'Sum', period: Duration.minutes(5) }),
      });
    }
  }

  /** For links in mails. */
  readonly grantPublicUrl = (fn: AppFunction) => fn.addEnvironment('PUBLIC_URL', this.publicUrl);

  /** A host name of the shop's own. Its owner points it at the address in the output. */
  private answerAt({ name: domainName, certificate }: Domain): void {
    const domain = new DomainName(this, 'Domain', {
      domainName,
      certificate: Certificate.fromCertificateArn(this, 'Certificate', certificate),
      securityPolicy: SecurityPolicy.TLS_1_2,
    });
    new ApiMapping(this, 'DomainMapping', { api: this.http, domainName: domain, stage: this.stage });
    new CfnOutput(this, 'domain-dns', { value: `${domainName} CNAME ${domain.regionalDomainName}` });
  }

  /** Has `ring` watch a route. HEAD fails as its GET does. */
  private heed(fn: AppFunction, routeKey: string): void {
    this.routes.set(fn, [...(this.routes.get(fn) ?? []), `$.route = "${routeKey}"`]);
  }

  private integration(fn: AppFunction): HttpLambdaIntegration {
    const known = this.integrations.get(fn);
    if (known) return known;
    const made = new HttpLambdaIntegration(`${fn.node.id}Integration`, fn, { scopePermissionToRoute: false });
    this.integrations.set(fn, made);
    return made;
  }
}

const cannot = 'staff cannot ';

/** Many harms in one sentence; what staff cannot do is one of them. CloudWatch takes 1,024 characters. */
function together(harms: string[]): string {
  const [staff, others] = [harms.filter((it) => it.startsWith(cannot)), harms.filter((it) => !it.startsWith(cannot))];
  const things = staff.map((it) => it.slice(cannot.length)).join(', or ');
  return [...others, ...(things ? [cannot + things] : [])].join('; or ');
}

/** Which alarm rings for whom. */
const bells = { visitors: 'visitors', readers: 'readers', systems: 'the shop', staff: 'the shop' } as const;

/** Enough for a shop's best minute on one route, and half of what the stage lets through. */
const throttleOfARoute = { ThrottlingRateLimit: 500, ThrottlingBurstLimit: 1000 };

/** No network address, no agent, no path: a path holds ids, and its query tokens. The route says enough. */
const withoutPersonalData = AccessLogFormat.custom(
  JSON.stringify({
    requestId: '$context.requestId',
    at: '$context.requestTimeEpoch',
    route: '$context.routeKey',
    status: '$context.status',
    bytes: '$context.responseLength',
    milliseconds: '$context.responseLatency',
    functionMilliseconds: '$context.integrationLatency',
    error: '$context.error.responseType',
    functionError: '$context.integrationErrorMessage',
  }),
);
