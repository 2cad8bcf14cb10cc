import { randomBytes } from 'node:crypto';
import type { Stack } from './stack.ts';
import type { Properties } from './template.ts';

/** Secret strings by ARN and by name; `kept` holds those of earlier runs by logical id and gains the new ones. */
export function readSecrets(
  stack: Stack,
  kept: Record<string, string>,
  arnOf: (logicalId: string) => string,
): Map<string, string> {
  const secrets = new Map<string, string>();
  for (const { logicalId, properties } of stack.of('AWS::SecretsManager::Secret')) {
    kept[logicalId] ??= String(properties.SecretString ?? generate(properties.GenerateSecretString as Properties));
    const arn = arnOf(logicalId);
    secrets.set(arn, kept[logicalId]);
    secrets.set(
      arn
        .split(':')
        .at(-1)!
        .replace(/-\w{6}$/, ''),
      kept[logicalId],
    );
  }
  return secrets;
}

/** Source: https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_GetRandomPassword.html */
function generate(options: Properties = {}): string {
  const length = Number(options.PasswordLength ?? 32);
  const password = randomBytes(length * 2)
    .toString('base64')
    .replace(/[^A-Za-z0-9]/g, '')
    .slice(0, length);
  if (!options.GenerateStringKey) return password;
  const template = JSON.parse(String(options.SecretStringTemplate ?? '{}'));
  return JSON.stringify({ ...template, [String(options.GenerateStringKey)]: password });
}
