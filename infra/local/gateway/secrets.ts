import { createHash } from 'node:crypto';
import { type Answer, serviceError } from './serviceError.ts';

/** Secrets Manager's GetSecretValue over what the host generated, by ARN or by name, which has no earlier version; any other action is refused by name. */
export function answerSecret(
  action: string,
  { SecretId: secretId = '', VersionStage: stage = 'AWSCURRENT' }: { SecretId?: string; VersionStage?: string },
  secrets: Map<string, string>,
  now: Date,
): Answer {
  if (action !== 'GetSecretValue') {
    const message = `The local host answers GetSecretValue only, not ${action}.`;
    return serviceError('secretsmanager', { status: 400, code: 'InvalidRequestException', message });
  }
  const value = stage === 'AWSCURRENT' ? secrets.get(secretId) : undefined;
  if (value === undefined) {
    const message = "Secrets Manager can't find the specified secret.";
    return serviceError('secretsmanager', { status: 400, code: 'ResourceNotFoundException', message });
  }
  const name = /:secret:(.+)-\w{6}$/.exec(secretId)?.[1] ?? secretId;
  const body = JSON.stringify({
    ARN: secretId,
    Name: name,
    SecretString: value,
    VersionId: createHash('sha256').update(value).digest('hex').slice(0, 32),
    VersionStages: ['AWSCURRENT'],
    CreatedDate: Math.floor(now.getTime() / 1000),
  });
  return { status: 200, headers: { 'content-type': 'application/x-amz-json-1.1' }, body };
}
