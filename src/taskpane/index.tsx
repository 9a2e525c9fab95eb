import { FluentProvider, type Theme } from '@fluentui/react-components';
import { StrictMode, useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';
import { registerRibbon } from '../commands/ribbon';
import type { Locale } from '../core/messages/message';
import { ExcelHost } from '../hosts/excel/excel-host';
import { REQUIRED_API } from '../hosts/excel/session';
import { ErrorBoundary } from './ErrorBoundary';
import { NotInExcel } from './NotInExcel';
import { RequestChannel } from './requests';
import { TaskPane } from './TaskPane';
import { darkTheme, isDarkColour, lightTheme, useSystemTheme } from './theme';

const requests = new RequestChannel();

/** Chinese unless Office itself speaks another language. */
function localeOf(language: string): Locale {
  return language === '' || language.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en-US';
}

/** Background colour of Office's own theme, where this Office tells it. */
function officeBackground(): string | null {
  try {
    return Office.context.officeTheme.bodyBackgroundColor || null;
  } catch {
    return null;
  }
}

function watchOfficeTheme(listener: () => void): () => void {
  try {
    Office.context.document.addHandlerAsync(Office.EventType.OfficeThemeChanged, listener);
    return () => {
      Office.context.document.removeHandlerAsync(Office.EventType.OfficeThemeChanged, { handler: listener });
    };
  } catch {
    return () => undefined;
  }
}

/** Office's theme where there is one, else the operating system's. */
function useOfficeTheme(): Theme {
  const system = useSystemTheme();
  const background = useSyncExternalStore(watchOfficeTheme, officeBackground);
  if (background === null) return system;
  return isDarkColour(background) ? darkTheme : lightTheme;
}

function AddIn({ host, locale }: { host: ExcelHost; locale: Locale }) {
  return (
    <FluentProvider theme={useOfficeTheme()} style={{ height: '100%' }}>
      <ErrorBoundary locale={locale}>
        <main style={{ height: '100%' }}>
          <TaskPane host={host} locale={locale} requests={requests} />
        </main>
      </ErrorBoundary>
    </FluentProvider>
  );
}

async function start(): Promise<void> {
  const place = document.getElementById('root');
  if (!place) return;
  const root = createRoot(place);
  if (typeof Office === 'undefined') {
    root.render(<NotInExcel locale={localeOf(navigator.language)} reason="error.no-office" />);
    return;
  }
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Excel) {
    root.render(<NotInExcel locale={localeOf(navigator.language)} reason="error.no-office" />);
    return;
  }
  const locale = localeOf(Office.context.displayLanguage);
  document.documentElement.lang = locale;
  if (!Office.context.requirements.isSetSupported('ExcelApi', REQUIRED_API)) {
    root.render(<NotInExcel locale={locale} reason="error.no-api" />);
    return;
  }
  if (Office.context.requirements.isSetSupported('SharedRuntime', '1.1'))
    registerRibbon((name) => {
      requests.send(name);
    });
  root.render(
    <StrictMode>
      <AddIn host={new ExcelHost()} locale={locale} />
    </StrictMode>,
  );
}

void start();
