import { useState } from 'preact/hooks';
import type { Operator } from '../../functions/programme/operators.ts';
import { minorUnits } from '../../functions/shop/minorUnits.ts';
import { localDate } from '../../functions/time/localDate.ts';
import { startOfDay } from '../../functions/time/localInstant.ts';
import { config } from '../kit/config.ts';
import { fieldWords } from '../kit/fieldWords.ts';
import {
  askOf,
  type Choice,
  choicesOf,
  compared,
  fieldNamed,
  type Group,
  type GroupKind,
  groupKinds,
  isGroup,
  type Part,
  type Question,
  shapeOf,
} from '../kit/rules.ts';
import { named, operatorWords } from '../kit/terms.ts';
import { fill, words } from '../kit/texts.ts';

type SegmentChoice = { id: string; name: string };
type Around = { segments: readonly SegmentChoice[] };

/** A rule in sentences: groups in groups, each condition a line of choices. */
export function RuleEditor({
  group,
  onGroup,
  segments,
}: {
  group: Group;
  onGroup: (group: Group) => void;
} & Around) {
  return <GroupLines group={group} onGroup={onGroup} segments={segments} depth={1} />;
}

const deepest = 4;

type GroupProps = { group: Group; onGroup: (group: Group) => void; onRemove?: () => void; depth: number } & Around;

function GroupLines({ group, onGroup, onRemove, segments, depth }: GroupProps) {
  const text = words('rules');
  const put = (i: number, part: Part) => onGroup({ ...group, parts: group.parts.with(i, part) });
  const drop = (i: number) => onGroup({ ...group, parts: group.parts.toSpliced(i, 1) });
  const add = (part: Part) => onGroup({ ...group, parts: [...group.parts, part] });
  return (
    <fieldset class="rule-group">
      <legend class="away">{text.group}</legend>
      <div class="rule-kind">
        <select
          aria-label={text.group}
          value={group.kind}
          onChange={(event) => onGroup({ ...group, kind: event.currentTarget.value as GroupKind })}
        >
          {groupKinds.map((kind) => (
            <option key={kind} value={kind}>
              {text.kinds[kind]}
            </option>
          ))}
        </select>
        {onRemove && (
          <button type="button" class="quiet" onClick={onRemove}>
            {text.removeGroup}
          </button>
        )}
      </div>
      {group.parts.length === 0 && <p class="hint">{text.nothing[group.kind]}</p>}
      <ul class="rule-parts">
        {group.parts.map((part, i) => (
          <li key={i}>
            {isGroup(part) ? (
              <GroupLines
                group={part}
                onGroup={(changed) => put(i, changed)}
                onRemove={() => drop(i)}
                segments={segments}
                depth={depth + 1}
              />
            ) : (
              <Line
                question={part}
                onQuestion={(changed) => put(i, changed)}
                onRemove={() => drop(i)}
                segments={segments}
              />
            )}
          </li>
        ))}
      </ul>
      <div class="actions">
        <button type="button" onClick={() => add(askOf('orders.lastAt'))}>
          {text.addCondition}
        </button>
        {depth < deepest && (
          <button type="button" onClick={() => add({ kind: 'any', parts: [askOf('orders.count')] })}>
            {text.addGroup}
          </button>
        )}
      </div>
    </fieldset>
  );
}

type LineProps = { question: Question; onQuestion: (question: Question) => void; onRemove: () => void } & Around;

