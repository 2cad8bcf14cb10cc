import { describe, expect, it } from 'vitest';
import { corsHeaders, preflightHeaders } from '../../../infra/local/cors.ts';

const cors = {
  AllowOrigins: ['https://shop.example', 'https://*.shop.example'],
  AllowMethods: ['POST'],
  AllowHeaders: ['content-type'],
};

describe('CORS', () => {
  it.each([
    ['https://shop.example', true],
    ['https://www.shop.example', true],
    ['https://.shop.example', false],
    ['https://shop.example.evil', false],
    ['http://shop.example', false],
    ['null', false],
    [undefined, false],
  ])('of origin %s: %s', (origin, granted) => {
    expect('access-control-allow-origin' in corsHeaders(cors, origin)).toBe(granted);
  });

  it('grants a preflight what the configuration names and nothing else', () => {
    const origin = 'https://shop.example';
    expect(preflightHeaders(cors, { origin, method: 'POST', headers: 'Content-Type' })).toMatchObject({
      'access-control-allow-origin': origin,
      'access-control-allow-methods': 'POST',
    });
    expect(preflightHeaders(cors, { origin, method: 'PUT' })).toEqual({});
    expect(preflightHeaders(cors, { origin, method: 'POST', headers: 'authorization' })).toEqual({});
    expect(preflightHeaders(cors, { origin: 'https://evil.example', method: 'POST' })).toEqual({});
  });

  it('of everybody names nobody', () => {
    expect(corsHeaders({ AllowOrigins: ['*'] }, 'https://any.example')).toEqual({ 'access-control-allow-origin': '*' });
  });
});
