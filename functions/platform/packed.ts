import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';

/**
 * Texts in a quarter of their room, packed when a bundle is built (`*.atBuild.ts`): a function that starts reads its
 * whole bundle first, and those in five languages are much of it.
 */
export const packed = (value: unknown): string => brotliCompressSync(JSON.stringify(value)).toString('base64');

export const unpacked = <Value>(text: string): Value =>
  JSON.parse(brotliDecompressSync(Buffer.from(text, 'base64')).toString());
