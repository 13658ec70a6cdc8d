import * as z from 'zod';
import type { PackageEcosystem } from './installed-package.ts';
import { normalName } from './installed-package.ts';
import { beginning, comparing, type CompareVersions } from './versions.ts';

const versionSchema = z.string().min(1).max(300);
const eventSchema = z.object({ introduced: versionSchema.optional(), fixed: versionSchema.optional(), last_affected: versionSchema.optional(), limit: versionSchema.optional() });
type RangeEvent = z.infer<typeof eventSchema>;

const affectedSchema = z.object({
  package: z.object({ ecosystem: z.string().max(100), name: z.string().min(1).max(300) }).optional().catch(undefined),
  ranges: z.array(z.object({ type: z.string().max(40), events: z.array(eventSchema).max(2000) })).max(500).catch([]),
  versions: z.array(versionSchema).max(20_000).catch([]),
});
export type Affected = z.infer<typeof affectedSchema>;

/** What is read of an advisory: https://ossf.github.io/osv-schema/ */
export const osvSchema = z.object({
  id: z.string().min(1).max(200),
  modified: z.string().max(60).optional().catch(undefined),
  withdrawn: z.string().max(60).optional().catch(undefined),
  aliases: z.array(z.string().max(200)).max(200).catch([]),
  summary: z.string().max(2000).optional().catch(undefined),
  details: z.string().max(200_000).optional().catch(undefined),
  affected: z.array(affectedSchema).max(2000).catch([]),
  database_specific: z.object({ severity: z.string().max(40).optional().catch(undefined) }).optional().catch(undefined),
});
export type Advisory = z.infer<typeof osvSchema>;

export type Verdict = 'affected' | 'not-affected' | 'not-comparable';

/** Whether an entry of an advisory speaks of a package. */
export function speaksOf(affected: Affected, ecosystem: PackageEcosystem, name: string): boolean {
  const named = affected.package;
  return named !== undefined && named.ecosystem === ecosystem && normalName(ecosystem, named.name) === normalName(ecosystem, name);
}

function plain(version: string): string {
  return version.replace(/^v/u, '');
}

/**
 * Whether a version is affected, by the evaluation that the schema describes: listed by name, or inside a range of
 * type SEMVER or ECOSYSTEM. A range of git commits says nothing of a version.
 */
export function verdictOf({ ranges, versions }: Affected, ecosystem: PackageEcosystem, installed: string): Verdict {
  if (versions.some((listed) => plain(listed) === plain(installed))) return 'affected';
  const compare = comparing(ecosystem);
  const verdicts = ranges.filter(({ type }) => type === 'SEMVER' || type === 'ECOSYSTEM').map(({ events }) => inRange(events, installed, compare));
  if (verdicts.includes('affected')) return 'affected';
  const undecided = verdicts.includes('not-comparable') || (verdicts.length === 0 && versions.length === 0);
  return undecided ? 'not-comparable' : 'not-affected';
}

interface Step {
  readonly version: string;
  readonly affected: boolean;
  /** Among events of one version: a fix, then a new beginning, then a last affected one, which ends just behind it. */
  readonly rank: 0 | 1 | 2;
}

/** Events in the order of their versions; the last one at or before the installed version decides. */
function inRange(events: readonly RangeEvent[], installed: string, compare: CompareVersions): Verdict {
  const reached: Step[] = [];
  for (const step of events.flatMap(stepsOf)) {
    const at = step.version === beginning ? 1 : compare(installed, step.version);
    if (at === null) return 'not-comparable';
    if (at > 0 || (at === 0 && step.rank !== 2)) reached.push(step);
  }
  const last = reached.sort((a, b) => inOrder(a, b, compare)).at(-1);
  return last?.affected === true ? 'affected' : 'not-affected';
}

function inOrder(one: Step, other: Step, compare: CompareVersions): number {
  const early = Number(other.version === beginning) - Number(one.version === beginning);
  const bothLate = one.version !== beginning && other.version !== beginning;
  return early || (bothLate ? (compare(one.version, other.version) ?? 0) : 0) || one.rank - other.rank;
}

function stepsOf({ introduced, fixed, last_affected: last, limit }: RangeEvent): readonly Step[] {
  return [
    ...(introduced === undefined ? [] : [{ version: introduced, affected: true, rank: 1 as const }]),
    ...(fixed === undefined ? [] : [{ version: fixed, affected: false, rank: 0 as const }]),
    ...(last === undefined ? [] : [{ version: last, affected: false, rank: 2 as const }]),
    ...(limit === undefined || limit === '*' ? [] : [{ version: limit, affected: false, rank: 0 as const }]),
  ];
}

/** The lowest version that the advisory names as fixed and that is newer than the installed one; null where it names none. */
export function fixedAbove({ ranges }: Affected, ecosystem: PackageEcosystem, installed: string): string | null {
  const compare = comparing(ecosystem);
  const newer = ranges.filter(({ type }) => type !== 'GIT').flatMap(({ events }) => events.flatMap(({ fixed }) => (fixed !== undefined && (compare(fixed, installed) ?? 0) > 0 ? [fixed] : [])));
  return newer.sort((a, b) => compare(a, b) ?? 0)[0] ?? null;
}
