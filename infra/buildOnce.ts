import { plainly } from './plainly.ts';

/** `npm run build`: what is deployed, in `dist/`. */
await plainly(async () => (await import('./build.ts')).build());
