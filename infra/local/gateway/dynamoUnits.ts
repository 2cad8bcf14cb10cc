import { itemSize, readUnits, transactionReadUnits, type WireItem, writeUnits } from '../units.ts';

export interface Units {
  writeUnits: number;
  readUnits: number;
}

export const NO_UNITS: Units = { writeUnits: 0, readUnits: 0 };

const READS = new Set(['GetItem', 'Query', 'Scan', 'BatchGetItem', 'TransactGetItems']);
const CONDITIONAL_WRITES = new Set(['PutItem', 'UpdateItem', 'DeleteItem']);
const METERED = new Set([...READS, ...CONDITIONAL_WRITES, 'BatchWriteItem']);

export interface Asked {
  body: Buffer;
  /** What the caller itself asked to see: the rest is taken out of the answer again. */
  callerSees: { capacity: boolean; oldItem: boolean };
}

/**
 * Asks the engine to report what the call consumed, and for a condition that fails what item it failed on, where the caller did not ask.
 *
 * How exact the units are: for single writes and reads the engine's own report was compared with AWS's rules and agrees (table and
 * index writes, sizes before and after, projections, consistency). A failed condition is billed by the size of the existing item, which
 * comes with the refusal. An empty query or page costs the minimum, which the engine reports as nothing; so does each key a batch does not
 * find. A deletion of nothing inside a batch is reported as 2 instead of 1. Transactions are counted by size (`transactionUnits.ts`).
 */
export function askForUnits(action: string, body: Buffer): Asked {
  if (!METERED.has(action)) return { body, callerSees: { capacity: true, oldItem: true } };
  const conditional = CONDITIONAL_WRITES.has(action) && body.includes('"ConditionExpression"');
  if (body.includes('"ReturnConsumedCapacity"') || body.includes('"ReturnValuesOnConditionCheckFailure"')) {
    return askAgain(body, conditional);
  }
  const wish = conditional ? WISH_WITH_OLD_ITEM : WISH;
  return { body: Buffer.concat([wish, body.subarray(body.indexOf('{') + 1)]), callerSees: NOTHING };
}

const WISH = Buffer.from('{"ReturnConsumedCapacity":"INDEXES",');
const WISH_WITH_OLD_ITEM = Buffer.from(
  '{"ReturnConsumedCapacity":"INDEXES","ReturnValuesOnConditionCheckFailure":"ALL_OLD",',
);
const NOTHING = { capacity: false, oldItem: false };

function askAgain(body: Buffer, conditional: boolean): Asked {
  const request = JSON.parse(body.toString()) as Record<string, unknown>;
  const capacity = (request.ReturnConsumedCapacity ?? 'NONE') !== 'NONE';
  const oldItem = request.ReturnValuesOnConditionCheckFailure === 'ALL_OLD';
  if (!capacity) request.ReturnConsumedCapacity = 'INDEXES';
  if (conditional && !oldItem) request.ReturnValuesOnConditionCheckFailure = 'ALL_OLD';
  return { body: Buffer.from(JSON.stringify(request)), callerSees: { capacity, oldItem } };
}

interface Told {
  body: Buffer;
  units: Units;
}

/** Reads the units from the engine's answer and takes out of it what the caller did not ask for. */
export function readUnitsFrom(action: string, asked: Asked, status: number, body: Buffer, request: () => object): Told {
  if (!METERED.has(action)) return { body, units: NO_UNITS };
  if (status !== 200) return refusal(action, asked, body);
  const told = takeCapacity(body);
  const seen = asked.callerSees.capacity ? body : told.rest;
  if (!READS.has(action)) return { body: seen, units: { writeUnits: told.units, readUnits: 0 } };
  const units = told.units + (action === 'BatchGetItem' ? missedKeys(request(), told.rest) : 0);
  return { body: seen, units: { writeUnits: 0, readUnits: units || minimumRead(request()) } };
}

/** A refused write is billed only when its condition failed: by the existing item, at least one unit. */
function refusal(action: string, asked: Asked, body: Buffer): Told {
  if (!CONDITIONAL_WRITES.has(action) || !body.includes('ConditionalCheckFailed')) return { body, units: NO_UNITS };
  const answer = JSON.parse(body.toString()) as { Item?: WireItem };
  const units = { writeUnits: writeUnits(answer.Item ? itemSize(answer.Item) : 0), readUnits: 0 };
  if (asked.callerSees.oldItem || !answer.Item) return { body, units };
  delete answer.Item;
  return { body: Buffer.from(JSON.stringify(answer)), units };
}

type Capacity = { CapacityUnits?: number };
const LABEL = '"ConsumedCapacity":';

/**
 * Cuts the engine's report off the answer. The engine writes it as the last member (first for TransactGetItems), so a page of items
 * need not be parsed; whatever does not look so is parsed whole.
 */
function takeCapacity(body: Buffer): { rest: Buffer; units: number } {
  const at = body.lastIndexOf(LABEL);
  if (at < 0) return { rest: body, units: 0 };
  const tail = tryParse(body.toString('utf8', at + LABEL.length, body.length - 1));
  if (tail) {
    const end = body[at - 1] === COMMA ? at - 1 : at;
    return { rest: Buffer.concat([body.subarray(0, end), CLOSING]), units: totalOf(tail) };
  }
  const { ConsumedCapacity, ...rest } = JSON.parse(body.toString());
  return { rest: Buffer.from(JSON.stringify(rest)), units: totalOf(ConsumedCapacity) };
}

const COMMA = 0x2c;
const CLOSING = Buffer.from('}');

function tryParse(text: string): Capacity | Capacity[] | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function totalOf(capacity: Capacity | Capacity[]): number {
  return [capacity].flat().reduce((sum, { CapacityUnits = 0 }) => sum + CapacityUnits, 0);
}

function minimumRead(request: { ConsistentRead?: boolean; TransactItems?: unknown[] }): number {
  if (request.TransactItems) return request.TransactItems.length * transactionReadUnits(0);
  return readUnits(0, { consistent: request.ConsistentRead });
}

interface BatchGet {
  RequestItems?: Record<string, { Keys: unknown[]; ConsistentRead?: boolean }>;
}
interface BatchGot {
  Responses?: Record<string, unknown[]>;
  UnprocessedKeys?: Record<string, { Keys: unknown[] }>;
}

function missedKeys(request: BatchGet, rest: Buffer): number {
  const { Responses = {}, UnprocessedKeys = {} } = JSON.parse(rest.toString()) as BatchGot;
  return Object.entries(request.RequestItems ?? {}).reduce((sum, [table, { Keys, ConsistentRead }]) => {
    const answered = (Responses[table]?.length ?? 0) + (UnprocessedKeys[table]?.Keys.length ?? 0);
    return sum + (Keys.length - answered) * readUnits(0, { consistent: ConsistentRead });
  }, 0);
}
