import './pieces/core.ts';
import { type ComponentChild, render } from 'preact';
import { LocationProvider } from 'preact-iso/router';
import { config, readConfig } from './kit/config.ts';
import { Frame, SignedOut } from './kit/Frame.tsx';
import { NoRole, session } from './kit/session.ts';
import { language, load } from './kit/texts.ts';

/** Signs somebody in if nobody is, and shows the screen that the address names. */
async function begin(): Promise<void> {
  document.documentElement.lang = language.value;
  await Promise.all([readConfig(), load('core')]);
  const here = new URL(location.href);
  if (!here.href.startsWith(config.home.replace(/\/$/, ''))) return location.replace(config.home + here.search);
  if (here.searchParams.has('state')) {
    const { finish } = await import('./kit/signIn.ts');
    const returnTo = await finish(here).catch((error) => ({ refused: error instanceof NoRole }));
    if (typeof returnTo === 'object') return draw(<SignedOut {...returnTo} />);
    history.replaceState(null, '', returnTo ?? here.pathname);
  }
  if (!session.value) {
    const { begin: signIn } = await import('./kit/signIn.ts');
    return signIn(location.pathname + location.search);
  }
  draw(
    <LocationProvider scope="/console">
      <Frame />
    </LocationProvider>,
  );
}

const draw = (what: ComponentChild) => render(what, document.getElementById('app')!);

await begin();
