import { parseArgs } from 'node:util';

// Lambda's clock is UTC, and a time zone belongs to the whole process.
process.env.TZ = 'UTC';
const startedAt = performance.now();

const options = readOptions();

if (!options) process.exitCode = 2;
else if (options.help) {
  console.log(`npm start                     the whole system on this machine, in memory
npm start -- --data DIR       keeps the data in a directory
npm start -- --demo           fills in a believable shop
npm start -- --smtp URL       also hands every mail to that SMTP server
PORT=4001 npm start           listens elsewhere than on 4000`);
} else {
  const { run } = await import('./run.ts');
  await run({
    startedAt,
    port: Number(process.env.PORT ?? 4000),
    demo: options.demo,
    ...(options.data && { dataDir: options.data }),
    ...(options.smtp && { smtp: options.smtp }),
  });
}

/** Undefined, and said why, when there is no such option or one is no use. */
function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        data: { type: 'string' },
        demo: { type: 'boolean', default: false },
        smtp: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    });
    if (!values.smtp || /^smtps?:\/\/[^/]/.test(values.smtp)) return values;
    throw new TypeError('Say an SMTP server as smtp://localhost:1025');
  } catch (error) {
    console.error(`\n  ${(error as Error).message}\n  npm start -- --help tells what there is.\n`);
    return undefined;
  }
}
