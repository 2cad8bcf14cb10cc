/**
 * Logs what happened, with a stable code and no person in it. The object, not a text of it: Lambda's JSON log format puts
 * it under `message` beside time and request id, where metric filters and queries find `$.message.code`.
 */
export function log(code: string, fields: Record<string, string | number | boolean | undefined> = {}): void {
  console.info({ code, ...fields });
}

const address = /[^\s"'<>(),;:]+@[^\s"'<>(),;]+/g;

/** Errors whose message quotes what they were given: what zod and the parser of JSON found. */
const quoting = /ZodError$|^SyntaxError$/;

/** The name and message of a failure for a log line, without addresses: SES names the mailbox it refused. */
export function reasonOf(error: unknown): { error: string; message: string } {
  return error instanceof Error
    ? { error: error.name, message: messageOf(error) }
    : { error: 'Unknown', message: 'not an error object' };
}

function messageOf({ name, message }: Error): string {
  return quoting.test(name) ? 'not of the expected shape' : message.replaceAll(address, '(an address)');
}
