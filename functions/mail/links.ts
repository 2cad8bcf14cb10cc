import type { Keyring } from '../platform/secret.ts';
import { signLink } from '../platform/tokens.ts';
import type { Locale } from '../shop/locales.ts';
import { addSeconds } from '../time/seconds.ts';

/** The page on which the owner of a mailbox confirms a sign-up; works as long as the lead lives. */
export function confirmLink(
  lead: { key: string; id: string; expiresAt: number },
  { publicUrl, keyring, locale }: { publicUrl: string; keyring: Keyring; locale: Locale },
): string {
  const expiry = new Date(lead.expiresAt * 1000);
  const token = signLink('confirm', { subject: lead.key, detail: lead.id }, keyring, expiry);
  return `${publicUrl}/confirm?t=${token}&locale=${locale}`;
}

/** The page on which a contact leaves a purpose, by the letter it stands in; works for ever. */
export function unsubscribeLink(
  { contactId, purpose, occasion }: { contactId: string; purpose: string; occasion: string },
  { publicUrl, keyring, locale }: { publicUrl: string; keyring: Keyring; locale: Locale },
): string {
  const token = signLink('unsubscribe', { subject: contactId, detail: `${purpose} ${occasion}` }, keyring);
  return `${publicUrl}/unsubscribe?t=${token}&locale=${locale}`;
}

/** How long a letter opens what belongs to its reader alone. A newer letter brings newer links. */
const letterSeconds = 180 * 86_400;

/** The page on which a contact sees and changes what the shop knows; it shows a person, so it closes after a while. */
export function preferencesLink(
  contactId: string,
  { publicUrl, keyring, locale, now }: { publicUrl: string; keyring: Keyring; locale: Locale; now: Date },
): string {
  const token = signLink('preferences', { subject: contactId }, keyring, addSeconds(now, letterSeconds));
  return `${publicUrl}/preferences?t=${token}&locale=${locale}`;
}

/** The page on which a contact answers a survey; the link can be used again to change the answers. */
export function surveyLink(
  { contactId, survey }: { contactId: string; survey: string },
  { publicUrl, keyring, locale, now }: { publicUrl: string; keyring: Keyring; locale: Locale; now: Date },
): string {
  const token = signLink('survey', { subject: contactId, detail: survey }, keyring, addSeconds(now, letterSeconds));
  return `${publicUrl}/s/${survey}?t=${token}&locale=${locale}`;
}

/** How long after its last day a voucher's page still says what it was. */
const afterwardsSeconds = 90 * 86_400;

/** The page of a voucher, for its holder to show; beside it `.png` is its code to scan, `.ics` its last day. */
export function voucherLink(
  { contactId, id, validUntil }: { contactId: string; id: string; validUntil: string },
  { publicUrl, keyring, locale }: { publicUrl: string; keyring: Keyring; locale: Locale },
  beside: '' | '.png' | '.ics' = '',
): string {
  const expiry = addSeconds(new Date(validUntil), afterwardsSeconds);
  const token = signLink('voucher', { subject: contactId, detail: id }, keyring, expiry);
  return `${publicUrl}/voucher${beside}?t=${token}&locale=${locale}`;
}

const rightsSeconds = 24 * 60 * 60;

/** The page on which a right is confirmed by the mailbox it concerns; works for 24 hours. */
export function rightsLink(
  right: 'copy' | 'erase',
  contactId: string,
  { publicUrl, keyring, locale, now }: { publicUrl: string; keyring: Keyring; locale: Locale; now: Date },
): string {
  const token = signLink(right, { subject: contactId }, keyring, addSeconds(now, rightsSeconds));
  return `${publicUrl}/${right}?t=${token}&locale=${locale}`;
}
