import * as z from 'zod';

const place = z.string().min(1).max(4096).refine((path) => !path.includes('\0'), 'holds a NUL character');
const argvSchema = z.array(z.string().max(4000).refine((word) => !word.includes('\0'), 'holds a NUL character')).min(1).max(100);
const figureNameSchema = z.string().min(1).max(200);

/**
 * A number that the probe is to tell, and how far it may be off. It must be there on every side that is looked at: a
 * figure that is missing, or is no finite number, fails.
 */
export const watchedFigureSchema = z.strictObject({
  /** `name` of a line `name=value`, a path into JSON like `http.errors`, or a series of Prometheus text like `errors_total{code="500"}`. */
  name: figureNameSchema,
  min: z.number().nullable().default(null),
  max: z.number().nullable().default(null),
  /** Most it may differ from the base's, in the figure's own unit. */
  absolute: z.number().nonnegative().nullable().default(null),
  /** Most it may differ from the base's, as a share of that: 0.1 is ten per cent. */
  relative: z.number().nonnegative().nullable().default(null),
  /** What the base has, for a place that tells the patched side only. */
  baseline: z.number().nullable().default(null),
});
export type WatchedFigure = z.infer<typeof watchedFigureSchema>;

const figures = z.array(watchedFigureSchema).max(50);
const timeoutSeconds = z.number().positive().max(3600).default(60);

/** A host the maintainer names: this machine, or another one over TLS. */
const metricsUrlSchema = z.url({ protocol: /^https?$/ }).max(2000).refine((text) => {
  const { protocol, hostname, username, password } = new URL(text);
  const local = hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(hostname);
  return (protocol === 'https:' || local) && username === '' && password === '';
}, 'is neither an https address nor one of this machine, or holds a password');

export const probeSchema = z.discriminatedUnion('kind', [
  /** Programs run in the sandbox on base and patch: exit codes, output and figures are compared. */
  z.strictObject({ kind: z.literal('commands'), commands: z.array(argvSchema).min(1).max(20), timeoutSeconds, figures: figures.default([]) }),
  /** One program that is given each file of a folder of this machine on its standard input. */
  z.strictObject({ kind: z.literal('inputs'), argv: argvSchema, folder: place, timeoutSeconds, figures: figures.default([]) }),
  /** Figures of something that runs the patch; `baseUrl` where the base runs somewhere too. JSON or Prometheus text. */
  z.strictObject({ kind: z.literal('metrics'), url: metricsUrlSchema, baseUrl: metricsUrlSchema.nullable().default(null), figures: figures.min(1) }),
  /**
   * What would be published from the recorded ticks of a feed, by old and new code. Without `argv` Touchline plays its own
   * loop with the files of either commit; `argv` is a program that is given each recorded tick and writes its feed.
   */
  z.strictObject({
    kind: z.literal('feed'),
    argv: argvSchema.nullable().default(null),
    /** With `argv` the recorded ticks, a file each; without, a recording, or null for the one Touchline keeps of the workspace. */
    folder: place.nullable().default(null),
    /** How many of the newest ticks of a recording are played. */
    ticks: z.int().min(1).max(2000).default(100),
    timeoutSeconds,
    allowedDifferences: z.int().nonnegative().max(1000).default(0),
  }).refine(({ argv, folder }) => argv === null || folder !== null, 'names a program, and no folder with the ticks it is given'),
]);
export type Probe = z.infer<typeof probeSchema>;

/** What a change must show before it is merged without a person, and after. */
export const canarySettingsSchema = z.strictObject({
  /** Null: nothing is merged without a person. */
  probe: probeSchema.nullable().default(null),
  ticks: z.int().min(1).max(200).default(5),
  everySeconds: z.number().min(0).max(3600).default(60),
  allowedFailures: z.int().min(0).max(199).default(0),
  /** How long the host's own checks are waited for. */
  ciMinutes: z.number().positive().max(180).default(30),
  method: z.enum(['merge', 'squash', 'rebase']).default('merge'),
}).refine(({ ticks, allowedFailures }) => allowedFailures < ticks, 'allows every tick to fail');
export type CanarySettings = z.infer<typeof canarySettingsSchema>;
