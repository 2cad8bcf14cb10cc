import { Duration } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { sorts } from '../functions/platform/tableKeys.ts';
import { writers } from '../functions/platform/writers.ts';
import { AppFunction } from './appFunction.ts';
import { contactWrites } from './contactWrites.ts';
import type { Mail } from './mail.ts';
import { StreamSource } from './streamSource.ts';
import type { ContactsTable } from './tables.ts';

/** Who belongs where, until when, and what is to be mailed when: judged again whenever facts change or time changes the answer. */
export class Segments extends Construct {
  constructor(scope: Construct, id: string, { contacts, mail }: { contacts: ContactsTable; mail: Mail }) {
    super(scope, id);
    const segment = new AppFunction(this, 'Segment', {
      summary: 'judges which segments a contact belongs to and what falls due',
      harm: 'contacts stay in segments they left, and birthdays and win-backs are not planned',
      timeout: Duration.minutes(1),
    });
    contacts.grantSegment(segment);
    mail.grantQueue(segment);
    new StreamSource(this, 'SegmentStream', {
      table: contacts,
      reader: segment,
      batchSize: 100,
      patterns: [
        ...contactWrites({ butBy: [writers.verdict, writers.nextVerdict] }),
        // Whoever is gone leaves all segments.
        { eventName: ['REMOVE'], dynamodb: { Keys: { sk: { S: [sorts.contact] } } } },
      ],
    });
  }
}
