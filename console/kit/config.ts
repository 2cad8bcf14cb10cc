import type { consoleConfig } from '../../functions/pages/consoleDoor.ts';

export type Config = ReturnType<typeof consoleConfig>;

/** What is known of the shop and of the place to sign in. Read once, before anything is drawn. */
export let config: Config;

export async function readConfig(): Promise<Config> {
  const answer = await fetch('/console/config.json');
  if (!answer.ok) throw new Error(`config.json: ${answer.status}`);
  config = await answer.json();
  return config;
}
