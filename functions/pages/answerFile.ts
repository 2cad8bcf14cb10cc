import { createHash } from 'node:crypto';
import { extname } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { framing, policyFor } from '../platform/pagePolicy.ts';
import { securityHeaders } from '../platform/securityHeaders.ts';

/** A file as it is served, prepared once and answered many times. */
export interface ServedFile {
  headers: Record<string, string>;
  tag: string;
  content: string | Buffer;
  /** Base64 of the gzipped text: HTTP APIs don't compress by themselves. Pictures are as small as they get. */
  gzipped?: string;
}

export interface FileRequest {
  method: string;
  ifNoneMatch?: string | undefined;
  acceptEncoding?: string | undefined;
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.json': 'application/json',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
};

/** Pages that are opened with somebody's token in the address, and the one that may stand at any address. */
const personal = /^((unsubscribed?|copy|erased?|refused|404)\.|(s|unsubscribed)\/)/;

export function serveFile(name: string, content: string | Buffer, policy = policyFor(content)): ServedFile {
  return {
    headers: {
      ...securityHeaders,
      'content-security-policy': framing(name, policy),
      'content-type': types[extname(name)] ?? 'application/octet-stream',
      'cache-control': cacheControl(name),
      vary: 'accept-language, accept-encoding',
    },
    tag: `W/"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"`,
    content,
    ...(typeof content === 'string' && { gzipped: gzipSync(content).toString('base64') }),
  };
}

/** 200 with the file, or 304 to whoever has it already; HEAD gets the headers alone. */
export function answerFile(file: ServedFile, request: FileRequest): APIGatewayProxyStructuredResultV2 {
  const isKept = file.headers['cache-control'] !== 'no-store';
  const headers = isKept ? { ...file.headers, etag: file.tag } : file.headers;
  if (isKept && hasTag(request.ifNoneMatch, file.tag)) return { statusCode: 304, headers };
  if (request.method === 'HEAD') return { statusCode: 200, headers };
  const { content, gzipped } = file;
  if (typeof content !== 'string')
    return { statusCode: 200, headers, body: content.toString('base64'), isBase64Encoded: true };
  if (!gzipped || !/\bgzip\b/.test(request.acceptEncoding ?? '')) return { statusCode: 200, headers, body: content };
  return { statusCode: 200, headers: { ...headers, 'content-encoding': 'gzip' }, body: gzipped, isBase64Encoded: true };
}

/** A name that holds the hash of what is in the file: whatever changes has another name. */
const hashed = /\.[0-9a-f]{10}\.[a-z]+$|^console\/assets\//;

/** What a page says is asked for anew each time: a consent that is agreed to must be the one in force. */
function cacheControl(name: string): string {
  if (personal.test(name)) return 'no-store';
  if (hashed.test(name)) return 'public, max-age=31536000, immutable';
  return name.startsWith('assets/') ? 'public, max-age=300' : 'public, no-cache';
}

function hasTag(ifNoneMatch: string | undefined, tag: string): boolean {
  return ifNoneMatch === '*' || (ifNoneMatch ?? '').split(',').some((known) => known.trim() === tag);
}
