import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { answerFile, serveFile } from '../../../functions/pages/answerFile.ts';

const form = serveFile('f/newsletter.pl.html', '<h1>Nowości prosto z pieca</h1>');
const confirm = serveFile('unsubscribe.pl.html', '<button>Tak, piszcie do mnie</button>');

describe('a served page', () => {
  it('is not sent again to a browser that has it', () => {
    const { headers } = answerFile(form, { method: 'GET' });
    const again = answerFile(form, { method: 'GET', ifNoneMatch: `"other", ${headers?.etag}` });
    expect(again).toMatchObject({ statusCode: 304, headers: { etag: headers?.etag } });
    expect(again.body).toBeUndefined();
  });

  it('travels compressed to whoever can read that, with the same content', () => {
    const answer = answerFile(form, { method: 'GET', acceptEncoding: 'gzip, br' });
    expect(answer.headers?.['content-encoding']).toBe('gzip');
    expect(gunzipSync(Buffer.from(answer.body!, 'base64')).toString()).toBe(form.content);
  });

  it('answers HEAD with the headers of GET and no body', () => {
    const { body: _, ...head } = answerFile(form, { method: 'GET' });
    expect(answerFile(form, { method: 'HEAD' })).toEqual(head);
  });

  it('is never kept anywhere when its address carries a token', () => {
    expect(answerFile(confirm, { method: 'GET', ifNoneMatch: '*' })).toMatchObject({
      statusCode: 200,
      headers: { 'cache-control': 'no-store' },
    });
  });

  it('is kept for a year when its name holds its hash, and a picture arrives byte for byte', () => {
    const bytes = Buffer.from([0x89, 0x50, 0xff, 0x00]);
    const picture = serveFile('assets/logo.0123456789.png', bytes);
    const answer = answerFile(picture, { method: 'GET', acceptEncoding: 'gzip' });
    expect(answer.headers).toMatchObject({
      'content-type': 'image/png',
      'cache-control': 'public, max-age=31536000, immutable',
    });
    expect(answer.headers).not.toHaveProperty('content-encoding');
    expect(Buffer.from(answer.body!, answer.isBase64Encoded ? 'base64' : 'utf8')).toEqual(bytes);
  });

  it('loads nothing foreign, runs nothing inline, tells no other site its address', () => {
    const { headers } = answerFile(confirm, { method: 'GET' });
    expect(headers?.['content-security-policy']).toMatch(/^default-src 'none'; /);
    expect(headers?.['content-security-policy']).not.toMatch(/unsafe|\*|http/);
    expect(headers).toMatchObject({ 'referrer-policy': 'no-referrer', 'x-content-type-options': 'nosniff' });
  });
});
