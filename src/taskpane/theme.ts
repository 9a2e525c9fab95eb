import { webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';

/** Fonts of a Chinese Windows first; the Latin ones of the system follow by themselves. */
const FONTS =
  "'Segoe UI', 'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', 'Source Han Sans SC', system-ui, sans-serif";

function withFonts(theme: Theme): Theme {
  return { ...theme, fontFamilyBase: FONTS };
}

export const lightTheme = withFonts(webLightTheme);
export const darkTheme = withFonts(webDarkTheme);

const DARK = '(prefers-color-scheme: dark)';

function watchDark(listener: () => void): () => void {
  const query = window.matchMedia(DARK);
  query.addEventListener('change', listener);
  return () => {
    query.removeEventListener('change', listener);
  };
}

/** The theme the operating system asks for. High contrast needs none: forced colours replace ours. */
export function useSystemTheme(): Theme {
  const isDark = useSyncExternalStore(watchDark, () => window.matchMedia(DARK).matches);
  return isDark ? darkTheme : lightTheme;
}

/** Whether a background colour (`#rrggbb`, as Office gives it) is dark. */
export function isDarkColour(colour: string): boolean {
  const hex = /^#?([0-9a-f]{6})/i.exec(colour)?.[1];
  if (!hex) return false;
  const [red = 255, green = 255, blue = 255] = [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16));
  return red * 0.299 + green * 0.587 + blue * 0.114 < 128;
}
