const hourMs = 60 * 60 * 1000;
const calmMs = hourMs / 6;

/**
 * Tells an attack on all forms together by counting what comes in an hour, the unit of the ceiling of confirmations, so
 * that browsers are made to work before the ceiling is used up. Holds until ten minutes of calm.
 *
 * It counts in the memory of one instance, so a sign-up costs no write and no read for it. That is enough: Lambda
 * starts another instance only while all are busy, and each is done in milliseconds, so a flood worth the name shows in
 * every one of them, at the latest while it saturates them. What an instance cannot see, the limits in the table hold:
 * by network, by address, and the ceiling of mails for the shop.
 */
export function attackGauge(threshold: number) {
  let hour = 0;
  let count = 0;
  let onUntil = 0;
  return {
    note(now: Date): void {
      const current = Math.floor(now.getTime() / hourMs);
      if (current !== hour) [hour, count] = [current, 0];
      count += 1;
      if (count >= threshold) onUntil = now.getTime() + calmMs;
    },
    isOn: (now: Date): boolean => now.getTime() < onUntil,
  };
}

export type AttackGauge = ReturnType<typeof attackGauge>;
