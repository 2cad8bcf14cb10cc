import { type Action, allowed, type Role } from '../../functions/platform/may.ts';
import type { pieces } from './pieces.ts';
import { parametersIn } from './place.ts';
import { session } from './session.ts';
import type { Topics } from './topics.ts';

export type ScreenProps = { params: Record<string, string>; query: Record<string, string> };

/** The piece of the console that has a screen, with its texts, and under which name. */
type Drawn = {
  [Piece in keyof typeof pieces]: { piece: Piece; draw: keyof Awaited<ReturnType<(typeof pieces)[Piece]>> };
}[keyof typeof pieces];

/**
 * Every screen, in the order of the navigation: its address, what somebody must be allowed to do to see it, and what draws
 * it. Whoever may not see a screen has no entry for it and no way in. The API asks again, by the same table of who may do
 * what.
 */
export type Screen = Drawn & {
  path: string;
  /** Its name in the navigation; without one it is reached from another screen. */
  nav?: keyof Topics['frame']['nav'];
  may: Action;
};

export const screens: readonly Screen[] = [
  {
    path: '/console/today',
    nav: 'today',
    may: 'see reports',
    piece: 'today',
    draw: 'Today',
  },
  {
    path: '/console/contacts',
    nav: 'contacts',
    // Whoever works at the counter finds one person there, and looks at no list.
    may: 'list contacts',
    piece: 'house',
    draw: 'Contacts',
  },
  {
    path: '/console/contacts/:id',
    may: 'see contacts',
    piece: 'house',
    draw: 'Contact',
  },
  {
    path: '/console/contacts/:id/why/:segment',
    may: 'see programme',
    piece: 'house',
    draw: 'Why',
  },
  {
    path: '/console/contacts/:id/changes',
    may: 'see changes',
    piece: 'house',
    draw: 'Changes',
  },
  {
    path: '/console/segments',
    nav: 'segments',
    may: 'see programme',
    piece: 'programme',
    draw: 'Segments',
  },
  {
    path: '/console/new-segment',
    may: 'change programme',
    piece: 'programme',
    draw: 'Segment',
  },
  {
    path: '/console/segments/:id',
    may: 'see programme',
    piece: 'programme',
    draw: 'Segment',
  },
  {
    path: '/console/campaigns',
    nav: 'campaigns',
    may: 'see programme',
    piece: 'programme',
    draw: 'Campaigns',
  },
  {
    path: '/console/new-campaign',
    may: 'change programme',
    piece: 'programme',
    draw: 'Campaign',
  },
  {
    path: '/console/campaigns/:id',
    may: 'see programme',
    piece: 'programme',
    draw: 'Campaign',
  },
  {
    path: '/console/campaigns/:id/people',
    may: 'see reports',
    piece: 'programme',
    draw: 'CampaignPeople',
  },
  {
    path: '/console/calendar',
    nav: 'calendar',
    may: 'see reports',
    piece: 'programme',
    draw: 'Calendar',
  },
  {
    path: '/console/calendar/:date',
    may: 'see reports',
    piece: 'programme',
    draw: 'Calendar',
  },
  {
    path: '/console/automations',
    nav: 'automations',
    may: 'see programme',
    piece: 'programme',
    draw: 'Automations',
  },
  {
    path: '/console/automations/:id',
    may: 'see programme',
    piece: 'programme',
    draw: 'Automation',
  },
  {
    path: '/console/automations/:id/report',
    may: 'see reports',
    piece: 'programme',
    draw: 'AutomationReport',
  },
  {
    path: '/console/counter',
    nav: 'counter',
    may: 'redeem vouchers',
    piece: 'counter',
    draw: 'Counter',
  },
  {
    path: '/console/imports',
    nav: 'imports',
    may: 'import lists',
    piece: 'house',
    draw: 'Import',
  },
  {
    path: '/console/imports/:id',
    may: 'import lists',
    piece: 'house',
    draw: 'Import',
  },
  {
    path: '/console/places',
    nav: 'places',
    may: 'see programme',
    piece: 'house',
    draw: 'Places',
  },
  {
    path: '/console/vouchers',
    nav: 'vouchers',
    may: 'see programme',
    piece: 'counter',
    draw: 'Vouchers',
  },
  {
    path: '/console/changes',
    nav: 'changes',
    may: 'see changes',
    piece: 'house',
    draw: 'Changes',
  },
  {
    path: '/console/settings',
    nav: 'settings',
    may: 'see programme',
    piece: 'house',
    draw: 'Settings',
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
  return role && screens.some((screen) => parametersIn(path, screen.path) && maySee(screen, role))
    ? address
    : undefined;
}
