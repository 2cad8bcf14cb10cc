import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { measurePictures } from '../../../functions/shop/pictures.ts';
import { aShop } from '../../support/aShop.ts';

const root = join(import.meta.dirname, '../../..');
const folder = mkdtempSync(join(root, 'dist-pictures-'));
afterAll(() => rmSync(folder, { recursive: true }));

const { brand } = aShop();
function measured(name: string, bytes: Buffer) {
  writeFileSync(join(folder, name), bytes);
  return measurePictures({ brand: { ...brand, photo: relative(root, join(folder, name)) } }).photo;
}
const png = (bytes: number) =>
  Buffer.concat([Buffer.from('89504e470d0a1a0a0000000d49484452000002d000000168', 'hex'), Buffer.alloc(bytes)]);

it('a picture is sized by what is in it, whatever its name says, and named by its content', () => {
  const one = measured('one.jpg', png(10))!;
  expect(one).toMatchObject({ width: 720, height: 360 });
  expect(one.name).toMatch(/^photo\.[0-9a-f]{10}\.png$/);
  expect(measured('two.jpg', png(11))!.name).not.toBe(one.name);
});

it('a JPEG is sized past its tables and comments', () => {
  const comment = Buffer.from('fffe00040000', 'hex');
  const tables = Buffer.from('ffc400040000', 'hex');
  const frame = Buffer.from('ffc2001108016802d00301110002110103110100', 'hex');
  const jpeg = Buffer.concat([Buffer.from('ffd8', 'hex'), comment, tables, frame]);
  expect(measured('a.jpg', jpeg)).toMatchObject({ width: 720, height: 360 });
});

it.each([
  ['too heavy', png(30_000), /brand\.photo: .* weighs 31 KB; it may weigh 25 KB/],
  ['no picture', Buffer.from('GIF89a, or so it says, and a few bytes more'), /neither a PNG nor a JPEG/],
])('one that is %s is refused in a sentence', (_, bytes, message) => {
  expect(() => measured('wrong.jpg', bytes)).toThrow(message);
});

it('one that is not there is refused by its path', () => {
  expect(() => measurePictures({ brand: { ...brand, photo: 'brand/gone.jpg' } })).toThrow(
    'There is no file brand/gone.jpg beside shop.config.ts',
  );
});
