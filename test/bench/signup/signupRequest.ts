import { aSignup } from '../../support/builders.ts';
import type { HttpRequest } from '../support/load.ts';

/** A visitor's sign-up as a page sends it, by a form that promises no voucher: what that costs comes on top. */
export function signupRequest(email: string, fields: Record<string, unknown> = {}): HttpRequest {
  return {
    method: 'POST',
    path: '/v1/signups',
    headers: { 'content-type': 'application/json', 'user-agent': 'bench' },
    body: JSON.stringify(aSignup({ form: 'till', email, firstName: 'Zofia', birthday: '--04-23', ...fields })),
  };
}
