import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { expect, test } from 'vitest';
import { orRefused } from '../../../functions/drawing/linkAnswer.ts';
import { TooMany, Unavailable } from '../../../functions/platform/problem.ts';
import { aShop } from '../../support/aShop.ts';

const shop = aShop();
const event = (accept: string) =>
  ({ headers: { accept }, queryStringParameters: { locale: 'fi' } }) as unknown as APIGatewayProxyEventV2;

test.each([new TooMany(60), new Unavailable()])('who has to wait reads so on a page: %s', async (error) => {
  const answer = await orRefused(event('text/html,*/*;q=0.8'), shop, () => Promise.reject(error));
  expect(answer).toMatchObject({ statusCode: error.status, headers: { ...error.headers } });
  expect(answer.headers?.['content-type']).toBe('text/html; charset=utf-8');
  expect(answer.body).toContain('<h1 class="title">Hetken päästä</h1>');
});

test('a program that has to wait gets the problem', async () => {
  const error = new TooMany(60);
  await expect(orRefused(event('application/json'), shop, () => Promise.reject(error))).rejects.toBe(error);
});
