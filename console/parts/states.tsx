import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { ApiProblem } from '../kit/api.ts';
import type { Loaded } from '../kit/loaded.ts';
import { words } from '../kit/texts.ts';

/** Something takes a moment: said only when it does, and with how far it is where that is known. */
export function Busy({ label, done, total }: { label?: string; done?: number; total?: number }) {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 300);
    return () => clearTimeout(timer);
  }, []);
  const text = label ?? words('frame').loading;
  return (
    <div class={late ? 'busy' : 'busy early'} role="status">
      <progress aria-label={text} {...(total ? { value: done ?? 0, max: total } : {})} />
      <span>{text}</span>
    </div>
  );
}

/** What to do first where nothing is yet. */
export function Empty({ title, text, children }: { title: string; text: string; children?: ComponentChildren }) {
  return (
    <div class="empty">
      <h2>{title}</h2>
      <p>{text}</p>
      {children && <div class="actions">{children}</div>}
    </div>
  );
}

type ProblemProps = {
  problem: ApiProblem | undefined;
  onRetry?: (() => void) | undefined;
  children?: ComponentChildren;
};

/** What went wrong, in words that help; below it what the API said, which is in English. */
export function Problem({ problem, onRetry, children }: ProblemProps) {
  if (!problem) return null;
  const { problems, retry, saidByApi, fieldsWrong } = words('frame');
  const said = problem.kind !== 'offline' && problem.kind !== 'signed-out' ? problem.message : '';
  return (
    <div class="problem" role="alert">
      <p>{problems[problem.kind]}</p>
      {problem.errors.length > 0 && (
        <>
          <p>{fieldsWrong}</p>
          <ul lang="en">
            {problem.errors.map(({ path, message }) => (
              <li key={path + message}>
                {path && <code>{path}</code>} {message}
              </li>
            ))}
          </ul>
        </>
      )}
      {problem.errors.length === 0 && said && said !== problem.kind && (
        <p class="small">
          {saidByApi}: <q lang="en">{said}</q>
        </p>
      )}
      <div class="actions">
        {onRetry && (
          <button type="button" onClick={onRetry}>
            {retry}
          </button>
        )}
        {children}
      </div>
    </div>
  );
}

/** What was asked for, when it is there; before that that it is on its way, or why it is not. */
export function Shown<T>({ of, children }: { of: Loaded<T>; children: (data: T) => ComponentChildren }) {
  return (
    <>
      <Problem problem={of.problem} onRetry={of.reload} />
      {of.data !== undefined ? children(of.data) : !of.problem && <Busy />}
    </>
  );
}
