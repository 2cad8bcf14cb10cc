import type { importsRoutes } from '../../functions/lists/imports.routes.ts';
import { put } from '../kit/api.ts';
import { config } from '../kit/config.ts';
import { number } from '../kit/format.ts';
import { useDoing, useDraft } from '../kit/loaded.ts';
import { named, purposeName } from '../kit/terms.ts';
import { language, tagOf, words } from '../kit/texts.ts';
import type { OneImport } from '../screens/Import.tsx';
import { CheckField, ChoiceField, TextField } from './fields.tsx';
import { Kept } from './Kept.tsx';
import { DataTable } from './lists.tsx';
import { Problem } from './states.tsx';

type Said = {
  meanings: Record<number, string>;
  country: string;
  timeZone: string;
  dateOrder: string;
  currency: string;
  purpose: string;
  evidence: string;
  ask: boolean;
};

const countries =
  'AT BE BG CH CY CZ DE DK EE ES FI FR GB GR HR HU IE IS IT LT LU LV ME MK MT NL NO PL PT RO RS RU SE SI SK UA US'.split(
    ' ',
  );

/** How a list is read: what each column means, where it is from, what is known of consents; said anew it is read anew. */
export function ListColumns({ of, onChanged }: { of: OneImport; onChanged: (one: OneImport) => void }) {
  const text = words('imports');
  const draft = useDraft<Said>(`import.${of.id}`, {
    meanings: {},
    country: of.country,
    timeZone: of.timeZone,
    dateOrder: of.dateOrder ?? '',
    currency: of.currency,
    purpose: of.consent?.purpose ?? '',
    evidence: of.consent?.evidence ?? '',
    ask: of.consent?.ask ?? false,
  });
  const { busy, problem, run } = useDoing();
  const isOpen = of.state === 'read' || of.state === 'refused';
  const said = draft.value;
  const save = async () => {
    const begun = await run(() =>
      put<typeof importsRoutes.change>('/v1/imports/{id}', { params: { id: of.id }, body: bodyOf(of, said) }),
    );
    if (!begun) return;
    draft.drop(said);
    onChanged(begun);
  };
  return (
    <section>
      <h2>{text.columns}</h2>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        {isOpen && <Kept draft={draft} />}
        <Columns of={of} said={said} onSaid={isOpen ? (meanings) => draft.write({ meanings }) : undefined} />
        {isOpen && (
          <>
            <Place said={said} onSaid={draft.write} />
            <Consent of={of} said={said} onSaid={draft.write} />
            <Problem problem={problem} />
            <div class="actions">
              <button type="submit" disabled={busy}>
                {text.readAnew}
              </button>
            </div>
          </>
        )}
      </form>
    </section>
  );
}

/** What is said, as the API takes it: columns only where one of them is to mean something else. */
function bodyOf(of: OneImport, { meanings, country, timeZone, dateOrder, currency, purpose, evidence, ask }: Said) {
  const consent = purpose && { purpose, ...(evidence.trim() && { evidence: evidence.trim() }), ...(ask && { ask }) };
  const columns = of.columns.map(({ header, meaning }, i) => ({ header, meaning: meanings[i] ?? meaning ?? 'ignore' }));
  return {
    ...(Object.keys(meanings).length > 0 && { columns }),
    ...{ country, timeZone, currency },
    ...(dateOrder && { dateOrder: dateOrder as 'dmy' }),
    ...(consent && { consent }),
  };
}

type Meanings = { of: OneImport; said: Said; onSaid?: ((meanings: Said['meanings']) => void) | undefined };

