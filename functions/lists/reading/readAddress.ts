import { type CanonicalEmail, canonicalEmail } from '../../person/canonicalEmail.ts';

/** The address by which a row is somebody's, and how many further ones it has. */
export type Address = { email: CanonicalEmail; others: number };
type AddressReading = Address | { problem: 'no-address' | 'not-an-address' };

/**
 * The address of a row out of its cells: the first readable one, and how many further ones differ from it. Nothing is
 * mended: a cell with a part that is no address is not read at all, for `sta,szek@…` is not szek's.
 */
export function readAddress(cells: readonly string[]): AddressReading {
  const filled = cells.filter((cell) => cell !== '');
  const found = filled.flatMap(addressesIn);
  const [email] = found;
  if (!email) return { problem: filled.length === 0 ? 'no-address' : 'not-an-address' };
  const others = new Set(found.map(({ canonical }) => canonical)).size - 1;
  return { email, others };
}

function addressesIn(cell: string): CanonicalEmail[] {
  const whole = readOne(cell);
  if (whole) return [whole];
  const parts = cell.split(/ ::: |[,;|\n]/).filter((part) => part.trim() !== '');
  const read = parts.flatMap((part) => {
    const one = readOne(part);
    return one ? [one] : part.trim().split(/\s+/).map(readOne);
  });
  return read.every((one) => one !== undefined) ? read : [];
}

function readOne(text: string): CanonicalEmail | undefined {
  return canonicalEmail(
    text
      .replaceAll('"', '')
      .trim()
      .replace(/[,;.]$/, ''),
  );
}
