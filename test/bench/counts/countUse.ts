import type { Host } from '../../../infra/local/host.ts';
import type { FunctionUse } from '../../../infra/local/meter.ts';

/** What one function used while something was done, up to the moment everything it set off was done too. */
export async function countUse<Result>(
  host: Host,
  functionName: string,
  act: () => Promise<Result>,
): Promise<{ result: Result; use: Use }> {
  await host.idle();
  host.meter.reset();
  const result = await act();
  await host.idle();
  const { requests = {}, writeUnits = 0, readUnits = 0, invocations = 0 } = useOf(host, functionName);
  const { GetParameter: _oncePerContainer, ...perCall } = requests;
  return { result, use: { requests: perCall, writeUnits, readUnits, invocations } };
}

export type Use = Pick<FunctionUse, 'requests' | 'writeUnits' | 'readUnits' | 'invocations'>;

function useOf(host: Host, functionName: string): Partial<FunctionUse> {
  return host.meter.snapshot().functions[functionName] ?? {};
}
