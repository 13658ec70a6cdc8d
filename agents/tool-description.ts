import * as z from 'zod';
import type { JsonSchema, ToolDescription } from './models/contract.ts';
import { allTools } from './tools/all.ts';
import type { ToolName } from './tools/contract.ts';

/** The loop's own signal: a role with tools ends by it, and by nothing it writes. */
export const finishTool = 'finish';

/** The tools a role may ask for, and `finish` with what it owes, as a model is told of them. */
export function describeTools(names: readonly ToolName[], output: z.ZodType): readonly ToolDescription[] {
  const tools = names.map((name) => ({ name, description: allTools[name].description, input: schemaFor(allTools[name].input) }));
  return [...tools, { name: finishTool, description: 'Ends the task.', input: schemaFor(output) }];
}

/**
 * A schema as a model needs it: short, since it is paid for on every turn, and with an object at the top, which some
 * providers insist on. What it leaves out (lengths, ranges) is still checked when the tool is called.
 */
export function schemaFor(schema: z.ZodType): JsonSchema {
  return lean(z.record(z.string(), z.unknown()).parse(z.toJSONSchema(schema, { io: 'input' })));
}

const noise = new Set(['$schema', 'additionalProperties', 'minLength', 'maxLength', 'minItems', 'maxItems', 'minimum', 'maximum', 'exclusiveMinimum', 'default', 'pattern', 'format']);

function lean(schema: JsonSchema): JsonSchema {
  const variants = unionOf(schema);
  if (variants !== null) return lean(merged(variants));
  const kept = Object.entries(schema).filter(([key]) => !noise.has(key));
  return Object.fromEntries(kept.map(([key, value]) => [key, leanPart(key, value)]));
}

function leanPart(key: string, value: unknown): unknown {
  if (key === 'properties' && isSchema(value)) return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, isSchema(part) ? lean(part) : part]));
  if (key === 'items' && isSchema(value)) return lean(value);
  if (key === 'anyOf' && Array.isArray(value)) return value.map((part: unknown) => (isSchema(part) ? lean(part) : part));
  return value;
}

/** Variants of an object that are told apart by a property with one value each. */
function unionOf(schema: JsonSchema): readonly JsonSchema[] | null {
  const list = schema['oneOf'] ?? schema['anyOf'];
  if (!Array.isArray(list)) return null;
  const variants = list.filter(isSchema);
  return variants.length === list.length && variants.every((variant) => variant['type'] === 'object') ? variants : null;
}

/** One object with the properties of all variants; the property that tells them apart lists its values. */
function merged(variants: readonly JsonSchema[]): JsonSchema {
  const properties: Record<string, unknown> = {};
  for (const variant of variants) {
    for (const [name, part] of Object.entries(isSchema(variant['properties']) ? variant['properties'] : {})) {
      properties[name] = name in properties ? mergedPart(properties[name], part) : constAsEnum(part);
    }
  }
  const required = Object.keys(properties).filter((name) => variants.every((variant) => Array.isArray(variant['required']) && variant['required'].includes(name)));
  return { type: 'object', properties, required };
}

function constAsEnum(part: unknown): unknown {
  if (!isSchema(part) || !('const' in part)) return part;
  return { type: 'string', enum: [part['const']] };
}

function mergedPart(known: unknown, part: unknown): unknown {
  if (!isSchema(known) || !isSchema(part) || !('const' in part) || !Array.isArray(known['enum'])) return known;
  return { ...known, enum: [...known['enum'], part['const']] };
}

function isSchema(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
