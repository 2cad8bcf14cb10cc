import type { Permissions } from '../permissions.ts';
import type { Call } from './call.ts';
import { type Required, requiredPermissions } from './requiredPermissions.ts';
import { type Answer, denied } from './serviceError.ts';
import type { TableShape } from './tableShapes.ts';

interface GuardOptions {
  permissions: Permissions;
  account: string;
  shapeOf(table: string): Promise<TableShape>;
}

/** Answers a call with IAM's refusal when the caller's role does not allow it, so that least privilege is seen on one machine too. */
export function createGuard({ permissions, account, shapeOf }: GuardOptions) {
  const partitionKeys = new Map<string, string | undefined>();
  const partitionKeyOf = (table: string) => partitionKeys.get(table);
  const learn = async (table: string) => {
    const shape = await shapeOf(table).catch(() => undefined);
    if (shape) partitionKeys.set(table, shape.keys[0]);
  };

  return async (call: Call): Promise<Answer | undefined> => {
    for (const required of requiredPermissions(call, { account, partitionKeyOf })) {
      if (required.table && !partitionKeys.has(required.table)) await learn(required.table);
      if (!isAllowed(permissions, call.caller, required)) {
        return denied(call.service, call.caller, required.action, required.resource);
      }
    }
    return undefined;
  };
}

/** An SES identity may be an address or its whole domain; a permission for either lets a mail go. */
function isAllowed(permissions: Permissions, caller: string, { action, resource, context }: Required): boolean {
  if (permissions.allows(caller, action, resource, context)) return true;
  if (!resource.includes(':identity/')) return false;
  return permissions.allows(caller, action, resource.replace(/:identity\/.*@/, ':identity/'), context);
}
