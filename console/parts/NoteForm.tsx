import type { interactionsRoutes } from '../../functions/interactions/interactions.routes.ts';
import { post } from '../kit/api.ts';
import { useDoing, useDraft } from '../kit/loaded.ts';
import { words } from '../kit/texts.ts';
import { say } from './dialogs.tsx';
import { ChoiceField, errorsAt, TextField } from './fields.tsx';
import { Kept } from './Kept.tsx';
import { Problem } from './states.tsx';

const kinds = ['call', 'visit', 'question', 'complaint', 'praise', 'other'] as const;
type Note = { kind: (typeof kinds)[number]; text: string; id: string };
type NoteProps = { contactId: string; onDone: () => void; onCancel?: () => void };

/** What somebody said or did in the shop, in a few words; pressed twice it is noted once. */
export function NoteForm({ contactId, onDone, onCancel }: NoteProps) {
  const text = words('notes');
  const { interactions } = words('terms');
  const { cancel } = words('frame');
  const draft = useDraft<Note>(`note.${contactId}`, { kind: 'call', text: '', id: crypto.randomUUID() });
  const { busy, problem, run } = useDoing();
  const { kind, text: written, id } = draft.value;
  return (
    <form
      onSubmit={async (event) => {
        event.preventDefault();
        const done = await run(() =>
          post<typeof interactionsRoutes.note>('/v1/contacts/{id}/interactions', {
            params: { id: contactId },
            body: { kind, text: written, interactionId: id },
          }),
        );
        if (!done) return;
        draft.drop({ kind, text: '', id: crypto.randomUUID() });
        say(text.noted);
        onDone();
      }}
    >
      <Kept draft={draft} />
      <Problem problem={problem} />
      <ChoiceField
        label={text.noteKind}
        value={kind}
        onChoice={(value) => draft.write({ kind: value as Note['kind'], id })}
        options={kinds.map((one): [string, string] => [one, interactions[one]])}
      />
      <TextField
        label={text.noteText}
        hint={text.noteHint}
        lines={4}
        maxLength={2000}
        required
        errors={errorsAt(problem, 'text')}
        value={written}
        onText={(value) => draft.write({ text: value, id })}
      />
      <div class="actions">
        <button type="submit" class="primary" disabled={busy}>
          {text.noteButton}
        </button>
        {onCancel && (
          <button type="button" onClick={onCancel}>
            {cancel}
          </button>
        )}
      </div>
    </form>
  );
}
