import { useEffect, useRef, useState } from 'preact/hooks';

type LetterProps = { title: string; html: string; width?: number; dark?: boolean };

/** A letter as a mail program shows it, in a page of its own that has no origin and runs nothing of the letter's. */
export function LetterFrame({ title, html, width = 640, dark = false }: LetterProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const latest = useRef(html);
  const ready = useRef(false);
  const [height, setHeight] = useState(480);
  latest.current = html;
  const show = () => frame.current?.contentWindow?.postMessage({ html: latest.current }, '*');
  useEffect(() => {
    const hear = ({ source, data }: MessageEvent) => {
      if (source !== frame.current?.contentWindow) return;
      if (data?.ready) {
        ready.current = true;
        show();
      }
      if (typeof data?.height === 'number') setHeight(Math.min(Math.max(data.height, 120), 6000));
    };
    addEventListener('message', hear);
    return () => removeEventListener('message', hear);
  }, []);
  useEffect(() => {
    if (ready.current) show();
  }, [html]);
  return (
    <iframe
      ref={frame}
      class={dark ? 'letter dark' : 'letter'}
      title={title}
      src="/console/letter"
      sandbox="allow-scripts"
      width={width}
      height={height}
    />
  );
}
