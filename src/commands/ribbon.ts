/** Names the manifest gives to the ribbon's functions. */
export const RIBBON_FUNCTIONS = ['check', 'fillRates', 'insertNotes'] as const;

type RibbonFunction = (typeof RIBBON_FUNCTIONS)[number];

/**
 * Ties the ribbon buttons to the pane. Both live in one runtime, which runs while the pane is closed; a click opens
 * the pane, and the pane shows the result.
 */
export function registerRibbon(send: (name: RibbonFunction) => void): void {
  for (const name of RIBBON_FUNCTIONS) {
    Office.actions.associate(name, (event: Office.AddinCommands.Event) => {
      send(name);
      // Office waits for the event to complete; the pane may take as long as it needs.
      void Office.addin.showAsTaskpane().then(
        () => {
          event.completed();
        },
        () => {
          event.completed();
        },
      );
    });
  }
}
