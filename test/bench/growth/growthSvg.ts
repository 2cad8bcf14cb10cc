export type Series = { name: string; unit: string; points: { size: number; value: number }[] };

const [width, height, left, right, top, foot] = [340, 150, 16, 16, 46, 26];
const columns = 2;

/** A small picture for each series, its base by powers of ten from left to right, its value from nought upwards. */
export function growthSvg(all: Series[]): string {
  const rows = Math.ceil(all.length / columns);
  const panels = all.map((series, i) => {
    const [x, y] = [(i % columns) * width, Math.floor(i / columns) * height];
    return `<g transform="translate(${x} ${y})">${panel(series)}</g>`;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${columns * width} ${rows * height}" width="${columns * width}" height="${rows * height}" font-family="system-ui, sans-serif" font-size="11" role="img">`,
    `<title>What grows with the base: ${all.map(({ name }) => escaped(name)).join('; ')}</title>`,
    `<rect width="100%" height="100%" fill="#fff"/>`,
    ...panels,
    '</svg>\n',
  ].join('\n');
}

function panel({ name, unit, points }: Series): string {
  const logs = points.map(({ size }) => Math.log10(size));
  const [first, last] = [Math.min(...logs), Math.max(...logs)];
  const most = Math.max(...points.map(({ value }) => value)) || 1;
  const span = last - first || 1;
  const place = points.map(({ size, value }) => ({
    x: round(left + 24 + ((Math.log10(size) - first) / span) * (width - left - right - 64)),
    y: round(top + (1 - value / most) * (height - top - foot)),
  }));
  const bottom = height - foot;
  return [
    `<text x="${left}" y="20" font-weight="600" fill="#1d2b24">${escaped(name)}</text>`,
    `<line x1="${left}" y1="${bottom}" x2="${width - right}" y2="${bottom}" stroke="#b9c4bd"/>`,
    `<polyline fill="none" stroke="#1f6b4a" stroke-width="2" points="${place.map(({ x, y }) => `${x},${y}`).join(' ')}"/>`,
    ...points.map(({ size, value }, i) => {
      const { x, y } = place[i]!;
      return [
        `<circle cx="${x}" cy="${y}" r="3" fill="#1f6b4a"/>`,
        `<text x="${x}" y="${y - 7}" text-anchor="middle" fill="#1d2b24">${Number(value.toPrecision(3))} ${escaped(unit)}</text>`,
        `<text x="${x}" y="${bottom + 15}" text-anchor="middle" fill="#5a665f">${size.toLocaleString('en-GB')}</text>`,
      ].join('');
    }),
  ].join('');
}

const round = (value: number) => Math.round(value * 10) / 10;
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
