// biome-ignore-all lint/suspicious/noTemplateCurlyInString: CloudFormation's own syntax
import { describe, expect, it } from 'vitest';
import { createResolver } from '../../../infra/local/intrinsics.ts';

const resolve = createResolver(
  {
    Resources: {},
    Parameters: { Stage: { Type: 'String', Default: 'local' } },
    Conditions: {
      IsLocal: { 'Fn::Equals': [{ Ref: 'Stage' }, 'local'] },
      IsCloud: { 'Fn::Not': [{ Condition: 'IsLocal' }] },
      Either: { 'Fn::Or': [{ Condition: 'IsCloud' }, { Condition: 'IsLocal' }] },
      Both: { 'Fn::And': [{ Condition: 'IsCloud' }, { Condition: 'IsLocal' }] },
    },
    Mappings: { Sizes: { 'eu-central-1': { memory: 512 } } },
  },
  {
    ref: (id) => `ref-${id}`,
    attribute: (id, name) => `${id}/${name}`,
    pseudo: { 'AWS::Region': 'eu-central-1' },
  },
);

describe('an intrinsic', () => {
  it.each<[string, unknown, unknown]>([
    ['a plain value', { a: [1, 'x', null, true] }, { a: [1, 'x', null, true] }],
    ['Ref of a resource', { Ref: 'Table' }, 'ref-Table'],
    ['Ref of a parameter', { Ref: 'Stage' }, 'local'],
    ['Ref of a pseudo parameter', { Ref: 'AWS::Region' }, 'eu-central-1'],
    ['GetAtt', { 'Fn::GetAtt': ['Table', 'Arn'] }, 'Table/Arn'],
    ['GetAtt of a nested attribute, as text', { 'Fn::GetAtt': 'Pool.Endpoint.Address' }, 'Pool/Endpoint.Address'],
    [
      'Sub',
      { 'Fn::Sub': 'a-${Table}-${Table.Arn}-${AWS::Region}-${!Literal}' },
      'a-ref-Table-Table/Arn-eu-central-1-${Literal}',
    ],
    ['Sub with variables', { 'Fn::Sub': ['${x}-${Stage}', { x: { Ref: 'Q' } }] }, 'ref-Q-local'],
    ['Join', { 'Fn::Join': ['/', ['a', { Ref: 'B' }]] }, 'a/ref-B'],
    ['Select and Split', { 'Fn::Select': [1, { 'Fn::Split': [',', 'a,b'] }] }, 'b'],
    ['If', { x: { 'Fn::If': ['IsLocal', { Ref: 'A' }, 'no'] } }, { x: 'ref-A' }],
    ['If, otherwise', { 'Fn::If': ['IsCloud', 1, 2] }, 2],
    ['Or', { 'Fn::If': ['Either', 1, 2] }, 1],
    ['And', { 'Fn::If': ['Both', 1, 2] }, 2],
    [
      'NoValue takes the property away',
      { a: { Ref: 'AWS::NoValue' }, b: [{ 'Fn::If': ['IsCloud', 1, { Ref: 'AWS::NoValue' }] }] },
      { b: [] },
    ],
    ['FindInMap', { 'Fn::FindInMap': ['Sizes', { Ref: 'AWS::Region' }, 'memory'] }, 512],
    ['Base64', { 'Fn::Base64': 'x' }, 'eA=='],
  ])('%s', (_, value, expected) => {
    expect(resolve(value)).toEqual(expected);
  });

  it('without a meaning here is refused by name', () => {
    expect(() => resolve({ 'Fn::ImportValue': 'x' })).toThrow('Fn::ImportValue');
  });
});
