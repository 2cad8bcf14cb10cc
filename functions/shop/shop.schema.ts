import * as z from 'zod';
import { isDuration } from '../time/duration.ts';
import { isTimeZone } from '../time/timeZone.ts';
import { allLanguages, isText } from './allLanguages.ts';
import { sentence } from './configSentences.ts';
import { isReadable, type Locale, locales } from './locales.ts';
import { refusalReasons } from './vocabulary.ts';

const localeSchema = z.enum(locales);
const name = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use kebab-case: letters, digits and single hyphens');
declare const words: unique symbol;
/** A text as an owner writes it: in the languages of the shop, all of them. */
type Words = Partial<Record<Locale, string>> & { readonly [words]?: never };
const inEveryLocale = z.partialRecord(localeSchema, z.string().min(1)) as z.ZodType<Words, Words>;
const duration = z.string().refine(isDuration, 'use an ISO 8601 duration such as P90D');
const wallTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'use a time of day such as 09:00');
const colour = z.string().regex(/^#[0-9a-f]{6}$/, 'use a colour such as #1a2b3c');
const mailbox = z.strictObject({ name: z.string().min(1).max(70), email: z.email() });
const withoutSlash = (url: string) => !url.endsWith('/');
const hostName = z
  .string()
  .regex(/^([a-z0-9]+(-[a-z0-9]+)*\.)+[a-z]{2,}$/, 'use a host name such as people.shop.example');
const timeZone = z.string().refine(isTimeZone, 'use an IANA time zone such as Europe/Warsaw');

const purposeSchema = z.strictObject({
  /** Whether the purpose permits marketing mail; `profiling` does not. */
  marketing: z.boolean(),
  title: inEveryLocale,
  /** The sentence a person agrees to; its hash is kept as evidence. */
  text: inEveryLocale,
});

const options = z
  .record(name, inEveryLocale)
  .refine((all) => Object.keys(all).length >= 2, 'offer at least two options');
/**
 * Something this shop wants to know of people beyond what every shop may: an occupation, a postal address, allergies. The
 * id stands in bodies (`fields.<id>`), rules and the copy; it is asked by the forms, and by the chat, that name it.
 */
const ownFieldSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.enum(['text', 'number', 'date', 'yes-no']), label: inEveryLocale }),
  z.strictObject({ type: z.enum(['choice', 'several']), label: inEveryLocale, options }),
]);

/** What a form may ask of every shop's people; `email` by all. */
const askedByForms = ['email', 'firstName', 'lastName', 'phone', 'birthday', 'gender', 'interests'] as const;

const fieldSchema = z.strictObject({
  /** One of those, or the id of one of the shop's own fields. */
  name: z.string(),
  required: z.boolean().default(false),
  /** Asked once the address is confirmed, with the reason beside it: a form that asks for little is filled in. */
  later: z.boolean().optional(),
});

const formSchema = z.strictObject({
  title: inEveryLocale,
  intro: inEveryLocale,
  /** What signing up brings at once, for example "10% off your first order". */
  incentive: inEveryLocale.optional(),
  /** The kind of voucher that keeps that promise: issued when the sign-up is confirmed, one for each person. */
  voucher: name.optional(),
  /** Asks every visitor's browser for a proof of work (ALTCHA); then the form needs JavaScript. */
  proofOfWork: z.boolean().optional(),
  fields: z.array(fieldSchema).min(1),
  purposes: z.array(z.strictObject({ purpose: name, required: z.boolean() })).min(1),
});

/** A question of a survey. `choice` offers named options, `scale` is 0 to 10, `text` takes words. */
const questionSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('choice'),
    text: inEveryLocale,
    required: z.boolean().default(false),
    options: z
      .record(
        name,
        z.strictObject({
          text: inEveryLocale,
          /** The reason not to buy that this option stands for. */
          reason: z.enum(refusalReasons).optional(),
        }),
      )
      .refine((options) => Object.keys(options).length >= 2, 'offer at least two options'),
  }),
  z.strictObject({
    type: z.literal('scale'),
    text: inEveryLocale,
    required: z.boolean().default(false),
    /** What 0 and 10 mean. */
    least: inEveryLocale,
    most: inEveryLocale,
    /** An answer of at most this opens a note for staff: somebody is to be looked after. */
    low: z.number().int().min(0).max(9).optional(),
  }),
  z.strictObject({ type: z.literal('text'), text: inEveryLocale, required: z.boolean().default(false) }),
]);

