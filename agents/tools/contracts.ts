import type * as z from 'zod';
import { allTools } from './all.ts';

/** Input and output of each tool as a published JSON Schema, by the file's name under `docs/schemas/`. */
export const toolContracts: Readonly<Record<string, z.ZodType>> = Object.fromEntries(
  Object.values(allTools).flatMap((tool) => [
    [`tools/${tool.name}.input.schema.json`, tool.input],
    [`tools/${tool.name}.output.schema.json`, tool.output],
  ]),
);
