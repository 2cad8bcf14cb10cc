import { canonicalEmail } from '../person/canonicalEmail.ts';
import type { FieldValue } from '../person/fieldKind.ts';
import { tellable, valueAt } from '../person/profileFields.ts';
import type { Shop } from '../shop/shop.ts';
import type { TextInFull } from '../shop/shownText.ts';
import type { Lead, Submission } from './lead.schema.ts';

/** One thing that a submission says: a sentence agreed to (`consents.<purpose>`), or a field of the profile. */
export type Part = { path: string; from: Submission } & ({ text: TextInFull } | { value: FieldValue });

/**
 * What the owner of a mailbox may confirm. With one submission all of it is `certain`. With several nobody knows which
 * one is hers, so one tap confirms only what all of them say, and of the rest, `contested`, what she ticks herself: a
 * stranger who was faster decides nothing, and what she asked for is not lost.
 */
export type Confirmable = { submissions: Submission[]; certain: Part[]; contested: Part[] };

/** `shown` are the ids of the submissions she saw; what came after is not hers to confirm yet. */
export function confirmable(
  lead: Pick<Lead, 'address' | 'submissions'>,
  shop: Shop,
  shown?: readonly string[],
): Confirmable {
  const asked = lead.address ?? lead.submissions.at(-1)?.address;
  const submissions = lead.submissions.filter(
    ({ id, address }) => isSameMailbox(address, asked) && (!shown || shown.includes(id)),
  );
  const parts = submissions.toReversed().flatMap((submission) => partsOf(submission, shop));
  const byPath = [...Map.groupBy(parts, ({ path }) => path).values()];
  const distinct = byPath.flatMap((ofPath) => [...Map.groupBy(ofPath, sameAs).values()]);
  const isCertain = (same: Part[]) => new Set(same.map(({ from }) => from.id)).size === submissions.length;
  return {
    submissions,
    certain: distinct.filter(isCertain).map(([newest]) => newest!),
    contested: distinct.filter((same) => !isCertain(same)).map(([newest]) => newest!),
  };
}

/** What is confirmed by a tap, with everything that was ticked; of two values for one field the newer counts. */
export function chosenParts({ certain, contested }: Confirmable, ticked: readonly string[]): Part[] {
  const picked = contested.filter((part) => ticked.includes(nameOfPart(part)));
  const byPath = new Map([...picked.reverse(), ...certain].map((part) => [part.path, part]));
  return [...byPath.values()];
}

/** What a part is called in the form that ticks it. */
export function nameOfPart({ from, path }: Part): string {
  return `${from.id}.${path}`;
}

function partsOf(from: Submission, shop: Shop): Part[] {
  const { signup } = from;
  return [
    ...Object.entries(signup.consents).map(([purpose, text]) => ({ path: `consents.${purpose}`, from, text })),
    ...tellable(shop).flatMap(({ path }) => {
      const value = valueAt(signup, path);
      return value === undefined ? [] : [{ path, from, value: value as FieldValue }];
    }),
  ];
}

/** One purpose is one, in whatever language it was agreed to. */
function sameAs(part: Part): string {
  return 'text' in part ? part.path : `${part.path}=${JSON.stringify(part.value)}`;
}

function isSameMailbox(one: string, other: string | undefined): boolean {
  return other !== undefined && canonicalEmail(one)?.canonical === canonicalEmail(other)?.canonical;
}
