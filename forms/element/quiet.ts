const afterTyping = 3_000;
const afterScrolling = 1_000;
const lookAgain = 500;

/** Watches what the visitor does, and tells when nobody would be disturbed: polled only once something is due. */
export function watchQuiet(signal: AbortSignal): { quiet: () => Promise<void> } {
  let busyUntil = 0;
  const busy = (forMs: number) => () => {
    busyUntil = Math.max(busyUntil, performance.now() + forMs);
  };
  const options = { capture: true, passive: true, signal };
  for (const type of ['keydown', 'input']) document.addEventListener(type, busy(afterTyping), options);
  document.addEventListener('scroll', busy(afterScrolling), options);
  const isQuiet = () => performance.now() >= busyUntil && !document.hidden && !isElsewhere();
  return {
    quiet: async () => {
      while (!isQuiet()) await new Promise((resolve) => setTimeout(resolve, lookAgain));
    },
  };
}

/** In a field, in somebody else's frame (a payment, a video), or before another dialogue. */
function isElsewhere(): boolean {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  const inField = focused?.matches('input,textarea,select,iframe,[contenteditable]');
  return Boolean(inField || document.querySelector('dialog[open],[aria-modal=true]'));
}
