import { useState } from 'preact/hooks';
import type { contactsRoutes } from '../../functions/staff/contacts.routes.ts';
import type { vouchersRoutes } from '../../functions/vouchers/vouchers.routes.ts';
import { type AnswerOf, type ApiProblem, get, post } from '../kit/api.ts';
import { birthday, day, money, number, percent } from '../kit/format.ts';
import { useDoing, useGet } from '../kit/loaded.ts';
import type { ScreenProps } from '../kit/screens.ts';
import { mayDo } from '../kit/session.ts';
import { named, personName } from '../kit/terms.ts';
import { fill, words } from '../kit/texts.ts';
import { say } from '../parts/dialogs.tsx';
import { Find, soughtBy } from '../parts/Find.tsx';
import { errorsAt, TextField } from '../parts/fields.tsx';
import { NoteForm } from '../parts/NoteForm.tsx';
import { Page } from '../parts/Page.tsx';
import { Problem, Shown } from '../parts/states.tsx';

type Found = AnswerOf<typeof contactsRoutes.list>['items'][number];
type Voucher = AnswerOf<typeof vouchersRoutes.voucher>;

/** What is done at the counter: one person found by what she says, something noted, a voucher redeemed. */
export default function Counter({ query: { find = '', code = '' } }: ScreenProps) {
  const text = words('counter');
  return (
    <Page title={text.title}>
      <div class="counter">
        <Redeem key={code} given={code} />
        <FindOne key={find} sought={find} />
      </div>
    </Page>
  );
}

function FindOne({ sought }: { sought: string }) {
  const text = words('counter');
  const found = useGet<typeof contactsRoutes.list>(sought ? '/v1/contacts' : undefined, { query: soughtBy(sought) });
  return (
    <section>
      <h2>{text.find}</h2>
      <Find sought={sought} text={text} />
      {sought && (
        <Shown of={found}>
          {({ items: [one] }) => (one ? <FoundOne of={one} /> : <p role="status">{text.nobody}</p>)}
        </Shown>
      )}
    </section>
  );
}

