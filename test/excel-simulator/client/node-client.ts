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

/**
 * Loads Microsoft's unmodified Excel client into a context of its own and lets it talk to the simulator.
 * The session hook is an internal of the client: the version of the package is pinned for that reason.
 */
export function loadExcelClient(simulator: Simulator): typeof Excel {
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
      isSetSupported: (set: string, version: string | number) => isSetSupported(simulator, set, String(version)),
    },
  };
  sandbox['OSF'] = { _OfficeAppFactory: { getContext: () => officeContext } };
  const context = createContext(sandbox);
  source.runInContext(context);
  const client = sandbox as unknown as ClientGlobals;
  const { SessionBase, GenericEventRegistration } = client.OfficeExtension;
  GenericEventRegistration._testReadyImpl = () => Promise.resolve();
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
    getEventRegistration(id: string): unknown {
      return GenericEventRegistration.getGenericEventRegistration(id);
    }
  }
  SessionBase._overrideSession = new SimulatedSession();
  simulator.onEvents = (events) => {
    const entries = events.map(([messageCategory, messageType, targetId, message, , isRemoteOverride]) => ({
      messageCategory,
      messageType,
      targetId,
      message,
      isRemoteOverride,
    }));
    GenericEventRegistration.getGenericEventRegistration('')._handleRichApiMessage({ entries });
  };
  return client.Excel;
}

/** What `Office.context.requirements.isSetSupported` answers under the simulator's pose. */
export function isSetSupported(simulator: Simulator, set: string, version: string): boolean {
  return set === 'ExcelApi' && isAtLeast(simulator.pose.apiVersion, version);
}
