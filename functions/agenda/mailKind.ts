import { mailWorkSchema } from '../programme/send.schema.ts';
import { dueKind } from './dueKind.ts';

/** A planned mail, which stands on its own send until it has an outcome. */
export const mailKind = dueKind({
  work: mailWorkSchema,
  handOn: (picked, { senders }) =>
    senders.put(picked.map(({ work: { contactId, occasion } }) => ({ contactId, occasion }))),
  turns: { perSecond: ({ limits }) => limits.mailsPerSecond, waiting: ({ senders }) => senders.waiting() },
});
