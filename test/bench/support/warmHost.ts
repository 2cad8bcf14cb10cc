import { fileURLToPath } from 'node:url';
import { buildIfChanged } from '../../../infra/local/buildIfChanged.ts';
import { type Host, type HostOptions, startHost } from '../../../infra/local/host.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** The local host on any free port, from a build that is up to date; without the API's throttle when that would be all one measures. */
export function warmHost({
  throttled = true,
  environment,
}: Pick<HostOptions, 'throttled' | 'environment'> = {}): Promise<Host> {
  process.env.TZ = 'UTC';
  const built = buildIfChanged(root, 'cdk.out');
  built.catch(() => {});
  return startHost({
    port: 0,
    templateDir: `${root}cdk.out`,
    built,
    quiet: true,
    throttled,
    ...(environment && { environment }),
  });
}
