/** Logs what happened, with a stable code and no person in it. Lambda's JSON log format adds time and request id. */
export function log(code: string, fields: Record<string, string | number | boolean | undefined> = {}): void {
  console.info(JSON.stringify({ code, ...fields }));
}

/** The name and message of a failure for a log line; messages of the SDK carry no personal data of ours. */
export function reasonOf(error: unknown): { error: string; message: string } {
  return error instanceof Error
    ? { error: error.name, message: error.name === 'ZodError' ? 'not of the expected shape' : error.message }
    : { error: 'Unknown', message: 'not an error object' };
}
