import * as z from 'zod';
import type { BranchProtection } from '../../domain/decision.ts';
import { ok, type Result } from '../../domain/result.ts';
import type { GitHubClient } from './github-client.ts';

const branchSchema = z.object({
  protected: z.boolean(),
  protection: z.object({ enabled: z.boolean().optional(), required_status_checks: z.object({ contexts: z.array(z.string()).optional() }).nullish() }).nullish(),
});

const rulesSchema = z.array(z.object({
  type: z.string(),
  ruleset_id: z.number().optional(),
  parameters: z.object({
    required_approving_review_count: z.int().nonnegative().optional(),
    required_status_checks: z.array(z.object({ context: z.string() })).optional(),
  }).optional(),
}));
type Rules = z.infer<typeof rulesSchema>;

const classicSchema = z.object({
  required_status_checks: z.object({ contexts: z.array(z.string()).optional(), checks: z.array(z.object({ context: z.string() })).optional() }).nullish(),
  required_pull_request_reviews: z.object({
    required_approving_review_count: z.int().nonnegative().optional(),
    bypass_pull_request_allowances: z.object({ users: z.array(z.unknown()).optional(), teams: z.array(z.unknown()).optional(), apps: z.array(z.unknown()).optional() }).nullish(),
  }).nullish(),
  enforce_admins: z.object({ enabled: z.boolean() }).nullish(),
});
type Classic = z.infer<typeof classicSchema>;

const rulesetSchema = z.object({ current_user_can_bypass: z.string().optional() });
const roleSchema = z.object({ permissions: z.object({ admin: z.boolean() }).optional() });

const maxRulesets = 20;

/**
 * What the branch demands, by rulesets and by classic protection together. Rulesets can be read by everyone, classic
 * protection with Administration: read only; what cannot be read counts as rules that this token could pass by, so that
 * nothing is ever merged over them.
 */
export async function readGitHubProtection(client: GitHubClient, branch: string, signal?: AbortSignal): Promise<Result<BranchProtection | null>> {
  const { owner, repo } = client;
  const needs = 'Contents: read';
  const found = await client.ask({ deed: 'show the base branch', needs, schema: branchSchema, signal, call: (octokit, request) => octokit.rest.repos.getBranch({ owner, repo, branch, request }) });
  if (!found.ok) return found;
  const rules = await client.askOr({
    deed: 'show the rules of the base branch', needs: 'Metadata: read', schema: rulesSchema, signal, call: (octokit, request) => octokit.rest.repos.getBranchRules({ owner, repo, branch, per_page: 100, request }),
  });
  if (!rules.ok) return rules;
  const classic = await readClassic(client, branch, signal);
  if (!classic.ok) return classic;
  const ruled = rules.value.kind === 'answered' ? rules.value.answer.data : null;
  // Everyone who may see the branch may see whether classic protection is on.
  const known = classic.value === 'unknown' && found.value.data.protection?.enabled === false ? 'none' : classic.value;
  const bypass = await mayBypass(client, { rules: ruled, classic: known }, signal);
  if (!bypass.ok) return bypass;
  const summary = found.value.data.protection?.required_status_checks?.contexts ?? [];
  return ok({
    branch,
    protected: found.value.data.protected || (ruled ?? []).length > 0,
    requiredChecks: [...new Set([...summary, ...checksOfRules(ruled ?? []), ...checksOfClassic(classic.value)])].slice(0, 100),
    requiredApprovals: Math.max(0, ...(ruled ?? []).map((rule) => rule.parameters?.required_approving_review_count ?? 0), approvalsOf(classic.value)),
    mayBypass: bypass.value,
  });
}

/** `none` where the branch has no classic protection, `unknown` where this token may not see. */
async function readClassic(client: GitHubClient, branch: string, signal: AbortSignal | undefined): Promise<Result<Classic | 'none' | 'unknown'>> {
  const { owner, repo } = client;
  const answer = await client.askOr({
    deed: 'show the branch’s protection', needs: 'Administration: read', schema: classicSchema, signal, call: (octokit, request) => octokit.rest.repos.getBranchProtection({ owner, repo, branch, request }),
  });
  if (!answer.ok) return answer;
  if (answer.value.kind === 'answered') return ok(answer.value.answer.data);
  if (answer.value.status === 404 && /branch not protected/iu.test(answer.value.said)) return ok('none');
  return [403, 404].includes(answer.value.status) ? ok('unknown') : { ok: false, error: answer.value.fault };
}

interface Known {
  readonly rules: Rules | null;
  readonly classic: Classic | 'none' | 'unknown';
}

async function mayBypass(client: GitHubClient, { rules, classic }: Known, signal: AbortSignal | undefined): Promise<Result<boolean>> {
  // What cannot be seen may be passed by; and where there are no rules at all, everything passes.
  if (rules === null || classic === 'unknown' || (classic === 'none' && rules.length === 0)) return ok(true);
  if (classic !== 'none' && (await passesClassic(client, classic, signal))) return ok(true);
  return await passesRulesets(client, rules, signal);
}

async function passesClassic(client: GitHubClient, classic: Classic, signal: AbortSignal | undefined): Promise<boolean> {
  const allowed = classic.required_pull_request_reviews?.bypass_pull_request_allowances;
  if ([allowed?.users, allowed?.teams, allowed?.apps].some((list) => (list ?? []).length > 0)) return true;
  if (classic.enforce_admins?.enabled === true) return false;
  const { owner, repo } = client;
  const role = await client.ask({ deed: 'show the repository', needs: 'Metadata: read', schema: roleSchema, signal, call: (octokit, request) => octokit.rest.repos.get({ owner, repo, request }) });
  return !role.ok || role.value.data.permissions?.admin !== false;
}

async function passesRulesets(client: GitHubClient, rules: Rules, signal: AbortSignal | undefined): Promise<Result<boolean>> {
  const ids = [...new Set(rules.map((rule) => rule.ruleset_id))];
  if (ids.length > maxRulesets || ids.includes(undefined)) return ok(true);
  const { owner, repo } = client;
  for (const id of ids) {
    const answer = await client.askOr({
      deed: 'show a ruleset', needs: 'Metadata: read', schema: rulesetSchema, signal, call: (octokit, request) => octokit.rest.repos.getRepoRuleset({ owner, repo, ruleset_id: id ?? 0, request }),
    });
    if (!answer.ok) return answer;
    if (answer.value.kind !== 'answered' || answer.value.answer.data.current_user_can_bypass !== 'never') return ok(true);
  }
  return ok(false);
}

function checksOfRules(rules: Rules): readonly string[] {
  return rules.flatMap((rule) => (rule.parameters?.required_status_checks ?? []).map(({ context }) => context));
}

function checksOfClassic(classic: Classic | 'none' | 'unknown'): readonly string[] {
  if (classic === 'none' || classic === 'unknown') return [];
  const { contexts = [], checks = [] } = classic.required_status_checks ?? {};
  return [...contexts, ...checks.map(({ context }) => context)];
}

function approvalsOf(classic: Classic | 'none' | 'unknown'): number {
  return classic === 'none' || classic === 'unknown' ? 0 : (classic.required_pull_request_reviews?.required_approving_review_count ?? 0);
}
