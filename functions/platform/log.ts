/** Logs what happened, with a stable code and no person in it. Lambda's JSON log format adds time and request id. */
export function log(code: string, fields: Record<string, string | number | boolean | undefined> = {}): void {
  console.info(JSON.stringify({ code, ...fields }));
}

const address = /[^\s"'<>(),;:]+@[^\s"'<>(),;]+/g;

/** The name and message of a failure for a log line, without addresses: SES names the mailbox it refused. */
export function reasonOf(error: unknown): { error: string; message: string } {
  return error instanceof Error
    ? { error: error.name, message: messageOf(error) }
    : { error: 'Unknown', message: 'not an error object' };
}

function messageOf({ name, message }: Error): string {
  return name === 'ZodError' ? 'not of the expected shape' : message.replaceAll(address, '(an address)');
}
