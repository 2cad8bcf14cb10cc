/** Whole seconds since 1970, as DynamoDB's time to live counts them. */
export function epochSeconds(moment: Date): number {
  return Math.floor(moment.getTime() / 1000);
}

export function addSeconds(moment: Date, seconds: number): Date {
  return new Date(moment.getTime() + seconds * 1000);
}
