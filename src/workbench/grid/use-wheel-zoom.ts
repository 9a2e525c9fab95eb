import { useEffect, useRef, type RefObject } from 'react';

/** Ctrl and the wheel zoom the sheet, not the page. */
export function useWheelZoom(element: RefObject<HTMLElement | null>, onZoom: (step: 1 | -1) => void): void {
  const latest = useRef(onZoom);
  useEffect(() => {
    latest.current = onZoom;
  });
  useEffect(() => {
    const target = element.current;
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey || event.deltaY === 0) return;
      event.preventDefault();
      latest.current(event.deltaY < 0 ? 1 : -1);
    };
    // React listens passively, and a passive listener cannot keep the browser from zooming the page.
    target?.addEventListener('wheel', onWheel, { passive: false });
    return () => target?.removeEventListener('wheel', onWheel);
  }, [element]);
}
