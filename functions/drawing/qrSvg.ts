import { type Code, create } from 'qrcode/lib/core/qrcode.js';

/** Modules left white on every side, without which readers don't find a code (ISO/IEC 18004). */
export const quietZone = 4;

/**
 * A QR code as a picture of any size, black on white whatever the page around it does. Error correction Q: a quarter of
 * it may be scratched, smudged or covered, as happens beside a till.
 */
export function qrSvg(text: string): string {
  const modules = qrModules(text);
  const side = modules.size + 2 * quietZone;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${side}v${side}H0z"/><path d="${path(modules)}"/></svg>\n`;
}

/** The squares of a code, dark or not. */
export function qrModules(text: string): Code['modules'] {
  return create(text, { errorCorrectionLevel: 'Q' }).modules;
}

/** One stroke for each run of dark modules in a row. */
function path(modules: Code['modules']): string {
  const { size } = modules;
  let drawn = '';
  for (let row = 0; row < size; row += 1)
    for (let from = 0, to = 0; from < size; from = to + 1) {
      to = from;
      while (to < size && modules.get(row, to)) to += 1;
      if (to > from) drawn += `M${from + quietZone} ${row + quietZone}h${to - from}v1H${from + quietZone}z`;
    }
  return drawn;
}
