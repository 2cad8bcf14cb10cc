/** Milliseconds of this thread's own work that something takes: those do not grow with what else the machine does. */
export function cpuTime(act: () => unknown): number {
  const before = process.threadCpuUsage();
  act();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
}
