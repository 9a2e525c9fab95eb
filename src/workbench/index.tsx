import { FluentProvider } from '@fluentui/react-components';
import { StrictMode, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import type { Locale } from '../core/messages/message';
import { useSystemTheme } from '../taskpane/theme';
import { registerOffline } from './offline';
import { Workbench } from './Workbench';
import { convertInWorker } from './xls/start-worker';

convertInWorker();

const LOCALE_KEY = 'ziping-locale';

/** Chinese unless the person chose English, or the browser speaks no Chinese at all. */
function initialLocale(): Locale {
  try {
    const chosen = localStorage.getItem(LOCALE_KEY);
    if (chosen === 'zh-CN' || chosen === 'en-US') return chosen;
  } catch {
    // storage may be forbidden; the language is then chosen anew each time
  }
  return navigator.languages.some((language) => language.startsWith('zh')) ? 'zh-CN' : 'en-US';
}

function App() {
  const [locale, setLocale] = useState(initialLocale);
  const theme = useSystemTheme();
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  const choose = (next: Locale) => {
    setLocale(next);
    try {
      localStorage.setItem(LOCALE_KEY, next);
    } catch {
      // see above
    }
  };
  return (
    <FluentProvider theme={theme} style={{ height: '100%' }}>
      <Workbench locale={locale} onLocale={choose} />
    </FluentProvider>
  );
}

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
  registerOffline();
}
