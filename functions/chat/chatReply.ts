import type { Shop } from '../shop/shop.ts';
import { stepNamed } from './talk/script.ts';
import type { Message } from './talk/speak.ts';
import type { Talk } from './talk/talk.schema.ts';

/** The answer to every message: what is said now, and whether the talk is over. */
export type ChatReply = { id: string; messages: Message[]; done: boolean };

export function chatReply(id: string, talk: Talk, messages: Message[], shop: Shop): ChatReply {
  return { id, messages, done: hasEnded(talk, shop) };
}

export function hasEnded({ step }: Talk, shop: Shop): boolean {
  return stepNamed(step, shop).kind === 'ending';
}