const surveySchema = z.strictObject({
  title: inEveryLocale,
  intro: inEveryLocale.optional(),
  /** Whether somebody without a personal link may answer; such answers are counted and belong to nobody. */
  anonymous: z.boolean(),
  questions: z
    .record(name, questionSchema)
    .refine((questions) => Object.keys(questions).length >= 1, 'ask at least one question'),
});

const weekday = '(mon|tue|wed|thu|fri|sat|sun)';
const weekdays = z
  .string()
  .regex(
    new RegExp(`^${weekday}(-${weekday})?(, ?${weekday}(-${weekday})?)*$`),
    'use days such as mon-fri or sat, sun',
  );

/** A place where people are served; a gift can be fetched in each. */
const storeSchema = z.strictObject({
  address: z.string().min(1),
  /** When it is open; a day that no line names is closed. */
  hours: z.array(z.strictObject({ days: weekdays, from: wallTime, to: wallTime })),
});

/** A file of the repository. Mail programs show PNG and JPEG and hardly anything else. */
const pictureFile = z.string().regex(/^[\w./-]+\.(png|jpe?g)$/i, 'name a PNG or JPEG file, such as brand/photo.jpg');

const placementSchema = z.strictObject({
  kind: z.enum(['store', 'till', 'table', 'poster', 'window']),
  title: z.string().min(1),
  form: name,
  /** The store it hangs or stands in, by its id: paper then says where that is. */
  store: name.optional(),
  /** Kept with whoever comes in here as `utm.campaign`, unless the address opened names another. */
  campaign: z.string().min(1).max(60).optional(),
});

/** What the chat offers as buttons, by the word an answer is kept under; whatever else people write is taken too. */
const chatSchema = z.strictObject({
  interests: z.record(name, inEveryLocale),
  lookingFor: z.record(name, inEveryLocale),
  /** Where one budget ends and the next begins: ascending, in the smallest unit of the currency. */
  budgets: z.array(z.number().int().positive()),
});

/** What only a deployment to AWS asks about; one machine does without. */
const deploymentSchema = z.strictObject({
  /** Sets stacks of one account apart: `Kartoteka-<stage>`. Without one the stack is `Kartoteka`. */
  stage: name.optional(),
  /** Who is told when something fails: a mailbox somebody reads, not the one that readers answer to. */
  alarms: z.email(),
  /** A host name of the shop's own, in front of the API's: letters and printed codes carry it for years. */
  domain: z
    .strictObject({
      name: hostName,
      /** ARN of its certificate in Certificate Manager, in the stack's region. */
      certificate: z.string().regex(/^arn:aws[a-z-]*:acm:/, 'use the ARN of a certificate of Certificate Manager'),
    })
    .optional(),
  /** `existing` where another stack of the account has set the sender's domain up in SES already. */
  senderIdentities: z.enum(['made', 'existing']).default('made'),
  /**
   * Keeps instances free for what must not wait, and holds a flood of sign-ups down. Asks for a quota of at least 251
   * concurrent executions in the account's region; a new account may have 10.
   */
  reservedConcurrency: z.boolean().default(true),
  /** Traces of every call by X-Ray: $5 a million after the first 100,000 a month, more than all else that a sign-up costs. */
  tracing: z.boolean().default(false),
  /** A table restored from a backup that takes the place of the stack's own; `npm run restore` prints this line. */
  contactsTable: z.strictObject({ name: z.string().min(3), streamArn: z.string().startsWith('arn:') }).optional(),
});

