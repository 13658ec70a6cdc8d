import { brokenLinks } from './broken-links.ts';
import type { Recipe } from './contract.ts';
import { editorconfig } from './editorconfig.ts';
import { linterAutofix } from './linter/linter-autofix.ts';
import { spelling } from './spelling/spelling.ts';
import { unusedDependencies } from './unused-dependencies/unused-dependencies.ts';

/** Every recipe, in the order in which tasks of equal score are preferred. */
export const recipes: readonly Recipe[] = [spelling, brokenLinks, linterAutofix, unusedDependencies, editorconfig];
