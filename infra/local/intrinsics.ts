import type { Template } from './template.ts';

/** What `Ref` and `Fn::GetAtt` mean for the resources of this template. */
export type Lookup = {
  ref(logicalId: string): unknown;
  attribute(logicalId: string, name: string): unknown;
  /** `AWS::Region` and its like. */
  pseudo: Record<string, unknown>;
};

/** Replaces every CloudFormation intrinsic in a value by what it stands for. `AWS::NoValue` leaves its place. */
export type Resolve = (value: unknown) => unknown;

const noValue = Symbol('AWS::NoValue');
type Args = unknown[];

export function createResolver(template: Template, lookup: Lookup): Resolve {
  const functions: Record<string, (argument: unknown) => unknown> = {
    Ref: (name) => ref(String(name)),
    'Fn::GetAtt': (argument) => getAtt(argument),
    'Fn::Sub': (argument) => substitute(argument),
    'Fn::Join': (argument) => {
      const [glue, parts] = resolve(argument) as [string, Args];
      return parts.join(glue);
    },
    'Fn::Select': (argument) => {
      const [index, list] = resolve(argument) as [number | string, Args];
      return list[Number(index)];
    },
    'Fn::Split': (argument) => {
      const [glue, text] = resolve(argument) as [string, string];
      return text.split(glue);
    },
    'Fn::If': (argument) => {
      const [condition, yes, no] = argument as [string, unknown, unknown];
      return resolveInside(holds(condition) ? yes : no);
    },
    'Fn::Equals': (argument) => {
      const [left, right] = resolve(argument) as Args;
      return JSON.stringify(left) === JSON.stringify(right);
    },
    'Fn::And': (argument) => (resolve(argument) as Args).every(Boolean),
    'Fn::Or': (argument) => (resolve(argument) as Args).some(Boolean),
    'Fn::Not': (argument) => !(resolve(argument) as Args)[0],
    Condition: (name) => holds(String(name)),
    'Fn::FindInMap': (argument) => {
      const [map, top, second] = resolve(argument) as [string, string, string];
      return template.Mappings?.[map]?.[top]?.[second];
    },
    'Fn::Base64': (argument) => Buffer.from(String(resolve(argument))).toString('base64'),
  };

  function ref(name: string): unknown {
    if (name === 'AWS::NoValue') return noValue;
    if (name in lookup.pseudo) return lookup.pseudo[name];
    const parameter = template.Parameters?.[name];
    if (parameter) return parameter.Default;
    return lookup.ref(name);
  }

  function getAtt(argument: unknown): unknown {
    const [logicalId, ...name] = typeof argument === 'string' ? argument.split('.') : (resolve(argument) as string[]);
    return lookup.attribute(logicalId!, name.join('.'));
  }

  function substitute(argument: unknown): string {
    const [text, variables] = (Array.isArray(argument) ? argument : [argument, {}]) as [
      string,
      Record<string, unknown>,
    ];
    return text.replace(/\$\{(!?)([^}]+)\}/g, (_, literal: string, name: string) => {
      if (literal) return `\${${name}}`;
      if (name in variables) return String(resolve(variables[name]));
      return String(name.includes('.') ? getAtt(name) : ref(name));
    });
  }

  function holds(condition: string): boolean {
    return Boolean(resolve(template.Conditions?.[condition]));
  }

  function resolveInside(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(resolveInside).filter((item) => item !== noValue);
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value);
    const [name, argument] = entries[0] ?? [];
    if (entries.length === 1 && name && name in functions) return functions[name]!(argument);
    if (entries.length === 1 && name?.startsWith('Fn::')) throw new Error(`${name} has no meaning on this machine`);
    const resolved = entries.map(([key, item]) => [key, resolveInside(item)] as const);
    return Object.fromEntries(resolved.filter(([, item]) => item !== noValue));
  }

  function resolve(value: unknown): unknown {
    const resolved = resolveInside(value);
    return resolved === noValue ? undefined : resolved;
  }
  return resolve;
}