export const shopSchema = z
  .strictObject({
    name: z.string().min(1).max(70),
    address: z.string().min(1),
    country: z.string().length(2),
    currency: z.string().length(3),
    timeZone,
    locales: z.array(localeSchema).min(1),
    defaultLocale: localeSchema,
    /** The shop's own web site: where its pages and the buttons of its letters lead. */
    url: z.url({ protocol: /^https?$/ }),
    /** The shop's own notice of what happens with people's data; linked on every page and in every letter. */
    privacy: z.url({ protocol: /^https?$/ }),
    stores: z.record(name, storeSchema).optional(),
    /** Absolute address of the deployed site; without it the HTTP API's own. */
    publicUrl: z
      .url({ protocol: /^https$/ })
      .refine(withoutSlash, 'leave the slash at its end out')
      .optional(),
    deployment: deploymentSchema.optional(),
    sender: z.strictObject({ transactional: mailbox, marketing: mailbox, replyTo: z.email() }),
    brand: z.strictObject({
      light: z.strictObject({
        paper: colour,
        ink: colour,
        accent: colour,
        onAccent: colour,
        muted: colour,
        error: colour,
      }),
      dark: z.strictObject({
        paper: colour,
        ink: colour,
        accent: colour,
        onAccent: colour,
        muted: colour,
        error: colour,
      }),
      font: z.string().min(1),
      /** A mark without words beside the name of the shop, square, 96 pixels or so: at most 10 KB. */
      logo: pictureFile.optional(),
      /** One picture of what the shop is about, twice as wide as high, 720 pixels or so: at most 25 KB. */
      photo: pictureFile.optional(),
    }),
    /** Web origins that may call the public API from a browser, once it is deployed; the local host adds its own. */
    origins: z.array(z.url({ protocol: /^https$/ })),
    /** Where a form without JavaScript may go on to (`_next`): paths of our own, or addresses in full. */
    redirects: z.array(z.string().min(1)),
    purposes: z.record(name, purposeSchema),
    fields: z.record(name, ownFieldSchema).optional(),
    forms: z.record(name, formSchema),
    placements: z.record(name, placementSchema),
    surveys: z.record(name, surveySchema),
    /** Without a form called `chat` there is none. */
    chat: chatSchema.optional(),
    /** Read by `definitionSchemas`, as what is stored of the programme is. */
    automations: z.unknown(),
    segments: z.unknown().optional(),
    vouchers: z.unknown().optional(),
    /** At most one marketing mail in this time. */
    cap: z.strictObject({ every: duration }),
    quietHours: z.strictObject({ from: wallTime, to: wallTime }),
    minimumAge: z.record(z.string(), z.number().int().min(0).max(21)),
    retention: z.strictObject({
      unconfirmedLeads: duration,
      networkEvidence: duration,
      /** What surveys heard from nobody in particular: counts and words alike. */
      anonymousAnswers: duration,
      /** Since the last order, sign-up or consent; then everything about the contact is erased. */
      idleContacts: duration,
      /** Since a letter that asks a silent person whether to go on (`almost-gone`); then no more are sent. `P60D` unless told. */
      unansweredAsking: duration.optional(),
      /** Since an address was found to be dead, of somebody who never ordered; then erased. `P1Y` unless told. */
      deadAddresses: duration.optional(),
      /** Since somebody came who agreed to nothing and never ordered; then erased. `P2Y` unless told. */
      neverAgreed: duration.optional(),
      /** Since a telephone was last told of, of somebody who was not seen since either; then forgotten. `P5Y` unless told. */
      stalePhones: duration.optional(),
    }),
    limits: z.strictObject({
      /** Sign-ups from one network address in one minute. */
      signupsPerMinute: z.number().int().positive(),
      /** Confirmation mails of the whole shop in one hour; who comes after waits for the next. */
      confirmationsPerHour: z.number().int().positive(),
      /** Sign-ups in one hour, below that ceiling, from which every form asks for a proof of work until it is calm. */
      proofOfWorkAbove: z.number().int().positive(),
      confirmationsPerAddress: z.number().int().positive(),
      /** Answers without a personal link that one survey takes in a day (UTC). */
      anonymousAnswersPerDay: z.number().int().positive(),
      /** Mails a second at most; marketing asks SES what it allows the account, and keeps to the lower of the two. */
      mailsPerSecond: z.number().positive(),
      /** A sender that mailbox providers do not know yet: most marketing mails on its first day, its second, and so on. */
      warmUp: z
        .strictObject({ from: z.iso.date(), mostPerDay: z.array(z.number().int().positive()).min(1).max(120) })
        .optional(),
      /** Shares of bounces and complaints in seven days above which marketing pauses by itself: 0.05 and 0.003 unless told. */
      pauseMarketingAbove: z
        .strictObject({
          bounces: z.number().positive().max(1).optional(),
          complaints: z.number().positive().max(1).optional(),
        })
        .optional(),
    }),
  })
  .superRefine(refuseDanglingNames);

/** What `shop.config.ts` says. */
export type WrittenShop = Omit<z.input<typeof shopSchema>, 'automations' | 'segments' | 'vouchers'>;

