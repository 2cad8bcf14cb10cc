import { Agent, request } from 'node:http';
import { engineAuthorisation } from './engineKey.ts';

/** One call in AWS's JSON protocol. Rejects with an AwsError when the service refuses. */
export type AwsCall = <T = Record<string, unknown>>(target: string, body: object) => Promise<T>;

export class AwsError extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(`${code}: ${message}`);
    this.code = code;
  }
}

/**
 * A thin client for the engines on this machine. The SDK would cost a hundred milliseconds at start-up and
 * unmarshals what the host only passes on; stream records come out of it in the very form Lambda hands over.
 */
export function awsJson(url: string): { call: AwsCall; close(): void } {
  const { hostname, port } = new URL(url);
  const authorization = engineAuthorisation(url, 'dynamodb');
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  const call = <T>(target: string, body: object): Promise<T> =>
    new Promise<T>((resolve, reject) => {
      const text = JSON.stringify(body);
      const headers = {
        authorization,
        'content-length': Buffer.byteLength(text),
        'content-type': 'application/x-amz-json-1.0',
        'x-amz-target': target,
      };
      const sent = request({ hostname, port, method: 'POST', path: '/', headers, agent }, (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('error', reject);
        answer.on('end', () => {
          try {
            const parsed = JSON.parse(Buffer.concat(chunks).toString() || '{}');
            if (answer.statusCode! < 300) return resolve(parsed);
            const code = String(parsed.__type ?? 'Unknown')
              .split('#')
              .at(-1)!;
            reject(new AwsError(code, parsed.message ?? parsed.Message ?? `status ${answer.statusCode}`));
          } catch (error) {
            reject(error);
          }
        });
      });
      // The engine closes what was idle for half a minute, perhaps just as it is used again: it has heard nothing then.
      sent.on('error', (error: NodeJS.ErrnoException) =>
        sent.reusedSocket && error.code === 'ECONNRESET' ? resolve(call<T>(target, body)) : reject(error),
      );
      sent.end(text);
    });
  return { call, close: () => agent.destroy() };
}
