import { words } from '../kit/texts.ts';

/** Says that what was written before was found again, and offers to throw it away. */
export function Kept({ draft }: { draft: { kept: boolean; drop: () => void } }) {
  if (!draft.kept) return null;
  const { kept, discard } = words('frame');
  return (
    <div class="note" role="status">
      <p>{kept}</p>
      <div class="actions">
        <button type="button" onClick={() => draft.drop()}>
          {discard}
        </button>
      </div>
    </div>
  );
}
