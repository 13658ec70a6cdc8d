import * as z from 'zod';
import { canarySettingsSchema } from './canary-settings.ts';
import { workspaceIdSchema } from './ids.ts';
import { notificationSettingsSchema } from './notification-settings.ts';
import { signalSettingsSchema } from './signal-settings.ts';
import { levelSchema, modelRoleSchema, type ModelRole, type Tier } from './words.ts';

/** The name a provider has in the settings and in front of its models' names. */
export const providerIdSchema = z.string().regex(/^[a-z0-9][a-z0-9-]{0,31}$/, 'is not a short name of small letters, digits and hyphens').refine((id) => id !== 'builtin', 'is the name of the provider that needs no model');

/** One way to reach models. Its key, if it needs one, is never here: it is in the operating system's keychain. */
export const providerSettingsSchema = z.strictObject({
  id: providerIdSchema,
  kind: z.enum(['openai', 'ollama']).describe('The wire format it speaks.'),
  baseUrl: z.url({ protocol: /^https?$/ }).describe('Where it is reached, e.g. `http://127.0.0.1:11434` or `https://api.openai.com/v1`.'),
  /** Models of a paid provider need a price before they may be used. */
  paid: z.boolean(),
  toolCalls: z.enum(['native', 'structured']).default('native').describe('`structured`: its models have no tool calls of their own.'),
  /** Some servers send tool calls only in whole answers. */
  streaming: z.boolean().default(true),
  contextTokens: z.int().min(2048).max(2_000_000).default(32_768),
});
export type ProviderSettings = z.infer<typeof providerSettingsSchema>;

export const candidateSchema = z.strictObject({ provider: providerIdSchema, model: z.string().min(1).max(200) });
export type CandidateSettings = z.infer<typeof candidateSchema>;

/** What a model's tokens cost, from where, and as of when. */
export const priceSchema = z.strictObject({
  provider: providerIdSchema,
  model: z.string().min(1).max(200),
  inputUsdPerMillion: z.number().nonnegative().max(10_000),
  outputUsdPerMillion: z.number().nonnegative().max(10_000),
  asOf: z.iso.date(),
  source: z.string().min(1).max(300).describe('Where the figures were read.'),
});
export type Price = z.infer<typeof priceSchema>;

/** Money and tokens that are never crossed: what a call can cost at worst is set aside before it is made. */
export const capsSchema = z.strictObject({
  run: z.strictObject({
    usd: z.number().nonnegative().max(10_000).default(1),
    tokens: z.int().nonnegative().max(1_000_000_000).default(200_000),
    calls: z.int().nonnegative().max(10_000).default(60),
  }).prefault({}),
  day: z.strictObject({
    usd: z.number().nonnegative().max(100_000).default(5),
    tokens: z.int().nonnegative().max(10_000_000_000).default(2_000_000),
  }).prefault({}),
});
export type Caps = z.infer<typeof capsSchema>;

/** When a candidate's recent calls are too slow or fail too often, others are asked for a while. */
export const serviceLevelSchema = z.strictObject({
  latencySeconds: z.number().positive().max(3600).default(120).describe('A call that took longer counts against the candidate.'),
  errorRate: z.number().min(0.01).max(1).default(0.5),
  /** How many of the last calls are looked at. */
  window: z.int().min(2).max(1000).default(10),
  pauseSeconds: z.number().positive().max(86_400).default(60).describe('After this, one call is let through to see.'),
});
export type ServiceLevel = z.infer<typeof serviceLevelSchema>;

export const callBoundsSchema = z.strictObject({
  headersSeconds: z.number().positive().max(3600).default(120),
  silenceSeconds: z.number().positive().max(3600).default(60),
  totalSeconds: z.number().positive().max(3600).default(600),
  maxAnswerBytes: z.int().positive().max(64 * 1024 * 1024).default(1024 * 1024),
});

