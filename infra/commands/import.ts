import { parseArgs } from 'node:util';
import { type Bring, bringList, type Shown, takeListBack } from './bringList.ts';
import { doorOf } from './door.ts';

const usage = `npm run import -- FILE             brings a list in: CSV, TSV or XLSX, of people or of orders
npm run import -- --undo ID        takes it back: what nobody has touched since is as it was before
  --try                            says what would become of every row, and changes nobody
  --purpose NAME --evidence TEXT   where, when and to which words the people in it agreed; else it gives no permission
  --purpose NAME --ask             asks their mailboxes to confirm, a few a minute
  --country PL --time-zone Europe/Warsaw --currency PLN --date-order dmy|mdy --encoding windows-1250
  --column 'Header=meaning'        what a column means, as often as needed: email, firstName, phone, ignore, fields.ID, …
  --url http://localhost:4001      the system that runs there; without it the one at port 4000 (PORT), where it answers
  --stack NAME                     the one that was deployed from this folder`;

const text = { type: 'string' } as const;
const yes = { type: 'boolean' } as const;
const options = {
  ...{
    undo: text,
    purpose: text,
    evidence: text,
    country: text,
    currency: text,
    encoding: text,
    url: text,
    stack: text,
  },
  ...{ 'time-zone': text, 'date-order': text, column: { ...text, multiple: true }, try: yes, ask: yes },
} as const;

/** Brings a list in from the terminal, by the same API as the console and with its progress. */
async function main(): Promise<void> {
  const { positionals, values } = parseArgs({ allowPositionals: true, options });
  const [file] = positionals;
  if (!file === !values.undo) {
    console.error(usage);
    process.exitCode = 1;
    return;
  }
  const door = await doorOf('marketer', values);
  const onProgress = progressLine();
  const shown = values.undo
    ? await takeListBack({ ...door, id: values.undo, onProgress })
    : await bringList({ ...door, file: file!, settings: settingsOf(values), onlyTry: values.try ?? false, onProgress });
  tell(shown);
}

type Values = ReturnType<typeof parseArgs<{ options: typeof options }>>['values'];

function settingsOf(values: Values): Record<string, unknown> {
  const { purpose, evidence, ask, country, currency, encoding } = values;
  const column = [values.column ?? []].flat();
  const columns = column.map((one) => {
    const at = one.lastIndexOf('=');
    return { header: one.slice(0, at), meaning: one.slice(at + 1) };
  });
  return {
    ...(purpose && { consent: { purpose, ...(evidence && { evidence }), ...(ask && { ask }) } }),
    ...(country && { country }),
    ...(currency && { currency }),
    ...(encoding && { encoding }),
    ...(values['time-zone'] && { timeZone: values['time-zone'] }),
    ...(values['date-order'] && { dateOrder: values['date-order'] }),
    ...(columns.length > 0 && { columns }),
  };
}

/** One line that is written over; where there is no terminal, a line for each state. */
function progressLine(): Bring['onProgress'] {
  let state = '';
  return (shown) => {
    const { done, total } = shown.progress;
    const share = total > 0 ? ` ${Math.min(100, Math.floor((done / total) * 100))} %` : '';
    const line = `  ${shown.state.padEnd(8)} ${done} of ${total || '…'}${share}`;
    if (process.stdout.isTTY) process.stdout.write(`\r${line.padEnd(60)}`);
    else if (shown.state !== state) console.info(line);
    state = shown.state;
  };
}

function tell({ id, state, format, encoding, columns, counts }: Shown): void {
  const isNew = process.stdout.isTTY ? '\n' : '';
  console.info(`${isNew}  ${state}: ${id}${format ? ` (${[format, encoding].filter(Boolean).join(', ')})` : ''}`);
  for (const { header, meaning } of columns) console.info(`  ${header.padEnd(32)} ${meaning ?? '-'}`);
  for (const [outcome, number] of Object.entries(counts))
    if (number > 0) console.info(`  ${String(number).padStart(9)} ${outcome}`);
}

await main().catch((error: Error) => {
  console.error(`\n  ${error.message}`);
  process.exitCode = 1;
});
