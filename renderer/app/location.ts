/** Where in the window a person is. Each place has one address, so that a notification can open the very spot. */

export const tabs = ['changes', 'checks', 'decision', 'delivery', 'timeline', 'artifacts'] as const;
export type Tab = (typeof tabs)[number];

/** What is shown of an opened event. */
export const eventTabs = ['actions', 'course', 'history'] as const;
export type EventTab = (typeof eventTabs)[number];

export const runFilters = ['all', 'running', 'needs-you', 'on-their-way', 'failed', 'no-task'] as const;
export type RunFilter = (typeof runFilters)[number];

/** What of a feed is shown: an opened event, an older version by its digest. */
export interface FeedSpot {
  readonly event: string | null;
  readonly version: string | null;
  readonly tab: EventTab | null;
}

export const newestFeed: FeedSpot = { event: null, version: null, tab: null };

export type Place =
  | { readonly view: 'inbox' }
  | { readonly view: 'runs'; readonly filter: RunFilter; readonly text: string }
  | { readonly view: 'run'; readonly runId: string; readonly tab: Tab | null; readonly file: number | null; /** In the patched file, or in the base where it is gone. */ readonly line: number | null }
  /** The tasks of a workspace; of the chosen one where none is named. */
  | { readonly view: 'tasks'; readonly workspaceId: string | null }
  | { readonly view: 'autonomy'; readonly workspaceId: string | null }
  /** The feed of a workspace; of the chosen one where none is named. */
  | { readonly view: 'feed'; readonly workspaceId: string | null } & FeedSpot
  | { readonly view: 'replay' } & FeedSpot
  | { readonly view: 'workspaces' }
  | { readonly view: 'health' }
  | { readonly view: 'models' }
  | { readonly view: 'settings' };

export type ViewName = Place['view'];

const ulidShape = /^[0-9A-HJKMNP-TV-Z]{26}$/;
const eventIdShape = /^[a-z0-9][a-z0-9-]{0,119}$/;
const digestShape = /^[0-9a-f]{64}$/;

/** Reads an address. Anything that is no place of ours leads to the inbox. */
export function placeOf(hash: string): Place {
  const [path = '', query = ''] = hash.replace(/^#?\/?/, '').split('?', 2);
  const [view, id, tab] = path.split('/');
  const search = new URLSearchParams(query);
  if (view === 'runs' && id !== undefined && ulidShape.test(id)) {
    const file = numberOf(search.get('f'));
    return { view: 'run', runId: id, tab: oneOf(tabs, tab), file, line: file === null ? null : numberOf(search.get('l')) };
  }
  if (view === 'runs') {
    return { view: 'runs', filter: oneOf(runFilters, search.get('show')) ?? 'all', text: search.get('q') ?? '' };
  }
  if (view === 'tasks' || view === 'autonomy') return { view, workspaceId: fitting(ulidShape, id) };
  if (view === 'feed') return { view, workspaceId: fitting(ulidShape, id), ...spotOf(search) };
  if (view === 'replay') return { view, ...spotOf(search) };
  if (view === 'workspaces' || view === 'health' || view === 'models' || view === 'settings') return { view };
  return { view: 'inbox' };
}

/** Writes an address; `placeOf` reads it back to the same place. */
export function addressOf(place: Place): string {
  if (place.view === 'run') {
    const tab = place.tab === null ? '' : `/${place.tab}`;
    const line = place.line === null ? '' : `&l=${place.line}`;
    return `#/runs/${place.runId}${tab}${place.file === null ? '' : `?f=${place.file}${line}`}`;
  }
  if (place.view === 'runs') {
    const search = new URLSearchParams();
    if (place.filter !== 'all') search.set('show', place.filter);
    if (place.text !== '') search.set('q', place.text);
    const query = search.toString();
    return `#/runs${query === '' ? '' : `?${query}`}`;
  }
  if (place.view === 'tasks' || place.view === 'autonomy') return `#/${place.view}${place.workspaceId === null ? '' : `/${place.workspaceId}`}`;
  if (place.view === 'feed') return `#/feed${place.workspaceId === null ? '' : `/${place.workspaceId}`}${spotQuery(place)}`;
  return place.view === 'replay' ? `#/replay${spotQuery(place)}` : `#/${place.view}`;
}

function spotOf(search: URLSearchParams): FeedSpot {
  return { event: fitting(eventIdShape, search.get('event')), version: fitting(digestShape, search.get('v')), tab: oneOf(eventTabs, search.get('tab')) };
}

function spotQuery({ event, version, tab }: FeedSpot): string {
  const named = [['event', event], ['v', version], ['tab', tab]].flatMap(([name, value]) => (typeof value === 'string' ? [`${name}=${value}`] : []));
  return named.length === 0 ? '' : `?${named.join('&')}`;
}

function fitting(shape: RegExp, text: string | null | undefined): string | null {
  return typeof text === 'string' && shape.test(text) ? text : null;
}

function oneOf<T extends string>(known: readonly T[], word: string | null | undefined): T | null {
  return known.find((each) => each === word) ?? null;
}

function numberOf(text: string | null): number | null {
  return text !== null && /^\d{1,6}$/.test(text) ? Number(text) : null;
}
