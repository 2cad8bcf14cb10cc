import type { ChatWords } from './chatWords.ts';
import { element } from './element.ts';

export type ChatWindow = ReturnType<typeof chatWindow>;

type Handlers = {
  /** Whether an option is about the talk itself: set apart from answers. */
  isControl(option: string): boolean;
  onAnswer(text: string): void;
  onClose(): void;
};

/** The window of a talk: what was said, the answers on offer, a field that takes any other, and the way out. */
export function chatWindow(words: ChatWords, { isControl, onAnswer, onClose }: Handlers) {
  const close = element('button', { type: 'button', class: 'close', part: 'close', 'aria-label': words.close }, '×');
  const log = element('div', {
    class: 'log',
    part: 'log',
    role: 'log',
    'aria-live': 'polite',
    'aria-label': words.title,
    tabindex: '0',
  });
  const options = element('div', { class: 'options', part: 'options' });
  const field = element('input', {
    type: 'text',
    part: 'field',
    'aria-label': words.answer,
    placeholder: words.answer,
    autocomplete: 'off',
    enterkeyhint: 'send',
    maxlength: '1000',
  });
  const form = element('form', {}, field, element('button', { class: 'send', part: 'send' }, words.send));
  const header = element('div', { class: 'head', part: 'head' }, element('h2', {}, words.title), close);
  const root = element(
    'dialog',
    { class: 'window', part: 'window', 'aria-label': words.title },
    ...[header, log, options, form],
  );
  const isTyping = () => (root.getRootNode() as ShadowRoot).activeElement === field;

  close.addEventListener('click', onClose);
  root.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    onClose();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const text = field.value.trim();
    if (text && root.ariaBusy !== 'true') onAnswer(text);
  });

  const button = (text: string, className: string, onClick: () => void) => {
    const made = element('button', { type: 'button', class: className, part: className }, text);
    made.addEventListener('click', () => root.ariaBusy !== 'true' && onClick());
    return made;
  };

  return {
    root,
    /** Over the page on a wide screen; on a phone, where it covers the page, the page waits. */
    show(): void {
      if (matchMedia('(width < 480px), (height < 480px)').matches) root.showModal();
      else root.show();
    },
    /** Adds a line to what was said, by the shop or by the visitor. */
    say(text: string, who: 'shop' | 'you'): void {
      const line = element(
        'p',
        { class: who, part: `message ${who}` },
        element('span', { class: 'away' }, `${words[who]} `),
        text,
      );
      log.append(line);
      log.scrollTop = log.scrollHeight;
    },
    /** Offers answers. Whoever types goes on typing; whoever presses buttons finds the first one under the finger. */
    offer(texts: string[]): void {
      const wasTyping = isTyping();
      const answers = texts.filter((text) => !isControl(text));
      const others = texts.filter(isControl).map((text) => button(text, 'control', () => onAnswer(text)));
      options.replaceChildren(
        ...answers.map((text) => button(text, 'option', () => onAnswer(text))),
        element('div', { class: 'controls' }, ...others),
      );
      form.hidden = false;
      log.scrollTop = log.scrollHeight;
      if (!wasTyping) (options.querySelector<HTMLElement>('.option') ?? field).focus();
    },
    /** Only one thing is left to press. */
    offerOnly(text: string, onClick: () => void): void {
      const only = button(text, 'option', onClick);
      options.replaceChildren(only);
      form.hidden = true;
      only.focus();
    },
    setBusy(busy: boolean): void {
      root.ariaBusy = String(busy);
    },
    clearField(): void {
      field.value = '';
    },
    focus(): void {
      (options.querySelector<HTMLElement>('.option') ?? (form.hidden ? close : field)).focus();
    },
    clear(): void {
      log.replaceChildren();
    },
  };
}