/** The same with its texts in every language there is, as the code reads it. */
type Complete<Part> = Part extends unknown
  ? typeof words extends keyof Part
    ? Record<Locale, string>
    : Part extends readonly (infer Each)[]
      ? Complete<Each>[]
      : Part extends object
        ? { [Name in keyof Part]: Complete<Part[Name]> }
        : Part
  : never;
export type ShopConfig = Complete<WrittenShop>;

/**
 * The shop's configuration, checked. Names that point nowhere, colours that cannot be read, texts that lack a language of
 * the shop and unknown keys are refused with a sentence each that names the path.
 */
export function parseShop(config: unknown): Complete<z.output<typeof shopSchema>> {
  const parsed = shopSchema.safeParse(config, { error: sentence });
  const faults = parsed.success
    ? unspoken(parsed.data, parsed.data.locales)
    : parsed.error.issues.map(({ path, message }) => `  ${path.join('.') || '(top)'}: ${message}`);
  if (!parsed.success || faults.length > 0) throw new Error(`shop.config.ts is not valid:\n${faults.join('\n')}`);
  return allLanguages(parsed.data, parsed.data.defaultLocale) as Complete<z.output<typeof shopSchema>>;
}

/** Where a text lacks a language that the shop speaks; letters are looked at with the programme. */
function unspoken(part: unknown, spoken: readonly Locale[], path: string[] = []): string[] {
  if (path[0] === 'automations' || path[0] === 'segments') return [];
  if (isText(part))
    return spoken
      .filter((locale) => !isReadable(locale, Object.keys(part)))
      .map((locale) => `  ${[...path, locale].join('.')}: is missing: the shop speaks this language (locales)`);
  return Object.entries(Object(part) as object).flatMap(([name, value]) =>
    typeof value === 'object' ? unspoken(value, spoken, [...path, name]) : [],
  );
}

type Named = 'fields' | 'forms' | 'purposes' | 'placements' | 'surveys';
type Parsed = Pick<
  WrittenShop,
  Named | 'stores' | 'locales' | 'defaultLocale' | 'deployment' | 'publicUrl' | 'limits'
> & { vouchers?: unknown };

function refuseDanglingNames(shop: Parsed, context: z.RefinementCtx): void {
  const mustExist = (known: object, wanted: string, path: string[]) => {
    if (!Object.hasOwn(known, wanted))
      context.addIssue({ code: 'custom', path, message: `"${wanted}" is not defined` });
  };
  for (const id of Object.keys(shop.fields ?? {}))
    if (askedByForms.some((name) => name === id) || id === 'locale')
      context.addIssue({ code: 'custom', path: ['fields', id], message: 'is built in: give it another name' });
  const askedByAll = Object.fromEntries(askedByForms.map((name) => [name, true]));
  for (const [id, form] of Object.entries(shop.forms))
    form.fields.forEach((field, i) => {
      mustExist({ ...askedByAll, ...shop.fields }, field.name, ['forms', id, 'fields', String(i), 'name']);
    });
  for (const [id, form] of Object.entries(shop.forms))
    form.purposes.forEach(({ purpose }, i) => {
      mustExist(shop.purposes, purpose, ['forms', id, 'purposes', String(i), 'purpose']);
    });
  for (const [id, { incentive, voucher }] of Object.entries(shop.forms)) {
    if (voucher) mustExist(Object(shop.vouchers), voucher, ['forms', id, 'voucher']);
    else if (incentive)
      context.addIssue({
        code: 'custom',
        path: ['forms', id, 'incentive'],
        message: 'promises what nobody delivers: name the kind of voucher that does, as voucher: "…"',
      });
  }
  for (const [id, { form, store }] of Object.entries(shop.placements)) {
    mustExist(shop.forms, form, ['placements', id, 'form']);
    if (store) mustExist(shop.stores ?? {}, store, ['placements', id, 'store']);
  }
  if (shop.deployment?.domain && shop.publicUrl && shop.publicUrl !== `https://${shop.deployment.domain.name}`)
    context.addIssue({ code: 'custom', path: ['publicUrl'], message: 'leave it out, or let it be deployment.domain' });
  if (shop.limits.proofOfWorkAbove >= shop.limits.confirmationsPerHour)
    context.addIssue({
      code: 'custom',
      path: ['limits', 'proofOfWorkAbove'],
      message: 'must be below confirmationsPerHour, or a flood uses that up before any browser is made to work',
    });
  if (!shop.locales.includes(shop.defaultLocale))
    context.addIssue({ code: 'custom', path: ['defaultLocale'], message: 'must be one of locales' });
}
