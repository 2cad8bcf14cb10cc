import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { ShopConfig } from './shop.schema.ts';

/** A picture as pages and letters name it: its file among the assets, by its content, and its size in pixels. */
export type Picture = { name: string; width: number; height: number };
export type BrandPicture = 'logo' | 'photo';
type Pictures = Partial<Record<BrandPicture, Picture>>;

/** People wait for it on a phone at the till. */
const heaviest: Record<BrandPicture, number> = { logo: 10_000, photo: 25_000 };
const root = new URL('../../', import.meta.url);

/** The file of a picture that `shop.config.ts` names. Throws in a sentence where it is missing. */
export function pictureBytes(path: string): Buffer {
  try {
    return readFileSync(new URL(path, root));
  } catch {
    throw new Error(`There is no file ${path} beside shop.config.ts, which names it.`);
  }
}

/** Sizes and weighs the brand's pictures. Throws in a sentence for one that is none, or too heavy. */
export function measurePictures({ brand }: Pick<ShopConfig, 'brand'>): Pictures {
  const pictures: Pictures = {};
  for (const which of ['logo', 'photo'] as const) {
    const path = brand[which];
    if (path) pictures[which] = measure(which, path, pictureBytes(path));
  }
  return pictures;
}

function measure(which: BrandPicture, path: string, bytes: Buffer): Picture {
  const size = sizeOfPng(bytes) ?? sizeOfJpeg(bytes);
  if (!size) throw new Error(`brand.${which}: ${path} is neither a PNG nor a JPEG inside. Save it anew as one.`);
  if (bytes.length > heaviest[which])
    throw new Error(
      `brand.${which}: ${path} weighs ${Math.ceil(bytes.length / 1000)} KB; it may weigh ${heaviest[which] / 1000} KB, so that it is there at once on a phone. Save it smaller, or as a JPEG of lower quality.`,
    );
  const kind = sizeOfPng(bytes) ? 'png' : 'jpg';
  return { name: `${which}.${createHash('sha256').update(bytes).digest('hex').slice(0, 10)}.${kind}`, ...size };
}

type Size = { width: number; height: number };

/** PNG specification, 11.2.2: the first chunk begins with width and height. */
function sizeOfPng(bytes: Buffer): Size | undefined {
  if (bytes.subarray(0, 8).toString('latin1') !== '\x89PNG\r\n\x1a\n') return undefined;
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

/** ITU T.81, B.2.2: a frame header (SOF0 to SOF15 but the tables among them) holds height and width. */
function sizeOfJpeg(bytes: Buffer): Size | undefined {
  if (bytes.readUInt16BE(0) !== 0xffd8) return undefined;
  for (let at = 2; at + 9 < bytes.length; at += 2 + bytes.readUInt16BE(at + 2)) {
    const marker = bytes[at + 1]!;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) };
  }
  return undefined;
}
