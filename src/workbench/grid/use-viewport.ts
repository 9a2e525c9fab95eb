import { useEffect, useState, type RefObject } from 'react';

/** What is visible of a scrolling element, in pixels. */
export interface Viewport {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Follows scroll position and size of an element, at most once per frame. */
export function useViewport(element: RefObject<HTMLElement | null>): Viewport {
  const [viewport, setViewport] = useState<Viewport>({ left: 0, top: 0, width: 0, height: 0 });
  useEffect(() => {
    const scroller = element.current;
    if (!scroller) return undefined;
    let frame = 0;
    const read = () => {
      frame = 0;
      const next = {
        left: scroller.scrollLeft,
        top: scroller.scrollTop,
        width: scroller.clientWidth,
        height: scroller.clientHeight,
      };
      setViewport((old) =>
        old.left === next.left && old.top === next.top && old.width === next.width && old.height === next.height
          ? old
          : next,
      );
    };
    const schedule = () => {
      if (frame === 0) frame = requestAnimationFrame(read);
    };
    const observer = new ResizeObserver(schedule);
    observer.observe(scroller);
    scroller.addEventListener('scroll', schedule, { passive: true });
    read();
    return () => {
      observer.disconnect();
      scroller.removeEventListener('scroll', schedule);
      cancelAnimationFrame(frame);
    };
  }, [element]);
  return viewport;
}
