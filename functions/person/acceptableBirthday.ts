import type { Shop } from '../shop/shop.ts';
import type { Birthday } from '../time/birthdayIn.ts';
import { type BirthdayProblem, isUnderAge, parseBirthday } from './parseBirthday.ts';

/**
 * A birthday the shop may keep, by whichever way it came in; otherwise why not. Who is known to be below the age at
 * which people consent for themselves in the shop's country (GDPR Art. 8) is refused, and nothing of a child is kept.
 */
export function acceptableBirthday(
  given: Parameters<typeof parseBirthday>[0],
  { timeZone, minimumAge, country }: Pick<Shop, 'timeZone' | 'minimumAge' | 'country'>,
  now: Date,
): { birthday: Birthday } | { problem: BirthdayProblem | 'under-age' } {
  const parsed = parseBirthday(given, now.toISOString(), timeZone);
  if ('problem' in parsed) return parsed;
  const minimum = minimumAge[country] ?? minimumAge.default ?? 16;
  const tooYoung = isUnderAge(parsed.birthday, minimum, now.toISOString(), timeZone);
  return tooYoung ? { problem: 'under-age' } : parsed;
}
