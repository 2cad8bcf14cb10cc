import type { ComponentChildren } from 'preact';
import { moment, money } from '../kit/format.ts';
import { purposeName, reasonWord } from '../kit/terms.ts';
import { fill, words } from '../kit/texts.ts';

type Entry = { at: string; kind: string } & Record<string, unknown>;

/** What happened with somebody, the newest first: orders, consents, mails that went and that did not, what was said. */
export function Timeline({ entries }: { entries: readonly Entry[] }) {
  return (
    <ol class="timeline">
      {entries.map((entry, i) => (
        <li key={`${entry.at}${entry.kind}${i}`} class={`of-${entry.kind}`}>
          <p>
            <strong>{titleOf(entry)}</strong> <time dateTime={entry.at}>{moment(entry.at)}</time>
          </p>
          {detailsOf(entry)}
        </li>
      ))}
    </ol>
  );
}

const said = (value: unknown): string => (typeof value === 'string' ? value : '');

function titleOf({ kind, counts, currency, purpose, state, occasion, reason }: Entry): string {
  const text = words('contact');
  const { interactions, consents, states } = words('terms');
  switch (kind) {
    case 'order':
      return `${text.order}: ${money(Number(counts), said(currency) || undefined)}`;
    case 'consent':
      return `${text.consent}: ${purposeName(said(purpose))}, ${(consents as Record<string, string>)[said(state)] ?? said(state)}`;
    case 'mail': {
      const outcome = (states as Record<string, string>)[said(state)] ?? said(state);
      return `${text.mail}: ${said(occasion)}, ${outcome}${reason ? ` (${reasonWord(said(reason))})` : ''}`;
    }
    default:
      return (interactions as Record<string, string>)[kind] ?? kind;
  }
}

function detailsOf(entry: Entry): ComponentChildren {
  const text = words('contact');
  const { refusals } = words('terms');
  const { kind, text: written, items, data, done, value } = entry;
  const by = said((data as { by?: unknown } | undefined)?.by);
  const goods = kind === 'order' && Array.isArray(items) ? items.map(({ name }) => said(name)).filter(Boolean) : [];
  const reason = kind === 'refusal' ? ((refusals as Record<string, string>)[said(entry.reason)] ?? '') : '';
  const lines = [
    goods.join(', '),
    reason,
    kind === 'rating' || kind === 'note' ? (typeof value === 'number' ? `${value} / 5` : '') : '',
    said(written),
  ].filter(Boolean);
  return (
    <>
      {lines.map((line) => (
        <p key={line} class="said">
          {line}
        </p>
      ))}
      {by && <p class="small">{fill(text.by, { name: by })}</p>}
      {typeof done === 'object' && done !== null && (
        <p class="small">{fill(text.doneBy, { name: said((done as { by?: unknown }).by) })}</p>
      )}
    </>
  );
}
