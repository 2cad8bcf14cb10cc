import { isUnderAge } from '../../person/parseBirthday.ts';
import { localDate } from '../../time/localDate.ts';
import { cleanCell, isBlank, isHidden, nameOfColumn } from './cells.ts';
import { consentWords, countriesByName, languagesByName, totalWords } from './columnNames.ts';
import type { Layout, Meaning } from './layout.ts';
import type { ListSettings, RawRecord, Reads, Summary, Warning } from './list.types.ts';
import { type Address, readAddress } from './readAddress.ts';
import { type DecimalMark, readAmount, readCurrency } from './readAmount.ts';
import { readConsent, type TimeReading } from './readConsent.ts';
import { instantOf, type Order, type ReadDate, readDate } from './readDate.ts';
import { droppedName, isCompany, keptNames, readGender, readTags, splitName } from './readNames.ts';
import { readPhone } from './readPhone.ts';

/** What the columns prove of their values, seen once over the whole list. */
export type Proofs = { dates: Record<number, 'dmy' | 'mdy'>; decimals: Record<number, DecimalMark> };
export type RowSettings = {
  layout: Layout;
  proofs: Proofs;
  settings: ListSettings;
  fileName: string;
  isWorkbook?: boolean;
};

/** A row as what each of its columns says: the one way to its cells. */
export type Row = ReturnType<typeof rowOf>;

export function rowOf(record: RawRecord, { layout, proofs, settings, fileName }: RowSettings) {
  const cells = record.cells.map(cleanCell);
  const warnings: Warning[] = [];
  const noteHidden = (field: string) => {
    const reason = 'hidden-by-spreadsheet';
    if (!warnings.some((one) => one.field === field && one.reason === reason)) warnings.push({ field, reason });
  };
  const indexes = (meaning: Meaning) => layout.at[meaning] ?? [];
  /** What says something in the columns of a meaning, and where. */
  const found = (meaning: Meaning, field?: string) =>
    indexes(meaning).flatMap((index) => {
      const cell = cells[index] ?? '';
      const isNo = meaning === 'consent' && consentWords.no.includes(cell.toLowerCase());
      if (isHidden(cell)) noteHidden(field ?? meaning);
      return isHidden(cell) || (isBlank(cell) && !isNo) ? [] : [{ cell, index }];
    });
  const filled = (meaning: Meaning, field?: string) => found(meaning, field).map(({ cell }) => cell);
  const first = (meaning: Meaning, field?: string) => found(meaning, field)[0];
  const zone = layout.preset?.zone ?? settings.timeZone;
  const today = localDate(settings.now, settings.timeZone);
  const orderOf = (index: number): Order => ({
    own: layout.preset?.dateOrder ?? proofs.dates[index],
    otherwise: settings.dateOrder,
  });
  const dateAt = (meaning: Meaning, field?: string): ReadDate | { problem: string } | undefined => {
    const one = first(meaning, field);
    const read = one && readDate(one.cell, orderOf(one.index), Number(today.slice(0, 4)));
    if (!read || 'problem' in read) return read;
    if (read.hasYear && read.date < '1900') return { problem: 'too-long-ago' };
    return read.hasYear && read.date > today ? { problem: 'in-the-future' } : read;
  };
  /** An instant where a time is told, else the day, or the day at the time that stands in. */
  const timeAt = (meaning: Meaning, field: string, at?: string): TimeReading => {
    const read = dateAt(meaning, field);
    if (!read || 'problem' in read) return read;
    if (!read.hasYear) return { problem: 'not-a-date' };
    if (!read.time && !at) return { at: read.date };
    const instant = instantOf(read, zone, at);
    return Date.parse(instant) > Date.parse(settings.now) && read.time ? { problem: 'in-the-future' } : { at: instant };
  };
  const amountAt = (meaning: Meaning, field: string) => {
    const one = first(meaning, field);
    if (!one) return undefined;
    const currency = readCurrency(first('currency')?.cell ?? '') ?? settings.currency;
    return readAmount(one.cell, currency, proofs.decimals[one.index]);
  };
  const decimalAt = (index: number) => proofs.decimals[index];
  return { record, cells, layout, settings, fileName, warnings, filled, first, dateAt, timeAt, amountAt, decimalAt };
}

