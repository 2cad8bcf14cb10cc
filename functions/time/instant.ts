/** A moment in UTC, as `toISOString` writes it: 24 characters with milliseconds, so that instants compare as strings. */
export type Instant = string;
