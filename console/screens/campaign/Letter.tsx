import { useState } from 'preact/hooks';
import type { campaignsRoutes } from '../../../functions/staff/campaigns.routes.ts';
import type { contactsRoutes } from '../../../functions/staff/contacts.routes.ts';
import type { programmeRoutes } from '../../../functions/staff/programme.routes.ts';
import { type AnswerOf, get, post } from '../../kit/api.ts';
import { type Block, type BlockKind, blocksOf, bodiesOf, kindOf, newBlock } from '../../kit/blocks.ts';
import type { Campaign, Content } from '../../kit/campaign.ts';
import { config } from '../../kit/config.ts';
import { languageName } from '../../kit/format.ts';
import { useDoing, useGet } from '../../kit/loaded.ts';
import { named } from '../../kit/terms.ts';
import { fill, language, words } from '../../kit/texts.ts';
import { say } from '../../parts/dialogs.tsx';
import { CheckField, ChoiceField, errorsAt, TextField } from '../../parts/fields.tsx';
import { LetterFrame } from '../../parts/LetterFrame.tsx';
import { Problem } from '../../parts/states.tsx';
import type { PartProps } from '../Campaign.tsx';

/** Serbian in Latin letters is made from the Serbian that is written. */
const written = () => config.shop.locales.filter((locale) => locale !== 'sr-Latn');
const firstShown = () => {
  const own = language.value === 'sr-Latn' ? 'sr' : language.value;
  return [...new Set([config.shop.defaultLocale, written().includes(own) ? own : config.shop.defaultLocale])];
};

/** What it says: blocks, each in all languages beside each other, and the letter as somebody will get it. */
export function Letter({ draft, write, saved, dirty, problem }: PartProps) {
  const text = words('letter');
  const [shown, setShown] = useState<string[]>(firstShown);
  const blocks = blocksOf(draft.content, written());
  const put = (changed: Block[]) => write({ content: withBodies(draft.content, bodiesOf(changed, written())) });
  const say1 = (locale: string, change: { subject?: string; preheader?: string }) =>
    write({
      content: { ...draft.content, [locale]: { ...(draft.content[locale] ?? { subject: '', body: '' }), ...change } },
    });
  const wrong = written().filter((locale) => errorsAt(problem, `content.${locale}`).length > 0);
  return (
    <>
      <fieldset class="bare chips">
        <legend class="small">{text.languages}</legend>
        {written().map((locale) => (
          <CheckField
            key={locale}
            label={languageName(locale) + (wrong.includes(locale) ? ' !' : '')}
            checked={shown.includes(locale)}
            onCheck={(on) => setShown(on ? [...shown, locale] : shown.filter((one) => one !== locale))}
          />
        ))}
      </fieldset>
      {wrong.length > 0 && (
        <CheckField
          label={text.acknowledge}
          checked={draft.acknowledged === true}
          onCheck={(on) => write({ acknowledged: on || undefined })}
        />
      )}
      <div class="sides">
        <section class="stack">
          <Beside locales={shown}>
            {(locale) => (
              <>
                <TextField
                  label={text.subject}
                  value={draft.content[locale]?.subject ?? ''}
                  onText={(subject) => say1(locale, { subject })}
                  errors={errorsAt(problem, `content.${locale}`)}
                  maxLength={200}
                />
                <TextField
                  label={text.preheader}
                  value={draft.content[locale]?.preheader ?? ''}
                  onText={(preheader) => say1(locale, { preheader })}
                  maxLength={200}
                />
              </>
            )}
          </Beside>
          {blocks.map((block, i) => (
            <BlockLines key={i} {...{ block, i, blocks, put, shown }} />
          ))}
          <Add onAdd={(kind) => put([...blocks, newBlock(kind, written())])} />
          <p class="hint">
            {text.placeholders} <code>{"{{ contact.firstName | default: '…' }}"}</code> <code>{'{{ shop.name }}'}</code>{' '}
            <code>{'{{ voucher.code }}'}</code>
          </p>
        </section>
        <section>
          <h2>{text.preview}</h2>
          {saved ? <Preview campaign={saved} dirty={dirty} /> : <p>{text.previewSaved}</p>}
        </section>
      </div>
    </>
  );
}

function withBodies(content: Content, bodies: Record<string, string>): Content {
  const entries = Object.entries(bodies).map(([locale, body]) => [
    locale,
    { ...(content[locale] ?? { subject: '' }), body },
  ]);
  return { ...content, ...Object.fromEntries(entries) };
}

/** The same thing in several languages, side by side where there is room. */
function Beside({
  locales,
  children,
}: {
  locales: readonly string[];
  children: (locale: string) => preact.ComponentChildren;
}) {
  return (
    <div class="beside">
      {locales.map((locale) => (
        <div key={locale} class="stack" lang={locale}>
          <p class="small">{languageName(locale)}</p>
          {children(locale)}
        </div>
      ))}
    </div>
  );
}