function FoundOne({ of }: { of: Found }) {
  const { fields } = words('terms');
  return (
    <div class="found">
      <h3>
        <a href={`/console/contacts/${of.id}`}>{personName(of)}</a>
      </h3>
      <p>
        {[
          of.email,
          of.phone,
          of.birthday && birthday(of.birthday),
          `${fields['orders.count']}: ${number(of.orders.count)}`,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <NoteForm contactId={of.id} onDone={() => {}} />
    </div>
  );
}

/** A voucher looked up by its code, then redeemed for a receipt; the same receipt again changes nothing. */
export function Redeem({ given }: { given: string }) {
  const text = words('counter');
  const [code, setCode] = useState(given);
  const [voucher, setVoucher] = useState<Voucher>();
  const { busy, problem, run } = useDoing();
  const [Scanner, setScanner] = useState<typeof import('../scan/Scanner.tsx').default>();
  const look = async (sought: string) => {
    setVoucher(undefined);
    setVoucher(
      await run(() => get<typeof vouchersRoutes.voucher>('/v1/vouchers/{code}', { params: { code: sought.trim() } })),
    );
  };
  return (
    <section>
      <h2>{text.code}</h2>
      <form
        class="find"
        onSubmit={(event) => {
          event.preventDefault();
          void look(code);
        }}
      >
        <TextField
          label={text.codeLabel}
          hint={text.codeHint}
          value={code}
          onText={setCode}
          autocomplete="off"
          required
        />
        <button type="submit" disabled={busy}>
          {text.look}
        </button>
        <button
          type="button"
          disabled={busy}
          onClick={async () => {
            const scan = await import('../scan/Scanner.tsx');
            setScanner(() => scan.default);
          }}
        >
          {text.scan}
        </button>
      </form>
      {Scanner && (
        <Scanner
          onClose={() => setScanner(undefined)}
          onCode={(seen) => {
            setScanner(undefined);
            setCode(seen);
            void look(seen);
          }}
        />
      )}
      <VoucherProblem problem={problem} />
      {voucher && <OneVoucher key={voucher.code} of={voucher} onMoved={setVoucher} />}
    </section>
  );
}

function OneVoucher({ of, onMoved }: { of: Voucher; onMoved: (voucher: Voucher) => void }) {
  const text = words('counter');
  const [receipt, setReceipt] = useState('');
  const { busy, problem, run } = useDoing();
  const last = of.redemptions?.at(-1);
  const move = async (path: '/v1/vouchers/{code}/redeem' | '/v1/vouchers/{code}/undo', by: string, told: string) => {
    const moved = await run(() =>
      post<typeof vouchersRoutes.redeem | typeof vouchersRoutes.undo>(path, {
        params: { code: of.code } as never,
        body: { receipt: by },
      }),
    );
    if (!moved) return;
    onMoved(moved as Voucher);
    say(told);
  };
  return (
    <div class="found" aria-live="polite">
      <h3>{of.title}</h3>
      <p>
        {[
          givesWords(of.gives),
          of.minimum && fill(text.minimum, { amount: money(of.minimum.amount, of.minimum.currency) }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <p>
        {of.state === 'open'
          ? fill(text.stateOpen, { day: day(of.validUntil) })
          : of.state === 'redeemed'
            ? text.stateRedeemed
            : text.over}
        {of.uses.of > 1 && ` ${fill(text.uses, { done: number(of.uses.done), of: number(of.uses.of) })}`}
        {of.where === 'web' && ` ${text.online}`}
      </p>
      <VoucherProblem problem={problem} />
      {of.state === 'open' && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void move('/v1/vouchers/{code}/redeem', receipt.trim(), text.redeemed);
          }}
        >
          <TextField
            label={text.receipt}
            hint={text.receiptHint}
            value={receipt}
            onText={setReceipt}
            errors={errorsAt(problem, 'receipt')}
            autocomplete="off"
            required
          />
          <div class="actions">
            <button type="submit" class="primary" disabled={busy}>
              {text.redeem}
            </button>
          </div>
        </form>
      )}
      {last && (
        <div class="actions">
          <button
            type="button"
            disabled={busy}
            onClick={() => move('/v1/vouchers/{code}/undo', last.receipt, text.takenBack)}
          >
            {text.takeBack}
          </button>
        </div>
      )}
      {of.state === 'open' && mayDo('cancel vouchers') && <Cancel of={of} onMoved={onMoved} />}
    </div>
  );
}

/** What was promised is taken back, for a reason that stands in the changes. */
function Cancel({ of, onMoved }: { of: Voucher; onMoved: (voucher: Voucher) => void }) {
  const text = words('counter');
  const [reason, setReason] = useState('');
  const { busy, problem, run } = useDoing();
  return (
    <details class="folded">
      <summary>{text.cancel}</summary>
      <form
        onSubmit={async (event) => {
          event.preventDefault();
          const done = await run(() =>
            post<typeof vouchersRoutes.cancel>('/v1/vouchers/{code}/cancel', {
              params: { code: of.code },
              body: { reason: reason.trim() },
            }),
          );
          if (!done) return;
          onMoved(done);
          say(text.cancelled);
        }}
      >
        <VoucherProblem problem={problem} />
        <TextField
          label={text.cancelReason}
          hint={text.cancelHint}
          maxLength={200}
          value={reason}
          onText={setReason}
          errors={errorsAt(problem, 'reason')}
          required
        />
        <div class="actions">
          <button type="submit" class="danger" disabled={busy}>
            {text.cancelNow}
          </button>
        </div>
      </form>
    </details>
  );
}

type Gives = { percent: number } | { amount: number; currency?: string } | { gift: string | Record<string, string> };

/** What a voucher gives, of a kind or of one that is out. */
export function givesWords(gives: Gives): string {
  const text = words('counter');
  if ('percent' in gives) return fill(text.percentOff, { percent: percent(gives.percent / 100) });
  if ('amount' in gives) return fill(text.amountOff, { amount: money(gives.amount, gives.currency) });
  return named(gives.gift, '');
}

/** In words for the counter what the API refuses a code for. */
function VoucherProblem({ problem }: { problem: ApiProblem | undefined }) {
  const text = words('counter');
  const known: Partial<Record<ApiProblem['kind'], string>> = {
    invalid: text.typo,
    missing: text.typo,
    conflict: text.already,
    over: text.over,
  };
  const said = problem && problem.errors.length === 0 ? known[problem.kind] : undefined;
  if (said)
    return (
      <div class="problem" role="alert">
        <p>{said}</p>
      </div>
    );
  return <Problem problem={problem} />;
}
