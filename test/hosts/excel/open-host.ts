import { ExcelHost } from '../../../src/hosts/excel/excel-host';
import type { ExcelEnvironment } from '../../../src/hosts/excel/environment';
import { hostApi, isSetSupported } from '../../excel-simulator/client/node-client';
import { SimWorkbook } from '../../excel-simulator/model/workbook';
import type { SimSheet } from '../../excel-simulator/model/sheet';
import { Simulator } from '../../excel-simulator/simulator';
import { parseA1, parseRange, type CellRange } from '../../../src/core/sheet/address';

/** The host over Microsoft's client over a simulated Excel. */
export interface OpenHost {
  readonly host: ExcelHost;
  readonly simulator: Simulator;
  readonly workbook: SimWorkbook;
}

/**
 * @param hurry how many times faster than the wall clock the host's timers run
 * @param now the host's clock in milliseconds; a test that tells the time itself does not depend on how busy the machine is
 */
export function openHost(
  workbook: SimWorkbook,
  hurry = 1,
  now: () => number = () => performance.now() * hurry,
): OpenHost {
  const simulator = new Simulator(workbook);
  const environment: ExcelEnvironment = {
    api: hostApi(simulator),
    isSetSupported: (name, version) => isSetSupported(simulator, name, version),
    after: (milliseconds, callback) => {
      const timer = setTimeout(callback, milliseconds / hurry);
      return () => {
        clearTimeout(timer);
      };
    },
    now,
  };
  return { host: new ExcelHost(environment), simulator, workbook };
}

/** A workbook with one sheet, filled like a small form: title, budget row, one indicator. */
export function smallForm(): { readonly workbook: SimWorkbook; readonly sheet: SimSheet } {
  const workbook = new SimWorkbook();
  const sheet = workbook.addSheet('自评表');
  const lines: readonly (readonly (string | number)[])[] = [
    ['项目支出绩效自评表', '', '', ''],
    ['资金', '预算数', '执行数', '执行率'],
    ['财政资金', 200, 167.23, ''],
    ['指标', '目标值', '实际值', '原因'],
    ['巡检次数', '12次', '10次', ''],
  ];
  lines.forEach((line, row) => {
    line.forEach((input, col) => {
      if (input !== '') sheet.put(row, col, input);
    });
  });
  sheet.merge(area('A1:D1'));
  return { workbook, sheet };
}

/** A range of the grid; a wrong address is a mistake in the test. */
export function area(address: string): CellRange {
  const range = parseRange(address);
  if (!range) throw new Error(`${address} is not a range`);
  return range;
}

/** A cell of the grid. */
export function at(address: string) {
  const cell = parseA1(address);
  if (!cell) throw new Error(`${address} is not a cell`);
  return cell;
}
