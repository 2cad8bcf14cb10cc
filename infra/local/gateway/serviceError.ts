import { randomUUID } from 'node:crypto';

/** What a service, or the gateway in its name, answers. */
export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: Buffer | string;
}

interface ServiceError {
  status: number;
  code: string;
  message: string;
}

const THROTTLES: Record<string, ServiceError> = {
  dynamodb: {
    status: 400,
    code: 'ProvisionedThroughputExceededException',
    message:
      'The level of configured provisioned throughput for the table was exceeded. ' +
      'Consider increasing your provisioning level with the UpdateTable API.',
  },
  ses: { status: 400, code: 'Throttling', message: 'Maximum sending rate exceeded.' },
  sqs: { status: 403, code: 'RequestThrottled', message: 'Request is throttled.' },
};
const THROTTLE: ServiceError = { status: 400, code: 'ThrottlingException', message: 'Rate exceeded' };

const FAILURES: Record<string, string> = {
  dynamodb: 'InternalServerError',
  ssm: 'InternalServerError',
};

/** The service's own way to say that too much is asked of it; the SDK recognises each as a throttle. */
export function throttled(service: string): Answer {
  return serviceError(service, THROTTLES[service] ?? THROTTLE);
}

/** The service's own internal error, a 500. */
export function failed(service: string): Answer {
  const code = FAILURES[service] ?? 'InternalFailure';
  return serviceError(service, { status: 500, code, message: 'Internal server error' });
}

/** IAM's refusal, in the words AWS uses. */
export function denied(service: string, caller: string, action: string, resource: string): Answer {
  const code = service === 'dynamodb' || service === 'ssm' ? 'AccessDeniedException' : 'AccessDenied';
  const message =
    `User: arn:aws:sts::000000000000:assumed-role/${caller}/${caller} is not authorized to perform: ${action} ` +
    `on resource: ${resource} because no identity-based policy allows the ${action} action`;
  return serviceError(service, { status: code === 'AccessDenied' ? 403 : 400, code, message });
}

/** An error in the protocol the service speaks: AWS JSON (SQS with its query-mode header) or the query protocol's XML. */
export function serviceError(service: string, { status, code, message }: ServiceError): Answer {
  const fault = status >= 500 ? 'Receiver' : 'Sender';
  const requestId = randomUUID();
  if (service === 'ses' || service === 'sns') {
    const body =
      `<ErrorResponse xmlns="http://${service}.amazonaws.com/doc/2010-12-01/"><Error><Type>${fault}</Type><Code>${code}</Code>` +
      `<Message>${escapeXml(message)}</Message></Error><RequestId>${requestId}</RequestId></ErrorResponse>`;
    return { status, headers: { 'content-type': 'text/xml', 'x-amzn-requestid': requestId }, body };
  }
  const headers: Record<string, string> = {
    'content-type': service === 'ssm' ? 'application/x-amz-json-1.1' : 'application/x-amz-json-1.0',
    'x-amzn-requestid': requestId,
  };
  if (service === 'sqs') headers['x-amzn-query-error'] = `${code};${fault}`;
  return { status, headers, body: JSON.stringify({ __type: `${NAMESPACES[service] ?? ''}${code}`, message }) };
}

const NAMESPACES: Record<string, string> = {
  dynamodb: 'com.amazonaws.dynamodb.v20120810#',
  sqs: 'com.amazonaws.sqs#',
};

function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
