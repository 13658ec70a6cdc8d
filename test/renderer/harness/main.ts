import { fixtureApi } from '../fixture/api.ts';
import { feedSceneNames } from '../fixture/feed.ts';
import { sceneNames } from '../fixture/scenes.ts';

/** The window's page in a plain browser, over the answers of a scene: `?scene=busy#/inbox`, `?scene=busy&feed=tennis#/feed`. */
const search = new URLSearchParams(window.location.search);
const scene = sceneNames.find((name) => name === search.get('scene')) ?? 'busy';
const feed = feedSceneNames.find((name) => name === search.get('feed')) ?? 'soccer';
Object.defineProperty(window, 'touchline', { value: fixtureApi(scene, Number(search.get('step') ?? '700'), feed) });
void import('../../../renderer/app/main.tsx');
