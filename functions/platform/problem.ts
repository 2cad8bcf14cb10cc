import type { MiddlewareObj } from '@middy/core';
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { log, reasonOf } from './log.ts';
import { noSniff } from './securityHeaders.ts';

/** One thing wrong with a request: where, a stable code, and what to do about it. */
export type FieldError = { path: string; code: string; message: string };

class Problem extends Error {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly errors: FieldError[] | undefined;
  /** Members beyond those of RFC 9457. */
  readonly members: object;

  constructor(
    status: number,
    title: string,
    extra: { errors?: FieldError[]; headers?: Record<string, string>; members?: object } = {},
  ) {
    super(title);
    this.name = new.target.name;
    this.status = status;
    this.errors = extra.errors;
    this.headers = extra.headers ?? {};
    this.members = extra.members ?? {};
  }
}

export class InvalidInput extends Problem {
  constructor(errors: FieldError[]) {
    super(400, 'The request is not valid', { errors });
  }
}
export class TokenRefused extends Problem {
  constructor() {
    super(400, 'This link is not valid or has expired');
  }
}
export class Unauthorised extends Problem {
  constructor() {
    super(401, 'A valid key or token is needed');
  }
}
export class Forbidden extends Problem {
  constructor() {
    super(403, 'You may not do this');
  }
}
/** A proof of work is missing, over, used before or not ours: `challenge` is one to solve. */
export class ProofNeeded extends Problem {
  constructor(challenge: object) {
    super(403, 'Solve the challenge and send this again with its solution as "altcha"', { members: { challenge } });
  }
}
export class NotFound extends Problem {
  constructor(title = 'There is no such thing here') {
    super(404, title);
  }
}
export class Over extends Problem {
  constructor(title: string) {
    super(410, title);
  }
}
export class Conflict extends Problem {
  constructor(title: string, errors?: FieldError[]) {
    super(409, title, errors && { errors });
  }
}
export class TooLarge extends Problem {
  constructor(kilobytes: number) {
    super(413, `The request is larger than ${kilobytes} KB`);
  }
}
export class UnsupportedType extends Problem {
  constructor() {
    super(415, 'Send application/json or application/x-www-form-urlencoded');
  }
}
export class TooMany extends Problem {
  constructor(retryAfterSeconds: number, title = 'Too many requests from this network') {
    super(429, title, { headers: { 'retry-after': String(retryAfterSeconds) } });
  }
}
export class Unavailable extends Problem {
  constructor() {
    super(503, 'Try again in a moment', { headers: { 'retry-after': '5' } });
  }
}

/** The answer to an error: RFC 9457 problem details. Errors without a name of ours tell nothing of the inside. */
export function problemAnswer(error: unknown): APIGatewayProxyStructuredResultV2 {
  const problem = error instanceof Problem ? error : unexpected(error);
  const { status, message: title, errors, members } = problem;
  return {
    statusCode: status,
    headers: {
      'content-type': 'application/problem+json',
      'cache-control': 'no-store',
      ...noSniff,
      ...problem.headers,
    },
    body: JSON.stringify({ type: 'about:blank', title, status, ...(errors && { errors }), ...members }),
  };
}

function unexpected(error: unknown): Problem {
  log('REQUEST_FAILED', reasonOf(error));
  const fault = error as { $fault?: string; $metadata?: object };
  return fault?.$metadata || fault?.$fault ? new Unavailable() : new Problem(500, 'Something broke on our side');
}

/** middy middleware: turns every error into a problem answer. */
export function problems(): MiddlewareObj<unknown, APIGatewayProxyStructuredResultV2> {
  return {
    onError: (request) => {
      request.response = problemAnswer(request.error);
    },
  };
}
