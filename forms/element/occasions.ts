/** What brings a form that waits: milliseconds since it was put on the page, a share of the page scrolled, leaving. */
export type Occasions = { after?: number; scroll?: number; leaving: boolean };

/** Without any occasion of the shop's own choosing. */
const patience = { 'slide-in': 15_000, 'pop-up': 30_000 };

/** Reads `after="15s" scroll="50%" leaving`. A number without a unit is seconds. */
export function readOccasions(attribute: (name: string) => string | null, mode: keyof typeof patience): Occasions {
  const after = Number.parseFloat(attribute('after') ?? '') * (attribute('after')?.trim().endsWith('ms') ? 1 : 1000);
  const scroll = Number.parseFloat(attribute('scroll') ?? '') / 100;
  const leaving = attribute('leaving') !== null;
  if (after >= 0 || scroll >= 0 || leaving)
    return { leaving, ...(after >= 0 && { after }), ...(scroll >= 0 && { scroll }) };
  return { after: patience[mode], leaving };
}

/** Resolves at the first of them; never, once the signal is given. */
export function firstOccasion({ after, scroll, leaving }: Occasions, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const due = () => resolve();
    if (after !== undefined) setTimeout(due, after);
    if (scroll !== undefined)
      addEventListener('scroll', () => scrolled() >= scroll && due(), { passive: true, signal });
    // The pointer goes out at the top, where the tabs and the address are.
    if (leaving)
      document.documentElement.addEventListener('mouseleave', ({ clientY }) => clientY <= 0 && due(), { signal });
  });
}

/** From 0 at the top to 1 at the end. */
function scrolled(): number {
  const { scrollHeight, clientHeight } = document.documentElement;
  return scrollHeight > clientHeight ? scrollY / (scrollHeight - clientHeight) : 1;
}
