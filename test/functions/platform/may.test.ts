import { expect, test } from 'vitest';
import { type Action, allowed, doorOf, may, roles, type Scope, scopes } from '../../../functions/platform/may.ts';

const actions = Object.keys(allowed) as Action[];
const staff = (role: (typeof roles)[number]) => ({ kind: 'staff' as const, role, name: 'Zofia' });
const system = (...granted: Scope[]) => ({ kind: 'system' as const, key: 'key_1', scopes: granted });
const of = (caller: Parameters<typeof may>[0]) => actions.filter((action) => may(caller, action));

test('each role, each scope and nobody may do exactly this', () => {
  const table = {
    ...Object.fromEntries(roles.map((role) => [role, of(staff(role))])),
    ...Object.fromEntries(scopes.map((scope) => [scope, of(system(scope))])),
    'a key without a scope': of(system()),
    nobody: of(undefined),
  };
  const programme = ['see programme', 'see reports', 'decide mails', 'change programme', 'import lists'];
  const vouchers = ['see vouchers', 'redeem vouchers'];
  expect(table).toEqual({
    owner: [
      'see contacts',
      'list contacts',
      'see changes',
      'export contacts',
      'note interactions',
      'correct contacts',
      'merge contacts',
      'lift bounces',
      'see surveys',
      ...programme,
      'connect web shops',
      ...vouchers,
      'cancel vouchers',
      'know customers',
    ],
    marketer: [
      'see contacts',
      'list contacts',
      'see changes',
      'note interactions',
      'correct contacts',
      'merge contacts',
      'lift bounces',
      'see surveys',
      ...programme,
      ...vouchers,
      'cancel vouchers',
      'know customers',
    ],
    clerk: ['see contacts', 'note interactions', ...vouchers, 'know customers'],
    orders: ['report orders', 'know customers'],
    leads: ['bring leads'],
    interactions: ['report interactions'],
    vouchers,
    'a key without a scope': [],
    nobody: [],
  });
});

test('whatever a lesser role may do, a greater one may too', () => {
  const [owner, marketer, clerk] = roles.map((role) => of(staff(role)));
  expect(marketer!.filter((action) => !owner!.includes(action))).toEqual([]);
  expect(clerk!.filter((action) => !marketer!.includes(action))).toEqual([]);
});

test('a key with several scopes may do what each of them allows', () => {
  expect(of(system('leads', 'interactions'))).toEqual(['bring leads', 'report interactions']);
});

test('an action is behind the door of the staff, of the systems, or of both', () => {
  const behind = Object.fromEntries(Map.groupBy(actions, doorOf));
  expect(behind).toEqual({
    staff: [
      'see contacts',
      'list contacts',
      'see changes',
      'export contacts',
      'note interactions',
      'correct contacts',
      'merge contacts',
      'lift bounces',
      'see surveys',
      'see programme',
      'see reports',
      'decide mails',
      'change programme',
      'import lists',
      'connect web shops',
      'cancel vouchers',
    ],
    systems: ['report orders', 'bring leads', 'report interactions'],
    both: ['see vouchers', 'redeem vouchers', 'know customers'],
  });
});
