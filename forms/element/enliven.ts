import { formBody } from '../../functions/drawing/formBody.ts';
import type { FormDefinition, FormError, FormValues } from '../../functions/drawing/formDefinition.types.ts';
import { doneBody } from '../doneBody.ts';
import { keepTyped } from './keepTyped.ts';
import { meantBy, readerOf } from './mailboxes.ts';
import { postJson } from './postJson.ts';
import { submission, valuesOf } from './submission.ts';
import { suggest } from './suggest.ts';

type Options = {
  /** What holds the form and is redrawn with errors, or with the way to the mailbox. */
  container: HTMLElement;
  definition: () => Promise<FormDefinition>;
  /** Where the API is. */
  origin: string;
  level: 1 | 2;
  /** Called when a sign-up was accepted. */
  joined?: () => void;
};

/** Sends the form in a container without leaving the page. Should the definition not come, the browser sends it. */
export function enliven({ container, definition, origin, level, joined }: Options): void {
  const start = performance.now();
  // Asked for at once, so that it is there when the network is not.
  const known = definition();
  let typed: ReturnType<typeof keepTyped> | undefined;
  const redraw = (markup: string, focus: string) => {
    container.innerHTML = markup;
    container.querySelector<HTMLElement>(focus)?.focus();
  };
  const again = (form: FormDefinition, values: FormValues, errors: FormError[], focus: string) =>
    redraw(formBody({ definition: form, values, errors, level }).markup, focus);

  container.addEventListener('submit', async (event) => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const button = form.querySelector('button')!;
    if (button.ariaDisabled) return;
    button.ariaDisabled = 'true';
    button.textContent = button.dataset.busy!;
    const drawn = await known.catch(definition).catch(() => undefined);
    if (!drawn) return form.submit();
    const values = valuesOf(new FormData(form));
    const errors = await send(origin, submission(values, Math.round(performance.now() - start)));
    if (errors) {
      again(drawn, values, errors, '.summary');
      if (!navigator.onLine) sendWhenOnline();
      return;
    }
    joined?.();
    typed?.forget();
    const address = String(values.email);
    const { words, incentive } = drawn;
    const mailbox = { meant: meantBy(address), reader: readerOf(address) };
    redraw(doneBody({ words, incentive, address, ...mailbox, level }).markup, '.done');
    const correct = (email: string) => again(drawn, { ...values, email }, [], '#email');
    container.querySelector('[data-again]')!.addEventListener('click', () => correct(address));
    container.querySelector('[data-meant]')?.addEventListener('click', () => correct(mailbox.meant!));
  });

  const sendWhenOnline = () =>
    addEventListener('online', () => container.querySelector('form')?.requestSubmit(), { once: true });
  void known.then(
    ({ id, words }) => {
      typed = keepTyped(container, id);
      suggest(container, words.done.meant);
    },
    () => {},
  );

  // A fragment finds nothing inside a shadow tree, so the links of the summary are followed by hand.
  container.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('.summary a');
    if (!link) return;
    event.preventDefault();
    container.querySelector<HTMLElement>(link.hash)?.focus();
  });
}

/** The errors of a sign-up; nothing when it was accepted. */
async function send(origin: string, body: Record<string, unknown>): Promise<FormError[] | undefined> {
  try {
    const answer = await postJson(`${origin}/v1/signups`, body);
    if (answer.ok) return undefined;
    if (answer.status === 429) return [{ path: '', code: 'too-many' }];
    const { errors } = (await answer.json()) as { errors?: FormError[] };
    return errors?.length ? errors : [{ path: '', code: 'offline' }];
  } catch {
    return [{ path: '', code: 'offline' }];
  }
}
