import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Busy } from './states.tsx';

/** A part of a screen that comes after it: what is beside it is there meanwhile. */
export function later<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  let there: ComponentType<Props> | undefined;
  return (props) => {
    const [draw, setDraw] = useState(() => there);
    useEffect(() => {
      if (!there)
        load().then(
          (part) => {
            there = part;
            setDraw(() => part);
          },
          (error) =>
            setDraw(() => () => {
              throw error;
            }),
        );
    }, []);
    const Part = draw;
    return Part ? <Part {...props} /> : <Busy />;
  };
}
