import { useState } from 'preact/hooks';
import { addressOf, usePlace } from '../kit/place.ts';
import { TextField } from './fields.tsx';

type FindProps = { sought: string; text: Record<'findLabel' | 'findHint' | 'findButton', string> };

/** Asks for one person by what is known of her whole; what is sought stands in the address. */
export function Find({ sought, text }: FindProps) {
  const { path, go } = usePlace();
  const [typed, setTyped] = useState(sought);
  return (
    <search>
      <form
        class="find"
        onSubmit={(event) => {
          event.preventDefault();
          go(addressOf(path, { find: typed.trim() }));
        }}
      >
        <TextField
          label={text.findLabel}
          hint={text.findHint}
          type="search"
          value={typed}
          onText={setTyped}
          autocomplete="off"
        />
        <button type="submit">{text.findButton}</button>
      </form>
    </search>
  );
}

/** What somebody is found by, as the API asks for it. */
export const soughtBy = (sought: string) => (sought.includes('@') ? { email: sought } : { phone: sought });
