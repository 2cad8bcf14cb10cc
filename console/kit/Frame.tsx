import { useState } from 'preact/hooks';
import type { Locale } from '../../functions/shop/locales.ts';
import { Dialog, Voices } from '../parts/dialogs.tsx';
import { online } from './api.ts';
import { config } from './config.ts';
import { Outlet } from './Outlet.tsx';
import { usePlace } from './place.ts';
import { maySee, screens } from './screens.ts';
import { session, signedOut } from './session.ts';
import { useShared } from './shared.ts';
import { language, languages, speak, words } from './texts.ts';

/** How many entries the bar of a phone has room for besides "more". */
const inBar = 4;

/** What is around every screen: the shop, where one can go, who one is, and what the system has to say. */
export function Frame() {
  const { path } = usePlace();
  const [open, setOpen] = useState(false);
  useShared(session, language, online, signedOut);
  const who = session.value;
  const text = words('frame');
  if (!who) return <SignedOut />;
  const entries = screens.filter((screen) => screen.nav && maySee(screen, who.role));
  const links = entries.map(({ path: href, nav }) => (
    <li key={href}>
      <a
        href={href}
        aria-current={path === href || path.startsWith(`${href}/`) ? 'page' : undefined}
        onClick={() => setOpen(false)}
      >
        {text.nav[nav!]}
      </a>
    </li>
  ));
  return (
    <>
      <a class="skip" href="#content">
        {text.skip}
      </a>
      <header class="frame">
        <p class="shop">
          {config.shop.logo && <img src={config.shop.logo.name} alt="" width="32" height="32" />}
          <span>{config.shop.name}</span>
        </p>
        <nav class="side" aria-label={text.menu}>
          <ul>{links}</ul>
        </nav>
        <Person />
      </header>
      <main id="content" tabIndex={-1}>
        {!online.value && (
          <p class="offline" role="status">
            {text.offline}
          </p>
        )}
        <Outlet />
      </main>
      {entries.length > 1 && (
        <nav class="bar" aria-label={text.menu}>
          <ul>
            {links.slice(0, inBar)}
            {links.length > inBar && (
              <li>
                <button type="button" aria-haspopup="dialog" onClick={() => setOpen(true)}>
                  {text.more}
                </button>
              </li>
            )}
          </ul>
        </nav>
      )}
      {open && (
        <Dialog title={text.menu} onClose={() => setOpen(false)}>
          <ul class="menu">{links}</ul>
          <div class="actions">
            <button type="button" onClick={() => setOpen(false)}>
              {text.close}
            </button>
          </div>
        </Dialog>
      )}
      {signedOut.value && <SignInAgain />}
      <Voices />
    </>
  );
}

/** Who is signed in, in which language they read, and the way out. */
function Person() {
  const text = words('frame');
  const { name, role } = session.value!;
  return (
    <details class="person">
      <summary>
        <span class="who">{name}</span> <span class="role">{text.role[role]}</span>
      </summary>
      <div>
        <p class="who-again">{name}</p>
        <label>
          {text.language}
          <select value={language.value} onChange={(event) => speak(event.currentTarget.value as Locale)}>
            {Object.entries(languages).map(([locale, own]) => (
              <option key={locale} value={locale} lang={locale}>
                {own}
              </option>
            ))}
          </select>
        </label>
        <button type="button" onClick={goSignOut}>
          {text.signOut}
        </button>
      </div>
    </details>
  );
}

/** The sign-in is over while something is on the screen: it stays until somebody decides to go and come back. */
function SignInAgain() {
  const { title, text, button } = words('frame').signInAgain;
  return (
    <Dialog title={title} onClose={() => (signedOut.value = false)}>
      <p>{text}</p>
      <div class="actions">
        <button type="button" class="primary" onClick={goSignIn}>
          {button}
        </button>
      </div>
    </Dialog>
  );
}

/** Nobody is signed in: signed out in another tab, or sent back from the sign-in pages without a role in the shop. */
export function SignedOut({ refused = false }: { refused?: boolean }) {
  const { signInAgain, noRole, signOut } = words('frame');
  const { title, text } = refused ? noRole : signInAgain;
  return (
    <main id="content" class="alone">
      <h1>{title}</h1>
      <p>{text}</p>
      <button type="button" class="primary" onClick={refused ? goSignOut : goSignIn}>
        {refused ? signOut : signInAgain.button}
      </button>
    </main>
  );
}

const goSignOut = async () => (await import('./signIn.ts')).signOut();
const goSignIn = async () => (await import('./signIn.ts')).begin(location.pathname + location.search);
