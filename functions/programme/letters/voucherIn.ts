import type { CompiledLetter } from './compiledLetter.schema.ts';
import { voucherPlaceholders } from './placeholders.ts';

/** The kind of voucher that a letter shows, if it shows one. */
export function voucherIn(letter: CompiledLetter): string | undefined {
  return vouchersIn(letter)[0];
}

function vouchersIn(letter: CompiledLetter): string[] {
  const [language] = Object.values(letter);
  return [...new Set(language?.blocks.flatMap((block) => (block.kind === 'voucher' ? [block.voucher] : [])))];
}

/**
 * A letter carries one voucher: the kind that its step names or that it shows itself. `voucher` is the step's; a letter of a
 * campaign has none beside its own.
 */
export function voucherProblem(letter: CompiledLetter, voucher?: string): string | undefined {
  const kinds = new Set([...vouchersIn(letter), ...(voucher ? [voucher] : [])]);
  if (kinds.size > 1) return `A letter carries one voucher, and this names ${[...kinds].join(' and ')}`;
  const speaks = voucherPlaceholders.some((name) =>
    JSON.stringify(letter).includes(JSON.stringify({ gap: name }).slice(1, -1)),
  );
  return kinds.size === 0 && speaks ? 'It speaks of a voucher and carries none: add ::voucher[kind]' : undefined;
}
