/** What was asked for and answered while everything went on at once, and what was found of it afterwards. */
export type LoadFacts = {
  /** Addresses whose sign-up was accepted, and how many invitations each has got. */
  signedUp: string[];
  invitations: Record<string, number>;
  /** Addresses whose confirmation was answered with yes, and which of all that were asked about are confirmed contacts. */
  confirmed: string[];
  contacts: string[];
  /** Orders that were acknowledged, in the smallest unit of money, by who placed them; and what their contacts show. */
  ordered: Record<string, number[]>;
  shown: Record<string, { count: number; total: number }>;
  campaign: {
    state: string;
    audience: number;
    sent: number;
    skipped: number;
    failed: number;
    unknown: number;
    planned: number;
    /** Letters that each person has got. */
    letters: Record<string, number>;
  };
  imported: { rows: number; outcomes: Record<string, number> };
  /** Messages that lie in queues of failures; 5xx answers. */
  failures: number;
  refused: number;
};

export type AccountLine = { what: string; expected: number; found: number; closes: boolean };

/** Whether anything was lost or done twice: every sum held against the other side of it. */
export function accountOf(facts: LoadFacts): AccountLine[] {
  const { signedUp, invitations, confirmed, contacts, ordered, shown, campaign, imported } = facts;
  const line = (what: string, expected: number, found: number): AccountLine => ({
    ...{ what, expected, found, closes: expected === found },
  });
  const known = new Set(contacts);
  const buyers = Object.entries(ordered);
  const total = (sums: number[]) => sums.reduce((all, one) => all + one, 0);
  const { audience, sent, skipped, failed, unknown, planned, letters } = campaign;
  const got = Object.values(letters);
  const outcomes = total(Object.values(imported.outcomes));
  return [
    line(
      'sign-ups with exactly one invitation',
      signedUp.length,
      signedUp.filter((one) => invitations[one] === 1).length,
    ),
    line(
      'confirmations that made a confirmed contact',
      confirmed.length,
      confirmed.filter((one) => known.has(one)).length,
    ),
    line(
      'orders that their contacts show',
      total(buyers.map(([, sums]) => sums.length)),
      total(buyers.map(([who]) => shown[who]?.count ?? 0)),
    ),
    line(
      'what was spent',
      total(buyers.map(([, sums]) => total(sums))),
      total(buyers.map(([who]) => shown[who]?.total ?? 0)),
    ),
    line('people of the campaign, by what became of them', audience, sent + skipped + failed + unknown + planned),
    line('of them still planned when it was finished', 0, campaign.state === 'finished' ? planned : Number.NaN),
    line(
      'letters of the campaign with the sink',
      total(got),
      sent + (total(got) > sent ? Math.min(unknown, total(got) - sent) : 0),
    ),
    line('people with more than one of them', 0, got.filter((count) => count > 1).length),
    line('rows of the list, by what became of them', imported.rows, outcomes),
    line('messages in queues of failures', 0, facts.failures),
    line('answers that were 5xx', 0, facts.refused),
  ];
}

/** How much more memory there is at the end than in the middle: the median of the last third over that of the one before. */
export function growthOf(samples: number[]): number {
  const third = Math.floor(samples.length / 3);
  const middle = (some: number[]) => some.toSorted((a, b) => a - b)[some.length >> 1] ?? Number.NaN;
  return middle(samples.slice(2 * third)) / middle(samples.slice(third, 2 * third));
}
