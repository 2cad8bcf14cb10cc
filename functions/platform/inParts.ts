/** The list in pieces of at most so many, in order. */
export function inParts<T>(all: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, i) => all.slice(i * size, (i + 1) * size));
}

/** Does the parts one after the other, so many side by side; the results stand in their order. */
export async function inTurn<Part, Result>(
  parts: readonly Part[],
  atOnce: number,
  act: (part: Part) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  let next = 0;
  const worker = async () => {
    while (next < parts.length) {
      const mine = next++;
      results[mine] = await act(parts[mine]!);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return results;
}
