import type { Figure, Target } from '../support/figure.ts';
import { warmHost } from '../support/warmHost.ts';
import { countSends } from './countSends.ts';
import { countSignups } from './countSignups.ts';

/** Figures 1, 2 and the counted part of 7, by the local host's meter. */
export async function countFigures(tell: (figure: Figure) => void): Promise<void> {
  const host = await warmHost();
  try {
    const sends = await countSends(host);
    const { signups, confirmation, following, withVoucher, contactBytes } = await countSignups(host);
    const uses = Object.entries(signups);
    for (const [kind, { use }] of uses) {
      const how = `the meter of the local host for one sign-up of an address that is ${kind}; units from item sizes`;
      const count = (name: string, value: number, target: number): Figure => ({
        ...{ figure: 1, name: `sign-up, address ${kind}: ${name}`, value, unit: '', target: { exactly: target }, how },
      });
      tell(
        count(
          'write requests',
          Object.values(use.requests).reduce((sum, one) => sum + one, 0),
          2,
        ),
      );
      tell(count('write units', use.writeUnits, 2));
      tell(count('read units', use.readUnits, 0));
    }
    const answers = new Set(uses.map(([, { answer }]) => answer));
    tell({
      figure: 1,
      name: 'different answers to them',
      value: answers.size,
      unit: '',
      target: { exactly: 1 },
      how: 'status and body',
    });
    const meter = 'the meter of the local host for one confirmation of a new contact with one purpose';
    const transactions = confirmation.requests.TransactWriteItems ?? 0;
    tell({
      figure: 2,
      name: 'confirmation: transactions',
      value: transactions,
      unit: '',
      target: { exactly: 1 },
      how: meter,
    });
    tell({
      figure: 2,
      name: 'confirmation: write units',
      value: confirmation.writeUnits,
      unit: '',
      target: { atMost: 12 },
      how: meter,
    });
    tell({
      figure: 2,
      name: 'confirmation with all that follows: write units',
      value: Object.values(following).reduce((sum, units) => sum + units, 0),
      unit: '',
      target: { atMost: 18 },
      how: `${meter}; its letters’ own sends are counted with figure 7`,
    });
    tell({
      figure: 2,
      name: 'confirmation with a voucher: write units',
      value: withVoucher,
      unit: '',
      how: `${meter}, by a form that promises one`,
    });
    tell({
      figure: 2,
      name: 'contact after enrichment, no orders',
      value: contactBytes,
      unit: 'bytes',
      target: { atMost: 1024 },
      how: 'DynamoDB’s item size',
    });
    const perMail = (name: string, value: number, target: Target | undefined, how: string): Figure => ({
      ...{ figure: 7, name, value, unit: 'a mail', ...(target && { target }), how },
    });
    const counted = `the meter of the local host over ${sends.mails} birthday mails`;
    tell(
      perMail(
        'claim: write units',
        sends.claimWriteUnits,
        { exactly: 1 },
        'one claim alone, through a meter of its own',
      ),
    );
    tell(perMail('whole send: write units', sends.writeUnits, { atMost: 4 }, counted));
    tell(perMail('whole send: read units', sends.readUnits, { atMost: 1 }, counted));
    tell(
      perMail(
        'queue requests',
        sends.queueRequests,
        { atMost: 0.03 },
        `${counted}; a receive and a delete for each message are counted in`,
      ),
    );
    tell(perMail('feedback: invocations', sends.feedbackInvocations, { atMost: 0.2 }, counted));
    tell(
      perMail('feedback: queue requests', sends.feedbackRequests, undefined, `${counted}; a receive and a delete each`),
    );
    tell(perMail('reads: requests', sends.readRequests, undefined, `${counted}; several mails in one`));
    tell(perMail('sweep: write units', sends.sweepWriteUnits, { atMost: 3 }, counted));
  } finally {
    await host.stop();
  }
}
