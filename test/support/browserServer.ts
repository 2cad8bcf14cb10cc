import { existsSync } from 'node:fs';
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflate } from '@sparticuz/chromium';
import { chromium } from 'playwright-core';

/** Not the arguments of @sparticuz/chromium: those switch web security off, and content security policies with it. */
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Starts the Chromium that came with npm; nothing needs to be installed. The libraries and fonts it wants (libnss3 and
 * its kin) come along too and are used where the machine has none. Close it when done.
 */
export async function launchBrowserServer(): Promise<{ url: string; close(): Promise<void> }> {
  const unpacked = await unpack();
  const env = { ...process.env };
  if (!hasLibraries())
    env.LD_LIBRARY_PATH = [join(unpacked, 'al2023', 'lib'), env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  if (!existsSync('/etc/fonts/fonts.conf')) env.FONTCONFIG_FILE ??= join(unpacked, 'fonts.conf');
  const server = await chromium.launchServer({
    executablePath: join(unpacked, 'chromium'),
    args,
    env,
    host: '127.0.0.1',
  });
  return { url: server.wsEndpoint(), close: () => server.close() };
}

/** Unpacks aside and moves into place, so that test files running side by side never meet half a browser. */
async function unpack(): Promise<string> {
  const bin = join(createRequire(import.meta.url).resolve('@sparticuz/chromium'), '..', '..', 'bin');
  const { version } = createRequire(import.meta.url)(join(bin, '..', 'package.json')) as { version: string };
  const place = join(tmpdir(), `kartoteka-chromium-${version}`);
  if (existsSync(place)) return place;
  const aside = await mkdtemp(`${place}-`);
  await inTemporaryFolder(aside, () =>
    Promise.all(['chromium.br', 'al2023.tar.br', 'fonts.tar.br'].map((file) => inflate(join(bin, file)))),
  );
  await writeFile(join(aside, 'fonts.conf'), `<fontconfig><dir>${place}/fonts</dir></fontconfig>\n`);
  await rename(aside, place).catch(() => rm(aside, { recursive: true }));
  return place;
}

/** `inflate` always unpacks into the system's temporary folder. */
async function inTemporaryFolder(folder: string, work: () => Promise<unknown>): Promise<void> {
  const before = process.env.TMPDIR;
  process.env.TMPDIR = folder;
  try {
    await work();
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}

function hasLibraries(): boolean {
  const folders = ['/lib', '/usr/lib', '/lib64', '/usr/lib64', '/lib/x86_64-linux-gnu', '/usr/lib/x86_64-linux-gnu'];
  return folders.some((folder) => existsSync(join(folder, 'libnss3.so')));
}
