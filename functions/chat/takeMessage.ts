import { accepted } from '../platform/aws.ts';
import { log } from '../platform/log.ts';
import { InvalidInput, NotFound, Unavailable } from '../platform/problem.ts';
import type { Shop } from '../shop/shop.ts';
import { type ParsedSignup, parseSignup } from '../signup/parseSignup.ts';
import { epochSeconds } from '../time/seconds.ts';
import type { Chat, ChatMessage } from './chat.schema.ts';
import { type ChatReply, chatReply, hasEnded } from './chatReply.ts';
import type { ChatsTable } from './chats.table.ts';
import { keptSeconds } from './startChat.ts';
import { advance, type Turn } from './talk/advance.ts';
import { returnTo } from './talk/returnTo.ts';
import { signupOf } from './talk/signupOf.ts';
import { speak } from './talk/speak.ts';
import type { Talk } from './talk/talk.schema.ts';
import { tidy } from './understand/tidy.ts';

type Dependencies = {
  chats: ChatsTable;
  shop: Shop;
  now: Date;
  /** Keeps a sign-up as a lead; the same for every address. */
  signUp(parsed: ParsedSignup): Promise<unknown>;
};

const chatId = /^cht_[\w-]{22}$/;
const attempts = 8;
const idsKept = 16;

/**
 * Answers one message with one conditional write. Two messages at once are taken one after the other, each in the light of
 * what the other changed; one that comes twice, by its id or by the same words at the same moment, counts once. Throws `NotFound`
 * when the talk is over or forgotten.
 */
export async function takeMessage(
  { id, ...message }: ChatMessage & { id: string },
  dependencies: Dependencies,
): Promise<ChatReply> {
  const { chats, shop, now } = dependencies;
  const text = tidy(message.text);
  if (!chatId.test(id)) throw new NotFound();
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const chat = await chats.get(id, epochSeconds(now));
    if (!chat) throw new NotFound();
    const isRepeated = chat.seen.includes(message.messageId ?? '') || (attempt > 0 && chat.said === text);
    const turn = isRepeated
      ? { talk: chat.talk }
      : await keepIfComplete(advance(chat.talk, text, dependencies), dependencies);
    const isKept =
      turn.talk === chat.talk || (await accepted(chats.save(after(chat, turn.talk, message, dependencies))));
    if (isKept) return chatReply(id, turn.talk, speak(turn, shop), shop);
  }
  throw new Unavailable();
}

/** The lead is kept before the talk is emptied: a failure between leaves a talk that can be confirmed once more, harmlessly. */
async function keepIfComplete(turn: Turn, { shop, now, signUp }: Dependencies): Promise<Turn> {
  if (!turn.complete) return turn;
  try {
    await signUp(parseSignup({ kind: 'json', value: signupOf(turn.complete, shop) }, shop, now, 'chat'));
    return turn;
  } catch (error) {
    const again = error instanceof InvalidInput && returnTo(turn.complete, error.errors ?? [], { shop, now });
    if (!again) throw error;
    log('CHAT_OUTDATED');
    return again;
  }
}

function after(chat: Chat, talk: Talk, { messageId, text }: ChatMessage, { shop, now }: Dependencies): Chat {
  return {
    id: chat.id,
    version: chat.version + 1,
    expiresAt: epochSeconds(now) + keptSeconds,
    talk,
    seen: [...chat.seen, ...(messageId ? [messageId] : [])].slice(-idsKept),
    ...(!hasEnded(talk, shop) && { said: tidy(text) }),
  };
}
