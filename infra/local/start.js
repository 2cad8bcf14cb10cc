// Plain JavaScript, as what it checks first: an older Node could not read the rest.
import '../checkNode.js';
import module from 'node:module';
import { fileURLToPath } from 'node:url';

module.enableCompileCache(fileURLToPath(new URL('../../node_modules/.cache/kartoteka/', import.meta.url)));
await import('./start.ts');
