import { nameProblem } from '../person/nameProblem.ts';
import { isUnderAge, parseBirthday } from '../person/parseBirthday.ts';
import type { MessageCode } from '../platform/messages.ts';
import type { Shop } from '../shop/shop.ts';
import { isTimeZone } from '../time/timeZone.ts';
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
  if (phone && !/^\+?[\d\s()./-]{5,30}$/.test(phone)) refuse('phone', 'not-a-phone-number');
  if (locale && !shop.locales.includes(locale)) refuse('locale', 'not-allowed');
  if (timeZone && !isTimeZone(timeZone)) refuse('timeZone', 'not-allowed');
  const birthday = birthdayOf(profile.birthday, shop, now);
  if (birthday && 'problem' in birthday) refuse('birthday', birthday.problem);
  return birthday && 'birthday' in birthday ? birthday.birthday : undefined;
}

function birthdayOf(given: Profile['birthday'], shop: Shop, now: Date) {
  if (given === undefined) return undefined;
  const birthday = parseBirthday(given, now.toISOString(), shop.timeZone);
  if ('problem' in birthday) return birthday;
  const minimum = shop.minimumAge[shop.country] ?? shop.minimumAge.default ?? 16;
  const underAge = isUnderAge(birthday.birthday, minimum, now.toISOString(), shop.timeZone);
  return underAge ? { problem: 'under-age' as const } : birthday;
}
