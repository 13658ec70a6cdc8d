import type { Probe, WatchedFigure } from '../../../domain/canary-settings.ts';
import type { CanaryFigure } from '../../../domain/delivery-facts.ts';
import type { ExecOutcome } from '../../../../agents/workspace.ts';
import { ok, type Fault, type Result } from '../../../domain/result.ts';
import { compareFigures } from './compare-figures.ts';
import { compareFeeds } from './compare-feeds.ts';
import { compareOutputs } from './compare-outputs.ts';
import { figuresInOutput, joinedFigures, type Figures } from './figures.ts';
import { probeMetrics } from './probe-metrics.ts';
import { readRecorded, type Recorded } from './recorded.ts';
import type { TickFindings } from './verdict.ts';

/** One side of a comparison: a tree in a container of its own. */
export interface Side {
  exec(argv: readonly string[], stdin: Uint8Array | null, timeoutMs: number): Promise<Result<ExecOutcome>>;
}

export interface Sides {
  readonly base: Side;
  readonly patched: Side;
}

export interface ProbeGround {
  /** Opens both trees in containers of their own, nothing left in them of the comparison before; never called for metrics. */
  readonly withSides: (look: (sides: Sides) => Promise<Result<TickFindings>>) => Promise<Result<TickFindings>>;
  /** Plays recorded ticks of the workspace's feed through Touchline's own loop, with the files of either commit. */
  readonly replayed: (probe: FeedProbe) => Promise<Result<TickFindings>>;
  /** What figures were before the merge, by name; for a place that tells one side only. */
  readonly baselines: ReadonlyMap<string, number>;
  readonly signal: AbortSignal;
}

/** One comparison of base and patch. The faults are those of the sandbox; whatever the probe itself does wrong is a finding. */
export async function probeOnce(probe: Probe, ground: ProbeGround): Promise<Result<TickFindings>> {
  if (probe.kind === 'metrics') return ok(await probeMetrics({ ...probe, figures: withBaselines(probe.figures, ground.baselines) }, ground.signal));
  if (probe.kind === 'commands') return ground.withSides((sides) => compareRuns(sides, probe.commands.map((argv) => ({ what: shownCommand(argv), argv, stdin: null })), { ...probe, each: false }));
  if (probe.kind === 'feed') return probeFeed(probe, ground);
  const recorded = readRecorded(probe.folder);
  if (!recorded.ok) return ok(nothingRecorded(recorded.error));
  return ground.withSides((sides) => compareRuns(sides, recorded.value.map(({ name, bytes }) => ({ what: name, argv: probe.argv, stdin: bytes })), { ...probe, each: true }));
}

type FeedProbe = Extract<Probe, { kind: 'feed' }>;

async function probeFeed(probe: FeedProbe, ground: ProbeGround): Promise<Result<TickFindings>> {
  const { argv, folder } = probe;
  if (argv === null || folder === null) return ground.replayed(probe);
  const recorded = readRecorded(folder);
  return recorded.ok ? ground.withSides((sides) => compareTicks(sides, recorded.value, { ...probe, argv })) : ok(nothingRecorded(recorded.error));
}

function nothingRecorded({ message }: Fault): TickFindings {
  return { figures: [], differences: [message.slice(0, 500)] };
}

interface RunToCompare {
  readonly what: string;
  readonly argv: readonly string[];
  readonly stdin: Uint8Array | null;
}

interface Bounds {
  readonly timeoutSeconds: number;
  readonly figures: readonly WatchedFigure[];
  /** Whether each run tells all figures, as of one input each. */
  readonly each: boolean;
}

async function compareRuns(sides: Sides, runs: readonly RunToCompare[], { timeoutSeconds, figures, each }: Bounds): Promise<Result<TickFindings>> {
  const differences: string[] = [];
  const told: { readonly what: string; readonly base: Figures; readonly patched: Figures }[] = [];
  for (const { what, argv, stdin } of runs) {
    const both = await onBoth(sides, argv, stdin, timeoutSeconds * 1000);
    if (!both.ok) {
      differences.push(`${what} could not be run: ${both.error.message}`.slice(0, 500));
      continue;
    }
    const { base, patched } = both.value;
    differences.push(...compareOutputs(what, base, patched, figures));
    told.push({ what, base: figuresInOutput(textOf(base)), patched: figuresInOutput(textOf(patched)) });
  }
  return ok({ figures: each ? told.flatMap((one) => named(one.what, compareFigures(figures, one.base, one.patched))) : together(figures, told), differences });
}

/** Programs of one list tell their figures together: each is told by one of them. */
function together(figures: readonly WatchedFigure[], told: readonly { readonly base: Figures; readonly patched: Figures }[]): readonly CanaryFigure[] {
  return compareFigures(figures, joinedFigures(told.map(({ base }) => base)), joinedFigures(told.map(({ patched }) => patched)));
}

function named(what: string, figures: readonly CanaryFigure[]): readonly CanaryFigure[] {
  return figures.map((figure) => ({ ...figure, name: `${what}: ${figure.name}`.slice(0, 200) }));
}

async function compareTicks(sides: Sides, ticks: readonly Recorded[], { argv, timeoutSeconds, allowedDifferences }: FeedProbe & { readonly argv: readonly string[] }): Promise<Result<TickFindings>> {
  const broken: string[] = [];
  const changes: string[] = [];
  for (const { name, bytes } of ticks) {
    const both = await onBoth(sides, argv, bytes, timeoutSeconds * 1000);
    const compared = both.ok ? compareFeeds(name, both.value.base, both.value.patched) : { broken: [`${name} could not be replayed: ${both.error.message}`.slice(0, 500)], changes: [] };
    broken.push(...compared.broken);
    changes.push(...compared.changes);
  }
  return ok({ figures: [], differences: changes.length > allowedDifferences ? [...broken, ...changes] : broken });
}

async function onBoth({ base, patched }: Sides, argv: readonly string[], stdin: Uint8Array | null, timeoutMs: number): Promise<Result<{ readonly base: ExecOutcome; readonly patched: ExecOutcome }>> {
  const [was, is] = await Promise.all([base.exec(argv, stdin, timeoutMs), patched.exec(argv, stdin, timeoutMs)]);
  if (!was.ok) return was;
  return is.ok ? ok({ base: was.value, patched: is.value }) : is;
}

function textOf({ stdout }: ExecOutcome): string {
  return Buffer.from(stdout).toString('utf8');
}

function shownCommand(argv: readonly string[]): string {
  return argv.join(' ').slice(0, 80);
}

function withBaselines(figures: readonly WatchedFigure[], baselines: ReadonlyMap<string, number>): WatchedFigure[] {
  return figures.map((figure) => ({ ...figure, baseline: baselines.get(figure.name) ?? figure.baseline }));
}