/** Why a record is no row of a person or an order, before anything in it is read. */
export function notARow(
  row: Row,
  header: readonly string[],
  isWorkbook: boolean,
): { is: 'refused' | 'skipped'; reason: string } | undefined {
  const { cells, layout, filled, record } = row;
  if (record.isBroken) return { is: 'refused', reason: 'broken-quote' };
  if (cells.every((cell) => cell === '')) return { is: 'skipped', reason: 'blank' };
  if (isHeader(cells, header)) return { is: 'skipped', reason: 'header-again' };
  if (!isWorkbook && cells.slice(layout.width).some((cell) => cell !== ''))
    return { is: 'refused', reason: 'too-many-cells' };
  const start = cells.find((cell) => cell !== '')!.toLowerCase();
  const isTotal = totalWords.some((word) => start.startsWith(word) && !/^\p{L}/u.test(start.slice(word.length)));
  return isTotal && 'problem' in readAddress(filled('email')) ? { is: 'skipped', reason: 'total-row' } : undefined;
}

function isHeader(cells: readonly string[], header: readonly string[]): boolean {
  return header.every((name, index) => nameOfColumn(cells[index] ?? '') === name);
}

/** What a row says of the person whose address it is; or that nothing of a child is kept. */
export function readPerson(
  row: Row,
  address: Address,
): { reads: Reads; warnings: Warning[] } | { problem: 'under-age' } {
  const { settings, warnings, filled } = row;
  for (let n = 0; n < address.others; n++) warnings.push({ field: 'email', reason: 'second-address' });
  const birthday = readBirthday(row);
  if (birthday && isUnderAge(birthday, settings.minimumAge, settings.now, settings.timeZone))
    return { problem: 'under-age' };
  const country = filled('country').map(readCountry).find(Boolean);
  const phone = readPhones(row, country ?? settings.country);
  const gender = filled('gender').map(readGender).find(Boolean);
  const tags = readTags(filled('tags')[0] ?? '');
  const summary = readSummary(row);
  const language = filled('language').map(readLanguage).find(Boolean);
  const fields = readFields(row);
  return {
    reads: {
      email: address.email.address.toLowerCase(),
      ...readNames(row),
      ...asWritten(row),
      ...(phone && { phone: phone.phone }),
      ...(birthday && { birthday }),
      ...(gender && { gender }),
      ...(tags.length > 0 && { tags }),
      ...(summary && { summary }),
      ...(fields && { fields }),
      consent: readConsent({ ...row, time: (meaning) => row.timeAt(meaning, 'consent') }, warnings),
      ...localeOf({ language, country, phone: phone?.country, otherwise: settings.locale }),
    },
    warnings,
  };
}

/** Numbers as they are written: their kinds read them. */
function asWritten({ filled }: Row): Pick<Reads, (typeof numbers)[number]> {
  return Object.fromEntries(
    numbers.flatMap((meaning) =>
      filled(meaning)
        .slice(0, 1)
        .map((cell) => [meaning, cell]),
    ),
  );
}

const numbers = ['card', 'nip', 'regon', 'yTunnus', 'pib', 'inn'] as const;

function readBirthday(row: Row): string | undefined {
  const read = row.dateAt('birthday');
  if (!read) return undefined;
  if ('problem' in read) {
    row.warnings.push({ field: 'birthday', reason: read.problem });
    return undefined;
  }
  if (read.date === '1970-01-01') return undefined;
  if (!read.note) return read.date;
  row.warnings.push({ field: 'birthday', reason: read.note });
  return `-${read.date.slice(4)}`;
}

function readPhones({ filled, warnings }: Row, country: string): { phone: string; country?: string } | undefined {
  let problem: string | undefined;
  for (const cell of filled('phone')) {
    const read = readPhone(cell, country);
    if ('phone' in read) return read;
    problem ??= read.problem;
  }
  if (problem) warnings.push({ field: 'phone', reason: problem });
  return undefined;
}

const nameColumns = [
  ['fullNameGivenFirst', 'given-first'],
  ['fullNameFamilyFirst', 'family-first'],
  ['fio', 'unknown'],
] as const;

