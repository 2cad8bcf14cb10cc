import { sorts } from '../functions/platform/tableKeys.ts';

/**
 * Filter patterns for the writes of a contact by anybody but these. A write that leaves their word as it found it is
 * none of theirs: somebody wrote by hand, or a program that does not know of the word. `nor` by those who only wake.
 */
export function contactWrites({ butBy, nor = [] }: { butBy: string[]; nor?: string[] }): object[] {
  const pattern = (images: object) => ({ dynamodb: { Keys: { sk: { S: [sorts.contact] } }, ...images } });
  const last = (writer: unknown) => ({ writer: { S: [writer] } });
  return [
    pattern({ NewImage: last({ 'anything-but': [...butBy, ...nor] }) }),
    ...butBy.map((writer) => pattern({ OldImage: last(writer), NewImage: last(writer) })),
  ];
}
