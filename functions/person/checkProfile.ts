import type { MessageCode } from '../platform/messages.ts';
import type { Shop } from '../shop/shop.ts';
import { isTimeZone } from '../time/timeZone.ts';
import { acceptableBirthday } from './acceptableBirthday.ts';
import { nameProblem } from './nameProblem.ts';
import { phoneProblem } from './phone.ts';
import type { SignupBody } from './signup.schema.ts';

export type Profile = Partial<
  Pick<
    SignupBody,
    'firstName' | 'lastName' | 'phone' | 'birthday' | 'gender' | 'interests' | 'answers' | 'locale' | 'timeZone'
  >
>;

/**
 * Holds what is said of a person against the shop's rules, whichever way it came in, and calls `refuse` for every field
 * at fault. Gives the birthday in one spelling. Nothing of somebody too young may be kept, so that is a fault too.
 */
export function checkProfile(
  profile: Profile,
  shop: Shop,
  now: Date,
  refuse: (path: string, code: MessageCode) => void,
): string | undefined {
  const { phone, locale, timeZone } = profile;
  for (const field of ['firstName', 'lastName'] as const) {
    const problem = profile[field] && nameProblem(profile[field]);
    if (problem) refuse(field, problem);
  }
  const unusable = phone && phoneProblem(phone);
  if (unusable) refuse('phone', unusable);
  if (locale && !shop.locales.includes(locale)) refuse('locale', 'not-allowed');
  if (timeZone && !isTimeZone(timeZone)) refuse('timeZone', 'not-allowed');
  const birthday = profile.birthday === undefined ? undefined : acceptableBirthday(profile.birthday, shop, now);
  if (birthday && 'problem' in birthday) refuse('birthday', birthday.problem);
  return birthday && 'birthday' in birthday ? birthday.birthday : undefined;
}