function readNames(row: Row): Pick<Reads, 'firstName' | 'lastName' | 'company'> {
  const { filled, warnings } = row;
  const inLine = (meaning: Meaning) => filled(meaning)[0]?.replaceAll('\n', ' ');
  const company = companyOf(row, inLine('company'));
  const [firstName, lastName] = [inLine('firstName'), inLine('lastName')];
  if (firstName || lastName) {
    const whole = [firstName, lastName].filter(Boolean).join(' ');
    if (isCompany(whole)) return { company: whole };
    return keptNames({ ...(firstName && { firstName }), ...(lastName && { lastName }), ...company }, warnings);
  }
  for (const [meaning, order] of nameColumns) {
    const name = inLine(meaning);
    if (!name) continue;
    const reason = isCompany(name) ? undefined : droppedName(name);
    if (reason) warnings.push({ field: 'name', reason });
    if (reason) return { ...company };
    const { isOrderUnknown, ...names } = splitName(name, order);
    if (isOrderUnknown) warnings.push({ field: 'name', reason: 'name-order-unknown' });
    return keptNames({ ...company, ...names }, warnings);
  }
  return { ...company };
}

function companyOf({ warnings }: Row, company: string | undefined): { company?: string } {
  if (!company) return {};
  const reason = /^[=+@]/.test(company) ? 'formula' : undefined;
  if (reason) warnings.push({ field: 'company', reason });
  return reason || company.length > 120 ? {} : { company };
}

function readSummary(row: Row): Summary | undefined {
  const { warnings, layout } = row;
  if (layout.at.orderId) return undefined;
  const warn = (reason: string) => warnings.push({ field: 'summary', reason });
  const count = row
    .first('summaryCount', 'summary')
    ?.cell.replace(/[.,]0$/, '')
    .replace(/ /g, '');
  if (count && !/^\d{1,9}$/.test(count)) warn('not-an-amount');
  const total = row.amountAt('summaryTotal', 'summary');
  if (total && 'problem' in total) warn(total.problem);
  const last = row.timeAt('summaryLastAt', 'summary');
  if (last && 'problem' in last) warn(last.problem);
  const summary = {
    ...(count && /^\d{1,9}$/.test(count) && { count: Number(count) }),
    ...(total && 'amount' in total && { total: total.amount, currency: total.currency }),
    ...(last && 'at' in last && { lastAt: last.at }),
  };
  return Object.keys(summary).length > 0 ? summary : undefined;
}

/** The shop's own fields that a hand mapped: as they are written. */
function readFields({ layout, filled }: Row): Record<string, string> | undefined {
  const own = (Object.keys(layout.at) as Meaning[]).filter((meaning) => meaning.startsWith('fields.'));
  const told = own.flatMap((meaning) =>
    filled(meaning)
      .slice(0, 1)
      .map((cell) => [meaning.slice(7), cell] as const),
  );
  return told.length > 0 ? Object.fromEntries(told) : undefined;
}

function readCountry(cell: string): string | undefined {
  const name = cell.toLowerCase();
  if (Object.hasOwn(countriesByName, name)) return countriesByName[name];
  return /^[a-z]{2}$/i.test(cell) ? cell.toUpperCase() : undefined;
}

const languages = ['pl', 'fi', 'sr', 'ru', 'en'];

function readLanguage(cell: string): string | undefined {
  const name = cell.toLowerCase();
  if (Object.hasOwn(languagesByName, name)) return languagesByName[name];
  const [code = ''] = name.split(/[-_]/);
  return languages.includes(code) ? code : undefined;
}

/** The language that is spoken where people are, as far as lists need it. */
export const languageOf: Record<string, string> = {
  PL: 'pl',
  FI: 'fi',
  RS: 'sr',
  RU: 'ru',
  GB: 'en',
  US: 'en',
  IE: 'en',
};

function localeOf(told: {
  language: string | undefined;
  country: string | undefined;
  phone: string | undefined;
  otherwise: string;
}): Pick<Reads, 'locale' | 'localeFrom'> {
  if (told.language) return { locale: told.language, localeFrom: 'column' };
  const spoken = (country: string | undefined) =>
    country && Object.hasOwn(languageOf, country) ? languageOf[country] : undefined;
  const [byCountry, byPhone] = [spoken(told.country), spoken(told.phone)];
  if (byCountry) return { locale: byCountry, localeFrom: 'country' };
  return byPhone ? { locale: byPhone, localeFrom: 'phone' } : { locale: told.otherwise, localeFrom: 'import' };
}
