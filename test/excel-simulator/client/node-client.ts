import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, Script } from 'node:vm';
import type { Simulator } from '../simulator';
import { isAtLeast, officeJsFolder } from '../wire/requirement-sets';

interface ClientGlobals {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: {
    readonly SessionBase: { new (): object; _overrideSession: unknown };
    readonly GenericEventRegistration: {
      _testReadyImpl: () => Promise<void>;
      getGenericEventRegistration(id: string): { _handleRichApiMessage(message: unknown): void };
    };
  };
}

const source = new Script(readFileSync(join(officeJsFolder, 'excel-web-16.00.js'), 'utf8'), {
  filename: 'excel-web-16.00.js',
});

/** Microsoft's unmodified Excel client in a context of its own. */
function runClient(simulator: () => Simulator): ClientGlobals {
  const sandbox: Record<string, unknown> = {
    console,
    setTimeout,
    clearTimeout,
    performance,
    navigator: { userAgent: 'Node' },
    document: { cookie: '', getElementsByTagName: () => [], URL: 'https://localhost/' },
    location: new URL('https://localhost/'),
    addEventListener: () => undefined,
    Office: {},
  };
  sandbox['window'] = sandbox;
  sandbox['self'] = sandbox;
  const officeContext = {
    platform: 'OfficeOnline',
    requirements: {
      isSetSupported: (set: string, version: string | number) => isSetSupported(simulator(), set, String(version)),
    },
  };
  sandbox['OSF'] = { _OfficeAppFactory: { getContext: () => officeContext } };
  const context = createContext(sandbox);
  source.runInContext(context);
  const client = sandbox as unknown as ClientGlobals;
  client.OfficeExtension.GenericEventRegistration._testReadyImpl = () => Promise.resolve();
  return client;
}

/**
 * What carries the client's requests to a simulator, and the simulator's events to the client.
 *
 * @param control by which the client tells the events of several workbooks apart
 */
function sessionWith(simulator: Simulator, { OfficeExtension }: ClientGlobals, control: string): object {
  const { SessionBase, GenericEventRegistration } = OfficeExtension;
  const events = GenericEventRegistration.getGenericEventRegistration(control);
  class SimulatedSession extends SessionBase {
    _resolveRequestUrlAndHeaderInfo(): Promise<null> {
      return Promise.resolve(null);
    }
    _createRequestExecutorOrNull(): unknown {
      return {
        executeAsync: async (_customData: unknown, _flags: number, message: { Body: unknown }) => {
          const response = await simulator.answer(JSON.stringify(message.Body));
          return {
            HttpStatusCode: 200,
            ErrorCode: '',
            ErrorMessage: '',
            Headers: null,
            Body: JSON.parse(JSON.stringify(response)) as unknown,
          };
        },
      };
    }
    getEventRegistration(): unknown {
      return events;
    }
  }
  simulator.onEvents = (sent) => {
    const entries = sent.map(([messageCategory, messageType, targetId, message, , isRemoteOverride]) => ({
      messageCategory,
      messageType,
      targetId,
      message,
      isRemoteOverride,
    }));
    events._handleRichApiMessage({ entries });
  };
  return new SimulatedSession();
}

/**
 * Loads the client and lets it talk to the simulator.
 * The session hook is an internal of the client: the version of the package is pinned for that reason.
 */
export function loadExcelClient(simulator: Simulator): typeof Excel {
  const client = runClient(() => simulator);
  client.OfficeExtension.SessionBase._overrideSession = sessionWith(simulator, client, '');
  return client.Excel;
}

/** Where a request context keeps which of several workbooks it speaks for. */
const CONTROL_HEADER = 'X-OfficeControlId';
let shared: ClientGlobals | null = null;
let controls = 0;
let lastAsked: Simulator;

/**
 * What the host needs of the client. Loading the client takes longer than most tests, so those of a file share one;
 * each simulator has its own session, which a request context takes when it is made.
 */
export function hostApi(simulator: Simulator): Pick<typeof Excel, 'RequestContext' | 'createWorkbook'> {
  const client = (shared ??= runClient(() => lastAsked));
  const control = String(++controls);
  const session = sessionWith(simulator, client, control);
  const takeSession = (): void => {
    lastAsked = simulator;
    client.OfficeExtension.SessionBase._overrideSession = session;
  };
  return {
    RequestContext: new Proxy(client.Excel.RequestContext, {
      construct(constructor, given, target) {
        takeSession();
        const context = Reflect.construct(constructor, given, target) as { requestHeaders: Record<string, string> };
        context.requestHeaders[CONTROL_HEADER] = control;
        return context;
      },
    }),
    createWorkbook: (base64) => {
      takeSession();
      return client.Excel.createWorkbook(base64);
    },
  };
}

/** What `Office.context.requirements.isSetSupported` answers under the simulator's pose. */
export function isSetSupported(simulator: Simulator, set: string, version: string): boolean {
  return set === 'ExcelApi' && isAtLeast(simulator.pose.apiVersion, version);
}
