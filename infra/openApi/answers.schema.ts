import * as z from 'zod';

/** Problem details (RFC 9457) with one entry for each field at fault. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  errors: z.array(z.object({ path: z.string(), code: z.string(), message: z.string() })).optional(),
});

export const leadResultsSchema = z.object({
  results: z.array(
    z.object({
      index: z.int(),
      status: z.enum(['accepted', 'refused']),
      errors: z.array(z.object({ path: z.string(), code: z.string(), message: z.string() })).optional(),
    }),
  ),
});

export const formSchema = z.object({
  id: z.string(),
  locale: z.string(),
  fields: z.array(z.object({ name: z.string(), type: z.string(), label: z.string(), required: z.boolean() })),
  consents: z.array(z.object({ purpose: z.string(), text: z.string(), hash: z.string(), required: z.boolean() })),
});

export const chatSchema = z.object({
  id: z.string(),
  messages: z.array(z.object({ text: z.string(), options: z.array(z.string()).optional() })),
  done: z.boolean(),
});

const moment = z.iso.datetime();
export const contactSchema = z.object({
  id: z.string(),
  email: z.string(),
  firstName: z.string().optional(),
  lastName: z.string().optional(),
  phone: z.string().optional(),
  birthday: z.string().optional(),
  locale: z.string(),
  timeZone: z.string().optional(),
  source: z.object({ channel: z.string(), form: z.string().optional(), placement: z.string().optional() }),
  orders: z.object({ count: z.int(), total: z.int(), firstAt: moment.optional(), lastAt: moment.optional() }),
  facts: z.looseObject({ temperature: z.string() }),
  segments: z.array(z.string()),
  subscription: z.object({
    purposes: z.record(z.string(), z.object({ state: z.string(), at: moment, record: z.string() })),
    suppressed: z.object({ reason: z.string(), at: moment }).optional(),
  }),
});

export const contactDetailSchema = contactSchema.extend({
  timeline: z.array(z.looseObject({ at: moment, kind: z.string() })),
  consents: z.array(z.looseObject({ id: z.string(), purpose: z.string(), state: z.string() })),
  sends: z.array(
    z.looseObject({
      occasion: z.string(),
      cause: z.string(),
      purpose: z.string(),
      state: z.string(),
      at: moment,
      dueAt: moment,
      reason: z.string().optional(),
    }),
  ),
});

/** What a survey heard from people without a link of their own. */
export const surveyReportSchema = z.object({
  id: z.string(),
  title: z.string(),
  anonymous: z.object({
    answers: z.int(),
    questions: z.record(z.string(), z.object({ text: z.string().optional(), counts: z.record(z.string(), z.int()) })),
    words: z.object({
      items: z.array(z.object({ day: z.iso.date(), words: z.record(z.string(), z.string()) })),
      cursor: z.string().optional(),
    }),
  }),
});
