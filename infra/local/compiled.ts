import { rmSync } from 'node:fs';

/** Where Node keeps what it has compiled (`module.enableCompileCache`); a hash guards each file against another source. */
export const COMPILED = new URL('../../node_modules/.cache/kartoteka/', import.meta.url);

/** What was compiled of an earlier build is of no use to the next. */
export const forgetCompiled = () => rmSync(COMPILED, { recursive: true, force: true, maxRetries: 3 });
