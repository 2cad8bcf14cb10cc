import { createHash, createHmac } from 'node:crypto';
import { required } from './environment.ts';
import { Unavailable } from './problem.ts';

type Signing = { method: 'GET' | 'PUT' | 'DELETE'; key: string; now: Date; seconds: number; length?: number };

/** Until an answer begins: a long list may be read for minutes. */
const answerWithinMs = 15_000;
const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest();

/**
 * Files in a bucket, by addresses that are signed for one of them and for a while (Signature Version 4 in the query; S3
 * API reference, "Authenticating Requests: Using Query Parameters"). S3's own client would weigh more than all that a
 * function of this house may: what is needed of it is one signature and `fetch`.
 */
export function bucket(name: string) {
  const region = required('AWS_REGION');
  const local = process.env.AWS_ENDPOINT_URL_S3;
  const place = local ? `${local}/${name}` : `https://${name}.s3.${region}.amazonaws.com`;

  const signed = ({ method, key, now, seconds, length }: Signing): string => {
    const url = new URL(`${place}/${key}`);
    const stamp = now.toISOString().replace(/[-:]|\.\d{3}/g, '');
    const scope = `${stamp.slice(0, 8)}/${region}/s3/aws4_request`;
    const headers = { ...(length !== undefined && { 'content-length': String(length) }), host: url.host };
    const names = Object.keys(headers).join(';');
    const query = {
      'X-Amz-Algorithm': 'AWS4-HMAC-SHA256',
      'X-Amz-Credential': `${required('AWS_ACCESS_KEY_ID')}/${scope}`,
      'X-Amz-Date': stamp,
      'X-Amz-Expires': String(seconds),
      ...(process.env.AWS_SESSION_TOKEN && { 'X-Amz-Security-Token': process.env.AWS_SESSION_TOKEN }),
      'X-Amz-SignedHeaders': names,
    };
    const asked = Object.entries(query)
      .map(([part, value]) => `${part}=${encodeURIComponent(value)}`)
      .join('&');
    const lines = Object.entries(headers).map(([header, value]) => `${header}:${value}\n`);
    const request = [method, url.pathname, asked, lines.join(''), names, 'UNSIGNED-PAYLOAD'].join('\n');
    const hash = createHash('sha256').update(request).digest('hex');
    const dayKey = scope
      .split('/')
      .reduce<string | Buffer>((secret, part) => hmac(secret, part), `AWS4${required('AWS_SECRET_ACCESS_KEY')}`);
    const signature = hmac(dayKey as Buffer, ['AWS4-HMAC-SHA256', stamp, scope, hash].join('\n')).toString('hex');
    return `${url.href}?${asked}&X-Amz-Signature=${signature}`;
  };

  return {
    /** Where whoever holds the address may put a file of exactly so many bytes, for a while. */
    uploadUrl: (key: string, length: number, now: Date, seconds: number): string =>
      signed({ method: 'PUT', key, now, seconds, length }),

    /** The bytes of a file from an offset on, as they come; undefined for one that is not there (any more). */
    read: async (key: string, now: Date, from = 0): Promise<AsyncIterable<Uint8Array> | undefined> => {
      const patience = new AbortController();
      const impatient = setTimeout(() => patience.abort(), answerWithinMs);
      const response = await fetch(signed({ method: 'GET', key, now, seconds: 900 }), {
        ...(from > 0 && { headers: { range: `bytes=${from}-` } }),
        signal: patience.signal,
      }).finally(() => clearTimeout(impatient));
      // Past the end: a list that ends with the record before.
      if (response.status === 416) return none();
      if (response.status === 404 || response.status === 403) return void (await response.body?.cancel());
      if (!response.ok || !response.body) throw new Unavailable();
      return response.body;
    },

    /** A file is no more, whether it was there or not. */
    remove: async (key: string, now: Date): Promise<void> => {
      const signal = AbortSignal.timeout(answerWithinMs);
      const response = await fetch(signed({ method: 'DELETE', key, now, seconds: 60 }), { method: 'DELETE', signal });
      await response.body?.cancel();
      if (!response.ok && response.status !== 404) throw new Unavailable();
    },
  };
}

async function* none(): AsyncGenerator<Uint8Array> {}

export type Bucket = ReturnType<typeof bucket>;
