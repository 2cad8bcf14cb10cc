import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { ApiProblem } from '../kit/api.ts';

/** What the API says of one field: whatever its errors name by the path or by something in it. */
export function errorsAt(problem: ApiProblem | undefined, path: string): string[] {
  const at = (problem?.errors ?? []).filter((one) => one.path === path || one.path.startsWith(`${path}.`));
  return at.map(({ message }) => message);
}

type Common = {
  label: string;
  hint?: ComponentChildren;
  /** What is wrong with it. */
  errors?: readonly string[];
};
type Inputs = {
  type?: 'text' | 'search' | 'email' | 'tel' | 'number' | 'date' | 'time' | 'datetime-local';
  inputMode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email';
  autocomplete?: string;
  required?: boolean;
  maxLength?: number;
  min?: string;
  max?: string;
};
type TextProps = Common & Inputs & { value: string; onText: (text: string) => void; lines?: number };

/** A labelled field with its hint and what is wrong with it. */
export function TextField({ label, hint, errors = [], value, onText, lines, ...input }: TextProps) {
  const id = useId();
  const described = [hint && `${id}-hint`, errors.length > 0 && `${id}-error`].filter(Boolean).join(' ');
  const common = {
    id,
    value,
    'aria-describedby': described || undefined,
    'aria-invalid': errors.length > 0 || undefined,
    onInput: (event: Event) => onText((event.currentTarget as HTMLInputElement).value),
  };
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <FieldErrors id={id} errors={errors} />
      {lines ? (
        <textarea
          {...common}
          rows={lines}
          {...(input.required && { required: true })}
          {...(input.maxLength && { maxLength: input.maxLength })}
        />
      ) : (
        <input {...(input as { type?: 'text' })} {...common} />
      )}
    </div>
  );
}

type ChoiceProps = Common & {
  value: string;
  onChoice: (value: string) => void;
  options: readonly [value: string, text: string][];
};

export function ChoiceField({ label, hint, errors = [], value, onChoice, options }: ChoiceProps) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <FieldErrors id={id} errors={errors} />
      <select
        id={id}
        value={value}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={(event) => onChoice(event.currentTarget.value)}
      >
        {options.map(([key, text]) => (
          <option key={key} value={key}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}

export function CheckField({
  label,
  checked,
  onCheck,
}: {
  label: string;
  checked: boolean;
  onCheck: (on: boolean) => void;
}) {
  return (
    <label class="check">
      <input type="checkbox" checked={checked} onChange={(event) => onCheck(event.currentTarget.checked)} />
      <span>{label}</span>
    </label>
  );
}

function FieldErrors({ id, errors }: { id: string; errors: readonly string[] }) {
  if (errors.length === 0) return null;
  return (
    <p class="field-error" id={`${id}-error`} lang="en">
      {errors.join(' ')}
    </p>
  );
}
