import type { Clock } from './clock.ts';
import type { LogLine } from './workerProtocol.ts';

export type Logs = {
  add(functionName: string, lines: LogLine[]): void;
  /** Something went wrong in the host itself. */
  problem(where: string, error: Error): void;
  /** What functions have said, oldest first, as far as it is kept. */
  lines(): Array<{ function: string; level: LogLine['level']; text: string }>;
  /** Shows nothing for a while, but what goes wrong in the host itself. */
  hush(on: boolean): void;
  /** From now on nothing is a problem: everything is being taken down. */
  mute(): void;
  stop(): void;
};

const KEPT = 10_000;
const PRINT_EVERY_MS = 100;
/** More lines than this at a time nobody reads, and printing them would slow what they tell of. */
const PRINT_MOST = 25;

const colourful = process.stdout.isTTY && !process.env.NO_COLOR;
const style = (code: string) => (colourful ? `\x1b[${code}m` : '');
const colours = { debug: style('2'), info: '', warn: style('33'), error: style('31') };
const dim = style('2');
const off = style('0');

/** Keeps what functions log, and shows it in short lines unless told to be quiet. */
export function createLogs({ quiet, clock }: { quiet: boolean; clock: Clock }): Logs {
  const kept: ReturnType<Logs['lines']> = [];
  let waiting: string[] = [];
  let muted = false;
  let hushed = false;
  const print = setInterval(() => {
    if (waiting.length === 0) return;
    const shown = waiting.slice(0, PRINT_MOST);
    const more = waiting.length - shown.length;
    waiting = [];
    process.stdout.write(`${shown.join('\n')}\n${more > 0 ? `${dim}  … ${more} more lines${off}\n` : ''}`);
  }, PRINT_EVERY_MS).unref();

  const show = (name: string, level: LogLine['level'], text: string) => {
    if (quiet || (hushed && name !== 'host')) return;
    const time = clock.now().toISOString().slice(11, 19);
    waiting.push(`  ${dim}${time}${off}  ${name.padEnd(12)} ${colours[level]}${shorten(text)}${off}`);
  };

  return {
    add(name, lines) {
      for (const { level, text } of lines) {
        kept.push({ function: name, level, text });
        show(name, level, text);
      }
      if (kept.length > 2 * KEPT) kept.splice(0, kept.length - KEPT);
    },
    problem(where, error) {
      if (muted) return;
      kept.push({ function: 'host', level: 'error', text: `${where}: ${error.message}` });
      show('host', 'error', `${where}: ${error.message}`);
    },
    lines: () => kept.slice(-KEPT),
    hush(on) {
      hushed = on;
    },
    mute() {
      muted = true;
    },
    stop: () => clearInterval(print),
  };
}

/** The message alone; `{"code":"SIGNUP_ACCEPTED","form":"newsletter"}` reads as `SIGNUP_ACCEPTED form=newsletter`. */
function shorten(line: string): string {
  const message = messageIn(line);
  if (typeof message !== 'object' || message === null) return String(message);
  const { code, ...fields } = message as Record<string, unknown>;
  const rest = Object.entries(fields).map(([name, value]) => `${dim}${name}=${off}${value}`);
  return [code, ...rest].filter(Boolean).join(' ');
}

/** What the host says of itself is no JSON. */
function messageIn(line: string): unknown {
  try {
    return JSON.parse(line).message;
  } catch {
    return line;
  }
}