type BlockProps = { block: Block; i: number; blocks: Block[]; put: (blocks: Block[]) => void; shown: string[] };

function BlockLines({ block, i, blocks, put, shown }: BlockProps) {
  const text = words('letter');
  const kind = kindOf(block);
  const name = `${i + 1}. ${text.kinds[kind]}`;
  const move = (to: number) => put(blocks.toSpliced(i, 1).toSpliced(to, 0, block));
  const set = (locale: string, raw: string) => put(blocks.with(i, { ...block, [locale]: raw }));
  const setAll = (raw: string) =>
    put(blocks.with(i, Object.fromEntries(Object.keys(block).map((locale) => [locale, raw]))));
  return (
    <fieldset class="block">
      <legend>{name}</legend>
      <div class="actions">
        <button
          type="button"
          class="quiet"
          disabled={i === 0}
          aria-label={`${text.up}: ${name}`}
          onClick={() => move(i - 1)}
        >
          ↑
        </button>
        <button
          type="button"
          class="quiet"
          disabled={i === blocks.length - 1}
          aria-label={`${text.down}: ${name}`}
          onClick={() => move(i + 1)}
        >
          ↓
        </button>
        <button
          type="button"
          class="quiet"
          aria-label={`${text.remove}: ${name}`}
          onClick={() => put(blocks.toSpliced(i, 1))}
        >
          ×
        </button>
      </div>
      {kind === 'voucher' || kind === 'drawing' ? (
        <Pick kind={kind} raw={Object.values(block)[0] ?? ''} onRaw={setAll} />
      ) : kind === 'divider' ? null : (
        <Beside locales={shown}>
          {(locale) => <Words kind={kind} raw={block[locale] ?? ''} onRaw={(raw) => set(locale, raw)} />}
        </Beside>
      )}
    </fieldset>
  );
}

function Words({ kind, raw, onRaw }: { kind: BlockKind; raw: string; onRaw: (raw: string) => void }) {
  const text = words('letter');
  if (kind === 'button') {
    const [, label = '', address = ''] = /^::button\[([^\]]*)\]\((.*)\)$/s.exec(raw) ?? [];
    const put = (one: string, two: string) =>
      onRaw(`::button[${one.replaceAll(']', '')}](${two.replace(/[\n)]/g, '')})`);
    return (
      <>
        <TextField label={text.words} value={label} onText={(typed) => put(typed, address)} />
        <TextField label={text.address} value={address} onText={(typed) => put(label, typed)} inputMode="text" />
      </>
    );
  }
  if (kind === 'heading') {
    const [, signs = '#', said = ''] = /^(#{1,3}) ?(.*)$/s.exec(raw) ?? [];
    return (
      <TextField
        label={text.kinds.heading}
        value={said}
        onText={(typed) => onRaw(`${signs} ${typed.replaceAll('\n', ' ')}`)}
      />
    );
  }
  return <TextField label={text.kinds.text} value={raw} onText={(typed) => onRaw(typed)} lines={4} />;
}

const drawings = [
  'gift',
  'news',
  'offer',
  'post',
  'thank-you',
  'welcome',
  'win-back',
  'birthday',
  'christmas',
  'review',
  'cart',
];

function Pick({ kind, raw, onRaw }: { kind: 'voucher' | 'drawing'; raw: string; onRaw: (raw: string) => void }) {
  const text = words('letter');
  const { data } = useGet<typeof programmeRoutes.voucherKinds>(kind === 'voucher' ? '/v1/voucher-kinds' : undefined);
  const chosen = /\[([^\]]*)\]/.exec(raw)?.[1] ?? '';
  const kinds = (data?.items ?? []).map((one): [string, string] => [
    one.id,
    'title' in one ? named(one.title, one.id) : one.id,
  ]);
  const options = kind === 'voucher' ? kinds : drawings.map((one): [string, string] => [one, one]);
  return (
    <ChoiceField
      label={text.kinds[kind]}
      value={chosen}
      onChoice={(id) => onRaw(`::${kind}[${id}]`)}
      options={options.some(([id]) => id === chosen) ? options : [[chosen, chosen || '…'], ...options]}
    />
  );
}

const addable: readonly BlockKind[] = ['heading', 'text', 'button', 'voucher', 'drawing', 'divider'];

function Add({ onAdd }: { onAdd: (kind: BlockKind) => void }) {
  const text = words('letter');
  return (
    <div class="actions">
      {addable.map((kind) => (
        <button key={kind} type="button" onClick={() => onAdd(kind)}>
          + {text.kinds[kind]}
        </button>
      ))}
    </div>
  );
}

