import * as z from 'zod/mini';
import type { MessageCode } from '../platform/messages.ts';
import { firstFault } from '../platform/parseShape.ts';
import { preferredLocale } from '../platform/preferredLocale.ts';
import type { Shop } from '../shop/shop.ts';
import { daysIn } from '../time/birthdayIn.ts';
import { isTimeZone } from '../time/timeZone.ts';
import { acceptableBirthday } from './acceptableBirthday.ts';
import { cardIdentity } from './cardIdentity.ts';
import type { FieldKind, FieldValue } from './fieldKind.ts';
import { nameProblem } from './nameProblem.ts';
import { phoneProblem } from './phone.ts';
import { type Register, readRegistered } from './registers.ts';
import { line, phoneLine } from './text.schema.ts';

type Reading = { value: FieldValue } | { problem: MessageCode; at?: string };
type Setting = { options: readonly string[]; shop: Shop; now: Date };

type Kind = {
  /** How a JSON body says it (JSON Schema), for the description of the API. */
  json: (options: readonly string[]) => Record<string, unknown>;
  /** What a value that is not absent says, whether JSON or a form brought it; or why it cannot be taken. */
  read: (value: unknown, setting: Setting) => Reading;
};

const longestText = 200;
const longestWord = 40;
const mostWords = 10;
const largestNumber = 1_000_000_000;
const birthdayParts = z.strictObject({ day: line(3), month: line(3), year: z.optional(line(4)) });
const birthdayLine = line(10);
const registeredLine = line(60);
const texts = z.array(line(longestWord)).check(z.maxLength(mostWords));

/** Everything there is to know about each kind of field: a field is one entry of `profileFields`, a kind one here. */
export const fieldKinds: Record<FieldKind, Kind> = {
  name: {
    json: () => ({ type: 'string', maxLength: 80 }),
    read: reader(line(80), nameProblem),
  },
  phone: {
    json: () => ({ type: 'string', maxLength: 30 }),
    read: reader(phoneLine, phoneProblem),
  },
  birthday: {
    json: () => ({ type: 'string', pattern: '^(\\d{4}-|--)\\d{2}-\\d{2}$' }),
    read: (value, { shop, now }) => {
      const parsed = (typeof value === 'object' ? birthdayParts : birthdayLine).safeParse(value, { reportInput: true });
      if (!parsed.success) return { problem: firstFault(parsed.error).problem };
      const found = acceptableBirthday(parsed.data, shop, now);
      return 'birthday' in found ? { value: found.birthday } : found;
    },
  },
  choice: {
    json: (options) => ({ enum: options }),
    read: (value, { options }) => {
      if (typeof value !== 'string') return { problem: 'wrong-type' };
      return options.includes(value) ? { value } : { problem: 'not-allowed' };
    },
  },
  several: {
    json: (options) => ({ type: 'array', items: { enum: options }, uniqueItems: true }),
    read: (value, { options }) => {
      const given = (Array.isArray(value) ? value : [value]) as unknown[];
      const chosen = new Set(given.filter((one) => one !== ''));
      const unknown = [...chosen].some((one) => typeof one !== 'string' || !options.includes(one));
      return unknown ? { problem: 'not-allowed' } : { value: [...chosen] as string[] };
    },
  },
  words: {
    json: () => ({ type: 'array', items: { type: 'string', maxLength: longestWord }, maxItems: mostWords }),
    read: reader(texts, (words) => words.map(linkProblem).find(Boolean)),
  },
  text: {
    json: () => ({ type: 'string', maxLength: longestText }),
    read: reader(line(longestText), linkProblem),
  },
  number: {
    json: () => ({ type: 'number', minimum: -largestNumber, maximum: largestNumber }),
    read: (value) => {
      const isWritten = typeof value === 'string' && /^-?\d+([.,]\d+)?$/.test(value.trim());
      const number = isWritten ? Number(value.trim().replace(',', '.')) : value;
      if (typeof number !== 'number') return { problem: 'wrong-type' };
      return Math.abs(number) <= largestNumber ? { value: number } : { problem: 'not-allowed' };
    },
  },
  date: {
    json: () => ({ type: 'string', format: 'date' }),
    read: (value) => {
      const [, year, month, day] = /^((?:19|20)\d\d)-(\d\d)-(\d\d)$/.exec(String(value)) ?? [];
      const exists = Number(day) >= 1 && Number(day) <= daysIn(Number(month), Number(year));
      return typeof value === 'string' && exists ? { value } : { problem: 'not-a-date' };
    },
  },
  'yes-no': {
    json: () => ({ type: 'boolean' }),
    read: (value) => {
      if (value === true || value === 'true') return { value: true };
      return value === false || value === 'false' ? { value: false } : { problem: 'wrong-type' };
    },
  },
  card: {
    json: () => ({ type: 'string', maxLength: 60 }),
    read: spelt(cardIdentity, 'not-a-card'),
  },
  registered: {
    json: () => ({ type: 'string', maxLength: 60 }),
    read: (value, setting) =>
      spelt((text) => readRegistered(text, setting.options[0] as Register), 'checksum')(value, setting),
  },
  locale: {
    json: () => ({ type: 'string' }),
    read: (value, { shop }) => {
      const isTag = typeof value === 'string' && /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(value);
      const locale = isTag ? preferredLocale(value, shop.locales) : undefined;
      return locale ? { value: locale } : { problem: 'not-allowed' };
    },
  },
  'time-zone': {
    json: () => ({ type: 'string', maxLength: 40 }),
    read: reader(line(40), (zone) => (isTimeZone(zone) ? undefined : 'not-allowed')),
  },
};

function reader<Value extends FieldValue>(
  schema: z.ZodMiniType<Value>,
  problemOf: (value: Value) => MessageCode | undefined,
): Kind['read'] {
  return (value) => {
    const parsed = schema.safeParse(value, { reportInput: true });
    if (!parsed.success) return firstFault(parsed.error);
    const problem = problemOf(parsed.data);
    return problem ? { problem } : { value: parsed.data };
  };
}

/** What has one spelling of its own, whatever people write. */
function spelt(read: (text: string) => string | undefined, problem: MessageCode): Kind['read'] {
  return (value) => {
    const parsed = registeredLine.safeParse(value, { reportInput: true });
    if (!parsed.success) return firstFault(parsed.error);
    const found = read(parsed.data);
    return found === undefined ? { problem } : { value: found };
  };
}

/** Free words stand in the confirmation mail to somebody else, so they carry no address to visit. */
function linkProblem(words: string): MessageCode | undefined {
  return nameProblem([...words].slice(0, 80).join('')) === 'url' ? 'url' : undefined;
}
