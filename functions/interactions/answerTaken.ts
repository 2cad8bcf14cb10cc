import { type Caller, may } from '../platform/may.ts';
import { Conflict, NotFound } from '../platform/problem.ts';

type Taken = { contactId: string; interactionId: string; repeated: boolean };

/**
 * What a system is told of an interaction it reported. One that may not know who is a customer gets the same answer for
 * everybody: known, unknown, repeated, or under an id that came with another body, since each would tell.
 */
export async function answerTaken(caller: Caller, take: () => Promise<Taken>) {
  const knows = may(caller, 'know customers');
  try {
    const { repeated, ...taken } = await take();
    return knows ? { status: repeated ? 200 : 201, value: taken } : accepted;
  } catch (error) {
    if (knows || !(error instanceof NotFound || error instanceof Conflict)) throw error;
    return accepted;
  }
}

const accepted = { status: 202, value: { status: 'accepted' as const } };
