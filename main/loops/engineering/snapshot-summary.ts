import type { StateSnapshot } from '../../domain/artifacts/state-snapshot.ts';

const longest = 4000;
const shownSignals = 10;

/** The snapshot in a few lines, for a reader that pays for every word; the artifact holds the whole. */
export function summaryOf({ git, ecosystems, checks, baseChecks, findings, markers, signals }: StateSnapshot): string {
  const status = new Map(baseChecks.rows.map((row) => [row.check.id, row.base.status]));
  const lines = [
    `commit ${git.commit.slice(0, 12)}${git.branch === null ? '' : ` on ${git.branch}`}, ${git.files} files`,
    `ecosystems: ${ecosystems.map((item) => `${item.name}${item.manifest === null ? '' : ` (${item.manifest})`}`).join(', ') || 'none'}`,
    ...checks.map((check) => `check ${check.id}: ${check.title}, base ${status.get(check.id) ?? 'not run'}`),
    ...findings.filter((finding) => finding.count > 0 && !finding.source.startsWith('signals:')).map((finding) => `found ${finding.count}: ${finding.title}`),
    `TODO and the like: ${markers.count}`,
    `signals: ${signals.length}`,
    ...signals.slice(0, shownSignals).map(({ kind, title, severity }) => `signal ${kind}, weight ${severity}: ${title}`),
    ...git.history.slice(0, 5).map((commit) => `${commit.commit.slice(0, 12)} ${commit.subject}`),
  ];
  return lines.join('\n').slice(0, longest);
}
