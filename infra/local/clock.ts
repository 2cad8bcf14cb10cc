/**
 * The one clock of the local host: the machine's time plus an offset that every thread shares.
 * Functions, queues, tokens and expiry all read it, so moving it moves the whole system at once.
 */
export type Clock = {
  now(): Date;
  /** Milliseconds to add to the machine's time; lies on a SharedArrayBuffer that worker threads read. */
  offset: Float64Array;
  /** Throws a RangeError when the instant lies in the past: time that ran backwards would break what was already decided. */
  advanceTo(instant: Date): void;
};

export function createClock(offsetMs = 0): Clock {
  const offset = new Float64Array(new SharedArrayBuffer(Float64Array.BYTES_PER_ELEMENT));
  offset[0] = offsetMs;
  const now = () => new Date(Date.now() + offset[0]!);
  return {
    now,
    offset,
    advanceTo(instant) {
      if (!(instant.getTime() >= now().getTime())) throw new RangeError('the clock moves forward only');
      offset[0] = instant.getTime() - Date.now();
    },
  };
}
