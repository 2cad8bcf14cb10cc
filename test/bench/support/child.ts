import { fork } from 'node:child_process';
import { once } from 'node:events';

export type Child = {
  /** Sends a request to the child and waits for its answer. */
  ask<Answer>(question: object): Promise<Answer>;
  /** What the child said first. */
  hello: unknown;
  stop(): Promise<void>;
  /** Ends it in the middle of whatever it is at; who asked it something is told that it ended. */
  kill(): void;
};

/** Starts a TypeScript file as a process of its own, waits for its first message, and silences its log. */
export async function startChild(
  file: URL,
  { environment = {}, flags = [] }: { environment?: NodeJS.ProcessEnv; flags?: string[] } = {},
): Promise<Child> {
  const child = fork(file, {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: { ...process.env, ...environment },
    execArgv: ['--disable-warning=ExperimentalWarning', ...flags],
  });
  const died = once(child, 'exit').then(([code]) => {
    throw new Error(`${file.pathname} ended with code ${code}`);
  });
  died.catch(() => {});
  const answer = async () => (await Promise.race([once(child, 'message'), died]))[0];
  const hello = await answer();
  return {
    hello,
    ask(question) {
      const answered = answer();
      child.send(question);
      return answered;
    },
    async stop() {
      const gone = once(child, 'exit');
      child.send({ stop: true });
      await gone;
    },
    kill: () => void child.kill('SIGKILL'),
  };
}
