import type * as z from 'zod/mini';
import type { ShopConfig } from '../shop/shop.schema.ts';
import { deepIssues } from './deepIssues.ts';
import { defaultsOf } from './defaultsOf.ts';
import {
  type AutomationBody,
  definitionId,
  definitionSchemas,
  type ProgrammeConfig,
  type SegmentBody,
} from './definition.schema.ts';
import { compileSteps, letterRulesOf } from './letters/compileSteps.ts';
import { referenceProblems, rulesOf } from './references.ts';

/**
 * The segments, automations and voucher kinds of `shop.config.ts`, checked by the schemas that check what is stored. Throws with a line
 * for each thing that is wrong, which names its path.
 */
export function parseProgramme(config: ShopConfig & ProgrammeConfig): ProgrammeConfig {
  const { segment, automation, voucher } = definitionSchemas(config);
  const problems = [
    ...problemsIn('segments', config.segments ?? {}, segment),
    ...problemsIn('automations', config.automations, automation),
    ...problemsIn('vouchers', config.vouchers ?? {}, voucher),
  ];
  if (problems.length === 0) problems.push(...letterProblems(config), ...wrongReferences(config));
  if (problems.length > 0) throw new Error(`shop.config.ts is not valid:\n${problems.join('\n')}`);
  return config;
}

function problemsIn(name: string, definitions: object, schema: z.ZodMiniType): string[] {
  return Object.entries(definitions).flatMap(([id, body]) => {
    const issues = [
      ...(definitionId.safeParse(id).error?.issues ?? []),
      ...(schema.safeParse(body).error?.issues ?? []),
    ];
    return deepIssues(issues).map(({ path, message }) => `  ${[name, id, ...path].join('.')}: ${message}`);
  });
}

/** A segment that is referred to and is not there, or leads back to itself. */
function wrongReferences(config: ShopConfig & ProgrammeConfig): string[] {
  const { segments, automations } = defaultsOf(config);
  const rules = rulesOf(segments);
  const problemsOf = (name: string, definitions: ReadonlyMap<string, SegmentBody | AutomationBody>) =>
    [...definitions].flatMap(([id, body]) =>
      referenceProblems(id, body, rules).map(({ path, message }) => `  ${[name, id, ...path].join('.')}: ${message}`),
    );
  return [...problemsOf('segments', segments), ...problemsOf('automations', automations)];
}

/** A letter in a language of the shop that is missing, or not what a letter is made of. */
function letterProblems(config: ShopConfig & ProgrammeConfig): string[] {
  const rules = letterRulesOf(config, Object.keys(config.vouchers ?? {}));
  return Object.entries(config.automations).flatMap(([id, { steps }]) =>
    compileSteps(steps, rules).problems.map(({ path, message }) => `  automations.${id}.${path}: ${message}`),
  );
}
