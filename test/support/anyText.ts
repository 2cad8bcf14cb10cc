import * as fc from 'fast-check';

/** Text of any characters up to Kanji, half of them ASCII with its controls: what may come in where a name should. */
export function anyText(): fc.Arbitrary<string> {
  const code = fc.oneof(fc.integer({ min: 0, max: 0x7f }), fc.integer({ min: 0x80, max: 0x30ff }));
  return fc.string({ unit: code.map((one) => String.fromCodePoint(one)), maxLength: 60 });
}
