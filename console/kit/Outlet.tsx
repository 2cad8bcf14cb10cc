import { Component, type ComponentChildren, type ComponentType } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Page } from '../parts/Page.tsx';
import { Busy } from '../parts/states.tsx';
import { alsoIn, pieces } from './pieces.ts';
import { moved, parametersIn, usePlace } from './place.ts';
import { homeOf, maySee, type Screen, type ScreenProps, screens } from './screens.ts';
import { session } from './session.ts';
import { fill, load, words } from './texts.ts';

type Ready = { screen: Screen; draw: ComponentType<ScreenProps> };

/** Draws the screen that the address names, once its piece of the console and its texts are there. */
export function Outlet() {
  const { path, query, go } = usePlace();
  const { role } = session.value!;
  const isRoot = path === '/console';
  useEffect(() => {
    if (isRoot) go(homeOf(role), true);
  }, [isRoot]);
  const found = isRoot ? undefined : matching(path);
  const ready = useScreen(found && maySee(found.screen, role) ? found.screen : undefined);
  useMoves(path);

  if (isRoot) return <Busy />;
  if (!found) return <NotFound />;
  if (!maySee(found.screen, role)) return <NotYours />;
  if (!ready) return <Busy />;
  return (
    <Guard key={path}>
      <ready.draw params={found.params} query={query as ScreenProps['query']} />
    </Guard>
  );
}

function matching(path: string): { screen: Screen; params: Record<string, string> } | undefined {
  for (const screen of screens) {
    const params = parametersIn(path, screen.path);
    if (params) return { screen, params };
  }
  return undefined;
}

/** A piece that is gone after a new version was deployed is there again once the page is loaded anew: that is tried once. */
const reloaded = 'kartoteka.reloaded';

async function pieceOf({ piece, draw }: Screen): Promise<ComponentType<ScreenProps>> {
  const also = alsoIn[piece];
  const [screens] = await Promise.all([pieces[piece](), load(piece), also && load(also)]);
  return (screens as unknown as Record<string, ComponentType<ScreenProps>>)[draw]!;
}

function useScreen(screen: Screen | undefined): Ready | undefined {
  const [ready, setReady] = useState<Ready>();
  useEffect(() => {
    if (!screen) return;
    let current = true;
    pieceOf(screen).then(
      (draw) => {
        sessionStorage.removeItem(reloaded);
        if (current) setReady({ screen, draw });
      },
      (error) => {
        if (sessionStorage.getItem(reloaded) || !navigator.onLine)
          return setReady({
            screen,
            draw: () => {
              throw error;
            },
          });
        sessionStorage.setItem(reloaded, 'yes');
        location.reload();
      },
    );
    return () => {
      current = false;
    };
  }, [screen]);
  return ready?.screen === screen ? ready : undefined;
}

/** From the second screen on the focus goes to headings, and a screen begins at its top. */
function useMoves(path: string): void {
  const first = useRef(path);
  if (path !== first.current && first.current !== '/console') moved.current = true;
  useEffect(() => {
    if (path !== first.current) scrollTo(0, 0);
    first.current = path;
  }, [path]);
}

/** What a screen breaks on is the screen's: the frame stays. */
class Guard extends Component<{ children: ComponentChildren }, { broken: boolean }> {
  override state = { broken: false };
  override componentDidCatch(error: unknown): void {
    console.error(error);
    this.setState({ broken: true });
  }
  render() {
    if (!this.state.broken) return this.props.children;
    const { broke, reload } = words('frame');
    return (
      <Page title={broke.title} lead={broke.text}>
        <button type="button" class="primary" onClick={() => location.reload()}>
          {reload}
        </button>
      </Page>
    );
  }
}

function NotFound() {
  const { title, text, link } = words('frame').notFound;
  return (
    <Page title={title} lead={text}>
      <p>
        <a href="/console/">{link}</a>
      </p>
    </Page>
  );
}

function NotYours() {
  const { notYours, role, notFound } = words('frame');
  return (
    <Page title={notYours.title} lead={fill(notYours.text, { role: role[session.value!.role] })}>
      <p>
        <a href="/console/">{notFound.link}</a>
      </p>
    </Page>
  );
}
