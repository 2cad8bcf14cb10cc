import { describe, expect, it } from 'vitest';
import { createRouter, routeOf } from '../../../infra/local/routes.ts';

const find = createRouter(
  ['GET /', 'GET /a', 'ANY /a', 'GET /a/{id}', 'GET /a/special', 'ANY /a/{rest+}', 'POST /a/{id}/b', '$default'].map(
    (key) => routeOf(key, key),
  ),
);

describe('the router of an HTTP API', () => {
  it.each([
    ['GET', '/', 'GET /'],
    ['GET', '/a', 'GET /a'],
    ['PUT', '/a', 'ANY /a'],
    ['GET', '/a/special', 'GET /a/special'],
    ['GET', '/a/1', 'GET /a/{id}'],
    ['DELETE', '/a/1', 'ANY /a/{rest+}'],
    ['POST', '/a/1/b', 'POST /a/{id}/b'],
    ['GET', '/a/1/b/c', 'ANY /a/{rest+}'],
    ['GET', '/b', '$default'],
  ])('%s %s goes to %s', (method, path, expected) => {
    expect(find(method, path)?.route.to).toBe(expected);
  });

  it('gives the variables of the path', () => {
    expect(find('GET', '/a/x')?.parameters).toEqual({ id: 'x' });
    expect(find('GET', '/a/x/y/z')?.parameters).toEqual({ rest: 'x/y/z' });
  });

  it('knows nothing where there is no default', () => {
    expect(createRouter([routeOf('GET /a', 1)])('GET', '/b')).toBeUndefined();
    expect(createRouter([routeOf('GET /a/{id}', 1)])('GET', '/a/')).toBeUndefined();
  });
});
