/** Where people read their mail, by the domain of the address. */
const readers: [name: string, link: string, domains: string][] = [
  ['Gmail', 'https://mail.google.com/', 'gmail.com googlemail.com'],
  ['Outlook', 'https://outlook.live.com/mail/', 'outlook.com hotmail.com live.com msn.com hotmail.fi hotmail.co.uk'],
  ['Yahoo', 'https://mail.yahoo.com/', 'yahoo.com ymail.com yahoo.co.uk'],
  ['iCloud', 'https://www.icloud.com/mail/', 'icloud.com me.com mac.com'],
  ['WP Poczta', 'https://poczta.wp.pl/', 'wp.pl'],
  ['o2 Poczta', 'https://poczta.o2.pl/', 'o2.pl tlen.pl'],
  ['Onet Poczta', 'https://poczta.onet.pl/', 'onet.pl op.pl poczta.onet.pl vp.pl'],
  ['Interia Poczta', 'https://poczta.interia.pl/', 'interia.pl interia.eu poczta.fm'],
  ['Mail.ru', 'https://e.mail.ru/', 'mail.ru bk.ru inbox.ru list.ru'],
  ['Yandex', 'https://mail.yandex.ru/', 'yandex.ru ya.ru yandex.com'],
  ['Rambler', 'https://mail.rambler.ru/', 'rambler.ru'],
  ['Proton', 'https://mail.proton.me/', 'proton.me protonmail.com'],
  ['Elisa', 'https://webmail.elisa.fi/', 'elisanet.fi kolumbus.fi'],
];
/** Others that many have and that are no slips of those above. */
const others = 'gmx.com gmx.de web.de mail.com aol.com email.com luukku.com suomi24.fi gazeta.pl sbb.rs eunet.rs'.split(
  ' ',
);
const known = [...readers.flatMap(([, , domains]) => domains.split(' ')), ...others];
/** Slips are looked for in what is long enough not to be somebody else's domain. */
const guessed = known.filter((domain) => domain.length > 7);

const partsOf = (address: string) => /^(.+)@([^@]+)$/.exec(address.trim().toLowerCase());

/** The mailbox's own web page, where it has one that we know. */
export function readerOf(address: string): { name: string; link: string } | undefined {
  const domain = partsOf(address)?.[2];
  const reader = readers.find(([, , domains]) => domain && domains.split(' ').includes(domain));
  return reader && { name: reader[0], link: reader[1] };
}

/** The address that was probably meant, where its domain is one slip away from a common one. */
export function meantBy(address: string): string | undefined {
  const [, , domain = ''] = partsOf(address) ?? [];
  if (!domain || known.includes(domain)) return undefined;
  const near = guessed.find((one) => isOneSlip(domain, one) || isWrongEnd(domain, one));
  return near && `${address.trim().slice(0, -domain.length)}${near}`;
}

/** `gmail.con`, `gmail.co`, `gmail.cm`: the right name at the wrong end. */
function isWrongEnd(domain: string, meant: string): boolean {
  const [name, end] = [meant.slice(0, meant.indexOf('.')), meant.slice(meant.indexOf('.') + 1)];
  return end === 'com' && new RegExp(`^${name}[.,]?(co|cm|om|con|cim|comm|vom|xom|c)?$`).test(domain);
}

/** One letter too many, too few, another, or two the wrong way round (Damerau). */
function isOneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  const [x, y] = [a.slice(at), b.slice(at)];
  return (
    x.slice(1) === y.slice(1) ||
    x.slice(1) === y ||
    x === y.slice(1) ||
    (x[0] === y[1] && x[1] === y[0] && x.slice(2) === y.slice(2))
  );
}
