import { expect, it } from 'vitest';
import { declaredRoutes } from '../../infra/openApi/declaredRoutes.ts';
import { openApi } from '../../infra/openApi/openApi.ts';
import { read, theTemplate } from '../support/template.ts';

const routes = read(await theTemplate())
  .ofType('AWS::ApiGatewayV2::Route')
  .map(([, { Properties }]) => Properties.RouteKey as string);

type Operation = { parameters?: { name: string; in: string }[]; responses: Record<string, unknown> };
const description = openApi('a shop', await declaredRoutes()) as unknown as {
  paths: Record<string, Record<string, Operation>>;
};
const described = Object.entries(description.paths).flatMap(([path, operations]) =>
  Object.entries(operations).map(([method, operation]) => ({
    path,
    method,
    operation,
    key: `${method.toUpperCase()} ${path}`,
  })),
);

/** HEAD is GET without its body; what there is not is no interface. */
const isInterface = (route: string) => !/^HEAD |^\$default$/.test(route);

it('the description names every route of the template, and none that is not there', () => {
  expect(described.map(({ key }) => key).sort()).toEqual(routes.filter(isInterface).sort());
});

it('the description names every variable part of a path', () => {
  for (const { key, path, operation } of described) {
    const named = (operation.parameters ?? []).filter((parameter) => parameter.in === 'path').map(({ name }) => name);
    expect(named, key).toEqual([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name));
  }
});

it('every reference of the description leads somewhere', () => {
  const schemas = (description as unknown as { components: { schemas: object } }).components.schemas;
  const references = [...JSON.stringify(description).matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(
    ([, name]) => name,
  );
  expect(references.filter((name) => !Object.hasOwn(schemas, name!))).toEqual([]);
});
