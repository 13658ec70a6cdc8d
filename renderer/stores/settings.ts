import { create } from 'zustand';
import type { Api, Theme } from '../../preload/api.ts';
import { ask } from '../app/ask.ts';

export type Level = Extract<Awaited<ReturnType<Api['level']>>, { readonly ok: true }>['value'];
export type DiffLayout = 'unified' | 'split';

interface Settings {
  readonly theme: Theme;
  /** What the theme comes to, now. */
  readonly shade: 'light' | 'dark';
  readonly letterKeys: boolean;
  readonly diffLayout: DiffLayout;
  /** Null until it is known. */
  readonly level: Level | null;
  loadLevel(): Promise<void>;
  setLevel(level: Level): Promise<void>;
  setTheme(theme: Theme): Promise<void>;
  setLetterKeys(on: boolean): void;
  setDiffLayout(layout: DiffLayout): void;
}

const systemIsDark = window.matchMedia('(prefers-color-scheme: dark)');

function shadeOf(theme: Theme): 'light' | 'dark' {
  if (theme === 'system') return systemIsDark.matches ? 'dark' : 'light';
  return theme;
}

export const useSettings = create<Settings>((set) => ({
  theme: 'system',
  shade: shadeOf('system'),
  letterKeys: window.localStorage.getItem('letter-keys') !== 'off',
  diffLayout: window.localStorage.getItem('diff-layout') === 'split' ? 'split' : 'unified',
  level: null,
  async loadLevel() {
    const answer = await ask((api) => api.level());
    if (answer.ok) set({ level: answer.value });
  },
  async setLevel(level) {
    const answer = await ask((api) => api.setLevel(level));
    if (answer.ok && answer.value !== null) set({ level: answer.value });
  },
  async setTheme(theme) {
    set({ theme, shade: shadeOf(theme) });
    const answer = await ask((api) => api.setTheme(theme));
    if (!answer.ok) await readTheme();
  },
  setLetterKeys(on) {
    window.localStorage.setItem('letter-keys', on ? 'on' : 'off');
    set({ letterKeys: on });
  },
  setDiffLayout(layout) {
    window.localStorage.setItem('diff-layout', layout);
    set({ diffLayout: layout });
  },
}));

async function readTheme(): Promise<void> {
  const answer = await ask((api) => api.theme());
  if (answer.ok) useSettings.setState({ theme: answer.value, shade: shadeOf(answer.value) });
}

/** Keeps the page's shade in step with the setting and the system. Returns the way out. */
export function followTheme(): () => void {
  const followSystem = (): void => useSettings.setState((state) => ({ shade: shadeOf(state.theme) }));
  paint(useSettings.getState().shade);
  const stop = useSettings.subscribe((state) => paint(state.shade));
  systemIsDark.addEventListener('change', followSystem);
  void readTheme();
  return () => {
    stop();
    systemIsDark.removeEventListener('change', followSystem);
  };
}

function paint(shade: 'light' | 'dark'): void {
  document.documentElement.dataset['theme'] = shade;
}
