import '../pieces/core.ts';
import { useEffect, useRef, useState } from 'preact/hooks';
import { words } from '../kit/texts.ts';
import { Dialog } from '../parts/dialogs.tsx';
import { watch } from './watch.ts';

type ScannerProps = { onCode: (code: string) => void; onClose: () => void };

/** The camera in a window, until it has seen a voucher's code; says so where there is no camera, or none may be used. */
export default function Scanner({ onCode, onClose }: ScannerProps) {
  const text = words('counter');
  const video = useRef<HTMLVideoElement>(null);
  const [trouble, setTrouble] = useState('');
  const [broken, setBroken] = useState(false);
  useEffect(() => {
    const over = new AbortController();
    const seen = (said: string) => {
      const code = codeIn(said);
      if (code) onCode(code);
      else setTrouble(text.notAVoucher);
    };
    watch(video.current!, seen, over.signal).catch((error: Error) => {
      setBroken(true);
      setTrouble(error.name === 'NotAllowedError' ? text.cameraRefused : text.cameraMissing);
    });
    return () => over.abort();
  }, []);
  return (
    <Dialog title={text.scan} onClose={onClose}>
      <p role="alert">{trouble}</p>
      <video ref={video} hidden={broken} muted playsInline aria-label={text.scanHint} />
      {!broken && <p>{text.scanHint}</p>}
      <div class="actions">
        <button type="button" onClick={onClose}>
          {words('frame').close}
        </button>
      </div>
    </Dialog>
  );
}

/** What a voucher's picture says is its code alone; a link to a screen of ours names one too. */
function codeIn(said: string): string | undefined {
  return /^[\p{L}\d]{9}$/u.test(said) ? said : /[?&]code=([^&]+)/.exec(said)?.[1];
}
