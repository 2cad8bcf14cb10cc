import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { config } from '../kit/config.ts';
import { moved } from '../kit/place.ts';

type PageProps = { title: string; lead?: ComponentChildren; actions?: ComponentChildren; children: ComponentChildren };

/** A screen: its heading, to which the focus goes when somebody comes here from another screen, and what can be done. */
export function Page({ title, lead, actions, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (moved.current) heading.current?.focus({ preventScroll: true });
  }, []);
  useEffect(() => {
    document.title = `${title} · ${config.shop.name}`;
  }, [title]);
  return (
    <>
      <div class="page-head">
        <div>
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {lead && <p class="lead">{lead}</p>}
        </div>
        {actions && <div class="actions">{actions}</div>}
      </div>
      {children}
    </>
  );
}
