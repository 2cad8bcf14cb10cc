import { postJson } from '../element/postJson.ts';

/** What the API answers to the start of a talk and to every message. */
export type Reply = { id: string; messages: { text: string; options?: string[] }[]; done: boolean };

/** Why there is no reply; a key of the element's words. */
export type Trouble = 'offline' | 'busy' | 'forgotten';

/** Posts to the chat; never throws. */
export async function talkTo(address: string, body: Record<string, unknown>): Promise<Reply | Trouble> {
  try {
    const answer = await postJson(address, body);
    if (answer.ok) return (await answer.json()) as Reply;
    if (answer.status === 429) return 'busy';
    return answer.status === 404 ? 'forgotten' : 'offline';
  } catch {
    return 'offline';
  }
}
