import * as z from 'zod';
import { instantSchema } from '../../../domain/ids.ts';
import type { Result } from '../../../domain/result.ts';
import type { Signal } from '../../../domain/signal.ts';
import type { Evidence } from '../../../domain/task.ts';
import { counted, looked, notLooked, type Gathered } from './gathered.ts';
import { makeSignal } from './make-signal.ts';
import type { PathFinder } from './path-finder.ts';
import { framesIn } from './stack-frames.ts';

const named = { source: 'issues', title: 'Open issues' };

/** An open issue of the repository's forge. Everything in it was written by whoever may open issues. */
export const forgeIssueSchema = z.object({
  number: z.int().positive(),
  title: z.string().min(1),
  labels: z.array(z.string()),
  createdAt: instantSchema,
  updatedAt: instantSchema,
  /** The start of its text; how much is up to the forge's room. */
  body: z.string(),
  url: z.url({ protocol: /^https?$/ }),
});
export type ForgeIssue = z.infer<typeof forgeIssueSchema>;

/** The forge a repository lies on, as far as the observer needs it. Given from outside; where it is not, none is asked. */
export interface ForgeIssues {
  /** Open issues, pull requests not among them, those changed last first; `more` says whether there are others. */
  openIssues(request: { readonly limit: number; readonly signal: AbortSignal }): Promise<Result<{ readonly issues: readonly unknown[]; readonly more: boolean }>>;
}

export interface IssuesQuestion {
  readonly forge: ForgeIssues | null;
  readonly find: PathFinder;
  readonly signal: AbortSignal;
}

const mostIssues = 100;

/** The open issues of the forge, weighed by their labels. */
export async function signalsOfIssues({ forge, find, signal }: IssuesQuestion): Promise<Gathered> {
  if (forge === null) return notLooked(named, 'not-applicable', 'No forge is set up for this workspace.');
  const answer = await forge.openIssues({ limit: mostIssues, signal });
  if (!answer.ok) return notLooked(named, 'not-runnable', answer.error.message);
  const parsed = answer.value.issues.slice(0, mostIssues).map((issue) => forgeIssueSchema.safeParse(issue));
  const issues = parsed.flatMap((each) => (each.success ? [each.data] : []));
  const wrong = parsed.length - issues.length;
  const leftOut = [
    ...(answer.value.more || answer.value.issues.length > mostIssues ? [`Open issues beyond the ${mostIssues} that were changed last.`] : []),
    ...(wrong > 0 ? [`${counted(wrong, 'issue')} that the forge gave in an unknown form.`] : []),
  ];
  return looked(named, `${counted(issues.length, 'open issue')} ${issues.length === 1 ? 'was' : 'were'} read.`, issues.map((issue) => signalOf(issue, find)), leftOut);
}

/** The first that a label matches counts. */
const weights: readonly (readonly [RegExp, number])[] = [
  [/^(?:wont ?fix|won't fix|duplicate|invalid|question|discussion|stale|blocked|on hold)$/iu, 0.05],
  [/\bsecurity\b|\bvulnerab/iu, 0.8],
  [/\b(?:regression|crash|critical|p0|data loss)\b/iu, 0.7],
  [/\b(?:bug|defect|p1)\b/iu, 0.55],
  [/\bgood first issue\b|\bhelp wanted\b/iu, 0.4],
  [/\b(?:enhancement|feature|docs|documentation)\b/iu, 0.3],
];

function severityOf(labels: readonly string[]): number {
  return weights.find(([pattern]) => labels.some((label) => pattern.test(label.slice(0, 100))))?.[1] ?? 0.35;
}

function signalOf(issue: ForgeIssue, find: PathFinder): Signal {
  const body = issue.body.slice(0, 16 * 1024);
  const labels = issue.labels.slice(0, 10).map((label) => label.slice(0, 50));
  return makeSignal({
    kind: 'open-issue',
    title: `#${issue.number} ${issue.title}`,
    severity: severityOf(labels),
    subject: `#${issue.number}`,
    fingerprint: '',
    detail: `${issue.url.slice(0, 300)}\n${labels.length === 0 ? '' : `Labels: ${labels.join(', ')}\n`}${body}`,
    evidence: framesIn(body).flatMap(({ path, line }): Evidence[] => {
      const known = find(path);
      return known === null ? [] : [{ path: known, line, detail: `Named in issue #${issue.number}.` }];
    }),
    source: `forge:#${issue.number}`,
    at: issue.updatedAt,
  });
}
