import type { HostError } from '../host';
import type { ExcelEnvironment } from './environment';
import { ACCESS_CODE, CELL_EDIT_CODE, clientCode, excelError, toHostError } from './errors';

/** The requirement set without which nothing works: merged areas come with it. */
export const REQUIRED_API = '1.13';

/** While a cell is being edited, a read is tried this often again, so long apart. */
const CELL_EDIT_RETRIES = 3;
const CELL_EDIT_PAUSE = 400;
/** After this long without an answer Excel counts as busy. */
const TIME_LIMIT = 60_000;

/** A client proxy before `sync` has filled it. */
type Prepare<T> = (context: Excel.RequestContext) => T;

/**
 * Sends requests to Excel: one `sync` each, so that the number of round trips is visible in the code.
 * A context of its own per request instead of `Excel.run`: that keeps no references and therefore sends no
 * clean-up request afterwards.
 */
export class ExcelSession {
  constructor(readonly environment: ExcelEnvironment) {}

  /** One read. Tried again a few times while a cell is being edited, because a read changes nothing. */
  async read<T>(prepare: Prepare<T>): Promise<T> {
    for (let attempt = 0; ; attempt++) {
      try {
        return await this.#send(prepare, excelError('busy', 'host.excel.busy', {}, 'no answer'));
      } catch (error) {
        if (clientCode(error) === ACCESS_CODE)
          throw excelError('protected', 'host.excel.read-refused', {}, toHostError(error).detail);
        if (clientCode(error) !== CELL_EDIT_CODE || attempt === CELL_EDIT_RETRIES) throw error;
        await new Promise<void>((resolve) => {
          this.environment.after(CELL_EDIT_PAUSE, resolve);
        });
      }
    }
  }

  /** One write, never repeated. */
  async write<T>(prepare: Prepare<T>): Promise<T> {
    const unknown = (detail: string): HostError => excelError('busy', 'host.excel.no-answer-to-write', {}, detail);
    try {
      return await this.#send(prepare, unknown('no answer'));
    } catch (error) {
      // Carried out, but the answer was too long to be delivered.
      throw clientCode(error) === 'ResponsePayloadSizeLimitExceeded' ? unknown('answer too large') : error;
    }
  }

  async #send<T>(prepare: Prepare<T>, silence: HostError): Promise<T> {
    if (!this.environment.isSetSupported('ExcelApi', REQUIRED_API)) {
      throw excelError('api-missing', 'host.excel.api-missing', {}, `ExcelApi ${REQUIRED_API}`);
    }
    const context = new this.environment.api.RequestContext();
    const prepared = prepare(context);
    let stopWaiting: () => void = () => undefined;
    const timeIsUp = new Promise<never>((_, reject) => {
      stopWaiting = this.environment.after(TIME_LIMIT, () => {
        reject(silence);
      });
    });
    try {
      await Promise.race([context.sync(), timeIsUp]);
    } finally {
      stopWaiting();
    }
    return prepared;
  }
}

/** Runs an operation of the host so that it rejects with a `HostError` and nothing else. */
export async function asHostError<T>(operation: () => Promise<T>): Promise<T> {
  try {
    return await operation();
  } catch (error) {
    throw toHostError(error);
  }
}
