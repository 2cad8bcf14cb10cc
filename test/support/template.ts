import { askEngines } from './engines.ts';

export interface Resource {
  Type: string;
  // biome-ignore lint/suspicious/noExplicitAny: CloudFormation properties, whose shapes the tests state one by one
  Properties: Record<string, any>;
  DeletionPolicy?: string;
}

/** The template as text, synthesised once a run. */
export async function theTemplate(): Promise<string> {
  const shared = await askEngines('template');
  return shared ?? (await import('./synthesise.ts')).synthesise({ checked: false });
}

interface Reference {
  Ref?: string;
  'Fn::GetAtt'?: [string, string];
  'Fn::Join'?: [string, (string | Reference)[]];
}

/** Questions to a template. */
export function read(text: string) {
  const resources: Record<string, Resource> = JSON.parse(text).Resources;
  const ofType = (type: string) => Object.entries(resources).filter(([, { Type }]) => Type === type);
  const theFunction = (name: string) =>
    ofType('AWS::Lambda::Function').find(([, fn]) => fn.Properties.Environment.Variables.KARTOTEKA_FUNCTION === name)!;
  return { resources, ofType, theFunction, grants: (name: string) => grantsOf(resources, theFunction(name)[1]) };
}

/** What a role allows, as `action on resource`; resources by the readable part of their name. */
function grantsOf(resources: Record<string, Resource>, fn: Resource): string[] {
  const role: string = fn.Properties.Role['Fn::GetAtt'][0];
  const policies = Object.values(resources).filter(
    ({ Type, Properties }) =>
      Type === 'AWS::IAM::Policy' && Properties.Roles.some((of: { Ref: string }) => of.Ref === role),
  );
  return policies
    .flatMap(({ Properties }) => Properties.PolicyDocument.Statement)
    .flatMap(({ Action, Resource }) =>
      [Action].flat().flatMap((action) => [Resource].flat().map((resource) => `${action} on ${named(resource)}`)),
    )
    .sort();
}

function named(resource: string | Reference): string {
  if (typeof resource === 'string') return resource;
  const { Ref, 'Fn::GetAtt': attribute, 'Fn::Join': join } = resource;
  if (join)
    return join[1]
      .map(named)
      .join('')
      .replace(/^.*:(?=identity|configuration-set)/, '')
      .replace(/^.*:parameter(?=\/)/, '');
  const logicalId = (Ref ?? attribute?.[0] ?? '').replace(/[0-9A-F]{8}$/, '');
  return attribute?.[1] === 'StreamArn' ? `${logicalId} stream` : logicalId;
}
