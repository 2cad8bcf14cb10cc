import type { changeSendingRoutes, sendingRoutes } from '../../functions/staff/sending.routes.ts';
import { type AnswerOf, post } from '../kit/api.ts';
import { useDoing } from '../kit/loaded.ts';
import { words } from '../kit/texts.ts';
import { ask, say } from './dialogs.tsx';
import { Problem } from './states.tsx';

type Sending = AnswerOf<typeof sendingRoutes.sending>;

/** Stops all marketing, or lets it go on. */
export function TurnMarketing({ of, onTurned }: { of: Sending; onTurned: (sending: Sending) => void }) {
  const text = words('today');
  const { saved } = words('frame');
  const { busy, problem, run } = useDoing();
  const isPaused = of.marketing.state === 'paused';
  const turn = async () => {
    const button = isPaused ? text.resume : text.pause;
    if (!isPaused && !(await ask({ title: text.pause, text: text.pauseText, button, danger: true }))) return;
    const turned = await run(() =>
      isPaused
        ? post<typeof changeSendingRoutes.resumeSending>('/v1/sending/resume')
        : post<typeof changeSendingRoutes.pauseSending>('/v1/sending/pause'),
    );
    if (!turned) return;
    say(saved);
    onTurned(turned);
  };
  return (
    <>
      <Problem problem={problem} />
      <button type="button" class={isPaused ? 'primary' : 'danger'} disabled={busy} onClick={turn}>
        {isPaused ? text.resume : text.pause}
      </button>
    </>
  );
}
