export interface Relay {
  /** Hands a mail on in the background; a server that refuses it is a line on the console, never a refusal to the sender. */
  hand(mail: { source: string; destinations: string[]; raw: Buffer }): void;
}

/** Hands every mail to a real SMTP server too (`npm start -- --smtp smtp://localhost:1025`). */
export function createRelay(url: string): Relay {
  const opened = import('nodemailer').then(({ createTransport }) => createTransport(url));
  return {
    hand({ source, destinations, raw }) {
      opened
        .then((transport) => transport.sendMail({ envelope: { from: source, to: destinations }, raw }))
        .catch((error: Error) =>
          console.error(`The SMTP server at ${withoutPassword(url)} did not take a mail: ${error.message}`),
        );
    },
  };
}

function withoutPassword(url: string): string {
  return url.replace(/\/\/[^@/]*@/, '//');
}
