import * as z from 'zod';
import { fail, ok, type Result } from '../../domain/result.ts';
import { visible } from '../../git/escape.ts';
import { neededPermissions, usefulPermissions, type GitHubClient } from './github-client.ts';
import type { Access } from './host.ts';

const repositorySchema = z.object({
  archived: z.boolean().optional(),
  permissions: z.object({ admin: z.boolean(), maintain: z.boolean().optional(), push: z.boolean() }).optional(),
});

/**
 * What the credential may do. Classic tokens name their scopes in a header, an app's installation its permissions; a
 * fine-grained token names none, so two things it should not be able to read are tried.
 */
export async function examineGitHub(client: GitHubClient, signal?: AbortSignal): Promise<Result<Access>> {
  const { owner, repo } = client;
  // First: a token that asks for more than the app has is not given at all.
  const installation = client.auth === 'app' ? await examineInstallation(client, signal) : null;
  if (installation !== null && !installation.ok) return installation;
  const repository = await client.ask({
    deed: 'show the repository', needs: 'Metadata: read', schema: repositorySchema, signal, call: (octokit, request) => octokit.rest.repos.get({ owner, repo, request }),
  });
  if (!repository.ok) return repository;
  const { archived, permissions } = repository.value.data;
  if (archived === true) return fail('repository_archived', `${owner}/${repo} is archived and takes no changes.`, 'Unarchive it on GitHub, or take the workspace off its schedule.');
  if (installation !== null) return installation;
  if (permissions?.push === false) return fail('token_too_weak', `The account of this token may not push to ${owner}/${repo}.`, 'Use a token of an account with write access, with Contents: write and Pull requests: write.');
  const role = permissions?.admin === true ? 'an admin' : 'a maintainer';
  const roleWarnings = permissions?.admin === true || permissions?.maintain === true
    ? [`The account of this token is ${role} of the repository and can do too much: its rules may not hold for it. An account or app with write access is enough.`]
    : [];
  const scopes = repository.value.headers['x-oauth-scopes'];
  const account = await readAccount(client, signal);
  if (!account.ok) return account;
  const expiry = repository.value.headers['github-authentication-token-expiration'] === undefined ? ['The token does not say when it expires. Give it an end of at most 30 days.'] : [];
  const judged = scopes === undefined ? await tryFineGrained(client, signal) : judgeScopes(splitScopes(scopes));
  if (!judged.ok) return judged;
  return ok({ account: account.value, scopes: judged.value.scopes, warnings: [...judged.value.warnings, ...roleWarnings, ...expiry] });
}

interface Judged {
  readonly scopes: readonly string[];
  readonly warnings: readonly string[];
}

async function readAccount(client: GitHubClient, signal: AbortSignal | undefined): Promise<Result<string>> {
  const answer = await client.ask({
    deed: 'say whose token this is', needs: 'Metadata: read', schema: z.object({ login: z.string().max(200) }), signal,
    call: (octokit, request) => octokit.rest.users.getAuthenticated({ request }),
  });
  return answer.ok ? ok(answer.value.data.login) : answer;
}

function splitScopes(header: string): readonly string[] {
  return header.split(',').map((scope) => visible(scope.trim())).filter((scope) => scope !== '').slice(0, 50);
}

const tooPowerful = /^(?:admin:|delete|write:org$|write:enterprise|manage_|site_admin|audit_log|user$)/u;

/** https://docs.github.com/apps/oauth-apps/building-oauth-apps/scopes-for-oauth-apps */
export function judgeScopes(scopes: readonly string[]): Result<Judged> {
  const refused = scopes.filter((scope) => tooPowerful.test(scope));
  if (refused.length > 0) {
    return fail('token_too_powerful', `The token may administer or delete more than one repository’s pull requests: ${refused.join(', ')}.`, `Take these scopes away: ${refused.join(', ')}. Better: a fine-grained token for this one repository with Contents: write and Pull requests: write.`);
  }
  if (!scopes.includes('repo') && !scopes.includes('public_repo')) {
    return fail('token_too_weak', 'The token may not write to repositories.', 'Use a fine-grained token for this one repository with Contents: write and Pull requests: write.');
  }
  return ok({ scopes, warnings: scopes.flatMap(scopeWarning) });
}

