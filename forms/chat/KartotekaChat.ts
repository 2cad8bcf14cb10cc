import { controls } from '../../functions/drawing/texts/chatControls.ts';
import { preferredLocale } from '../../functions/platform/preferredLocale.ts';
import { type Locale, locales } from '../../functions/shop/locales.ts';
import { utmOf } from '../utmOf.ts';
import { type ChatWindow, chatWindow } from './chatWindow.ts';
import { chatWords } from './chatWords.ts';
import { element } from './element.ts';
import { type Reply, type Trouble, talkTo } from './talkTo.ts';
import { unfinishedTalk } from './unfinishedTalk.ts';

/** The stylesheet of the element, put in when the script is built. */
declare const CHAT_STYLES: string;

/**
 * `<kartoteka-chat locale="pl" placement="…">`: a button that opens a talk with the shop, one question at a time. Nothing is
 * asked of the server before it is opened; of an unfinished talk this tab remembers the id alone. Styles are a constructed sheet,
 * which a page's content security policy lets pass.
 */
export class KartotekaChat extends HTMLElement {
  /** Where the API is: the host the script came from. */
  static origin = '';

  private locale: Locale = 'en';
  private window!: ChatWindow;
  private launcher!: HTMLButtonElement;
  private isBegun = false;
  /** The same as the tab remembers, for browsers that keep nothing. */
  private talk: string | undefined = unfinishedTalk.id;

  connectedCallback(): void {
    if (this.shadowRoot) return;
    const wanted = this.getAttribute('locale') ?? document.documentElement.lang;
    this.locale = preferredLocale(wanted, locales) ?? 'en';
    const words = chatWords[this.locale];
    const ours = Object.values(controls[this.locale]);
    this.launcher = element('button', { type: 'button', class: 'launcher', part: 'launcher' }, words.open);
    this.launcher.addEventListener('click', () => this.open());
    this.window = chatWindow(words, {
      isControl: (option) => ours.includes(option),
      onAnswer: (text) => this.answer(text),
      onClose: () => this.close(),
    });
    const shadow = this.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(CHAT_STYLES);
    shadow.adoptedStyleSheets = [sheet];
    shadow.append(
      element(
        'section',
        { class: 'kartoteka', lang: this.locale, 'aria-label': words.title },
        this.launcher,
        this.window.root,
      ),
    );
  }

  open(): void {
    this.launcher.hidden = true;
    this.window.show();
    if (this.isBegun) this.window.focus();
    else this.begin();
  }

  close(): void {
    this.window.root.close();
    this.launcher.hidden = false;
    this.launcher.focus();
  }

  /** Goes on with the unfinished talk of this tab, or starts one. */
  private async begin(): Promise<void> {
    this.isBegun = true;
    const again = () => this.begin();
    const reply = this.talk && (await this.post(`/${this.talk}/messages`, { text: '' }));
    if (reply && reply !== 'forgotten') this.take(reply, again);
    else this.take(await this.post('', this.start()), again);
  }

  private start(): Record<string, unknown> {
    const placement = this.getAttribute('placement');
    const utm = utmOf(location.search);
    return { locale: this.locale, ...(placement && { placement }), ...(utm && { utm }) };
  }

  /** Sends an answer under an id of its own: tried again after a lost reply, it still counts once. */
  private async answer(text: string): Promise<void> {
    this.window.say(text, 'you');
    this.window.clearField();
    await this.send({ text, messageId: newId() });
  }

  private async send(message: { text: string; messageId: string }): Promise<void> {
    const reply = await this.post(`/${this.talk}/messages`, message);
    this.take(reply, () => this.send(message));
  }

  private async post(path: string, body: Record<string, unknown>): Promise<Reply | Trouble> {
    this.window.setBusy(true);
    const reply = await talkTo(`${KartotekaChat.origin}/v1/chats${path}`, body);
    this.window.setBusy(false);
    return reply;
  }

  private take(reply: Reply | Trouble, again: () => Promise<void>): void {
    const words = chatWords[this.locale];
    if (typeof reply === 'string') {
      this.window.say(words[reply], 'shop');
      if (reply === 'forgotten') this.finish();
      else this.window.offerOnly(words.retry, again);
      return;
    }
    for (const { text } of reply.messages) this.window.say(text, 'shop');
    this.remember(reply.id);
    if (reply.done) this.finish();
    else this.window.offer(reply.messages.at(-1)?.options ?? []);
  }

  private finish(): void {
    this.remember(undefined);
    this.window.offerOnly(chatWords[this.locale].again, () => {
      this.window.clear();
      return this.begin();
    });
  }

  private remember(id: string | undefined): void {
    this.talk = id;
    unfinishedTalk.id = id;
  }
}

/** Unlike `randomUUID`, random values are there on pages without TLS too. */
function newId(): string {
  return [...crypto.getRandomValues(new Uint32Array(4))].map((part) => part.toString(36)).join('-');
}
