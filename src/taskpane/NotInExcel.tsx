import type { Locale } from '../core/messages/message';
import { speakerFor, type PaneTextId } from './texts';

/** The page was opened where it cannot work: says so and points to the workbench, which needs no Excel. */
export function NotInExcel({ locale, reason }: { locale: Locale; reason: PaneTextId }) {
  const speaker = speakerFor(locale);
  return (
    <main className="boot" lang={locale}>
      <h1>{speaker.text('app.name')}</h1>
      <p>{speaker.text(reason)}</p>
      <p>
        <a href="index.html">{speaker.text('error.no-office.link')}</a>
      </p>
    </main>
  );
}
