/**
 * Shows a letter inside the console: the page around this has no origin and may run nothing but this. The console sends
 * `{ html }` once it has heard `ready`, and is told how high the letter is.
 */
const tell = (message: object) => parent.postMessage(message, '*');

addEventListener('message', ({ source, data }) => {
  if (source !== parent || typeof data?.html !== 'string') return;
  const letter = new DOMParser().parseFromString(data.html, 'text/html');
  document.replaceChild(document.adoptNode(letter.documentElement), document.documentElement);
  const measure = () => tell({ height: document.documentElement.scrollHeight });
  new ResizeObserver(measure).observe(document.documentElement);
  measure();
});
// A preview leads nowhere.
addEventListener('click', (event) => event.preventDefault(), true);
tell({ ready: true });
