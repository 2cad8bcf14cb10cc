import { openAsBlob } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { callerAt } from './door.ts';

/** What the API says of an import, as far as a terminal shows it. */
export type Shown = {
  id: string;
  state: string;
  message?: string;
  progress: { done: number; total: number };
  format?: string;
  encoding?: string;
  separator?: string;
  columns: { header: string; filled: number; meaning?: string; samples: string[] }[];
  counts: Record<string, number>;
};

type Settings = Record<string, unknown>;
export type Bring = {
  url: string;
  token: string;
  file: string;
  /** What is said of the list beside what is in it, as `PUT /v1/imports/{id}` takes it. */
  settings?: Settings;
  /** Whether it stops when it has been tried. */
  onlyTry?: boolean;
  /** Told how far it is, now and then. */
  onProgress: (shown: Shown) => void;
  everyMs?: number;
};

/** Brings a list in by the API as the console does: puts the file there, has it tried, and carried out. Throws a sentence. */
export async function bringList({
  url,
  token,
  file,
  settings,
  onlyTry,
  onProgress,
  everyMs = 400,
}: Bring): Promise<Shown> {
  const call = callerAt({ url, token });
  const until = async (id: string, states: string[]): Promise<Shown> => {
    for (;;) {
      const shown = (await call('GET', `/v1/imports/${id}`)) as Shown;
      onProgress(shown);
      if (shown.state === 'refused') throw new Error(shown.message ?? 'The list was refused.');
      if (states.includes(shown.state)) return shown;
      await wait(everyMs);
    }
  };
  const { size } = await stat(file);
  const made = await call('POST', '/v1/imports', { name: basename(file), bytes: size });
  const { id, upload } = made as {
    id: string;
    upload: { method: string; url: string; headers: Record<string, string> };
  };
  const put = await fetch(upload.url, { method: upload.method, headers: upload.headers, body: await openAsBlob(file) });
  if (!put.ok) throw new Error(`The file could not be put there: ${put.status}`);
  if (settings && Object.keys(settings).length > 0) await call('PUT', `/v1/imports/${id}`, settings);
  await call('POST', `/v1/imports/${id}/read`);
  const tried = await until(id, ['read']);
  if (onlyTry) return tried;
  await call('POST', `/v1/imports/${id}/start`);
  return until(id, ['done']);
}

/** Takes an import back. */
export async function takeListBack({
  url,
  token,
  id,
  onProgress,
  everyMs = 400,
}: Omit<Bring, 'file'> & { id: string }): Promise<Shown> {
  const call = callerAt({ url, token });
  await call('POST', `/v1/imports/${id}/undo`);
  for (;;) {
    const shown = (await call('GET', `/v1/imports/${id}`)) as Shown;
    onProgress(shown);
    if (shown.state === 'undone') return shown;
    await wait(everyMs);
  }
}