function Columns({ of, said, onSaid }: Meanings) {
  const text = words('imports');
  const total = of.progress.total;
  const own = config.fields.filter(({ name }) => name.startsWith('fields.'));
  const options = [
    ...Object.entries(words('columns').meanings),
    ...own.map(({ name, label }) => [name, named(label, name)] as const),
  ];
  const wordOf = (meaning: string) => options.find(([name]) => name === meaning)?.[1] ?? meaning;
  const rows = of.columns.map((column, index) => ({ ...column, index }));
  return (
    <DataTable
      caption={text.columns}
      rows={rows}
      keyOf={({ index }) => String(index)}
      columns={[
        { head: text.header, main: true, cell: ({ header }: (typeof rows)[number]) => header || '—' },
        {
          head: text.filled,
          number: true,
          cell: ({ filled }) => (total ? `${number(filled)} / ${number(total)}` : ''),
        },
        { head: text.samples, cell: ({ samples }) => samples.join(' · ') },
        {
          head: text.meaning,
          cell: ({ index, header, meaning = 'ignore' }) =>
            onSaid ? (
              <select
                aria-label={`${text.meaning}: ${header}`}
                value={said.meanings[index] ?? meaning}
                onChange={(event) => onSaid({ ...said.meanings, [index]: event.currentTarget.value })}
              >
                {[...new Map([[meaning, wordOf(meaning)], ...options])].map(([name, word]) => (
                  <option key={name} value={name}>
                    {word}
                  </option>
                ))}
              </select>
            ) : (
              wordOf(meaning)
            ),
        },
        { head: text.rule, cell: ({ rule }) => (rule ? (text.rules[rule] ?? rule) : '') },
      ]}
    />
  );
}

type Part = { said: Said; onSaid: (change: Partial<Said>) => void };

function Place({ said, onSaid }: Part) {
  const text = words('imports');
  const names = new Intl.DisplayNames(tagOf(language.value), { type: 'region' });
  const nameOf = (code: string): string => (/^[A-Z]{2}$/.test(code) ? (names.of(code) ?? code) : code);
  const choices = (all: readonly string[], now: string, word = (one: string) => one) =>
    [...new Set([now, ...all])].map((one): [string, string] => [one, word(one)]);
  return (
    <div class="list-place">
      <ChoiceField
        label={text.country}
        hint={text.elsewise}
        value={said.country}
        onChoice={(country) => onSaid({ country })}
        options={choices(countries, said.country, nameOf)}
      />
      <ChoiceField
        label={text.timeZone}
        value={said.timeZone}
        onChoice={(timeZone) => onSaid({ timeZone })}
        options={choices(Intl.supportedValuesOf('timeZone'), said.timeZone)}
      />
      <ChoiceField
        label={text.dateOrder}
        value={said.dateOrder}
        onChoice={(dateOrder) => onSaid({ dateOrder })}
        options={[...(said.dateOrder ? [] : [['', text.ordersEach] as [string, string]]), ...orders(text.rules)]}
      />
      <ChoiceField
        label={text.currency}
        value={said.currency}
        onChoice={(currency) => onSaid({ currency })}
        options={choices(Intl.supportedValuesOf('currency'), said.currency)}
      />
    </div>
  );
}

const orders = (rules: Record<string, string>): [string, string][] => [
  ['dmy', rules.dmy!],
  ['mdy', rules.mdy!],
];

/** What the person who brings the list says of its consents. Without it the list gives no permission to write. */
function Consent({ of, said, onSaid }: Part & { of: OneImport }) {
  const text = words('imports');
  const purposes = Object.keys(config.shop.purposes).map((id): [string, string] => [id, purposeName(id)]);
  return (
    <>
      <h3>{text.consent}</h3>
      <ChoiceField
        label={text.purpose}
        hint={text.consentText}
        value={said.purpose}
        onChoice={(purpose) => onSaid({ purpose })}
        options={[...(of.consent ? [] : [['', text.noConsent] as [string, string]]), ...purposes]}
      />
      {said.purpose && (
        <>
          <CheckField label={text.askThem} checked={said.ask} onCheck={(on) => onSaid({ ask: on })} />
          <TextField
            label={text.evidence}
            hint={text.evidenceHint}
            lines={3}
            maxLength={1000}
            value={said.evidence}
            onText={(evidence) => onSaid({ evidence })}
          />
        </>
      )}
    </>
  );
}
