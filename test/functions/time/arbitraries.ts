import fc from 'fast-check';

/** Zones that have broken programs: halves and quarters of hours, midnight changes, half-hour changes, both hemispheres. */
const zones = [
  'UTC',
  'Europe/Warsaw',
  'Europe/Helsinki',
  'Europe/Belgrade',
  'Europe/Moscow',
  'Africa/Cairo',
  'Africa/Casablanca',
  'America/Havana',
  'America/Nuuk',
  'America/Santiago',
  'America/St_Johns',
  'Asia/Beirut',
  'Asia/Kathmandu',
  'Atlantic/Azores',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Pacific/Chatham',
  'Pacific/Kiritimati',
] as const;

export const aZone = () => fc.constantFrom(...zones);

/** Days about which clocks change somewhere, years turn, or 29 February comes. */
const delicate = [
  '2027-02-28',
  '2027-03-01',
  '2027-03-14',
  '2027-03-28',
  '2027-04-04',
  '2027-04-30',
  '2027-09-05',
  '2027-10-03',
  '2027-10-31',
  '2027-11-07',
  '2027-12-31',
  '2028-01-01',
  '2028-02-28',
  '2028-02-29',
  '2028-03-01',
  '2028-03-26',
].map((date) => Date.parse(date));

const hour = 3_600_000;
const iso = (ms: number) => new Date(ms).toISOString();

/** Any moment of 2026 to 2029, half of them on round minutes close to where time is delicate. */
export const anInstant = (): fc.Arbitrary<string> =>
  fc.oneof(
    fc.integer({ min: Date.parse('2026-01-01'), max: Date.parse('2029-12-31') }).map(iso),
    fc
      .tuple(fc.constantFrom(...delicate), fc.integer({ min: -30 * 4, max: 30 * 4 }), fc.constantFrom(0, 0, 1, -1))
      .map(([day, quarters, ms]) => iso(day + (quarters * hour) / 4 + ms)),
  );

const two = (n: number) => String(n).padStart(2, '0');

/** Birthdays with and without a year, 29 February among them often. */
export const aBirthday = (): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.oneof(fc.constant('--'), fc.constantFrom('1904-', '1988-', '1996-', '2008-', '2024-')),
      fc.oneof(
        fc.constantFrom('02-29', '02-28', '03-01', '12-31', '01-01', '03-28', '10-31'),
        fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 })).map((md) => md.map(two).join('-')),
      ),
    )
    .map((parts) => parts.join(''));