export const modelSettingsSchema = z.strictObject({
  providers: z.array(providerSettingsSchema).max(20).default([]).refine((list) => new Set(list.map((item) => item.id)).size === list.length, 'has two providers of the same name'),
  /** Who is asked, in this order, for a role of the tier. */
  tiers: z.strictObject({ triage: z.array(candidateSchema).max(10).default([]), capable: z.array(candidateSchema).max(10).default([]) }).prefault({}),
  /** Asked before the tier's list. */
  roles: z.partialRecord(modelRoleSchema, candidateSchema).default({}),
  prices: z.array(priceSchema).max(500).default([]),
  /** Whether a call that a free candidate did not answer may go to one that costs money. */
  fallbackToPaid: z.boolean().default(false),
  serviceLevel: serviceLevelSchema.prefault({}),
  bounds: callBoundsSchema.prefault({}),
  /** How long Ollama keeps a model in memory after a call. */
  keepAlive: z.string().regex(/^(-?\d+(\.\d+)?(ms|s|m|h)?)+$/, 'is not a time like `5m`').default('5m'),
});
export type ModelSettings = z.infer<typeof modelSettingsSchema>;

const refNameSchema = z.string().min(1).max(200).regex(/^(?![-/.])[\w./-]+(?<![/.])$/, 'is not a plain branch or remote name').refine((name) => !/\.\.|\/\/|@\{|\.lock(?:\/|$)/.test(name), 'is not a name git takes');

/** Where a workspace's approved changes go. What is not set is read from the maintainer's own remote. */
export const deliverySettingsSchema = z.strictObject({
  host: z.enum(['auto', 'github', 'gitlab', 'git']).default('auto').describe('`auto`: by the host of the remote; `git` pushes a branch and writes the request into a file.'),
  remote: refNameSchema.default('origin').describe('Of the maintainer’s repository; pull requests are opened there.'),
  base: refNameSchema.nullable().default(null).describe('The branch to merge into; the one the run stood on when left out.'),
  draft: z.boolean().default(true),
  apiUrl: z.url({ protocol: /^https?$/ }).nullable().default(null).describe('Of a forge at another address, e.g. `https://github.example.com/api/v3`.'),
  app: z.strictObject({ appId: z.int().positive(), installationId: z.int().positive() }).nullable().default(null).describe('A GitHub App: its private key is kept where keys are kept.'),
  requestsFolder: z.string().min(1).max(4096).nullable().default(null).describe('Where a plain git remote’s requests are written; in Touchline’s home when left out.'),
});
export type DeliverySettings = z.infer<typeof deliverySettingsSchema>;

/** What a person sets for one workspace. It is never read from the repository: what lies there is anybody's. */
export const workspaceSettingsSchema = z.strictObject({
  signals: signalSettingsSchema.prefault({}),
  delivery: deliverySettingsSchema.prefault({}),
  canary: canarySettingsSchema.prefault({}),
});
export type WorkspaceSettings = z.infer<typeof workspaceSettingsSchema>;
const hostName = '[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*';
const notAnAddress = (host: string): boolean => !/^(?:\d+|0x[\da-f]*)$/.test(host.split(':')[0]?.split('.').at(-1) ?? '');

/** An exact name, in lower case: never an address, a pattern or a URL. */
const egressHostSchema = z.string().max(253).regex(new RegExp(`^${hostName}$`), 'is not a host name in lower case').refine(notAnAddress, 'is an address, not a name');
const egressPlaceSchema = z
  .string()
  .max(260)
  .regex(new RegExp(`^${hostName}(?::[1-9]\\d{0,4})?$`), 'is not `host` or `host:port`, with the name in lower case and no scheme')
  .refine(notAnAddress, 'is an address, not a name');

/** Whom the installation of dependencies may ask; nothing else in a sandbox has a network at all. */
export const egressSettingsSchema = z.strictObject({
  /** E.g. `registry.example.org`. Empty: nothing is ever installed. The port is that of HTTPS unless it is said. */
  allow: z.array(egressPlaceSchema).max(50).default([]),
  /** Names of `allow` that may lead to an address of a private network, for a registry of your own. */
  privateHosts: z.array(egressHostSchema).max(50).default([]),
  registry: z.url({ protocol: /^https$/ }).nullable().default(null).describe('Where packages are that a lockfile names without an address; the first place of `allow` when left out.'),
  pythonIndex: z.url({ protocol: /^https$/ }).nullable().default(null).describe('The index where pip looks for what requirements pin; `/simple/` of the first place of `allow` when left out.'),
  goProxy: z.url({ protocol: /^https$/ }).nullable().default(null).describe('The module proxy that Go is given what go.sum names by; https://proxy.golang.org when left out.'),
  cratesIndex: z.url({ protocol: /^https$/ }).nullable().default(null).describe('The sparse index where cargo looks for the crates of Cargo.lock; that of crates.io when left out.'),
  /** PEM of the authorities that a registry of your own has its certificate from. */
  certificates: z.string().max(100_000).default(''),
  /** Bytes that may pass the proxy during one installation, both ways together. */
  maxBytes: z.int().positive().max(20 * 1024 * 1024 * 1024).default(1024 * 1024 * 1024),
  minutes: z.number().positive().max(60).default(10),
});
export type EgressSettings = z.infer<typeof egressSettingsSchema>;

/** Everything a person may set. Frozen at the start of a run and recorded by digest. */
export const settingsSchema = z.strictObject({
  level: levelSchema.default('L1'),
  provider: z.enum(['builtin', 'models']).default('builtin').describe('Who works: `builtin` needs no model and no network; `models` asks the candidates below, and `builtin` where they are out.'),
  models: modelSettingsSchema.prefault({}),
  caps: capsSchema.prefault({}),
  run: z
    .strictObject({
      /** Wall clock of a whole run. */
      timeoutMinutes: z.number().positive().max(240).default(20),
      /** No check may take longer, whatever its kind allows. */
      checkTimeoutSeconds: z.number().positive().max(3600).default(300),
      /** How often a failing test check is run again on the same tree, to tell flaky from broken; 0 turns it off. */
      testRepeats: z.int().min(0).max(10).default(2),
      /** Largest repository, in bytes of files at the commit, that a run takes on. */
      maxTreeBytes: z.int().positive().default(400 * 1024 * 1024),
      maxTreeFiles: z.int().positive().default(100_000),
      /** Largest `state_snapshot.json`, in bytes; what does not fit is left out and said. */
      maxSnapshotBytes: z.int().min(64 * 1024).max(16 * 1024 * 1024).default(1024 * 1024),
    })
    .prefault({}),
  review: z
    .strictObject({
      /** So many diffs wait for the maintainer at most; then planning pauses. */
      waiting: z.int().min(1).max(100).default(5),
      /** How long an approval can be taken back before anything leaves the house. */
      undoSeconds: z.int().min(0).max(600).default(10),
    })
    .prefault({}),
  /** By the id of the workspace. */
  workspaces: z.record(workspaceIdSchema, workspaceSettingsSchema).default({}),
  egress: egressSettingsSchema.prefault({}),
  notifications: notificationSettingsSchema.prefault({}),
  theme: z.enum(['system', 'light', 'dark']).default('system'),
});
export type Settings = z.infer<typeof settingsSchema>;

export const defaultSettings: Settings = settingsSchema.parse({});

export function workspaceSettings(settings: Settings, workspaceId: string): WorkspaceSettings {
  const own = Object.entries(settings.workspaces).find(([id]) => id === workspaceId)?.[1];
  return own ?? workspaceSettingsSchema.parse({});
}

/** The candidates for a role, most wanted first: the role's own, then its tier's. */
export function candidatesFor(models: ModelSettings, role: ModelRole, tier: Tier): readonly CandidateSettings[] {
  const own = models.roles[role];
  const listed = own === undefined ? models.tiers[tier] : [own, ...models.tiers[tier]];
  return listed.filter((item, index) => listed.findIndex((other) => other.provider === item.provider && other.model === item.model) === index);
}
