/**
 * What Excel on the web can step to. Its client handles Tab itself and knows these elements only; from anything else,
 * the page's body included, every Tab leaves the pane.
 */
const STEPS = [
  ...['a[href]', 'button:not([disabled])', 'input:not([disabled])', 'select:not([disabled])'],
  ...['textarea:not([disabled])', '[tabindex]', '[contenteditable]'],
]
  .map((selector) => `${selector}:not([tabindex="-1"])`)
  .join();

/** Where the focus belongs in a part of the pane whose focused element went away, best first. */
const TARGETS = ['[aria-expanded="true"][data-card]', '[data-focus-target]', STEPS];

/** Gives the focus to an element. A heading can be stepped away from as long as it has the focus, and only then. */
export function takeFocus(element: HTMLElement): void {
  if (!element.matches(STEPS)) {
    element.tabIndex = 0;
    element.addEventListener('blur', () => (element.tabIndex = -1), { once: true });
  }
  element.focus();
}

/**
 * Keeps the focus in the pane when the element that has it is taken away or switched off: the nearest place that is
 * left takes it. Returns a function that stops.
 */
export function keepFocus(pane: HTMLElement): () => void {
  let last: { readonly element: Element; readonly around: readonly Element[] } | null = null;
  const remember = ({ target }: FocusEvent): void => {
    last = target instanceof Element ? { element: target, around: placesAround(target, pane) } : null;
  };
  const settle = (): void => {
    if (!last || document.activeElement !== document.body || !document.hasFocus()) return;
    if (last.element.isConnected && !last.element.matches(':disabled')) return;
    for (const place of last.around.filter(({ isConnected }) => isConnected)) {
      const target = TARGETS.map((selector) => place.querySelector<HTMLElement>(selector)).find((found) => found);
      if (target) {
        takeFocus(target);
        return;
      }
    }
  };
  const forget = (event: PointerEvent): void => {
    // A person put the focus nowhere: it is not ours to place.
    if (event.target instanceof Element && !event.target.closest(STEPS)) last = null;
  };
  const observer = new MutationObserver(settle);
  observer.observe(pane, { subtree: true, childList: true, attributes: true, attributeFilter: ['disabled'] });
  pane.addEventListener('focusin', remember);
  pane.addEventListener('pointerdown', forget);
  // While another window had the focus nothing was moved.
  window.addEventListener('focus', settle);
  return () => {
    observer.disconnect();
    pane.removeEventListener('focusin', remember);
    pane.removeEventListener('pointerdown', forget);
    window.removeEventListener('focus', settle);
  };
}

function placesAround(element: Element, pane: Element): Element[] {
  const places: Element[] = [];
  for (let place = element.parentElement; place && place !== pane.parentElement; place = place.parentElement)
    places.push(place);
  return places;
}
