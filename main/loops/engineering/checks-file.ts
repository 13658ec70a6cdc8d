import * as z from 'zod';
import { checkSchema, type Check } from '../../domain/checks.ts';
import { visible } from '../../git/escape.ts';
import { titled } from './detect-checks-ground.ts';

/** Where a repository may say itself which commands check it. Read from the base commit, for both trees. */
export const checksPath = '.touchline/checks.json';

const relative = z.string().max(300).regex(/^(?!\/)(?!.*(?:^|\/)\.\.(?:\/|$))[^\0\\]*$/, 'stays inside the repository');

const entrySchema = z.strictObject({
  id: checkSchema.shape.id,
  title: z.string().min(1).max(120).optional(),
  kind: checkSchema.shape.kind.optional(),
  /** A program and its arguments. There is no shell. */
  argv: z.array(z.string().min(1).max(1000)).min(1).max(50).optional(),
  cwd: relative.optional(),
  timeoutSeconds: z.number().min(1).max(3600).optional(),
  repeat: z.int().min(0).max(10).optional(),
  report: relative.min(1).optional(),
});
type Entry = z.infer<typeof entrySchema>;

export const checksFileSchema = z.strictObject({
  version: z.literal(1),
  /** Checks to add; one with the id of a detected check replaces what it names of that. */
  checks: z.array(entrySchema).max(50).default([]),
  /** Ids of detected checks that are not to run. */
  off: z.array(z.string().max(64)).max(50).default([]),
});
type ChecksFile = z.infer<typeof checksFileSchema>;

export interface Overridden {
  readonly checks: readonly Check[];
  /** What the file did, and what of it could not be done, as sentences. */
  readonly notes: readonly string[];
}

const mostChecks = 12;
const timeLimits: Readonly<Record<Check['kind'], number>> = { test: 300, lint: 120, types: 180, build: 300, format: 120, other: 180 };

/** The detected checks as the repository wants them. A file that is not valid changes nothing, and the notes say why. */
export function overrideChecks(detected: readonly Check[], text: string): Overridden {
  const file = parseChecksFile(text);
  if (typeof file === 'string') return { checks: detected, notes: [`${checksPath} is not used: ${visible(file)}`] };
  const faults: string[] = [];
  const off = new Set(file.off);
  const kept = detected.filter((check) => !off.has(check.id)).map((check) => replaced(check, file.checks.find((entry) => entry.id === check.id), faults));
  const known = new Set(detected.map((check) => check.id));
  const added = file.checks.filter((entry) => !known.has(entry.id)).flatMap((entry) => addedCheck(entry, faults));
  const checks = [...kept, ...added];
  return { checks: checks.slice(0, mostChecks), notes: notesOf(file, known, faults, checks.length).map((note) => visible(note)) };
}

/** The file's content, or what is wrong with it. */
export function parseChecksFile(text: string): ChecksFile | string {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return `it is not JSON (${error instanceof Error ? error.message.slice(0, 200) : 'unreadable'}).`;
  }
  const parsed = checksFileSchema.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return `${issue === undefined || issue.path.length === 0 ? '' : `at \`${issue.path.join('.')}\`, `}${issue?.message ?? 'it does not fit its contract'}.`;
  }
  const ids = parsed.data.checks.map((entry) => entry.id);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  return twice === undefined ? parsed.data : `it names the check \`${twice}\` twice.`;
}

function replaced(check: Check, entry: Entry | undefined, faults: string[]): Check {
  if (entry === undefined) return check;
  const argv = entry.argv === undefined ? undefined : withoutShell(entry, entry.argv, faults);
  if (argv === null) return check;
  const command = argv ?? check.argv;
  const cwd = entry.cwd ?? check.cwd;
  return {
    ...check, argv: [...command], cwd,
    kind: entry.kind ?? check.kind,
    title: entry.title === undefined ? (argv === undefined ? check.title : titled(command.join(' '), cwd)) : visible(entry.title).slice(0, 120),
    timeoutMs: entry.timeoutSeconds === undefined ? check.timeoutMs : Math.round(entry.timeoutSeconds * 1000),
    ...optional(entry),
    foundIn: `${checksPath}#${check.id}`,
    // A command of the repository's own choice is tried: what it lacks, the run will say.
    runnable: argv === undefined ? check.runnable : { yes: true },
  };
}

function optional(entry: Entry): Pick<Check, 'repeat' | 'report'> {
  return { ...(entry.repeat === undefined ? {} : { repeat: entry.repeat }), ...(entry.report === undefined ? {} : { report: entry.report }) };
}

function addedCheck(entry: Entry, faults: string[]): readonly Check[] {
  if (entry.argv === undefined || entry.kind === undefined) {
    faults.push(`The check \`${entry.id}\` was not detected, so it needs \`argv\` and \`kind\`; it is left out.`);
    return [];
  }
  const argv = withoutShell(entry, entry.argv, faults);
  if (argv === null) return [];
  const cwd = entry.cwd ?? '';
  return [{
    id: entry.id, title: visible(entry.title ?? titled(argv.join(' '), cwd)).slice(0, 120), kind: entry.kind, argv: [...argv], cwd, foundIn: `${checksPath}#${entry.id}`,
    timeoutMs: Math.round((entry.timeoutSeconds ?? timeLimits[entry.kind]) * 1000), ...optional(entry), runnable: { yes: true },
  }];
}

/** `["sh", "-c", "…"]` would be a script that nobody can read as a command; a script file may be run. */
function withoutShell(entry: Entry, argv: readonly string[], faults: string[]): readonly string[] | null {
  const [program = '', ...args] = argv;
  if (!/(?:^|\/)(?:ba|da|z|k|a)?sh$/.test(program) || !args.some((arg) => /^-\w*c/.test(arg))) return argv;
  faults.push(`The check \`${entry.id}\` hands a line to a shell; name a program and its arguments, or a script file. It is left as it was.`);
  return null;
}

function notesOf(file: ChecksFile, known: ReadonlySet<string>, faults: readonly string[], count: number): readonly string[] {
  const [replacing, adding] = [file.checks.filter((entry) => known.has(entry.id)), file.checks.filter((entry) => !known.has(entry.id))];
  const off = file.off.filter((id) => known.has(id));
  const unknown = file.off.filter((id) => !known.has(id));
  return [
    ...(off.length > 0 ? [`${checksPath} switches checks off: ${off.join(', ')}.`] : []),
    ...(replacing.length > 0 ? [`${checksPath} says otherwise how these run: ${idsOf(replacing)}.`] : []),
    ...(adding.length > 0 ? [`${checksPath} adds checks: ${idsOf(adding)}.`] : []),
    ...(unknown.length > 0 ? [`${checksPath} switches off what was not detected: ${unknown.join(', ')}.`] : []),
    ...(count > mostChecks ? [`${count - mostChecks} more checks are named; a run takes the first ${mostChecks}.`] : []),
    ...faults,
  ];
}

function idsOf(entries: readonly Entry[]): string {
  return entries.map((entry) => entry.id).join(', ');
}
