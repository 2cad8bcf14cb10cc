import { useState } from 'preact/hooks';
import type { programmeRoutes } from '../../functions/staff/programme.routes.ts';
import type { reportsRoutes } from '../../functions/staff/reports.routes.ts';
import type { AnswerOf } from '../kit/api.ts';
import { money, number } from '../kit/format.ts';
import { useGet } from '../kit/loaded.ts';
import type { ScreenProps } from '../kit/screens.ts';
import { mayDo } from '../kit/session.ts';
import { duration, named } from '../kit/terms.ts';
import { fill, words } from '../kit/texts.ts';
import { Dialog, say } from '../parts/dialogs.tsx';
import { KindForm, type VoucherKind } from '../parts/KindForm.tsx';
import { Figure } from '../parts/lists.tsx';
import { Page } from '../parts/Page.tsx';
import { Empty, Shown } from '../parts/states.tsx';
import { givesWords, Redeem } from './Counter.tsx';

type Kind = AnswerOf<typeof programmeRoutes.voucherKinds>['items'][number];

/** What is promised: the kinds of vouchers, what became of those that are out, and one of them by its code. */
export default function Vouchers({ query: { code = '' } }: ScreenProps) {
  const text = words('vouchers');
  const found = useGet<typeof programmeRoutes.voucherKinds>('/v1/voucher-kinds');
  const [written, setWritten] = useState<VoucherKind | 'new'>();
  const close = () => setWritten(undefined);
  return (
    <Page
      title={text.title}
      lead={text.lead}
      actions={
        mayDo('change programme') && (
          <button type="button" onClick={() => setWritten('new')}>
            {text.make}
          </button>
        )
      }
    >
      <Redeem key={code} given={code} />
      <section>
        <h2>{text.kinds}</h2>
        <Shown of={found}>
          {({ items }) =>
            items.length === 0 ? (
              <Empty {...text.empty} />
            ) : (
              <div class="counter">
                {items.map((kind) => (
                  <OneKind key={kind.id} of={kind} onChange={setWritten} />
                ))}
              </div>
            )
          }
        </Shown>
      </section>
      {written && (
        <Dialog title={written === 'new' ? text.make : named(written.title, written.id)} onClose={close}>
          <KindForm
            of={written === 'new' ? undefined : written}
            onCancel={close}
            onDone={() => {
              close();
              say(words('frame').saved);
              found.reload();
            }}
          />
        </Dialog>
      )}
    </Page>
  );
}

function OneKind({ of, onChange }: { of: Kind; onChange: (kind: VoucherKind) => void }) {
  const text = words('vouchers');
  const found = useGet<typeof reportsRoutes.vouchers>('/v1/voucher-kinds/{id}/report', { params: { id: of.id } });
  return (
    <article class="found">
      <h3>{'title' in of ? named(of.title, of.id) : of.id}</h3>
      <p>{'title' in of ? termsOf(of) : text.unreadable}</p>
      <Shown of={found}>
        {({ issued, open, redeemed, expired, cancelled, orders }) => (
          <>
            <div class="figures">
              <Figure value={number(issued)} label={text.issued} />
              <Figure value={number(open)} label={text.open} />
              <Figure value={number(redeemed)} label={text.redeemed} />
              <Figure value={number(expired)} label={text.expired} />
              <Figure value={number(cancelled)} label={text.cancelled} />
            </div>
            <p class="small">
              {fill(text.orders, { n: number(orders.count), total: money(orders.total, orders.currency) })}
              {orders.seen !== undefined && ` ${fill(text.seen, { n: number(orders.seen) })}`}
            </p>
          </>
        )}
      </Shown>
      {'title' in of && mayDo('change programme') && (
        <div class="actions">
          <button type="button" onClick={() => onChange(of)}>
            {text.change}
          </button>
        </div>
      )}
    </article>
  );
}

/** What it gives, where, from which sum on, for how long and how often. */
function termsOf({ gives, where, minimum, validFor, times }: Extract<Kind, { title: unknown }>): string {
  const text = words('vouchers');
  return [
    givesWords(gives),
    text.where[where] ?? where,
    minimum && fill(words('counter').minimum, { amount: money(minimum) }),
    fill(text.validFor, { time: duration(validFor) }),
    times > 1 && fill(text.times, { n: number(times) }),
  ]
    .filter(Boolean)
    .join(' · ');
}
