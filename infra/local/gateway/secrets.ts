import { type Answer, serviceError } from './serviceError.ts';

/** SSM's GetParameter over what the host generated, by name, which has no earlier version; any other action is refused by name. */
export function answerParameter(
  action: string,
  { Name: name = '' }: { Name?: string },
  secrets: Map<string, string>,
  now: Date,
): Answer {
  if (action !== 'GetParameter') {
    const message = `The local host answers GetParameter only, not ${action}.`;
    return serviceError('ssm', { status: 400, code: 'ValidationException', message });
  }
  const value = secrets.get(name);
  if (value === undefined) return serviceError('ssm', { status: 400, code: 'ParameterNotFound', message: '' });
  const Parameter = {
    ...{ Name: name, Type: 'SecureString', Value: value, Version: 1, DataType: 'text' },
    LastModifiedDate: Math.floor(now.getTime() / 1000),
  };
  return {
    status: 200,
    headers: { 'content-type': 'application/x-amz-json-1.1' },
    body: JSON.stringify({ Parameter }),
  };
}
