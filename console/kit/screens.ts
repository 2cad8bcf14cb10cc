import type { ComponentType } from 'preact';
import { exec } from 'preact-iso/router';
import { type Action, allowed, type Role } from '../../functions/platform/may.ts';
import { session } from './session.ts';
import type { Topic } from './texts.ts';
import type { Topics } from './topics.ts';

export type ScreenProps = { params: Record<string, string>; query: Record<string, string> };

/**
 * Every screen, in the order of the navigation: its address, what somebody must be allowed to do to see it, the texts it
 * needs, and the piece of the console that draws it. Whoever may not see a screen has no entry for it and no way in. The
 * API asks again, by the same table of who may do what.
 */
export type Screen = {
  path: string;
  /** Its name in the navigation; without one it is reached from another screen. */
  nav?: keyof Topics['frame']['nav'];
  may: Action;
  topics: readonly Topic[];
  load: () => Promise<{ default: ComponentType<ScreenProps> }>;
};

export const screens: readonly Screen[] = [
  {
    path: '/console/today',
    nav: 'today',
    may: 'see reports',
    topics: ['today', 'terms'],
    load: () => import('../screens/Today.tsx'),
  },
  {
    path: '/console/contacts',
    nav: 'contacts',
    // Whoever works at the counter finds one person there, and looks at no list.
    may: 'list contacts',
    topics: ['contacts'],
    load: () => import('../screens/Contacts.tsx'),
  },
  {
    path: '/console/contacts/:id',
    may: 'see contacts',
    topics: ['contact', 'terms'],
    load: () => import('../screens/Contact.tsx'),
  },
  {
    path: '/console/contacts/:id/why/:segment',
    may: 'see programme',
    topics: ['contact', 'terms'],
    load: () => import('../screens/Why.tsx'),
  },
  {
    path: '/console/contacts/:id/changes',
    may: 'see changes',
    topics: ['changes', 'contact', 'terms'],
    load: () => import('../screens/Changes.tsx'),
  },
  {
    path: '/console/segments',
    nav: 'segments',
    may: 'see programme',
    topics: ['segments', 'terms'],
    load: () => import('../screens/Segments.tsx'),
  },
  {
    path: '/console/new-segment',
    may: 'change programme',
    topics: ['segments', 'rules', 'terms'],
    load: () => import('../screens/Segment.tsx'),
  },
  {
    path: '/console/segments/:id',
    may: 'see programme',
    topics: ['segments', 'rules', 'terms'],
    load: () => import('../screens/Segment.tsx'),
  },
  {
    path: '/console/campaigns',
    nav: 'campaigns',
    may: 'see programme',
    topics: ['campaigns', 'terms'],
    load: () => import('../screens/Campaigns.tsx'),
  },
  {
    path: '/console/new-campaign',
    may: 'change programme',
    topics: ['campaigns', 'letter', 'report', 'rules', 'terms'],
    load: () => import('../screens/Campaign.tsx'),
  },
  {
    path: '/console/campaigns/:id',
    may: 'see programme',
    topics: ['campaigns', 'letter', 'report', 'rules', 'terms'],
    load: () => import('../screens/Campaign.tsx'),
  },
  {
    path: '/console/campaigns/:id/people',
    may: 'see reports',
    topics: ['report', 'terms'],
    load: () => import('../screens/CampaignPeople.tsx'),
  },
  {
    path: '/console/calendar',
    nav: 'calendar',
    may: 'see reports',
    topics: ['calendar', 'report', 'terms'],
    load: () => import('../screens/Calendar.tsx'),
  },
  {
    path: '/console/calendar/:date',
    may: 'see reports',
    topics: ['calendar', 'report', 'terms'],
    load: () => import('../screens/Calendar.tsx'),
  },
  {
    path: '/console/automations',
    nav: 'automations',
    may: 'see programme',
    topics: ['automations', 'terms'],
    load: () => import('../screens/Automations.tsx'),
  },
  {
    path: '/console/automations/:id',
    may: 'see programme',
    topics: ['automations', 'rules', 'terms'],
    load: () => import('../screens/Automation.tsx'),
  },
  {
    path: '/console/counter',
    nav: 'counter',
    may: 'redeem vouchers',
    topics: ['counter', 'contact', 'terms'],
    load: () => import('../screens/Counter.tsx'),
  },
  {
    path: '/console/imports',
    nav: 'imports',
    may: 'import lists',
    topics: ['imports'],
    load: () => import('../screens/Import.tsx'),
  },
  {
    path: '/console/imports/:id',
    may: 'import lists',
    topics: ['imports', 'columns'],
    load: () => import('../screens/Import.tsx'),
  },
  {
    path: '/console/places',
    nav: 'places',
    may: 'see programme',
    topics: ['places', 'terms'],
    load: () => import('../screens/Places.tsx'),
  },
  {
    path: '/console/vouchers',
    nav: 'vouchers',
    may: 'see programme',
    topics: ['vouchers', 'counter', 'contact', 'terms'],
    load: () => import('../screens/Vouchers.tsx'),
  },
  {
    path: '/console/changes',
    nav: 'changes',
    may: 'see changes',
    topics: ['changes', 'contact', 'terms'],
    load: () => import('../screens/Changes.tsx'),
  },
  {
    path: '/console/settings',
    nav: 'settings',
    may: 'see programme',
    topics: ['settings', 'today', 'terms'],
    load: () => import('../screens/Settings.tsx'),
  },
];

export const maySee = ({ may }: Screen, role: Role): boolean =>
  (allowed[may] as { roles?: readonly Role[] }).roles?.includes(role) ?? false;

/** Where somebody begins: the first screen of the navigation that is theirs. */
export const homeOf = (role: Role): string =>
  screens.find((screen) => screen.nav && maySee(screen, role))?.path ?? '/console/counter';

/** An address, if there is a screen that is theirs who are signed in: else what would lead there is no link. */
export function linkTo(address: string): string | undefined {
  const role = session.value?.role;
  const path = address.split('?')[0]!;
  return role && screens.some((screen) => exec(path, screen.path) && maySee(screen, role)) ? address : undefined;
}
