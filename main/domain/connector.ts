import * as z from 'zod';
import { sportSchema } from './event-data.ts';
import { instantSchema } from './ids.ts';

/**
 * A connector as data: where a source lies, how its bytes are read into records, and how one record becomes an
 * observation. No code: the mapping is a JSONata expression (https://docs.jsonata.org).
 */

export const sourceIdSchema = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'is not a source’s id');

export const licenceSchema = z.strictObject({
  id: z.string().min(1).describe('SPDX id, or `unknown`.'),
  url: z.url().nullable(),
  /** What has to be said wherever the data is shown. */
  attribution: z.string().max(500).nullable(),
  checkedAt: instantSchema.nullable(),
});

/** How a line of a text is told apart, and what is read from it. */
export const lineRuleSchema = z.strictObject({
  name: z.string().regex(/^[a-zA-Z][a-zA-Z0-9_]{0,39}$/),
  /** Regular expression with named groups, matched against the whole line; JavaScript's, without look-around and back-references. */
  pattern: z.string().min(1).max(500),
  /**
   * `record`: begins a new record, its groups are fields of it (where no rule does, the whole text is one record).
   * `field`: its groups are fields of the record. `item`: its groups are one more entry of the record's list `name`, with
   * its place among all items of the record as `order`. `carry`: its groups are added to every later record and item
   * until the rule matches again. `skip`: the line says nothing.
   */
  as: z.enum(['record', 'field', 'item', 'carry', 'skip']),
  /** Of a `carry`: whether the next record begins without it, e.g. the period of a match, other than the day of several. */
  within: z.enum(['text', 'record']).default('text'),
  /**
   * Rules of which the last line has to be for this one to count, where a line alone does not tell what it is; skipped
   * lines are looked past. `blank`: an empty line, or the beginning.
   */
  after: z.array(z.string()).min(1).max(20).nullable().default(null),
});

export const textGrammarSchema = z.strictObject({
  lines: z.array(lineRuleSchema).min(1).max(60),
  /** A line that no rule matches: a fault of the payload, or passed over and counted. */
  unknownLine: z.enum(['fault', 'skip']).default('fault'),
});

export const partFormatSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('json') }),
  z.strictObject({
    kind: z.literal('csv'),
    delimiter: z.string().length(1).default(','),
    /** Column names where the file has no header line. */
    columns: z.array(z.string()).nullable().default(null),
    /** A payload without these columns is not what it says it is. */
    requires: z.array(z.string()).default([]),
  }),
  z.strictObject({ kind: z.literal('yaml') }),
  z.strictObject({ kind: z.literal('text'), grammar: textGrammarSchema }),
]);
export type PartFormat = z.infer<typeof partFormatSchema>;

/** One file or answer of a source. `{name}` in a location is a parameter. */
export const partSchema = z.strictObject({
  location: z.string().min(1).max(500).describe('An http(s) address, or a path below the workspace.'),
  format: partFormatSchema,
  encoding: z.enum(['utf-8', 'windows-1252', 'iso-8859-1', 'utf-16le', 'utf-16be', 'auto']).default('auto'),
  /** A part that may be missing, e.g. a file that appears with the first goal. */
  optional: z.boolean().default(false),
  maxBytes: z.int().positive().max(256 * 1024 * 1024).default(16 * 1024 * 1024),
});
export type Part = z.infer<typeof partSchema>;

const partNameSchema = z.string().regex(/^[a-z][a-zA-Z0-9_]{0,39}$/);

export const connectorSchema = z.strictObject({
  kind: z.literal('connector'),
  formatVersion: z.literal(1),
  id: sourceIdSchema,
  name: z.string().min(1).max(120),
  description: z.string().max(1000),
  homepage: z.url().nullable(),
  sports: z.array(sportSchema).min(1),
  licence: licenceSchema,
  parameters: z.record(z.string().regex(/^[a-z][a-zA-Z0-9]{0,39}$/), z.strictObject({ description: z.string(), default: z.string().max(200).nullable() })).default({}),
  parts: z.record(partNameSchema, partSchema),
  records: z.strictObject({
    from: partNameSchema,
    /** JSONata that gives the list of records of the part; `$` is the decoded part, `$parameters` the parameters. */
    path: z.string().min(1).max(2000).default('$'),
    /** Rows of other parts that belong to a record, found by equal fields. */
    joins: z.array(z.strictObject({
      part: partNameSchema,
      path: z.string().min(1).max(2000).default('$'),
      as: z.string().regex(/^[a-z][a-zA-Z0-9_]{0,39}$/),
      /** Pairs of dotted field paths: of the record, of the row. */
      on: z.array(z.tuple([z.string(), z.string()])).min(1).max(6),
      /** `many`: a list, empty where nothing fits. `one`: the first that fits, or null. */
      take: z.enum(['one', 'many']).default('many'),
    })).max(12).default([]),
  }),
  /**
   * JSONata: `$` is a record, `$parts` the decoded parts, `$parameters` the parameters. Gives an observation, a list of
   * them, or nothing. A list of strings is the lines of one expression.
   */
  mapping: z.union([z.string().min(1).max(20_000), z.array(z.string().max(2000)).min(1).max(400)]),
  polling: z.strictObject({
    liveSeconds: z.number().min(5).max(3600).default(60),
    idleSeconds: z.number().min(5).max(86_400).default(300),
    /** The least time between two requests to the same host. */
    minGapSeconds: z.number().min(0).max(3600).default(1),
    timeoutSeconds: z.number().positive().max(120).default(15),
    retries: z.int().min(0).max(5).default(2),
  }).prefault({}),
  /** 0 to 1: how sure its word makes a value, and whose names, kick-offs and people go first; never whose score or status. */
  trust: z.number().min(0).max(1).default(0.5),
});
export type Connector = z.infer<typeof connectorSchema>;
export type ConnectorInput = z.input<typeof connectorSchema>;
