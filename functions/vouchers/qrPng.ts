import { crc32, deflateSync } from 'node:zlib';
import { qrModules, quietZone } from '../drawing/qrSvg.ts';

/** Pixels on every side of a module: sharp on screens of twice the density. */
const scale = 8;

/**
 * A QR code as a picture that mail programs show, which draw no SVG: black and white, a bit for each pixel (PNG
 * specification, 3rd edition, "Greyscale" and "Filtering"). A few hundred bytes.
 */
export function qrPng(text: string): Buffer {
  const modules = qrModules(text);
  const side = (modules.size + 2 * quietZone) * scale;
  const bytes = Math.ceil(side / 8);
  const rows = Array.from({ length: side }, (_, y) => {
    const row = Buffer.alloc(1 + bytes, 0xff);
    row[0] = 0;
    for (let x = 0; x < side; x += 1)
      if (isDark(modules, Math.floor(y / scale) - quietZone, Math.floor(x / scale) - quietZone))
        row[1 + (x >> 3)]! &= ~(0x80 >> (x & 7));
    return row;
  });
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header[8] = 1;
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(rows), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function isDark(modules: ReturnType<typeof qrModules>, row: number, column: number): boolean {
  const { size } = modules;
  return row >= 0 && column >= 0 && row < size && column < size && modules.get(row, column) === 1;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
