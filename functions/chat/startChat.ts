import { randomBytes } from 'node:crypto';
import { messages } from '../platform/messages.ts';
import { InvalidInput, NotFound } from '../platform/problem.ts';
import type { Locale } from '../shop/locales.ts';
import type { Shop } from '../shop/shop.ts';
import { epochSeconds } from '../time/seconds.ts';
import type { ChatStart } from './chat.schema.ts';
import { type ChatReply, chatReply } from './chatReply.ts';
import type { ChatsTable } from './chats.table.ts';
import { scriptOf } from './talk/script.ts';
import { greet } from './talk/speak.ts';
import type { Talk } from './talk/talk.schema.ts';

export const keptSeconds = 24 * 60 * 60;

type Dependencies = { chats: ChatsTable; shop: Shop; now: Date };

/**
 * Begins a talk under an id that nobody can guess (128 bits). Throws `InvalidInput` for a language or placement the shop
 * does not have, `NotFound` where the shop has no chat.
 */
export async function startChat(
  start: ChatStart,
  reader: Locale,
  { chats, shop, now }: Dependencies,
): Promise<ChatReply> {
  if (!Object.hasOwn(shop.forms, 'chat')) throw new NotFound();
  const { locale = reader, placement, utm } = start;
  if (!shop.locales.includes(locale)) throw notAllowed('locale');
  if (placement !== undefined && !Object.hasOwn(shop.placements, placement)) throw notAllowed('placement');
  const talk: Talk = { locale, step: scriptOf(shop)[0]!.name, placement, utm, answers: {}, consents: {} };
  const id = `cht_${randomBytes(16).toString('base64url')}`;
  await chats.save({ id, version: 1, expiresAt: epochSeconds(now) + keptSeconds, talk, seen: [] });
  return chatReply(id, talk, greet(talk, shop), shop);
}

function notAllowed(path: string): InvalidInput {
  return new InvalidInput([{ path, code: 'not-allowed', message: messages['not-allowed'] }]);
}
