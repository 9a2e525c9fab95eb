import { FluentProvider } from '@fluentui/react-components';
import { StrictMode, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import type { Locale } from '../core/messages/message';
import { useSystemTheme } from '../taskpane/theme';
import type { Surroundings } from './surroundings';
import { Workbench } from './Workbench';
import { convertInWorker } from './xls/start-worker';

const LOCALE_KEY = 'ziping-locale';

/** As the link asks that led here; else Chinese unless the person chose English, or the browser speaks no Chinese. */
function initialLocale(): Locale {
  const asked = new URLSearchParams(location.search).get('lang');
  if (asked === 'zh-CN' || asked === 'en-US') return asked;
  try {
    const chosen = localStorage.getItem(LOCALE_KEY);
    if (chosen === 'zh-CN' || chosen === 'en-US') return chosen;
  } catch {
    // storage may be forbidden; the language is then chosen anew each time
  }
  return navigator.languages.some((language) => language.startsWith('zh')) ? 'zh-CN' : 'en-US';
}

function App({ surroundings }: { readonly surroundings: Surroundings }) {
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
      <Workbench surroundings={surroundings} locale={locale} onLocale={choose} />
    </FluentProvider>
  );
}

/** Shows the workbench in the page. */
export function startWorkbench(surroundings: Surroundings): void {
  convertInWorker(surroundings.startXlsWorker);
  const root = document.getElementById('root');
  if (!root) return;
  createRoot(root).render(
    <StrictMode>
      <App surroundings={surroundings} />
    </StrictMode>,
  );
}
