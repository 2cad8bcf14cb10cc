import { words } from '../kit/texts.ts';

/** What else is said where the saved one has moved on since: the draft may go on from what is saved now. */
type Overtaken = { text: string; keep: string; onKeep: () => void };

/** Says that what was written before was found again, and offers to throw it away. */
export function Kept({
  draft,
  overtaken,
}: {
  draft: { kept: boolean; drop: () => void };
  overtaken?: Overtaken | false;
}) {
  if (!draft.kept) return null;
  const { kept, discard } = words('frame');
  return (
    <div class="note" role="status">
      <p>{overtaken ? overtaken.text : kept}</p>
      <div class="actions">
        {overtaken && (
          <button type="button" onClick={overtaken.onKeep}>
            {overtaken.keep}
          </button>
        )}
        <button type="button" onClick={() => draft.drop()}>
          {discard}
        </button>
      </div>
    </div>
  );
}
