import type { Locale } from '../core/messages/message';
import { speakerFor, type PaneTextId } from './texts';

interface NotInExcelProps {
  readonly locale: Locale;
  readonly reason: PaneTextId;
}

/**
 * The page was opened where it cannot work: says so and points to the workbench, which needs no Excel. The workbench
 * opens outside of the pane, which is too narrow for it, and in the language spoken here.
 */
export function NotInExcel({ locale, reason }: NotInExcelProps) {
  const speaker = speakerFor(locale);
  return (
    <main className="boot" lang={locale}>
      <h1>{speaker.text('app.name')}</h1>
      <p>{speaker.text(reason)}</p>
      <p>
        <a href={`index.html?lang=${locale}`} target="_blank" rel="noreferrer">
          {speaker.text('error.no-office.link')}
        </a>
      </p>
    </main>
  );
}
