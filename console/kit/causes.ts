import type { campaignsRoutes } from '../../functions/staff/campaigns.routes.ts';
import type { programmeRoutes } from '../../functions/staff/programme.routes.ts';
import { useGet } from './loaded.ts';
import { named } from './terms.ts';

/** What mails are sent for, by name: a campaign's own, an automation's in the language that is read. */
export function useCauses(): (cause: string) => string {
  const campaigns = useGet<typeof campaignsRoutes.list>('/v1/campaigns');
  const automations = useGet<typeof programmeRoutes.automations>('/v1/automations');
  const names = new Map([
    ...(campaigns.data?.items ?? []).map(({ id, name }) => [`campaign-${id}`, name] as const),
    ...(automations.data?.items ?? []).map(
      (one) => [one.id, named('name' in one ? one.name : undefined, one.id)] as const,
    ),
  ]);
  return (cause) => names.get(cause) ?? (cause.startsWith('campaign-') ? '…' : cause);
}
