import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { cellKey, toA1, topLeft, type CellRange } from '../core/sheet/address';
import type { Message } from '../core/messages/message';
import { readClipboard, writeClipboard, putOn, textsOf } from './clipboard/system';
import { FindBar } from './FindBar';
import { FormulaBar } from './FormulaBar';
import { Grid, type GridHandle } from './grid/Grid';
import { placeOf, type Place } from './go-to';
import { sameRange, shownPart } from './grid/selection';
import type { SheetModel } from './grid/sheet-model';
import { message, type Say } from './messages';
import { NotDrawn } from './NotDrawn';
import { PrintSheet } from './PrintSheet';
import { RangeMenu, type OpenMenu, type RangeCommand } from './RangeMenu';
import { SheetCommands } from './sheet-commands';
import { editText } from './typing';
import type { WorkbenchHost } from './workbench-host';

interface OpenSheetProps {
  readonly host: WorkbenchHost;
  readonly model: SheetModel;
  /** Counts changes of anything that is shown. */
  readonly revision: number;
  readonly say: Say;
  /** Where to go as soon as the sheet is there, when an address led here from another sheet. */
  readonly wanted: CellRange | null;
  /** Goes to a place of another sheet. */
  onOtherSheet(place: Place): void;
  onArrived(): void;
  onProblem(problem: Message | null): void;
  onWidth(pixels: number): void;
  onZoom(step: 1 | -1): void;
}

/** A sheet that can be worked in: where one is, the grid, and what is done with a range. */
export function OpenSheet(props: OpenSheetProps) {
  const { host, model, revision, say, wanted, onOtherSheet, onArrived, onProblem, onWidth, onZoom } = props;
  const sheetId = model.snapshot.id;
  const grid = useRef<GridHandle>(null);
  const [range, setRange] = useState<CellRange>(() => model.area(host.selection(sheetId).cell));
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  const [find, setFind] = useState(0);
  const readOnly = model.snapshot.isProtected;
  const marks = useMemo(() => marksOf(host, sheetId, revision), [host, sheetId, revision]);
  const commands = useMemo(() => new SheetCommands(host, model, onProblem), [host, model, onProblem]);
  const { cell: selected } = host.selection(sheetId);
  const { reveals } = host;
  const reveal = useMemo(
    () => (reveals > 0 ? { cell: { row: selected.row, col: selected.col }, serial: reveals } : null),
    [selected.row, selected.col, reveals],
  );
  const active = model.anchor(selected);
  const text = editText(model.cell(active.row, active.col));
  const focusGrid = () => {
    grid.current?.focus();
  };
  const show = (on: CellRange): boolean => {
    const part = shownPart(model, on);
    onProblem(part ? null : beyond(model, on));
    if (part) grid.current?.select(part);
    return part !== null;
  };
  const go = (typed: string): boolean => {
    const { place, problem } = placeOf(typed, host.workbook, sheetId);
    if (place && place.sheetId !== sheetId) onOtherSheet(place);
    else if (place) return show(place.range);
    else onProblem(problem);
    return place !== null;
  };
  const arrive = useEffectEvent((at: CellRange) => {
    focusGrid();
    show(at);
    onArrived();
  });
  useEffect(() => {
    if (wanted) arrive(wanted);
  }, [wanted]);
  useFindKey(() => {
    setFind((serial) => serial + 1);
  });

  const onCommand = (command: RangeCommand, on: CellRange) => {
    focusGrid();
    if (command === 'find') setFind((serial) => serial + 1);
    else if (command === 'clear') commands.clear(on);
    else if (command === 'fill-down') commands.fillDown(on);
    else if (command === 'fit-rows') commands.resize('row', on.top, on.bottom, null);
    else if (command === 'paste') {
      readClipboard().then(
        (texts) => {
          const covered = commands.paste(on, texts);
          if (covered) grid.current?.select(covered);
        },
        () => {
          onProblem(message('workbench.paste.key'));
        },
      );
    } else {
      void writeClipboard(commands.copy(on));
      if (command === 'cut') commands.clear(on);
    }
  };

  return (
    <>
      <FormulaBar
        say={say}
        active={active}
        range={range}
        isOneCell={sameRange(range, model.area(active))}
        text={text}
        readOnly={readOnly}
        onGo={go}
        onGiveUp={() => {
          onProblem(null);
        }}
        onCommit={(typed) => {
          commands.type(active, typed);
        }}
        onLeave={focusGrid}
      />
      {find > 0 && (
        <FindBar
          say={say}
          snapshot={model.snapshot}
          active={active}
          serial={find}
          onShow={(cell) => {
            grid.current?.select(model.area(cell));
          }}
          onClose={() => {
            setFind(0);
            focusGrid();
          }}
        />
      )}
      <Grid
        ref={grid}
        model={model}
        marks={marks}
        selected={active}
        reveal={reveal}
        readOnly={readOnly}
        say={say}
        editText={({ row, col }) => editText(model.cell(row, col))}
        onSelect={(cell) => {
          host.selectByUser(sheetId, cell);
        }}
        onRange={setRange}
        onWidth={onWidth}
        onZoom={onZoom}
        onCommit={(cell, typed) => {
          commands.type(cell, typed);
        }}
        onCopy={(on, data) => {
          putOn(data, commands.copy(on));
        }}
        onCut={(on, data) => {
          putOn(data, commands.copy(on));
          commands.clear(on);
        }}
        onPaste={(on, data) => commands.paste(on, textsOf(data))}
        onClear={(on) => {
          commands.clear(on);
        }}
        onFillDown={(on) => {
          commands.fillDown(on);
        }}
        onResize={(axis, first, last, pixels) => {
          commands.resize(axis, first, last, pixels);
        }}
        onMenu={(on, at) => {
          setMenu({ range: on, ...at });
        }}
      />
      <NotDrawn kinds={model.scene.notDrawn} say={say} />
      <PrintSheet content={model.content} say={say} />
      {menu && (
        <RangeMenu
          menu={menu}
          readOnly={readOnly}
          say={say}
          onCommand={onCommand}
          onClose={() => {
            setMenu(null);
            focusGrid();
          }}
        />
      )}
    </>
  );
}

function beyond({ rows, columns }: SheetModel, range: CellRange): Message {
  const last = toA1({ row: rows.count - 1, col: columns.count - 1 });
  return message('workbench.address.beyond', { cell: toA1(topLeft(range)), last });
}

/** Ctrl+F belongs to the sheet wherever on the page the keyboard is: the browser finds only what is drawn. */
function useFindKey(onFind: () => void): void {
  const latest = useRef(onFind);
  useEffect(() => {
    latest.current = onFind;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== 'f') return;
      event.preventDefault();
      latest.current();
    };
    window.addEventListener('keydown', onKey);
    return () => {
      window.removeEventListener('keydown', onKey);
    };
  }, []);
}

function marksOf(host: WorkbenchHost, sheetId: string, _revision: number) {
  return new Map(host.highlights(sheetId).map(({ cell, severity }) => [cellKey(cell.row, cell.col), severity]));
}
