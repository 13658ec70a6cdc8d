import type { CanaryTickRow } from '../../../domain/change-views.ts';
import { figureInWords } from '../canary/verdict.ts';
import { withoutSecrets } from '../diff-safety/secrets.ts';
import { fenced, plain } from '../forge-text.ts';

const mostTicks = 20;
const mostLines = 60;

/** What a canary showed, for the pull request. What programs of the repository printed stands inside a fence only. */
export async function canaryComment(ticks: readonly CanaryTickRow[], heading: string): Promise<string> {
  const lines = ticks.slice(-mostTicks).flatMap(tickLines);
  const shown = lines.length > mostLines ? [...lines.slice(0, mostLines), `and ${lines.length - mostLines} more lines`] : lines;
  const { text } = await withoutSecrets(shown.map(plain).join('\n'));
  return `${heading}\n\n${fenced(text.split('\n'))}\n`.slice(0, 20_000);
}

function tickLines({ tick, of, verdict, figures, differences }: CanaryTickRow): readonly string[] {
  return [`comparison ${tick} of ${of}: ${verdict}`, ...figures.slice(0, 20).map((figure) => `  ${figure.ok ? 'ok  ' : 'off '} ${figureInWords(figure)}`), ...differences.slice(0, 10).map((difference) => `  ${difference}`)];
}

/** The pull request that takes a merged change back. */
export async function revertWords({ title, root, commit, why }: { readonly title: string; readonly root: string; readonly commit: string; readonly why: string }): Promise<{ readonly title: string; readonly body: string; readonly message: string }> {
  const said = plain((await withoutSecrets(why)).text).slice(0, 1500);
  const name = plain((await withoutSecrets(title)).text).slice(0, 150);
  return {
    title: `Take back: ${name}`.slice(0, 200),
    message: `Take back: ${name}\n\nThis reverts commit ${commit}.\n\n${said}`,
    body: [
      '## What failed', '', fenced([said]), '', '## What this does', '',
      `It puts the inverse of ${commit} on the base branch as it is now. That change was merged without a person by run ${root}; its category has lost what it had earned by it.`, '',
    ].join('\n'),
  };
}
