import type { AwsCall } from './awsJson.ts';
import type { Clock } from './clock.ts';
import { createExpiry } from './expiry.ts';
import type { Fauxqs } from './fauxqs.ts';
import type { Functions } from './functions.ts';
import type { Model } from './model.ts';
import { lastPart } from './queueSpecs.ts';
import { startQueueMapping } from './queues.ts';
import { createShardReader, type Position } from './shardReader.ts';
import { startStreamMapping } from './streams.ts';
import type { Table } from './tables.ts';

/** Everything that feeds functions from tables and queues, and what expires. */
export type EventSources = {
  /** Something was written to the table of this name. */
  written(table: string): void;
  sources: Array<{ drain(): Promise<void> }>;
  /** Deletes what has expired. */
  expire(): Promise<void>;
  /** Learns what kept data holds that will expire. */
  scanExpiry(): Promise<void>;
  stop(): Promise<void>;
};

type Options = {
  model: Model;
  tables: Table[];
  functions: Functions;
  clock: Clock;
  dynamodb: AwsCall;
  sqs: AwsCall;
  fauxqs: Fauxqs;
  /** How far each mapping has come, by a name of its own; changed in place. */
  positions: Record<string, Position>;
  onProgress(): void;
  toDestination(arn: string, message: object): Promise<void>;
  onError(where: string, error: Error): void;
};

export function startEventSources(options: Options): EventSources {
  const { model, tables, clock, dynamodb, positions } = options;
  const fed = new Set<Table>();
  const expiries = tables
    .filter(({ expiryAttribute }) => expiryAttribute)
    .map((table) => ({ table, expiry: createExpiry(table, dynamodb, clock) }));

  const streams = model.mappings.flatMap((mapping) => {
    const table = tables.find(({ streamArn }) => streamArn === mapping.source);
    if (!table?.engineStreamArn) return [];
    const expiry = expiries.find((each) => each.table === table)?.expiry;
    const learns = !fed.has(table);
    fed.add(table);
    const place = `${table.logicalId} > ${mapping.functionName}`;
    const stream = startStreamMapping({
      ...options,
      mapping,
      region: model.region,
      reader: createShardReader(table.engineStreamArn, dynamodb, positions[place]),
      onRecord(record) {
        if (learns) expiry?.learn(record);
        expiry?.mark(record);
      },
      onProgress(position) {
        positions[place] = position;
        options.onProgress();
      },
      onError: (error) => options.onError(place, error),
    });
    return { ...stream, table };
  });
  const written = (name: string) => {
    for (const { table, poke } of streams) if (table.name === name) poke();
  };

  const queues = model.mappings
    .filter(({ source }) => source.includes(':sqs:'))
    .map((mapping) => {
      const queue = lastPart(mapping.source);
      return startQueueMapping({
        ...options,
        mapping,
        queue,
        queueUrl: `http://localhost/000000000000/${queue}`,
        region: model.region,
        call: options.sqs,
        now: clock.now,
        onError: (error) => options.onError(`${queue} > ${mapping.functionName}`, error),
      });
    });

  return {
    written,
    sources: [...streams, ...queues],
    async expire() {
      for (const { table, expiry } of expiries) {
        if (!fed.has(table)) await expiry.scan();
        if ((await expiry.run()) > 0) written(table.name);
      }
    },
    async scanExpiry() {
      await Promise.all(expiries.map(({ expiry }) => expiry.scan()));
    },
    async stop() {
      await Promise.all([...streams, ...queues].map((source) => source.stop()));
    },
  };
}
