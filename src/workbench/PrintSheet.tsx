import { useEffect, useMemo, useState } from 'react';
import { createPortal, flushSync } from 'react-dom';
import type { CellRange } from '../core/sheet/address';
import { CellsOfPart } from './grid/Panes';
import { MOST_ROWS, printableSize, printPages } from './grid/print-pages';
import type { SheetContent } from './grid/sheet-content';
import type { SheetModel } from './grid/sheet-model';
import type { Say } from './messages';

/** Ctrl+P prints the sheet as Excel would, and nothing else of the page. It is laid out only while it is printed. */
export function PrintSheet({ content, say }: { readonly content: SheetContent; readonly say: Say }) {
  const [isPrinting, setIsPrinting] = useState(false);
  useEffect(() => {
    // The browser takes its picture of the page as soon as this event is over.
    const begin = () => {
      // The pane's own print of a result is under way.
      if (document.querySelector('[data-print-result]')) return;
      flushSync(() => {
        setIsPrinting(true);
      });
    };
    const end = () => {
      setIsPrinting(false);
    };
    window.addEventListener('beforeprint', begin);
    window.addEventListener('afterprint', end);
    return () => {
      window.removeEventListener('beforeprint', begin);
      window.removeEventListener('afterprint', end);
    };
  }, []);
  return isPrinting ? createPortal(<PrintedPages content={content} say={say} />, document.body) : null;
}

function PrintedPages({ content, say }: { readonly content: SheetContent; readonly say: Say }) {
  const { model, pages, isCut } = useMemo(() => printPages(content), [content]);
  const { paper, margins, isCentered } = content.scene.page;
  const { width, height } = printableSize(content.scene.page);
  const css = `
    @page { size: ${paper.width}mm ${paper.height}mm; margin: ${margins.top}mm ${margins.right}mm ${margins.bottom}mm ${margins.left}mm; }
    @media screen { [data-print] { display: none; } }
    @media print {
      html, body { height: auto !important; overflow: visible !important; background: #fff !important; }
      body > :not([data-print]) { display: none !important; }
      [data-print] { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
    }`;
  return (
    <div data-print="">
      <style>{css}</style>
      {pages.map(({ titles, body }, index) => (
        <div
          key={index}
          style={{
            width,
            height: height - 1,
            overflow: 'hidden',
            breakAfter: index < pages.length - 1 ? 'page' : 'auto',
          }}
        >
          {titles && <Strip model={model} range={titles} isCentered={isCentered} say={say} />}
          <Strip model={model} range={body} isCentered={isCentered} say={say} />
          {isCut && index === pages.length - 1 && <p>{say('workbench.print.large', { rows: MOST_ROWS })}</p>}
        </div>
      ))}
    </div>
  );
}

const NO_MARKS = new Map<number, never>();

/** The cells of a range, cut off at its edges. */
function Strip({
  model,
  range,
  isCentered,
  say,
}: {
  readonly model: SheetModel;
  readonly range: CellRange;
  readonly isCentered: boolean;
  readonly say: Say;
}) {
  const { left, top, width, height } = model.box(range);
  return (
    <div
      style={{
        position: 'relative',
        overflow: 'hidden',
        width: width + 1,
        height: height + 1,
        marginLeft: isCentered ? 'auto' : 0,
        marginRight: isCentered ? 'auto' : 0,
      }}
    >
      <div style={{ position: 'absolute', left: -left + 1, top: -top + 1 }}>
        <CellsOfPart
          model={model}
          marks={NO_MARKS}
          say={say}
          wash={null}
          hasRules={false}
          part={{ rows: [range.top, range.bottom], columns: [range.left, range.right] }}
        />
      </div>
    </div>
  );
}
