/** What one function has used since the last reset; units are DynamoDB request units (see `units.ts`). */
export interface FunctionUse {
  invocations: number;
  errors: number;
  requests: Record<string, number>;
  writeUnits: number;
  readUnits: number;
}

export interface MeterSnapshot {
  functions: Record<string, FunctionUse>;
  ses: { accepted: number; refused: number };
}

export interface MeteredCall {
  functionName: string;
  action: string;
  writeUnits: number;
  readUnits: number;
}

export interface Meter {
  record(call: MeteredCall): void;
  invocation(functionName: string, ok: boolean): void;
  ses(accepted: boolean): void;
  snapshot(): MeterSnapshot;
  reset(): void;
}

/**
 * Counts what every function asks of the services. A request counts whether it was served, refused or lost on the way back:
 * AWS bills it in each case, and a retry is a request of its own.
 */
export function createMeter(): Meter {
  let functions = new Map<string, FunctionUse>();
  let ses = { accepted: 0, refused: 0 };

  const useOf = (functionName: string): FunctionUse => {
    const known = functions.get(functionName);
    if (known) return known;
    const fresh = { invocations: 0, errors: 0, requests: {}, writeUnits: 0, readUnits: 0 };
    functions.set(functionName, fresh);
    return fresh;
  };

  return {
    record({ functionName, action, writeUnits, readUnits }) {
      const use = useOf(functionName);
      use.requests[action] = (use.requests[action] ?? 0) + 1;
      use.writeUnits += writeUnits;
      use.readUnits += readUnits;
    },
    invocation(functionName, ok) {
      const use = useOf(functionName);
      use.invocations += 1;
      if (!ok) use.errors += 1;
    },
    ses(accepted) {
      ses[accepted ? 'accepted' : 'refused'] += 1;
    },
    snapshot: () => structuredClone({ functions: Object.fromEntries(functions), ses }),
    reset() {
      functions = new Map();
      ses = { accepted: 0, refused: 0 };
    },
  };
}
