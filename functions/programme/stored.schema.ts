import * as z from 'zod/mini';
import { definitionOf, deployedKey, referencesKey } from '../platform/tableKeys.ts';
import type { Instant } from '../time/instant.ts';
import { storedInstant as instant } from '../time/storedInstant.ts';
import type { AutomationBody, definitionSchemas, SegmentBody, VoucherKindBody } from './definition.schema.ts';
import { type Deployed, readDeployed } from './deployed.schema.ts';
import { ever, type Moments } from './programme.types.ts';

export const definitionKinds = ['segment', 'automation', 'voucher'] as const;
export type DefinitionKind = (typeof definitionKinds)[number];
export type BodyOf = { segment: SegmentBody; automation: AutomationBody; voucher: VoucherKindBody };

/** A version as it is stored. Without a body it takes back what was stored: what the deployment brings holds again. */
export type Version<Body> = {
  version: number;
  from: Instant;
  body?: Body | undefined;
  /** When former versions of an automation had their letters due. */
  earlier?: readonly Moments[] | undefined;
  /** It refers to something that the shop no longer has: nothing goes by it, and what the deployment brings does not either. */
  unreadable?: boolean;
};

/** What is stored under an id: the version that held when the newest was saved, and those since, the oldest first. */
export type Head<Kind extends DefinitionKind = DefinitionKind> = {
  kind: Kind;
  id: string;
  versions: readonly Version<BodyOf[Kind]>[];
};

/** Everything that is stored of the programme, and what the last deployment brought, if it was noted. */
export type Stored = {
  segment: readonly Head<'segment'>[];
  automation: readonly Head<'automation'>[];
  voucher: readonly Head<'voucher'>[];
  deployed?: Deployed | undefined;
  /** How many savings have referred to segments, or taken one away. */
  references?: number | undefined;
};

const headSchema = z.object({
  kind: z.enum(definitionKinds),
  id: z.string(),
  versions: z.array(
    z.object({
      version: z.int(),
      from: instant,
      body: z.optional(z.unknown()),
      unreadable: z.optional(z.boolean()),
      earlier: z.optional(z.array(z.object({ from: instant, trigger: z.unknown(), after: z.array(z.string()) }))),
    }),
  ),
});

type Schemas = ReturnType<typeof definitionSchemas>;

/**
 * Reads a head as it is stored, by the schemas its versions were checked by when they were saved. What cannot be read any
 * more, a version or the whole head, is said to be, and stops no other.
 */
function readHead<Kind extends DefinitionKind>(item: Record<string, unknown>, schemas: Schemas): Head<Kind> {
  const stored = headSchema.safeParse(item);
  if (!stored.success) return unreadableHead(item) as Head<Kind>;
  const { kind, id, versions } = stored.data;
  const read = versions.map(({ body, ...version }) => {
    if (body === undefined) return version;
    const parsed = schemas[kind].safeParse(body);
    return parsed.success ? { ...version, body: parsed.data } : { ...version, unreadable: true };
  });
  return { kind, id, versions: read } as unknown as Head<Kind>;
}

/** A head of which no more can be said than its key says. */
function unreadableHead({ sk, version }: Record<string, unknown>): Head {
  const { kind, id } = definitionOf(String(sk));
  const number = typeof version === 'number' ? version : 0;
  return { kind: kind as DefinitionKind, id, versions: [{ version: number, from: ever, unreadable: true }] };
}

/** Reads the heads among what is stored, and what was deployed. */
export function readHeads(items: Record<string, unknown>[], schemas: Schemas): Stored {
  const heads = items.filter(isHead).map((item) => readHead(item, schemas));
  const ofKind = <Kind extends DefinitionKind>(kind: Kind) =>
    heads.filter((head) => head.kind === kind) as Head<Kind>[];
  const deployed = readDeployed(items.find(({ sk }) => sk === deployedKey.sk));
  const references = items.find(({ sk }) => sk === referencesKey.sk)?.count as number | undefined;
  return {
    segment: ofKind('segment'),
    automation: ofKind('automation'),
    voucher: ofKind('voucher'),
    ...(deployed && { deployed }),
    ...(references !== undefined && { references }),
  };
}

function isHead({ sk }: Record<string, unknown>): boolean {
  return (definitionKinds as readonly string[]).includes(definitionOf(String(sk)).kind);
}
