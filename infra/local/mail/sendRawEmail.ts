import type { HeaderField } from './rawMail.ts';

/** What a SendRawEmail asks for. */
export interface SendRawEmail {
  data: Buffer;
  source: string;
  destinations: string[];
  tags: Record<string, string>;
  configurationSet?: string;
}

/** A message goes to at most this many addresses. Source: https://docs.aws.amazon.com/ses/latest/dg/quotas.html */
const MAX_DESTINATIONS = 50;
const TAG = /^[A-Za-z0-9_-]{1,256}$/;

/** Reads a SendRawEmail; a refusal is in SES's words where they are known. */
export function readSendRawEmail(parameters: URLSearchParams): SendRawEmail | { refusal: string } {
  const data = Buffer.from(parameters.get('RawMessage.Data') ?? '', 'base64');
  const destinations = members(parameters, 'Destinations.member.', '');
  const names = members(parameters, 'Tags.member.', '.Name');
  const values = members(parameters, 'Tags.member.', '.Value');
  const source = parameters.get('Source') ?? '';
  if (data.length === 0) return { refusal: 'Empty raw message.' };
  if (/[\r\n\0]/.test([source, ...destinations].join('')))
    return { refusal: 'Local address contains control or whitespace' };
  if (destinations.length > MAX_DESTINATIONS) return { refusal: `Recipient count exceeds ${MAX_DESTINATIONS}.` };
  if (destinations.some((each) => !/^[^@]*[^@\s<]@[^@]+$/.test(each))) return { refusal: "Missing final '@domain'" };
  const wrong = [...names, ...values].find((each) => !TAG.test(each));
  if (wrong !== undefined) {
    return { refusal: `Invalid tag value ${wrong}: only alphanumeric ASCII characters, '_', and '-' are allowed.` };
  }
  const tags = Object.fromEntries(names.map((name, i) => [name, values[i] ?? '']));
  return { data, source, destinations, tags, configurationSet: parameters.get('ConfigurationSetName') ?? undefined };
}

function members(parameters: URLSearchParams, prefix: string, suffix: string): string[] {
  const found: string[] = [];
  for (let i = 1; parameters.has(`${prefix}${i}${suffix}`); i += 1)
    found.push(parameters.get(`${prefix}${i}${suffix}`) ?? '');
  return found;
}

/** Whom the header names, for a request that names nobody. */
export function addressesIn(fields: HeaderField[]): string[] {
  const named = fields.filter(({ name }) => /^(to|cc|bcc)$/i.test(name)).flatMap(({ value }) => value.split(','));
  return named.map((each) => (/<([^>]+)>/.exec(each)?.[1] ?? each).trim()).filter((each) => each !== '');
}

/** `X-SES-MESSAGE-TAGS: occasion=birthday-2027, contact=con_1` */
export function tagsIn(header = ''): Record<string, string> {
  const pairs = header.split(',').map((pair) => pair.split('=').map((part) => part.trim()));
  return Object.fromEntries(pairs.filter(([name, value]) => name && value));
}