type Person = AnswerOf<typeof contactsRoutes.list>['items'][number];
const nameOf = ({ firstName, lastName, email }: Person) => [firstName, lastName].filter(Boolean).join(' ') || email;

/** The letter as it would go out, byte for byte, to somebody or to nobody. */
function Preview({ campaign, dirty }: { campaign: Campaign; dirty: boolean }) {
  const text = words('letter');
  const [reader, setReader] = useState<Person>();
  const [locale, setLocale] = useState('');
  const [variant, setVariant] = useState<'a' | 'b'>('a');
  const [form, setForm] = useState<'desk' | 'phone' | 'dark' | 'plain'>('desk');
  const [find, setFind] = useState('');
  const [letter, setLetter] = useState<AnswerOf<typeof campaignsRoutes.preview>>();
  const showing = useDoing();
  const testing = useDoing();
  const params = { id: campaign.id };
  const show = (change: { reader?: Person | undefined; locale?: string; variant?: 'a' | 'b' } = {}) => {
    const next = { reader, locale, variant, ...change };
    setReader(next.reader);
    setLocale(next.locale);
    setVariant(next.variant);
    return showing.run(async () => {
      const body = {
        ...(next.reader && { contact: next.reader.id }),
        ...(next.locale && { locale: next.locale as 'en' }),
        variant: next.variant,
      };
      setLetter(await post<typeof campaignsRoutes.preview>('/v1/campaigns/{id}/preview', { params, body }));
    });
  };
  const someone = (choose: (people: Person[]) => Person | undefined, query: { segment?: string; email?: string }) =>
    showing.run(async () => {
      const { items } = await get<typeof contactsRoutes.list>('/v1/contacts', { query });
      const found = choose(items);
      if (found) await show({ reader: found });
      else say(text.notFound);
    });
  const own = { segment: campaign.segment };
  return (
    <div class="stack">
      {dirty && <p class="note">{text.previewOld}</p>}
      <div class="actions">
        <button type="button" onClick={() => someone((all) => all[Math.floor(Math.random() * all.length)], own)}>
          {text.random}
        </button>
        <button
          type="button"
          onClick={() =>
            someone((all) => all.toSorted((a, b) => (b.firstName ?? '').length - (a.firstName ?? '').length)[0], own)
          }
        >
          {text.longest}
        </button>
        <button type="button" onClick={() => show({ reader: undefined })}>
          {text.nobody}
        </button>
      </div>
      <form
        class="find"
        onSubmit={(event) => {
          event.preventDefault();
          someone((all) => all[0], { email: find.trim() });
        }}
      >
        <TextField label={text.find} type="email" value={find} onText={setFind} autocomplete="off" />
        <button type="submit">{text.findButton}</button>
      </form>
      <div class="pair">
        <ChoiceField
          label={text.language}
          value={locale}
          onChoice={(chosen) => show({ locale: chosen })}
          options={[['', text.own], ...config.shop.locales.map((one): [string, string] => [one, languageName(one)])]}
        />
        <ChoiceField
          label={text.form}
          value={form}
          onChoice={(chosen) => setForm(chosen as 'desk')}
          options={(['desk', 'phone', 'dark', 'plain'] as const).map((one) => [one, text.forms[one]])}
        />
        {campaign.ab !== undefined && (
          <ChoiceField
            label={text.variant}
            value={variant}
            onChoice={(chosen) => show({ variant: chosen as 'a' })}
            options={[
              ['a', 'A'],
              ['b', 'B'],
            ]}
          />
        )}
      </div>
      <Problem problem={showing.problem ?? testing.problem} />
      {letter ? (
        <>
          <p>
            <strong lang={letter.locale}>{letter.subject}</strong>
            <br />
            <span class="small">{fill(text.to, { name: reader ? nameOf(reader) : text.somebody })}</span>
          </p>
          {form === 'plain' ? (
            <pre class="plain-letter" lang={letter.locale}>
              {letter.text}
            </pre>
          ) : (
            <LetterFrame
              title={letter.subject}
              html={letter.html}
              width={form === 'phone' ? 360 : 640}
              dark={form === 'dark'}
            />
          )}
        </>
      ) : (
        <button type="button" onClick={() => show()}>
          {text.show}
        </button>
      )}
      <div class="actions">
        <button
          type="button"
          disabled={testing.busy}
          onClick={() =>
            testing.run(async () => {
              const body = { ...(letter && { locale: letter.locale as 'en' }), variant };
              const done = await post<typeof campaignsRoutes.test>('/v1/campaigns/{id}/test', { params, body });
              say(fill(done.status === 'mailed' ? text.tested : text.already, { to: done.to }));
            })
          }
        >
          {text.test}
        </button>
      </div>
    </div>
  );
}
