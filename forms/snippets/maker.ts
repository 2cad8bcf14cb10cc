import '../element/owner.ts';
import { type Choices, snippetOf } from './snippetOf.ts';

/* The script of `/snippets`: what is chosen changes the snippet and its preview. Without it the page lists the ways. */
const maker = document.querySelector<HTMLFormElement>('#maker');
const code = document.getElementById('made');
const frame = document.querySelector('iframe');
if (maker && code && frame) {
  const { site = '', accent = '' } = maker.dataset;
  maker.hidden = false;
  for (const plain of document.querySelectorAll<HTMLElement>('[data-plain]')) plain.hidden = true;
  const colour = maker.elements.namedItem('accent') as HTMLInputElement;
  const form = maker.elements.namedItem('form') as HTMLSelectElement;
  // Whoever comes for one form, as from the console, finds it chosen.
  const wanted = new URLSearchParams(location.search).get('form');
  if ([...form.options].some(({ value }) => value === wanted)) form.value = wanted!;
  const { max: most } = maker.elements.namedItem('width') as HTMLInputElement;
  const shown = { after: maker.querySelector('#after-is'), width: maker.querySelector('#width-is') };

  const chosen = (): Choices => {
    const { form, look, locale, width, after } = Object.fromEntries(new FormData(maker)) as Choices;
    // What it is anyway needs no word: the brand's own colour, in light or in dark, and as wide as a form should be.
    const narrower = width === most ? '' : width;
    return {
      form,
      look,
      locale,
      after,
      width: narrower,
      accent: colour.value === accent.toLowerCase() ? '' : colour.value,
    };
  };
  const draw = () => {
    const choices = chosen();
    const title = form.selectedOptions[0]!.text;
    code.textContent = snippetOf(choices, site, title);
    const screen = new FormData(maker).get('screen') as string;
    frame.className = screen;
    maker.querySelector<HTMLElement>('.for-inline')!.hidden = choices.look !== 'inline';
    maker.querySelector<HTMLElement>('.for-later')!.hidden = choices.look === 'inline';
    shown.after!.textContent = maker.dataset.seconds!.replace('{seconds}', choices.after);
    shown.width!.textContent = `${choices.width || most} px`;
    const address = `/snippets/preview?${new URLSearchParams(choices)}`;
    // Replaced and not gone to, so that the way back leads out of the page.
    if (frame.dataset.shown !== address) frame.contentWindow?.location.replace(address);
    frame.dataset.shown = address;
  };
  let due: ReturnType<typeof setTimeout>;
  maker.addEventListener('input', () => {
    clearTimeout(due);
    due = setTimeout(draw, 150);
  });
  maker.addEventListener('submit', (event) => event.preventDefault());
  draw();
}
