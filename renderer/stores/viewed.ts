import { create } from 'zustand';

/** Which files of which patch a person has looked at. Kept by digest, so other bytes start unviewed. */
interface ViewedStore {
  readonly byPatch: Readonly<Record<string, readonly string[]>>;
  toggle(sha256: string, path: string): void;
}

const key = 'viewed-files';
const keptPatches = 50;

export const useViewed = create<ViewedStore>((set, get) => ({
  byPatch: stored(),
  toggle(sha256, path) {
    const { [sha256]: paths = [], ...others } = get().byPatch;
    const toggled = paths.includes(path) ? paths.filter((each) => each !== path) : [...paths, path];
    const byPatch = Object.fromEntries([...Object.entries(others), [sha256, toggled] as const].slice(-keptPatches));
    window.localStorage.setItem(key, JSON.stringify(byPatch));
    set({ byPatch });
  },
}));

function stored(): Readonly<Record<string, readonly string[]>> {
  const text = window.localStorage.getItem(key);
  if (text === null) return {};
  try {
    return readable(JSON.parse(text));
  } catch {
    // Not ours or half written: ticks are a convenience, so start without.
    window.localStorage.removeItem(key);
    return {};
  }
}

function readable(value: unknown): Readonly<Record<string, readonly string[]>> {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(Object.entries(value).flatMap(([sha256, paths]: [string, unknown]) => (
    Array.isArray(paths) ? [[sha256, paths.filter((path) => typeof path === 'string')] as const] : []
  )));
}
