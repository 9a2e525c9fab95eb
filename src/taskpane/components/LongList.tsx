import { useEffect, useRef, useState, type ReactNode } from 'react';

/** Rows drawn at first, and how many more each time the end comes into view. */
const STEP = 40;
/** About the height of a closed row, in pixels: it keeps the scroll bar honest. */
const ROW = 29;
/** Rows beyond the open one that are drawn with it. */
const BEYOND = 10;

/**
 * A list of which only the rows so far looked at are drawn: thousands of findings would freeze the page. The open row
 * is always among them.
 */
export function LongList<T extends { readonly key: string }>({
  items,
  openKey,
  className,
  children,
}: {
  readonly items: readonly T[];
  readonly openKey: string | null;
  readonly className: string;
  children(item: T): ReactNode;
}) {
  const [reached, setReached] = useState(STEP);
  const rest = useRef<HTMLLIElement>(null);
  const open = openKey === null ? -1 : items.findIndex(({ key }) => key === openKey);
  const drawn = Math.max(reached, open < 0 ? 0 : open + 1 + BEYOND);
  const missing = items.length - drawn;
  useEffect(() => {
    if (!rest.current || missing <= 0) return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setReached(drawn + STEP);
      },
      { rootMargin: '600px' },
    );
    observer.observe(rest.current);
    return () => {
      observer.disconnect();
    };
  }, [drawn, missing]);
  return (
    <ul className={className}>
      {items.slice(0, drawn).map(children)}
      {missing > 0 && <li ref={rest} aria-hidden="true" style={{ height: missing * ROW }} />}
    </ul>
  );
}
