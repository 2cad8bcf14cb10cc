import type { changeContactRoutes } from '../../functions/staff/changeContact.routes.ts';
import { patch } from '../kit/api.ts';
import { config } from '../kit/config.ts';
import { languageName } from '../kit/format.ts';
import { useDoing, useDraft } from '../kit/loaded.ts';
import { fill, words } from '../kit/texts.ts';
import type { ContactView } from '../screens/Contact.tsx';
import { say } from './dialogs.tsx';
import { ChoiceField, errorsAt, TextField } from './fields.tsx';
import { Kept } from './Kept.tsx';
import { Problem } from './states.tsx';

const names = ['firstName', 'lastName', 'phone', 'birthday', 'locale', 'tags'] as const;
type Known = Record<(typeof names)[number], string>;
type CorrectProps = { of: ContactView; onDone: () => void; onTheirs: () => void; onCancel: () => void };

const knownOf = ({ firstName, lastName, phone, birthday, locale, tags }: ContactView): Known => ({
  ...{ firstName: firstName ?? '', lastName: lastName ?? '', phone: phone ?? '', birthday: birthday ?? '' },
  ...{ locale, tags: (tags ?? []).join(', ') },
});

/** What of it has changed, as the API takes it: what is empty is forgotten. */
function changesOf(from: Known, to: Known) {
  const changed = names.filter((name) => from[name] !== to[name]);
  const values = changed.map((name) => {
    const text = to[name].trim();
    const tags = text.split(',').map((tag) => tag.trim());
    return [name, name === 'tags' ? tags.filter(Boolean) : text || null];
  });
  return Object.fromEntries(values);
}

/** Puts right what is known of somebody; what somebody else changed meanwhile is not overwritten. */
export function Correct({ of, onDone, onTheirs, onCancel }: CorrectProps) {
  const text = words('contact');
  const { save, cancel } = words('frame');
  const known = knownOf(of);
  const draft = useDraft<Known>(`correct.${of.id}`, known);
  const { busy, problem, run } = useDoing();
  const send = (from: Known, to: Known, version: number) =>
    patch<typeof changeContactRoutes.correct>('/v1/contacts/{id}', {
      params: { id: of.id },
      body: { ...changesOf(from, to), version } as never,
    });
  const field = (name: 'firstName' | 'lastName' | 'phone' | 'birthday' | 'tags', hint?: string) => (
    <TextField
      label={text[name]}
      hint={hint}
      autocomplete="off"
      errors={errorsAt(problem, name)}
      value={draft.value[name]}
      onText={(value) => draft.write({ [name]: value })}
    />
  );
  return (
    <form
      onSubmit={async (event) => {
        event.preventDefault();
        const wanted = draft.value;
        const done = await run(() => send(known, wanted, of.version));
        if (!done) return;
        draft.drop(wanted);
        say(text.corrected, () => void send(wanted, known, done.version).then(onDone));
        onDone();
      }}
    >
      <Kept draft={draft} />
      <Problem problem={problem}>
        {problem?.kind === 'conflict' && (
          <button type="button" onClick={onTheirs}>
            {text.theirs}
          </button>
        )}
      </Problem>
      <p class="hint">{text.emptyHint}</p>
      {field('firstName')}
      {field('lastName')}
      {field('phone')}
      {field('birthday', fill(text.birthdayHint, { full: '1990-04-23', short: '--04-23' }))}
      <ChoiceField
        label={text.language}
        value={draft.value.locale}
        onChoice={(locale) => draft.write({ locale })}
        options={config.shop.locales.map((locale): [string, string] => [locale, languageName(locale)])}
      />
      {field('tags', text.tagsHint)}
      <div class="actions">
        <button type="submit" class="primary" disabled={busy}>
          {save}
        </button>
        <button type="button" onClick={onCancel}>
          {cancel}
        </button>
      </div>
    </form>
  );
}
