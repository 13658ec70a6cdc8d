/** Where in the window a person is. Each place has one address, so that a notification can open the very spot. */

export const tabs = ['changes', 'checks', 'decision', 'timeline', 'artifacts'] as const;
export type Tab = (typeof tabs)[number];

export const runFilters = ['all', 'running', 'needs-you', 'failed', 'no-task'] as const;
export type RunFilter = (typeof runFilters)[number];

export type Place =
  | { readonly view: 'inbox' }
  | { readonly view: 'runs'; readonly filter: RunFilter; readonly text: string }
  | { readonly view: 'run'; readonly runId: string; readonly tab: Tab | null; readonly file: number | null }
  | { readonly view: 'workspaces' }
  | { readonly view: 'health' }
  | { readonly view: 'models' }
  | { readonly view: 'settings' };

export type ViewName = Place['view'];

const runIdShape = /^[0-9A-HJKMNP-TV-Z]{26}$/;

/** Reads an address. Anything that is no place of ours leads to the inbox. */
export function placeOf(hash: string): Place {
  const [path = '', query = ''] = hash.replace(/^#?\/?/, '').split('?', 2);
  const [view, id, tab] = path.split('/');
  const search = new URLSearchParams(query);
  if (view === 'runs' && id !== undefined && runIdShape.test(id)) {
    return { view: 'run', runId: id, tab: oneOf(tabs, tab), file: fileOf(search.get('f')) };
  }
  if (view === 'runs') {
    return { view: 'runs', filter: oneOf(runFilters, search.get('show')) ?? 'all', text: search.get('q') ?? '' };
  }
  if (view === 'workspaces' || view === 'health' || view === 'models' || view === 'settings') return { view };
  return { view: 'inbox' };
}

/** Writes an address; `placeOf` reads it back to the same place. */
export function addressOf(place: Place): string {
  if (place.view === 'run') {
    const tab = place.tab === null ? '' : `/${place.tab}`;
    return `#/runs/${place.runId}${tab}${place.file === null ? '' : `?f=${place.file}`}`;
  }
  if (place.view === 'runs') {
    const search = new URLSearchParams();
    if (place.filter !== 'all') search.set('show', place.filter);
    if (place.text !== '') search.set('q', place.text);
    const query = search.toString();
    return `#/runs${query === '' ? '' : `?${query}`}`;
  }
  return `#/${place.view}`;
}

function oneOf<T extends string>(known: readonly T[], word: string | null | undefined): T | null {
  return known.find((each) => each === word) ?? null;
}

function fileOf(text: string | null): number | null {
  return text !== null && /^\d{1,6}$/.test(text) ? Number(text) : null;
}
