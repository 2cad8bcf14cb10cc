/** What an address says about who reads it. */
export type EmailKind = 'personal' | 'role' | 'relay' | 'free';

const words = (text: string) => new Set(text.trim().split(/\s+/));

/** Services that hide the person's own address behind a made-up one. */
const relays = words(`
  privaterelay.appleid.com icloud-relay.com duck.com mozmail.com relay.firefox.com simplelogin.com simplelogin.co
  aleeas.com slmail.me anonaddy.com anonaddy.me addy.io passmail.net passinbox.com reply.github.com
  users.noreply.github.com marketplace.amazon.com
`);

/** Desks rather than people: RFC 2142's names and those that shops in Poland, Russia, Finland and Serbia use. */
const roles = words(`
  abuse accounts accounting admin administrator billing booking bookings careers contact customerservice enquiries
  feedback finance hello help helpdesk hostmaster hr info invoice invoices jobs legal mail mailer-daemon marketing
  media news newsletter no-reply noc noreply office orders order postmaster press privacy reception root sales security
  service shop store support team webmaster
  biuro faktury kadry kontakt ksiegowosc obsluga praca recepcja redakcja rezerwacje reklamacje sekretariat serwis sklep
  sprzedaz zamowienia zapytania
  ofis buhgalter buhgalteriya zakaz zakazy magazin otdel priemnaya prodazhi reklama
  asiakaspalvelu hallinto kauppa laskut laskutus myymala myynti tilaukset tiedotus toimisto varaukset
  finansije knjigovodstvo kancelarija podrska porudzbine prodaja prodavnica racunovodstvo uprava
`);

/** Mailboxes that anybody opens without paying. */
const freeDomains = words(`
  gmail.com outlook.com hotmail.com hotmail.fi hotmail.co.uk hotmail.fr live.com msn.com yahoo.com yahoo.co.uk yahoo.fr
  yahoo.de ymail.com icloud.com me.com mac.com aol.com gmx.com gmx.de gmx.net web.de t-online.de proton.me
  protonmail.com pm.me tutanota.com tuta.io mail.com zoho.com fastmail.com hey.com
  wp.pl o2.pl onet.pl onet.eu op.pl vp.pl poczta.onet.pl interia.pl interia.eu poczta.fm intmail.pl tlen.pl gazeta.pl
  go2.pl buziaczek.pl autograf.pl spoko.pl
  mail.ru bk.ru list.ru inbox.ru internet.ru yandex.ru rambler.ru lenta.ru ro.ru autorambler.ru myrambler.ru
  luukku.com suomi24.fi kolumbus.fi elisanet.fi saunalahti.fi pp.inet.fi netti.fi
  eunet.rs sbb.rs ptt.rs mts.rs open.telekom.rs ukr.net seznam.cz centrum.cz azet.sk freemail.hu abv.bg libero.it
  orange.fr free.fr laposte.net
`);

/** Domains of one provider that bring mail to the same mailbox, and the one that stands for all. */
const oneMailbox: Record<string, string> = {
  'googlemail.com': 'gmail.com',
  'protonmail.com': 'proton.me',
  'pm.me': 'proton.me',
  'me.com': 'icloud.com',
  'mac.com': 'icloud.com',
  'ymail.com': 'yahoo.com',
  'rocketmail.com': 'yahoo.com',
  'ya.ru': 'yandex.ru',
  'yandex.com': 'yandex.ru',
  'yandex.by': 'yandex.ru',
  'yandex.kz': 'yandex.ru',
  'yandex.ua': 'yandex.ru',
};

/** The domain that stands for all by which the provider knows the mailbox. */
export function mailboxDomain(domain: string): string {
  return Object.hasOwn(oneMailbox, domain) ? oneMailbox[domain]! : domain;
}

/**
 * The first that fits: a relay says nothing about its local part; a desk is a desk, also at a free provider
 * (`biuro@wp.pl`); then free; what is left is `personal`, a person at a domain of a company or of their own.
 */
export function emailKind(localPart: string, domain: string): EmailKind {
  if (relays.has(domain)) return 'relay';
  if (roles.has(localPart.toLowerCase())) return 'role';
  return freeDomains.has(mailboxDomain(domain)) ? 'free' : 'personal';
}
