/** What somebody may choose; `system` is no choice. */
export const THEMES = ['system', 'light', 'dark', 'contrast'] as const;
export type Theme = (typeof THEMES)[number];

export const THEME_COOKIE = 'zeren-theme';
const A_YEAR = 365 * 24 * 60 * 60;

export const parseTheme = (text: string | undefined): Theme =>
  THEMES.find((theme) => theme === text) ?? 'system';

/** Shows a theme, and has the server send the next page in it. */
export function setTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
  document.cookie = `${THEME_COOKIE}=${theme}; path=/; max-age=${A_YEAR}; samesite=lax`;
}
