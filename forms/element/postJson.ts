import { type Challenge, solve } from './solve.ts';

/**
 * Posts JSON to the API; where it asks for a proof of work, computes one and posts once more with it. Rejects when the
 * API is out of reach.
 */
export async function postJson(address: string, body: Record<string, unknown>): Promise<Response> {
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(address, { method: 'POST', headers, body: JSON.stringify(body) });
  if (answer.status !== 403 || body.altcha) return answer;
  const { challenge } = (await answer.clone().json()) as { challenge?: Challenge };
  return challenge ? postJson(address, { ...body, altcha: await solve(challenge) }) : answer;
}
