import { fileURLToPath } from 'node:url';
import { Worker, type WorkerOptions } from 'node:worker_threads';
import { COMPILED } from './compiled.ts';

type Options = Omit<WorkerOptions, 'eval' | 'execArgv'>;

/**
 * Starts a thread that runs one of our files, compiled as an earlier start has left it: reading TypeScript and a bundle
 * anew takes a thread a third of its start and twelve megabytes.
 */
export function startThread(file: URL, options: Options): Worker {
  const main = `require('node:module').enableCompileCache(${JSON.stringify(fileURLToPath(COMPILED))});
    import(${JSON.stringify(file.href)});`;
  return new Worker(main, { ...options, eval: true, execArgv: ['--disable-warning=ExperimentalWarning'] });
}
