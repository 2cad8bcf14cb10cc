import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Host } from '../../infra/local/host.ts';
import { countSends, type SendCounts } from './counts/countSends.ts';
import { countSignups, type SignupCounts } from './counts/countSignups.ts';
import { warmHost } from './support/warmHost.ts';

let host: Host;
let counts: SignupCounts;
let sends: SendCounts;

beforeAll(async () => {
  host = await warmHost();
  sends = await countSends(host);
  counts = await countSignups(host);
}, 240_000);
afterAll(() => host?.stop());

describe('a sign-up', () => {
  test('costs two write requests, two write units and no read, whoever it is', () => {
    const uses = Object.values(counts.signups).map(({ use }) => use);
    for (const use of uses) {
      expect(use).toEqual({ invocations: 1, requests: { UpdateItem: 2 }, writeUnits: 2, readUnits: 0 });
    }
  });

  test('is answered with the same bytes, whoever it is', () => {
    const answers = new Set(Object.values(counts.signups).map(({ answer }) => answer));
    expect([...answers]).toEqual(['202 {"status":"accepted"}']);
  });
});

describe('a confirmation', () => {
  test('is one transaction, with evidence and lead beside it ten write units', () => {
    expect(counts.confirmation.requests.TransactWriteItems).toBe(1);
    expect(counts.confirmation.writeUnits).toBeLessThanOrEqual(10);
  });

  test('costs eighteen write units at most with all that follows, somebody with a birthday too', () => {
    expect(Object.values(counts.following).reduce((sum, units) => sum + units, 0)).toBeLessThanOrEqual(18);
  });

  test('derives nothing in a second write, and costs eight units more for memberships, the letters of the coming weeks and the next look', () => {
    expect(counts.following.enrich).toBe(0);
    expect(counts.following.segment).toBeLessThanOrEqual(8);
  });

  test('costs at most ten units more with a voucher and the mail that brings it', () => {
    expect(counts.withVoucher).toBeLessThanOrEqual(20);
  });

  test('makes a contact that fits into one write unit once everything is derived', () => {
    expect(counts.contactBytes).toBeLessThanOrEqual(1024);
  });
});

test('a page of the list of contacts is two requests, its ids and those they belong to', () => {
  expect(counts.listRequests).toBe(2);
});

describe('a mail', () => {
  test('is claimed with one write unit', () => expect(sends.claimWriteUnits).toBe(1));

  test('costs at most four write units and one read unit, besides programme and account, which are read every five seconds', () => {
    expect(sends.mails).toBe(200);
    expect(sends.writeUnits).toBeLessThanOrEqual(4);
    expect(sends.readUnits).toBeLessThanOrEqual(1);
    // Eight mails in a request, and rather fewer where the rate lets one wait for more than a second.
    expect(sends.readRequests).toBeLessThanOrEqual(0.5);
    // Two instances for as long as two hundred mails take at fourteen a second, and a little longer on a busy machine.
    expect(sends.programmeReads).toBeLessThanOrEqual(12);
    // Two small items, half a unit each.
    expect(sends.accountReads).toBeLessThanOrEqual(24);
    // One of the instances asks SES for the quota, once a minute, and notes that and the answer.
    expect(sends.accountWrites).toBeLessThanOrEqual(4);
  });

  test('comes back as news from SES in at most a fifth of an invocation', () => {
    expect(sends.feedbackInvocations).toBeGreaterThan(0);
    expect(sends.feedbackInvocations).toBeLessThanOrEqual(0.2);
  });

  test('costs the sweep at most three write units: the item, and its place in the index twice', () => {
    expect(sends.sweepWriteUnits).toBeLessThanOrEqual(3);
  });

  test('shares its way through the queue with many others', () => {
    expect(sends.queueRequests).toBeLessThanOrEqual(0.03);
  });
});
