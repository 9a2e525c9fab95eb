import { useEffect, useState, type CSSProperties } from 'react';
import { createPortal, flushSync } from 'react-dom';
import type { CheckList } from '../../report/check-list';

/** Whether the result is being printed, and what starts it: the page is laid out only while the browser looks at it. */
export function usePrinting(): { readonly isPrinting: boolean; readonly print: () => void } {
  const [isPrinting, setIsPrinting] = useState(false);
  useEffect(() => {
    const end = (): void => {
      setIsPrinting(false);
    };
    window.addEventListener('afterprint', end);
    return () => {
      window.removeEventListener('afterprint', end);
    };
  }, []);
  const print = (): void => {
    flushSync(() => {
      setIsPrinting(true);
    });
    window.print();
  };
  return { isPrinting, print };
}

const PRINT_CSS = `
  @page { size: A4; margin: 18mm 16mm; }
  @media screen { [data-print-result] { display: none; } }
  @media print {
    html, body { height: auto !important; overflow: visible !important; background: #fff !important; }
    body > :not([data-print-result]) { display: none !important; }
    [data-print-result] tr { break-inside: avoid; }
  }`;

const PAPER: CSSProperties = { color: '#000', fontFamily: '宋体, SimSun, serif', fontSize: '10.5pt', lineHeight: 1.5 };
const CELL: CSSProperties = { border: '1px solid #777', padding: '2px 5px', textAlign: 'left', verticalAlign: 'top' };

/** A check list on paper: black on white, whatever the theme, with nothing else of the page. */
export function PrintedList({ list }: { list: CheckList }) {
  const { title, about, heads, rows } = list;
  return createPortal(
    <div data-print-result="" style={PAPER}>
      <style>{PRINT_CSS}</style>
      <h1 style={{ fontSize: '16pt', margin: '0 0 6pt' }}>{title}</h1>
      {about.map((line, index) => (
        <p key={index} style={{ margin: '0' }}>
          {line}
        </p>
      ))}
      {rows.length > 0 && (
        <table style={{ borderCollapse: 'collapse', width: '100%', marginTop: '8pt' }}>
          <thead>
            <tr>
              {[heads.weight, heads.cell, heads.message, heads.advice, heads.done].map((head) => (
                <th key={head} style={CELL}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ weight, cell, message, advice, waived }, index) => (
              <tr key={index}>
                {[weight, cell, message, advice, waived].map((text, column) => (
                  <td key={column} style={{ ...CELL, ...(column < 2 ? { whiteSpace: 'nowrap' } : {}) }}>
                    {text}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>,
    document.body,
  );
}
