import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { shared, useShared } from '../kit/shared.ts';
import { words } from '../kit/texts.ts';

type DialogProps = { title: string; onClose: () => void; children: ComponentChildren; wide?: boolean };

/** A window over the page: the focus stays in it, Escape closes it, and goes back to where it was. */
export function Dialog({ title, onClose, children, wide }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const before = document.activeElement as HTMLElement | null;
    const shown = dialog.current!;
    shown.showModal();
    return () => {
      shown.close();
      before?.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      class={wide ? 'wide' : undefined}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <h2 id={id}>{title}</h2>
      {children}
    </dialog>
  );
}

type Question = {
  title: string;
  /** What will happen, with its number: "212 people get no letter". */
  text: ComponentChildren;
  /** Says what happens, not "OK". */
  button: string;
  danger?: boolean;
};
const asked = shared<(Question & { answer: (yes: boolean) => void }) | undefined>(undefined);

/** Asks before what cannot be undone; resolves to whether somebody said yes. */
export function ask(question: Question): Promise<boolean> {
  return new Promise((resolve) => {
    asked.value = {
      ...question,
      answer: (yes) => {
        asked.value = undefined;
        resolve(yes);
      },
    };
  });
}

type Told = { text: string; undo?: () => unknown; id: number };
const told = shared<Told | undefined>(undefined);
const staysMs = 10_000;
let count = 0;

/** Says at the edge of the page what has been done, and offers to take it back for a while where that is possible. */
export function say(text: string, undo?: () => unknown): void {
  const id = ++count;
  told.value = { text, id, ...(undo && { undo }) };
  setTimeout(() => {
    if (told.value?.id === id) told.value = undefined;
  }, staysMs);
}

/** Where `ask` and `say` are shown: once, in the frame. */
export function Voices() {
  useShared(asked, told);
  const question = asked.value;
  const message = told.value;
  const { cancel, undo, close } = words('frame');
  return (
    <>
      {question && (
        <Dialog title={question.title} onClose={() => question.answer(false)}>
          <div class="prose">{question.text}</div>
          <div class="actions">
            <button type="button" class={question.danger ? 'danger' : 'primary'} onClick={() => question.answer(true)}>
              {question.button}
            </button>
            <button type="button" onClick={() => question.answer(false)}>
              {cancel}
            </button>
          </div>
        </Dialog>
      )}
      <div class="toasts" role="status">
        {message && (
          <div class="toast" key={message.id}>
            <span>{message.text}</span>
            {message.undo && (
              <button
                type="button"
                onClick={() => {
                  told.value = undefined;
                  message.undo!();
                }}
              >
                {undo}
              </button>
            )}
            <button type="button" aria-label={close} onClick={() => (told.value = undefined)}>
              ×
            </button>
          </div>
        )}
      </div>
    </>
  );
}