/** One condition: what is asked about, how it is compared, and with what. */
function Line({ question, onQuestion, onRemove, segments }: LineProps) {
  const text = words('rules');
  const { field, op, value, within } = question;
  const type = fieldNamed(field)?.type ?? 'text';
  const choice: Choice = op === 'exists' && value === false ? 'missing' : op;
  const choices = choicesOf[type].includes(choice) ? choicesOf[type] : [...choicesOf[type], choice];
  const name = fieldWords(field);
  return (
    <fieldset class="rule-line" aria-label={name}>
      <select aria-label={text.field} value={field} onChange={(event) => onQuestion(askOf(event.currentTarget.value))}>
        {Object.entries(byTopic()).map(([topic, names]) => (
          <optgroup key={topic} label={text.topics[topic] ?? topic}>
            {names.map((one) => (
              <option key={one} value={one}>
                {fieldWords(one)}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      <button type="button" class="quiet" aria-label={`${text.remove}: ${name}`} onClick={onRemove}>
        ×
      </button>
      <div class="rule-says">
        {within !== undefined && (
          <span class="rule-number">
            <span>{text.within}</span>
            <DurationInput
              label={text.within}
              value={within}
              onValue={(changed) => onQuestion({ ...question, within: changed })}
            />
          </span>
        )}
        <select
          aria-label={text.comparison}
          value={choice}
          onChange={(event) => onQuestion(compared(question, event.currentTarget.value as Choice))}
        >
          {choices.map((one) => (
            <option key={one} value={one}>
              {fill(operatorWords(one, type === 'instant'), { value: '…' })}
            </option>
          ))}
        </select>
        <Value
          field={field}
          shape={shapeOf(type, op as Operator)}
          value={value}
          onValue={(changed) => onQuestion({ ...question, value: changed })}
          segments={segments}
        />
      </div>
    </fieldset>
  );
}

type ValueProps = {
  field: string;
  shape: ReturnType<typeof shapeOf>;
  value: unknown;
  onValue: (value: unknown) => void;
} & Around;

function Value({ field, shape, value, onValue, segments }: ValueProps) {
  const label = words('rules').value;
  const options: [string, string][] =
    field === 'segments'
      ? segments.map(({ id, name }) => [id, name])
      : Object.entries(fieldNamed(field)?.options ?? {}).map(([id, title]) => [id, optionWords(field, id, title)]);
  if (shape === 'flag') return null;
  if (shape === 'number') return <NumberInput field={field} label={label} value={value as number} onValue={onValue} />;
  if (shape === 'duration')
    return (
      <DurationInput
        label={label}
        value={value as string}
        onValue={onValue}
        {...(field === 'birthday' && { month: true })}
      />
    );
  if (shape === 'day')
    return (
      <input
        type="date"
        aria-label={label}
        value={value ? localDate(value as string, config.shop.timeZone) : ''}
        onChange={({ currentTarget }) =>
          onValue(currentTarget.value ? startOfDay(currentTarget.value, config.shop.timeZone) : '')
        }
      />
    );
  if (shape === 'texts') return <Several label={label} options={options} value={value as string[]} onValue={onValue} />;
  if (options.length === 0)
    return (
      <input
        aria-label={label}
        maxLength={200}
        value={String(value)}
        onInput={({ currentTarget }) => onValue(currentTarget.value)}
      />
    );
  const known = options.some(([id]) => id === value);
  return (
    <select aria-label={label} value={String(value)} onChange={({ currentTarget }) => onValue(currentTarget.value)}>
      {!known && <option value={String(value)}>{String(value) || '…'}</option>}
      {options.map(([id, title]) => (
        <option key={id} value={id}>
          {title}
        </option>
      ))}
    </select>
  );
}

/** Any of a few, or words with commas between them where nobody has listed what there is. */
function Several({
  label,
  options,
  value,
  onValue,
}: {
  label: string;
  options: [string, string][];
  value: (string | number)[];
  onValue: (value: unknown) => void;
}) {
  const [typed, setTyped] = useState(value.join(', '));
  if (options.length === 0)
    return (
      <input
        aria-label={label}
        value={typed}
        onInput={({ currentTarget }) => {
          setTyped(currentTarget.value);
          const parts = currentTarget.value.split(',').map((part) => part.trim());
          onValue(parts.filter(Boolean));
        }}
      />
    );
  return (
    <fieldset class="rule-several" aria-label={label}>
      {options.map(([id, title]) => (
        <label key={id} class="check">
          <input
            type="checkbox"
            checked={value.includes(id)}
            onChange={({ currentTarget }) =>
              onValue(currentTarget.checked ? [...value, id] : value.filter((one) => one !== id))
            }
          />
          <span>{title}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** How much one of what people type is in what the rule says: money in its smallest unit, a share in hundredths. */
function scaleOf(field: string): { by: number; unit: string } {
  if (/total|cart\.value/i.test(field)) return { by: minorUnits(config.shop.currency), unit: config.shop.currency };
  return field === 'orders.discountShare' ? { by: 0.01, unit: '%' } : { by: 1, unit: '' };
}

function NumberInput({
  field,
  label,
  value,
  onValue,
}: {
  field: string;
  label: string;
  value: number;
  onValue: (value: number) => void;
}) {
  const { by, unit } = scaleOf(field);
  const [typed, setTyped] = useState(Number.isNaN(value) ? '' : String(Number((value / by).toFixed(4))));
  return (
    <span class="rule-number">
      <input
        inputMode="decimal"
        size={6}
        aria-label={unit ? `${label}, ${unit}` : label}
        value={typed}
        onInput={({ currentTarget }) => {
          setTyped(currentTarget.value);
          const read = Number.parseFloat(currentTarget.value.replace(',', '.').replaceAll(/\s/g, ''));
          onValue(Number((read * by).toFixed(4)));
        }}
      />
      {unit && <span>{unit}</span>}
    </span>
  );
}

const units = ['D', 'W', 'M', 'Y'] as const;

/** A length of time: a number and its unit. What is neither stays as it was written. */
export function DurationInput({
  label,
  value,
  onValue,
  month,
  hours,
}: {
  label: string;
  value: string;
  onValue: (value: string) => void;
  /** Offers the calendar month as well. */
  month?: boolean;
  hours?: boolean;
}) {
  const text = words('rules');
  const [, days, unit, hour] = /^P(?:(\d+)([DWMY])|T(\d+)H)$/.exec(value) ?? [];
  const chosen = value === 'this-month' ? value : hour ? 'H' : (unit ?? 'D');
  const count = days ?? hour ?? '';
  const write = (n: string, one: string) =>
    onValue(one === 'this-month' ? one : one === 'H' ? `PT${n || 1}H` : `P${n || 1}${one}`);
  if (!count && value !== 'this-month' && value !== '')
    return <input aria-label={label} value={value} onInput={({ currentTarget }) => onValue(currentTarget.value)} />;
  return (
    <span class="rule-number">
      {chosen !== 'this-month' && (
        <input
          type="number"
          min="1"
          max="999"
          aria-label={label}
          value={count}
          onInput={({ currentTarget }) => currentTarget.value && write(currentTarget.value, chosen)}
        />
      )}
      <select
        aria-label={text.unit}
        value={chosen}
        onChange={({ currentTarget }) => write(count || '7', currentTarget.value)}
      >
        {[...(hours ? ['H'] : []), ...units, ...(month ? ['this-month'] : [])].map((one) => (
          <option key={one} value={one}>
            {text.units[one as 'D']}
          </option>
        ))}
      </select>
    </span>
  );
}

const together: Record<string, string> = {
  clicks: 'interactions',
  vouchers: 'interactions',
  refusals: 'interactions',
  facts: 'person',
};

/** Fields under the first part of their names, for the list in which one is chosen. */
function byTopic(): Record<string, string[]> {
  const topics: Record<string, string[]> = {};
  for (const { name } of config.fields) {
    const first = name.includes('.') ? name.split('.')[0]! : 'person';
    const topic = together[first] ?? first;
    topics[topic] = [...(topics[topic] ?? []), name];
  }
  return topics;
}

function optionWords(field: string, id: string, title: string | Record<string, string>): string {
  if (field === 'gender') return words('rules').genders[id as 'female'] ?? id;
  if (field === 'locale')
    return new Intl.DisplayNames(document.documentElement.lang, { type: 'language' }).of(id) ?? id;
  return named(title, id);
}
