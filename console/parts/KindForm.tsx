import type { changeProgrammeRoutes } from '../../functions/staff/changeProgramme.routes.ts';
import type { programmeRoutes } from '../../functions/staff/programme.routes.ts';
import { type AnswerOf, put } from '../kit/api.ts';
import { config } from '../kit/config.ts';
import { languageName } from '../kit/format.ts';
import { useDoing, useDraft } from '../kit/loaded.ts';
import { words } from '../kit/texts.ts';
import { ChoiceField, errorsAt, TextField } from './fields.tsx';
import { Kept } from './Kept.tsx';
import { Problem } from './states.tsx';

export type VoucherKind = Extract<AnswerOf<typeof programmeRoutes.voucherKinds>['items'][number], { title: unknown }>;
type Words = Record<string, string>;
type Draft = {
  id: string;
  title: Words;
  gives: 'percent' | 'amount' | 'gift';
  much: string;
  gift: Words;
  where: string;
  minimum: string;
  days: string;
  times: string;
};

/** Cyrillic Serbian is written, and read in Latin as well. */
const languages = () => config.shop.locales.filter((id) => id !== 'sr-Latn');
const digits = () =>
  new Intl.NumberFormat('en', { style: 'currency', currency: config.shop.currency }).resolvedOptions()
    .maximumFractionDigits ?? 2;
const toSmallest = (written: string) => Math.round(Number(written.replace(',', '.')) * 10 ** digits());
const fromSmallest = (amount: number) => String(amount / 10 ** digits());
const inEach = (said: string | Words | undefined): Words =>
  Object.fromEntries(languages().map((id) => [id, typeof said === 'string' ? said : (said?.[id] ?? '')]));
const daysOf = (validFor: string) => /^P(\d+)D$/.exec(validFor)?.[1] ?? validFor;

function draftOf(kind: VoucherKind | undefined): Draft {
  const gives = kind?.gives ?? { percent: 10 };
  return {
    id: kind?.id ?? '',
    title: inEach(kind?.title),
    gives: 'percent' in gives ? 'percent' : 'amount' in gives ? 'amount' : 'gift',
    much: 'percent' in gives ? String(gives.percent) : 'amount' in gives ? fromSmallest(gives.amount) : '',
    gift: inEach('gift' in gives ? gives.gift : undefined),
    where: kind?.where ?? 'everywhere',
    minimum: kind?.minimum ? fromSmallest(kind.minimum) : '',
    days: daysOf(kind?.validFor ?? 'P30D'),
    times: String(kind?.times ?? 1),
  };
}

function bodyOf({ title, gives, much, gift, where, minimum, days, times }: Draft) {
  return {
    title,
    gives: gives === 'gift' ? { gift } : gives === 'percent' ? { percent: Number(much) } : { amount: toSmallest(much) },
    where,
    ...(minimum && { minimum: toSmallest(minimum) }),
    validFor: /^\d+$/.test(days) ? `P${days}D` : days,
    times: Number(times),
  };
}

/** A kind of voucher, new or as it is: what is out keeps the terms it was given out under. */
export function KindForm({
  of,
  onDone,
  onCancel,
}: {
  of?: VoucherKind | undefined;
  onDone: () => void;
  onCancel: () => void;
}) {
  const [text, frame] = [words('vouchers'), words('frame')];
  const { value: draft, kept, write, drop } = useDraft<Draft>(`kind.${of?.id ?? 'new'}`, draftOf(of));
  const { busy, problem, run } = useDoing();
  const save = () =>
    run(async () => {
      const version = of && { version: of.version };
      const body = { ...bodyOf(draft), ...version };
      await put<typeof changeProgrammeRoutes.putVoucherKind>('/v1/voucher-kinds/{id}', {
        params: { id: draft.id },
        body,
      });
      drop(draftOf(of));
      onDone();
    });
  const each = (name: 'title' | 'gift', path: string) => (
    <fieldset class="each">
      <legend>{text.form[name]}</legend>
      {languages().map((id) => (
        <TextField
          key={id}
          label={languageName(id)}
          value={draft[name][id] ?? ''}
          maxLength={80}
          onText={(said) => write({ [name]: { ...draft[name], [id]: said } })}
          errors={errorsAt(problem, `${path}.${id}`)}
          required
        />
      ))}
    </fieldset>
  );
  const one = (name: 'much' | 'minimum' | 'days' | 'times', label: string, path: string, required = true) => (
    <TextField
      label={label}
      value={draft[name]}
      inputMode="decimal"
      onText={(said) => write({ [name]: said })}
      errors={errorsAt(problem, path)}
      required={required}
    />
  );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <Kept draft={{ kept, drop: () => drop(draftOf(of)) }} />
      <Problem problem={problem} />
      {!of && (
        <TextField
          label={text.form.id}
          hint={text.form.idHint}
          value={draft.id}
          onText={(id) => write({ id })}
          errors={errorsAt(problem, 'id')}
          required
        />
      )}
      {each('title', 'title')}
      <ChoiceField
        label={text.form.gives}
        value={draft.gives}
        onChoice={(gives) => write({ gives: gives as Draft['gives'] })}
        options={(['percent', 'amount', 'gift'] as const).map((kind) => [kind, text.form[kind]] as const)}
      />
      {draft.gives === 'gift'
        ? each('gift', 'gives.gift')
        : one('much', draft.gives === 'percent' ? '%' : config.shop.currency, `gives.${draft.gives}`)}
      <ChoiceField
        label={text.form.where}
        value={draft.where}
        onChoice={(where) => write({ where })}
        options={Object.entries(text.where)}
      />
      {one('minimum', text.form.minimum.replace('{currency}', config.shop.currency), 'minimum', false)}
      {one('days', text.form.days, 'validFor')}
      {one('times', text.form.times, 'times')}
      <div class="actions">
        <button type="submit" class="primary" disabled={busy}>
          {frame.save}
        </button>
        <button type="button" onClick={onCancel}>
          {frame.cancel}
        </button>
      </div>
    </form>
  );
}
