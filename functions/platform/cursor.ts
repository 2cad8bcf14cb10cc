import type * as z from 'zod/mini';
import { messages } from './messages.ts';
import { InvalidInput } from './problem.ts';

/** Where a list goes on, as the text a caller hands back. Reading throws `InvalidInput` for a text that is no such place. */
export function cursorOf<Place>(schema: z.ZodMiniType<Place>) {
  return {
    write: (place: Place): string => Buffer.from(JSON.stringify(place)).toString('base64url'),
    read: (text: string): Place => {
      try {
        return schema.parse(JSON.parse(Buffer.from(text, 'base64url').toString()));
      } catch {
        throw new InvalidInput([{ path: 'cursor', code: 'not-allowed', message: messages['not-allowed'] }]);
      }
    },
  };
}
