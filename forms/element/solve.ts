/** A proof of work as the API asks for it (ALTCHA). */
export type Challenge = { algorithm: string; challenge: string; salt: string; signature: string; maxnumber: number };

/** Finds the number that, put after the salt, hashes to the challenge, and gives the solution as the API wants it. */
export async function solve({ algorithm, challenge, salt, signature, maxnumber }: Challenge): Promise<string> {
  const encoder = new TextEncoder();
  const first = Number.parseInt(challenge.slice(0, 2), 16);
  for (let number = 0; number <= maxnumber; number++) {
    const hash = new Uint8Array(await crypto.subtle.digest(algorithm, encoder.encode(salt + number)));
    if (hash[0] === first && hex(hash) === challenge)
      return btoa(JSON.stringify({ algorithm, challenge, number, salt, signature }));
  }
  throw new Error('The challenge has no solution');
}

function hex(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
