/**
 * Writes one JSON Schema (2020-12) under docs/schemas for every published contract.
 * `--check` writes nothing and ends with 1 when a file differs from its contract, is missing, or has none.
 */
import { mkdirSync, readFileSync, readdirSync, existsSync, writeFileSync, rmSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import * as z from 'zod';
import { toolContracts } from '../agents/tools/contracts.ts';
import { contracts as domainContracts } from '../main/domain/contracts.ts';

const contracts: Readonly<Record<string, z.ZodType>> = { ...domainContracts, ...toolContracts };

const folder = join(import.meta.dirname, '..', 'docs', 'schemas');

/** A contract as the text of its schema file. */
function schemaText(schema: z.ZodType): string {
  return `${JSON.stringify(z.toJSONSchema(schema, { target: 'draft-2020-12' }), null, 2)}\n`;
}

function textOf(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8').replaceAll('\r\n', '\n') : undefined;
}

/** Schema files that no contract names any more. */
function orphans(): string[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => name.split(sep).join('/'));
  return names.filter((name) => name.endsWith('.schema.json') && contracts[name] === undefined);
}

function write(name: string, text: string): void {
  const file = join(folder, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

const texts = Object.entries(contracts).map(([name, schema]) => ({ name, text: schemaText(schema) }));
const drifted = texts.filter(({ name, text }) => textOf(join(folder, name)) !== text);
const left = orphans();

if (process.argv.includes('--check')) {
  for (const { name } of drifted) process.stderr.write(`docs/schemas/${name} differs from its contract\n`);
  for (const name of left) process.stderr.write(`docs/schemas/${name} belongs to no contract\n`);
  if (drifted.length + left.length > 0) process.stderr.write('Run: npm run schemas\n');
  process.exitCode = drifted.length + left.length > 0 ? 1 : 0;
} else {
  for (const { name, text } of drifted) write(name, text);
  for (const name of left) rmSync(join(folder, name));
  process.stderr.write(`${texts.length} schemas, ${drifted.length} written, ${left.length} removed\n`);
}
