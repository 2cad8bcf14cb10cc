import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { type AnswerOf, type AnyRoute, ApiProblem, type Asking, get } from './api.ts';
// What screens are made of comes in one piece, whichever of it one needs: several small ones weigh more, and take longer.
import '../parts/fields.tsx';
import '../parts/Kept.tsx';
import '../parts/lists.tsx';
import './terms.ts';

export type Loaded<T> = {
  data: T | undefined;
  problem: ApiProblem | undefined;
  /** Nothing is there yet, or what is there is being looked at anew. */
  loading: boolean;
  reload: () => void;
  /** Puts in what a change has answered, so that nothing has to be asked again. */
  set: (data: T) => void;
};

/** What was seen last, so that Back shows it at once and looks again behind it. */
const seen = new Map<string, unknown>();
const most = 60;

export function forgetSeen(): void {
  seen.clear();
}

function remember(key: string, data: unknown): void {
  seen.delete(key);
  seen.set(key, data);
  if (seen.size > most) seen.delete(seen.keys().next().value!);
}

/**
 * What a route answers, for a screen: asked when it is shown, anew when what is asked changes, and again after `again`
 * milliseconds where something is still going on. An `undefined` path asks nothing.
 */
export function useGet<R extends AnyRoute>(
  path: R['path'] | undefined,
  asking: Omit<Asking<R>, 'signal'> = {},
  again?: (data: AnswerOf<R>) => number | undefined,
): Loaded<AnswerOf<R>> {
  const key = JSON.stringify([path, asking]);
  const [state, setState] = useState<{ key: string; data?: AnswerOf<R>; problem?: ApiProblem; loading: boolean }>();
  const [round, setRound] = useState(0);
  const latest = useRef({ asking, again });
  latest.current = { asking, again };
  const asked = useRef<AbortController | undefined>(undefined);

  useEffect(() => {
    if (path === undefined) return;
    const aborting = new AbortController();
    asked.current = aborting;
    const known = seen.get(key) as AnswerOf<R> | undefined;
    setState((before) => ({
      key,
      loading: true,
      ...(known !== undefined
        ? { data: known }
        : before?.key === key && before.data !== undefined && { data: before.data }),
    }));
    get<R>(path, { ...latest.current.asking, signal: aborting.signal } as Asking<R>).then(
      (data) => {
        if (aborting.signal.aborted) return;
        remember(key, data);
        setState({ key, data, loading: false });
      },
      (error) => {
        if (aborting.signal.aborted) return;
        const problem = error instanceof ApiProblem ? error : new ApiProblem('broken');
        setState((before) => ({
          key,
          problem,
          loading: false,
          ...(before?.data !== undefined && { data: before.data }),
        }));
      },
    );
    return () => aborting.abort();
  }, [key, round]);

  const mine = state?.key === key ? state : undefined;
  useEffect(() => {
    const wait = mine?.data !== undefined && !mine.loading ? latest.current.again?.(mine.data) : undefined;
    if (wait === undefined) return;
    const timer = setTimeout(() => setRound((n) => n + 1), wait);
    return () => clearTimeout(timer);
  }, [mine?.data, mine?.loading]);

  return {
    data: mine?.data,
    problem: mine?.problem,
    loading: path !== undefined && (mine?.loading ?? true),
    reload: useCallback(() => setRound((n) => n + 1), []),
    set: (data) => {
      // What was asked before the change would answer what was so before it.
      asked.current?.abort();
      remember(key, data);
      setState({ key, data, loading: false });
    },
  };
}

/** Does one thing at a time, and holds what went wrong until the next try. */
export function useDoing() {
  const [state, setState] = useState<{ busy: boolean; problem?: ApiProblem }>({ busy: false });
  const run = async <T>(act: () => Promise<T>): Promise<T | undefined> => {
    setState({ busy: true });
    try {
      const done = await act();
      setState({ busy: false });
      return done;
    } catch (error) {
      setState({ busy: false, problem: error instanceof ApiProblem ? error : new ApiProblem('broken') });
      return undefined;
    }
  };
  return { ...state, run, clear: () => setState({ busy: false }) };
}

/**
 * What somebody is writing. It is kept in this tab until it is saved or thrown away: through a reload, a lost network, a
 * token that is over and the sign-in after it. `kept` says that it was found again.
 */
export function useDraft<T extends object>(name: string, empty: T) {
  const place = `kartoteka.draft.${name}`;
  const [state, setState] = useState(() => {
    const found = sessionStorage.getItem(place);
    return found ? { value: JSON.parse(found) as T, kept: true } : { value: empty, kept: false };
  });
  const write = (change: Partial<T>) =>
    setState((before) => {
      const value = { ...before.value, ...change };
      sessionStorage.setItem(place, JSON.stringify(value));
      return { ...before, value };
    });
  const drop = (next: T = empty) => {
    sessionStorage.removeItem(place);
    setState({ value: next, kept: false });
  };
  return { ...state, write, drop };
}
