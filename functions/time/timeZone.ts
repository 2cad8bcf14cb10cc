/** A zone that the time zone database does not know. Whoever decides by local time must not go on by guess. */
export class UnreadableZone extends Error {
  override name = 'UnreadableZone';
  constructor(zone: string) {
    super(`not a time zone: ${zone}`);
  }
}

/** Whether local time can be told in the zone: an IANA name such as `Europe/Warsaw`. */
export function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return zone !== '';
  } catch {
    return false;
  }
}
