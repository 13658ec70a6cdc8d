import { coder } from './coder.ts';
import { evaluator } from './evaluator.ts';
import { integrator } from './integrator.ts';
import { narrator } from './narrator.ts';
import { planner } from './planner.ts';
import { prioritizer } from './prioritizer.ts';
import { qaChecker } from './qa-checker.ts';
import { reviewer } from './reviewer.ts';
import { scout } from './scout.ts';

/** Every role a model may play, by its name. */
export const allRoles = {
  planner, coder, reviewer, prioritizer, narrator, 'qa-checker': qaChecker, scout, evaluator, integrator,
} as const;
