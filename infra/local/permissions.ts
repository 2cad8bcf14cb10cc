/** A resource of the template, every intrinsic already replaced by the value it stands for. */
export interface ResolvedResource {
  Type: string;
  Properties?: Record<string, unknown>;
}

/** Values of IAM's condition keys for one call, e.g. `{ 'dynamodb:LeadingKeys': ['LEAD#…'] }`. */
export type ConditionContext = Record<string, string[]>;

export interface Permissions {
  allows(functionName: string, action: string, resourceArn: string, context?: () => ConditionContext): boolean;
}

interface Statement {
  Effect?: 'Allow' | 'Deny';
  Action?: string | string[];
  NotAction?: string | string[];
  Resource?: string | string[];
  NotResource?: string | string[];
  Condition?: Record<string, Record<string, string | string[]>>;
}

interface PolicyDocument {
  Statement?: Statement | Statement[];
}

type Verdict = 'Allow' | 'Deny' | undefined;
type Judge = (action: string, resource: string, context: () => ConditionContext) => Verdict;

/**
 * What each function of the template may do, by the inline policies of its role and the policies attached to it; AWS-managed policies
 * (log writing, tracing) name nothing the gateway stands for and are left out. A role is recognised by its logical id at the end of the
 * function's `Role` and of a policy's `Roles`. `nameOf` gives the name a function is known by, else its `FunctionName` or logical id.
 */
export function permissionsOf(
  resources: Record<string, ResolvedResource>,
  nameOf: (logicalId: string, resource: ResolvedResource) => string = (logicalId, { Properties }) =>
    (Properties?.FunctionName as string | undefined) ?? logicalId,
): Permissions {
  const entries = Object.entries(resources);
  const policies = entries.flatMap(([logicalId, resource]) => policiesOf(logicalId, resource));
  const judges = new Map<string, Judge[]>();
  for (const [logicalId, resource] of entries) {
    if (resource.Type !== 'AWS::Lambda::Function') continue;
    const role = String(resource.Properties?.Role ?? '');
    const documents = policies.filter(({ roles }) => roles.some((each) => sameRole(each, role)));
    judges.set(
      nameOf(logicalId, resource),
      documents.flatMap(({ document }) => list(document.Statement).map(judgeOf)),
    );
  }
  return {
    allows(functionName, action, resourceArn, context = () => ({})) {
      const verdicts = judges.get(functionName)?.map((judge) => judge(action, resourceArn, context)) ?? [];
      return verdicts.includes('Allow') && !verdicts.includes('Deny');
    },
  };
}

function policiesOf(logicalId: string, { Type, Properties = {} }: ResolvedResource) {
  if (Type === 'AWS::IAM::Role') {
    const inline = (Properties.Policies ?? []) as Array<{ PolicyDocument: PolicyDocument }>;
    return inline.map(({ PolicyDocument }) => ({ document: PolicyDocument, roles: [logicalId] }));
  }
  if (!/^AWS::IAM::(Managed|Role)?Policy$/.test(Type)) return [];
  const roles = list((Properties.Roles ?? Properties.RoleName) as string | string[]);
  return [{ document: Properties.PolicyDocument as PolicyDocument, roles }];
}

/** The end of an ARN or a name, so that `arn:aws:iam::000000000000:role/SubscribeRole` and `SubscribeRole` are one role. */
function sameRole(a: string, b: string): boolean {
  return lastSegment(a) === lastSegment(b);
}

function lastSegment(role: string): string {
  return role.slice(role.lastIndexOf('/') + 1);
}

function judgeOf(statement: Statement): Judge {
  const concernsAction = matcher(statement.Action, statement.NotAction, 'i');
  const concernsResource = matcher(statement.Resource, statement.NotResource);
  const effect = statement.Effect ?? 'Allow';
  return (action, resource, context) => {
    if (!concernsAction(action) || !concernsResource(resource)) return undefined;
    if (!statement.Condition) return effect;
    const holds = holdsIn(statement.Condition, context());
    if (holds === 'unknown') return effect === 'Deny' ? 'Deny' : undefined;
    return holds ? effect : undefined;
  };
}

function matcher(positive?: string | string[], negative?: string | string[], flags = ''): (text: string) => boolean {
  const patterns = list(positive ?? negative).map((pattern) => wildcard(pattern, flags));
  const inverted = positive === undefined;
  return (text) => patterns.some((pattern) => pattern.test(text)) !== inverted;
}

function wildcard(pattern: string, flags = ''): RegExp {
  const escaped = pattern.replace(/[.+^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${escaped.replaceAll('*', '.*').replaceAll('?', '.')}$`, `s${flags}`);
}

const COMPARISONS: Record<string, (value: string, wanted: string) => boolean> = {
  StringEquals: (value, wanted) => value === wanted,
  StringNotEquals: (value, wanted) => value !== wanted,
  StringLike: (value, wanted) => wildcard(wanted).test(value),
  StringNotLike: (value, wanted) => !wildcard(wanted).test(value),
  ArnEquals: (value, wanted) => wildcard(wanted).test(value),
  ArnLike: (value, wanted) => wildcard(wanted).test(value),
  Bool: (value, wanted) => value === wanted,
};

/** Conditions the host cannot judge are `unknown` and fail closed: they never allow, and they do deny. */
function holdsIn(conditions: NonNullable<Statement['Condition']>, context: ConditionContext): boolean | 'unknown' {
  const results = Object.entries(conditions).flatMap(([operator, keys]) =>
    Object.entries(keys).map(([key, wanted]) => conditionHolds(operator, list(wanted), context[key])),
  );
  if (results.includes(false)) return false;
  return results.includes('unknown') ? 'unknown' : true;
}

/** Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-single-vs-multi-valued-context-keys.html */
function conditionHolds(operator: string, wanted: string[], values: string[] | undefined): boolean | 'unknown' {
  const [, set, name = '', ifExists] = /^(?:(ForAllValues|ForAnyValue):)?(\w+?)(IfExists)?$/.exec(operator) ?? [];
  const compare = COMPARISONS[name];
  if (!compare) return 'unknown';
  if (!values || values.length === 0) return set === 'ForAllValues' || ifExists !== undefined || /Not/.test(name);
  const negated = name.includes('Not');
  const matches = (value: string) =>
    negated ? wanted.every((each) => compare(value, each)) : wanted.some((each) => compare(value, each));
  return set === 'ForAllValues' ? values.every(matches) : values.some(matches);
}

function list<T>(value: T | T[] | undefined): T[] {
  return value === undefined ? [] : Array.isArray(value) ? value : [value];
}
