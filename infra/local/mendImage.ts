type Value = Record<string, unknown>;

/**
 * DynamoDB Local's streams write an empty map as `{}`, a value of no type; AWS writes `{"M": {}}`. Puts that right in place,
 * at any depth.
 */
export function mendImage(image: Record<string, Value> | undefined): void {
  for (const value of Object.values(image ?? {})) mend(value);
}

function mend(value: Value): void {
  if (Array.isArray(value.L)) for (const member of value.L) mend(member);
  else if (value.M) mendImage(value.M as Record<string, Value>);
  else if (isEmpty(value)) value.M = {};
}

function isEmpty(value: Value): boolean {
  for (const _ in value) return false;
  return true;
}
