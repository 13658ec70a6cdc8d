import { fixtureApi } from '../fixture/api.ts';
import { sceneNames } from '../fixture/scenes.ts';

/** The window's page in a plain browser, over the answers of a scene: `?scene=busy#/inbox`. */
const search = new URLSearchParams(window.location.search);
const scene = sceneNames.find((name) => name === search.get('scene')) ?? 'busy';
Object.defineProperty(window, 'touchline', { value: fixtureApi(scene, Number(search.get('step') ?? '700')) });
void import('../../../renderer/app/main.tsx');