function scopeWarning(scope: string): readonly string[] {
  if (scope === 'public_repo') return ['The scope public_repo covers every public repository of the account. A fine-grained token covers one.'];
  if (scope === 'repo') return ['The scope repo covers every repository of the account, with its secrets and settings. A fine-grained token covers one.'];
  if (scope === 'workflow') return ['The scope workflow lets the token change what CI runs. Touchline does not need it.'];
  return [`The scope ${scope} is not needed.`];
}

async function tryFineGrained(client: GitHubClient, signal: AbortSignal | undefined): Promise<Result<Judged>> {
  const { owner, repo } = client;
  const secrets = await client.askOr({
    deed: 'show the names of secrets', needs: 'Secrets: read', schema: z.unknown(), signal, call: (octokit, request) => octokit.rest.actions.listRepoSecrets({ owner, repo, per_page: 1, request }),
  });
  if (!secrets.ok) return secrets;
  const keys = await client.askOr({
    deed: 'show deploy keys', needs: 'Administration: read', schema: z.unknown(), signal, call: (octokit, request) => octokit.rest.repos.listDeployKeys({ owner, repo, per_page: 1, request }),
  });
  if (!keys.ok) return keys;
  return ok({
    scopes: [],
    warnings: [
      ...(secrets.value.kind === 'answered' ? ['The token can read the names of CI secrets. Take its Secrets permission away.'] : []),
      ...(keys.value.kind === 'answered' ? ['The token can read the repository’s administration. Take its Administration permission away.'] : []),
    ],
  });
}

const installationSchema = z.object({
  app_slug: z.string().max(200).optional(),
  repository_selection: z.string().optional(),
  suspended_at: z.string().nullish(),
  permissions: z.record(z.string(), z.string()),
});

const appTooPowerful = /^(?:administration|organization_.*|members|secrets|organization_secrets|environments|enterprise.*|dependabot_secrets)$/u;

async function examineInstallation(client: GitHubClient, signal: AbortSignal | undefined): Promise<Result<Access>> {
  const { owner, repo } = client;
  const answer = await client.askAsApp({
    deed: 'show the app’s installation', needs: 'an installation of the app on this repository', schema: installationSchema, signal,
    call: (octokit, request) => octokit.rest.apps.getRepoInstallation({ owner, repo, request }),
  });
  if (!answer.ok) return answer;
  const { permissions, repository_selection: selection, app_slug: slug } = answer.value.data;
  const given = Object.entries(permissions).slice(0, 100).map(([name, level]) => `${visible(name)}:${visible(level)}`);
  const refused = Object.entries(permissions).filter(([name, level]) => appTooPowerful.test(name) && level !== 'read').map(([name]) => visible(name));
  if (refused.length > 0) return fail('token_too_powerful', `The app may administer more than pull requests: ${refused.join(', ')}.`, `Take these permissions away from the app: ${refused.join(', ')}.`);
  const missing = Object.entries(neededPermissions).filter(([name, level]) => level === 'write' && permissions[name] !== 'write').map(([name]) => name);
  if (missing.length > 0) return fail('token_too_weak', `The app lacks write access to ${missing.join(' and ')}.`, `Give the app these permissions: ${missing.join(', ')} (write).`);
  const known = new Set([...Object.keys(neededPermissions), ...Object.keys(usefulPermissions)]);
  const unneeded = Object.keys(permissions).filter((name) => !known.has(name));
  const absent = Object.keys(usefulPermissions).filter((name) => permissions[name] === undefined);
  return ok({
    account: slug === undefined ? null : `${slug}[bot]`,
    scopes: given,
    warnings: [
      ...(selection === 'all' ? ['The app is installed on all repositories. Its tokens are narrowed to this one; its key is not. Choose this repository alone.'] : []),
      ...(unneeded.length > 0 ? [`The app has permissions that are not needed: ${unneeded.map((name) => visible(name)).join(', ')}.`] : []),
      ...(absent.length > 0 ? [`The app cannot read ${absent.join(', ')}: what needs them is not seen.`] : []),
    ],
  });
}
