import { canonicalEmail } from '../person/canonicalEmail.ts';
import { phoneIdentity } from '../person/phoneIdentity.ts';
import type { Contact } from './contact.schema.ts';

export const likenessKinds = ['mailbox', 'phone', 'person'] as const;
export type LikenessKind = (typeof likenessKinds)[number];
/** In what two contacts are alike, so that they may be one person. */
export type Likeness = 'mailbox' | 'phone' | 'name-and-birthday';

type Known = Pick<Contact, 'email' | 'phone' | 'firstName' | 'lastName' | 'birthday'>;

const slips: Record<string, string> = {
  ...{ 'gmial.com': 'gmail.com', 'gmai.com': 'gmail.com', 'gamil.com': 'gmail.com', 'gmail.co': 'gmail.com' },
  ...{ 'gmail.con': 'gmail.com', 'hotmial.com': 'hotmail.com', 'yaho.com': 'yahoo.com', 'wp.pI': 'wp.pl' },
};

/** The mailbox that spellings and slips of one address come to: coarser than whose it is, and so a proposal and no more. */
function mailboxOf(address: string): string | undefined {
  const key = canonicalEmail(address)?.limitKey;
  if (key === undefined) return undefined;
  const [local = '', domain = ''] = key.split('@');
  return `${local}@${Object.hasOwn(slips, domain) ? slips[domain] : domain}`;
}

/** Whether an address is spelt as all its spellings come to. */
export const isPlainMailbox = (address: string): boolean => canonicalEmail(address)?.canonical === mailboxOf(address);

const cyrillic: Record<string, string> = Object.fromEntries(
  'а=a б=b в=v г=g д=d ђ=dj е=e ё=e ж=z з=z и=i й=j ј=j к=k л=l љ=lj м=m н=n њ=nj о=o п=p р=r с=s т=t ћ=c у=u ф=f х=h ц=c ч=c џ=dz ш=s щ=s ъ= ы=y ь= э=e ю=ju я=ja ł=l đ=dj ø=o æ=ae ß=ss'
    .split(' ')
    .map((pair) => pair.split('=') as [string, string]),
);

/** A name in small Latin letters without marks, however it is written: Јовановић, Jovanović and JOVANOVIC are one. */
export function foldName(name: string): string {
  const letters = [...name.toLowerCase()].map((letter) => cyrillic[letter] ?? letter).join('');
  return letters
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z]/g, '');
}

const namesOf = ({ firstName, lastName }: Known) => {
  const names = [firstName, lastName].map((name) => foldName(name ?? '')).filter(Boolean);
  return names.length === 2 ? names.sort() : undefined;
};

/**
 * What contacts that are alike have in common, by kind: by these keys they are found, so that nobody is compared with
 * everybody. Names stand by their first letters beside the day of birth.
 */
export function likenessOf(contact: Known, country: string): Partial<Record<LikenessKind, string>> {
  const names = namesOf(contact);
  const day = contact.birthday?.slice(-5);
  const found = {
    mailbox: mailboxOf(contact.email),
    phone: contact.phone && phoneIdentity(contact.phone, country),
    person: names && day && `${day} ${names.map((name) => name[0]).join('')}`,
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value));
}

/** Why two contacts may be one person; nothing where they are not alike after all. */
export function alike(a: Known, b: Known, country: string): Likeness[] {
  const [of, to] = [likenessOf(a, country), likenessOf(b, country)];
  const same = (kind: LikenessKind) => of[kind] !== undefined && of[kind] === to[kind];
  return [
    ...(same('mailbox') ? ['mailbox' as const] : []),
    ...(same('phone') ? ['phone' as const] : []),
    ...(same('person') && isSameBirthday(a, b) && areClose(namesOf(a)!, namesOf(b)!)
      ? ['name-and-birthday' as const]
      : []),
  ];
}

/** A day without a year is any year's. */
function isSameBirthday({ birthday: a = '' }: Known, { birthday: b = '' }: Known): boolean {
  return a === b || ((a.startsWith('--') || b.startsWith('--')) && a.slice(-5) === b.slice(-5));
}

const areClose = (a: string[], b: string[]) => a.every((name, i) => isClose(name, b[i]!));

/** A slip of one letter, a woman's ending of a man's name (Nowacki, Nowacka), or the beginning of the other (Kat, Katarzyna). */
function isClose(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length >= 3 && long.startsWith(short)) return true;
  return short.length >= 3 && distance(short, long) <= 1;
}

/** How many letters have to be changed, put in or left out, two at most. */
function distance(a: string, b: string): number {
  if (b.length - a.length > 1) return 2;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  if (at === a.length) return b.length - a.length;
  const changed = a.slice(at + 1) === b.slice(at + 1) || a.slice(at) === b.slice(at + 1);
  const swapped = a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
  return changed || swapped ? 1 : 2;
}
