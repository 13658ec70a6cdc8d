import * as z from 'zod';
import type { BranchProtection } from '../../domain/decision.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { visible } from '../../git/escape.ts';
import type { GitLabClient } from './gitlab-client.ts';
import type { Access } from './host.ts';

const levelSchema = z.object({ access_level: z.int() }).nullish();
const projectSchema = z.object({
  archived: z.boolean().nullish(),
  only_allow_merge_if_pipeline_succeeds: z.boolean().nullish(),
  permissions: z.object({ project_access: levelSchema, group_access: levelSchema }).nullish(),
});
type Project = z.infer<typeof projectSchema>;

/** https://docs.gitlab.com/api/access_requests/#valid-access-levels */
const developer = 30;
const maintainer = 40;

async function readProject(client: GitLabClient, signal: AbortSignal | undefined): Promise<Result<Project>> {
  return await client.ask({ deed: 'show the project', needs: 'the scope api', path: client.place, schema: projectSchema, signal });
}

function levelOf({ permissions }: Project): number {
  return Math.max(permissions?.project_access?.access_level ?? 0, permissions?.group_access?.access_level ?? 0);
}

const tooPowerful = new Set(['sudo', 'admin_mode']);
const needed = new Set(['api', 'write_repository', 'read_repository', 'read_api', 'read_user', 'self_rotate']);

/** What the token may do: its scopes, and the role of its account in the project. */
export async function examineGitLab(client: GitLabClient, signal?: AbortSignal): Promise<Result<Access>> {
  const project = await readProject(client, signal);
  if (!project.ok) return project;
  if (project.value.archived === true) return fail('repository_archived', 'The project is archived and takes no changes.', 'Unarchive it on GitLab, or take the workspace off its schedule.');
  const token = await client.ask({
    deed: 'show what the token may do', needs: 'the scope api', path: '/personal_access_tokens/self', signal,
    schema: z.object({ scopes: z.array(z.string()), expires_at: z.string().nullish() }),
  });
  if (!token.ok) return token;
  const user = await client.ask({ deed: 'say whose token this is', needs: 'the scope api', path: '/user', schema: z.object({ username: z.string(), is_admin: z.boolean().nullish() }), signal });
  if (!user.ok) return user;
  const scopes = token.value.scopes.slice(0, 50).map((scope) => visible(scope));
  const refused = scopes.filter((scope) => tooPowerful.has(scope));
  if (refused.length > 0 || user.value.is_admin === true) {
    const what = refused.length > 0 ? `its scopes ${refused.join(', ')}` : 'its account, which administers the whole instance';
    return fail('token_too_powerful', `The token may act far beyond this project, by ${what}.`, 'Use a project access token with the role Developer and the scopes api and write_repository.');
  }
  const level = levelOf(project.value);
  if (level < developer || !scopes.includes('api')) {
    return fail('token_too_weak', 'The token may not push to the project or open merge requests.', 'Use a project access token with the role Developer and the scopes api and write_repository.');
  }
  return ok({
    account: user.value.username,
    scopes,
    warnings: [
      ...(level >= maintainer ? ['The account of this token is a maintainer or owner and can do too much: rules of branches may not hold for it. The role Developer is enough.'] : []),
      ...scopes.filter((scope) => !needed.has(scope)).map((scope) => `The scope ${scope} is not needed.`),
      ...(token.value.expires_at === null || token.value.expires_at === undefined ? ['The token never expires. Give it an end of at most 30 days.'] : []),
    ],
  });
}

/** What a pipeline as a whole is called among a commit's checks: GitLab requires it, and none of its jobs by name. */
export const gitLabPipeline = 'pipeline';

const branchSchema = z.object({ name: z.string(), protected: z.boolean(), can_push: z.boolean().nullish() });

/**
 * GitLab holds what a merge demands at the project: a pipeline that passed, and approvals, which it tells of each merge
 * request. What cannot be read counts as something this token could pass by.
 */
export async function readGitLabProtection(client: GitLabClient, branch: string, signal?: AbortSignal): Promise<Result<BranchProtection | null>> {
  const found = await client.ask({
    deed: 'show the base branch', needs: 'the scope api', path: `${client.place}/repository/branches/${encodeURIComponent(branch)}`, schema: branchSchema, signal,
  });
  if (!found.ok) return found;
  const project = await readProject(client, signal);
  if (!project.ok) return project;
  const approvals = await client.askOr({
    deed: 'show the approval rules', needs: 'the scope api', path: `${client.place}/approval_rules`, query: { per_page: '100' }, signal,
    schema: z.array(z.object({ approvals_required: z.int().nonnegative(), protected_branches: z.array(z.object({ name: z.string() })).optional(), applies_to_all_protected_branches: z.boolean().nullish() })),
  });
  if (!approvals.ok) return approvals;
  // Editions without approval rules answer that there is no such thing.
  if (approvals.value.kind === 'declined' && ![403, 404].includes(approvals.value.status)) return { ok: false, error: approvals.value.fault };
  const rules = approvals.value.kind === 'answered' ? approvals.value.data : [];
  return ok({
    branch,
    protected: found.value.protected,
    requiredChecks: project.value.only_allow_merge_if_pipeline_succeeds === true ? [gitLabPipeline] : [],
    requiredApprovals: Math.max(0, ...rules.map((rule) => rule.approvals_required)),
    // Whoever may push to the branch itself does not need the merge request at all.
    mayBypass: !found.value.protected || found.value.can_push !== false || (approvals.value.kind === 'declined' && approvals.value.status === 403),
  });
}
