import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { expect, test } from 'vitest';
import { readBody } from '../../../functions/platform/body.ts';
import { InvalidInput, TooLarge, UnsupportedType } from '../../../functions/platform/problem.ts';

function anEvent(body: string, type = 'application/json', headers = {}): APIGatewayProxyEventV2 {
  return { body, headers: { 'content-type': type, ...headers } } as unknown as APIGatewayProxyEventV2;
}

test('a form says nested names with brackets', () => {
  const { value } = readBody(
    anEvent(
      'email=a%40example.com&consents%5Bnewsletter%5D[granted]=true&firstName=Anna+Maria',
      'application/x-www-form-urlencoded',
    ),
  );
  expect(value).toMatchObject({ email: 'a@example.com', consents: { newsletter: { granted: 'true' } } });
});

test('over 16 KB is refused before it is parsed, announced or not', () => {
  const large = `{"email":"${'a'.repeat(17_000)}"}`;
  expect(() => readBody(anEvent(large))).toThrow(TooLarge);
  expect(() => readBody(anEvent('{}', 'application/json', { 'content-length': '1000000' }))).toThrow(TooLarge);
  expect(() => readBody(anEvent('ą'.repeat(9_000)))).toThrow(TooLarge);
});

test.each(['text/plain', 'multipart/form-data', 'application/xml', ''])('content type "%s" is refused', (type) => {
  expect(() => readBody(anEvent('{}', type))).toThrow(UnsupportedType);
});

test.each(['{', '', 'null and void', '{"email":"a@example.com","email":"b@example.com"}'])(
  'malformed JSON is refused: %s',
  (text) => {
    expect(() => readBody(anEvent(text))).toThrow(InvalidInput);
  },
);

test.each(['__proto__[role]=owner', 'a[__proto__][b]=1', 'constructor[prototype][x]=1', '%5B__proto__%5D=1'])(
  'a form cannot reach into prototypes: %s',
  (form) => {
    expect(() => readBody(anEvent(form, 'application/x-www-form-urlencoded'))).toThrow(InvalidInput);
  },
);
