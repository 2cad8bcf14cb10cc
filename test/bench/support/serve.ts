/** The other end of `startChild`: answers its questions one by one until it is told to stop. */
export function serve(
  hello: unknown,
  answer: (question: never) => Promise<unknown>,
  stop: () => unknown = () => {},
): void {
  process.on('message', async (question: { stop?: true }) => {
    if (question.stop) {
      await stop();
      process.exit();
    }
    process.send!(await answer(question as never));
  });
  process.on('disconnect', () => process.exit(1));
  process.send!(hello);
}
