import type { IncomingHttpHeaders } from 'node:http';

/** The host's own access key id: its calls are neither metered nor faulted nor checked. */
export const HOST_CALLER = 'host';

/** One request to a service, told from its headers and body. */
export interface Call {
  /** The access key id: the function's name, or `host`. */
  caller: string;
  /** The credential scope's service: `dynamodb`, `sqs`, `sns`, `ses`, `ssm`. */
  service: string;
  region: string;
  action: string;
  body: Buffer;
  /** The JSON body, parsed when first asked for. */
  json(): Record<string, unknown>;
  /** The form of a query-protocol request, parsed when first asked for. */
  form(): URLSearchParams;
}

const SCOPE = /Credential=([^/,\s]+)\/\d{8}\/([^/]+)\/([^/]+)\/aws4_request/;

const pathsOfSes: Record<string, string> = { '/v2/email/suppression/addresses': 'ListSuppressedDestinations' };

/**
 * Reads who calls what. The SDK names the action in `X-Amz-Target` for the JSON protocols (DynamoDB, SQS, SSM) and in the
 * body's `Action` for the query protocol (SES, SNS); of SES's second API, which has paths, one question is known. Nothing is verified:
 * signatures mean nothing on one machine.
 */
export function readCall(headers: IncomingHttpHeaders, body: Buffer, url = '/'): Call | undefined {
  const scope = SCOPE.exec(headers.authorization ?? '');
  if (!scope) return undefined;
  const [, caller = '', region = '', service = ''] = scope;
  const json = once(() => JSON.parse(body.toString() || '{}') as Record<string, unknown>);
  const [path, query = ''] = url.split('?', 2);
  const asked = service === 'ses' ? pathsOfSes[path!] : undefined;
  const form = once(() => new URLSearchParams(asked ? query : body.toString()));
  const target = headers['x-amz-target'] as string | undefined;
  const action = asked ?? (target ? target.slice(target.lastIndexOf('.') + 1) : (form().get('Action') ?? ''));
  return { caller, service, region, action, body, json, form };
}

function once<T>(read: () => T): () => T {
  let value: T | undefined;
  return () => {
    value ??= read();
    return value;
  };
}
