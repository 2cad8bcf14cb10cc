/** What was understood, or why it wasn't: a name of a hint that says what to do. */
export type Reading<Value, Problem extends string> =
  | { value: Value }
  | { problem: Problem; values?: Record<string, string> };
