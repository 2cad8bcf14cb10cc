import { type ApiSpec, readApi } from './apiSpec.ts';
import type { QueueSpec, SubscriptionSpec } from './fauxqsProtocol.ts';
import { type FunctionSpec, functionSpecs } from './functionSpecs.ts';
import { type Addresses, identitiesOf } from './identities.ts';
import { createResolver } from './intrinsics.ts';
import { type Mapping, readMappings } from './mappings.ts';
import { readQueues, readSubscriptions, readTopics } from './queueSpecs.ts';
import { readSchedules, type Schedule } from './schedules.ts';
import { greetedTopics, sesTopics } from './sesEvents.ts';
import { readStack, type Stack } from './stack.ts';
import type { Assembly } from './template.ts';

/** What the template says, in the words of this host. */
export type Model = {
  region: string;
  stack: Stack;
  functions: FunctionSpec[];
  mappings: Mapping[];
  queues: QueueSpec[];
  topics: string[];
  subscriptions: SubscriptionSpec[];
  schedules: Schedule[];
  api: ApiSpec;
  topicsOfMailEvent: ReturnType<typeof sesTopics>;
  /** Topics that SES greets in plain text. */
  greetedTopics: string[];
  /** What `Ref` gives. */
  refOf(logicalId: string): string;
  arnOf(logicalId: string): string;
  attributeOf(logicalId: string, name: string): string;
};

export function readModel(assembly: Assembly, addresses: Addresses): Model {
  const identities = identitiesOf(assembly, addresses);
  const stack = readStack(assembly, createResolver(assembly.template, identities));
  const attributeOf = (logicalId: string, name: string) => String(identities.attribute(logicalId, name));
  const arnOf = (logicalId: string) => attributeOf(logicalId, 'Arn');
  const refOf = (logicalId: string) => String(identities.ref(logicalId));
  const functions = functionSpecs(stack, assembly, arnOf);
  return {
    region: identities.region,
    stack,
    functions,
    mappings: readMappings(stack, functions),
    queues: readQueues(stack, { arnOf }),
    topics: readTopics(stack, { refOf }),
    subscriptions: readSubscriptions(stack),
    schedules: readSchedules(stack, arnOf),
    api: readApi(stack, functions, { refOf, publicUrl: addresses.publicUrl }),
    topicsOfMailEvent: sesTopics(stack),
    greetedTopics: greetedTopics(stack),
    refOf,
    arnOf,
    attributeOf,
  };
}
