import { randomBytes } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newEngineKey } from './engineKey.ts';
import { PRIVATE_FILE, privateFolder } from './privateFolder.ts';
import type { Position } from './shardReader.ts';

/** What the host itself has to remember between runs, so that kept data can be used again. */
export type HostState = {
  /** Ms the clock was ahead: it must not run backwards over data written in its future. */
  clockOffset: number;
  /** Secrets by the name of their parameter: keys of stored contacts derive from them. */
  secrets: Record<string, string>;
  apiKey: string;
  /** Finds the tables in the engine. */
  engineKey: string;
  /** How far each mapping has come in its stream. */
  positions: Record<string, Position>;
  /** Whether SES has greeted its event destinations: it does so once, when they are made. */
  greeted?: boolean;
};

export type StateFile = { state: HostState /** Soon, and once for many changes. */; save(): void; close(): void };

const SAVE_AFTER_MS = 100;

/** Opens the host's memory in a directory, or one that is forgotten at the end. A new one's clock is so many ms ahead. */
export function openState(directory?: string, clockOffset = 0): StateFile {
  const state: HostState = {
    clockOffset,
    secrets: {},
    apiKey: newSecret(24),
    engineKey: newEngineKey(),
    positions: {},
  };
  if (!directory) return { state, save: () => {}, close: () => {} };
  privateFolder(directory);
  const file = join(directory, 'host.json');
  Object.assign(state, read(file));
  let timer: NodeJS.Timeout | undefined;
  const write = () => {
    timer = undefined;
    // Written beside and moved: a kill in the middle leaves the old state whole.
    writeFileSync(`${file}.new`, JSON.stringify(state, undefined, 2), { mode: PRIVATE_FILE });
    renameSync(`${file}.new`, file);
  };
  write();
  return {
    state,
    save() {
      timer ??= setTimeout(write, SAVE_AFTER_MS).unref();
    },
    close() {
      clearTimeout(timer);
      write();
    },
  };
}

function newSecret(bytes: number): string {
  return randomBytes(bytes).toString('base64url');
}

function read(file: string): Partial<HostState> {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw error;
  }
}
