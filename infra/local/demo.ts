import type { Clock } from './clock.ts';

type Options = { url: string; credentials: Record<string, string>; clock: Clock };

export async function seedDemo(_: Options): Promise<void> {}
