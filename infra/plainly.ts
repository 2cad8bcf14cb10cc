/**
 * Does what a command is for. What is wrong with the shop's configuration, its pictures or its letters is said in
 * sentences, for whoever edits them; a mistake of the code keeps its stack.
 */
export async function plainly(work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    console.error(`\n${wordsOf(error)}\n`);
    process.exitCode = 1;
  }
}

function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  // Node puts the file, the line and what stands there above what it says of it.
  if (error instanceof SyntaxError) return `${error.stack?.split('\n    at ')[0] ?? error.message}`;
  return error.constructor === Error ? error.message : (error.stack ?? error.message);
}
