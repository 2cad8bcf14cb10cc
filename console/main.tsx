import './pieces/core.ts';
import { type ComponentChild, render } from 'preact';
import { config, readConfig } from './kit/config.ts';
import { Frame, SignedOut } from './kit/Frame.tsx';
import { go } from './kit/place.ts';
import { NoRole, session } from './kit/session.ts';
import { language, load } from './kit/texts.ts';

/** Signs somebody in if nobody is, and shows the screen that the address names. */
async function begin(): Promise<void> {
  document.documentElement.lang = language.value;
  await Promise.all([readConfig(), load('core')]);
  const here = new URL(location.href);
  if (!here.href.startsWith(config.home.replace(/\/$/, ''))) return location.replace(config.home + here.search);
  if (here.origin + here.pathname === config.home && here.searchParams.has('state')) {
    const { finish } = await import('./kit/signIn.ts');
    const returnTo = await finish(here).catch((error) => ({ refused: error instanceof NoRole }));
    if (typeof returnTo === 'object') return draw(<SignedOut {...returnTo} />);
    go(returnTo ?? here.pathname, true);
  }
  if (!session.value) {
    const { begin: signIn } = await import('./kit/signIn.ts');
    return signIn(location.pathname + location.search);
  }
  draw(<Frame />);
}

const draw = (what: ComponentChild) => render(what, document.getElementById('app')!);

await begin();
