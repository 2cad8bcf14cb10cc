/**
 * Replaces `Date` in this thread by one that reads the shared clock, so that code running in it (a function's
 * bundle, the queue engine) needs to know nothing of moved time. Call it before that code is imported.
 */
export function shiftDate(offset: Float64Array): void {
  const RealDate = globalThis.Date;
  const realNow = RealDate.now;
  const now = () => Math.trunc(realNow() + offset[0]!);

  function ShiftedDate(this: unknown, ...parts: unknown[]): unknown {
    if (new.target === undefined) return new RealDate(now()).toString();
    return Reflect.construct(RealDate, parts.length === 0 ? [now()] : parts, new.target);
  }
  Object.setPrototypeOf(ShiftedDate, RealDate);
  ShiftedDate.prototype = RealDate.prototype;
  RealDate.prototype.constructor = ShiftedDate as unknown as DateConstructor;
  Object.assign(ShiftedDate, { now });
  globalThis.Date = ShiftedDate as unknown as DateConstructor;
}
