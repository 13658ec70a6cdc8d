import type { Fault } from '../domain/result.ts';

/** Exit codes of every command, as `docs/terminal.md` lists them. */
export const exitCodes = { done: 0, failed: 1, usage: 2, missing: 3, interrupted: 130 } as const;

/** Faults of use or settings: the person typed or configured something that can't be. */
const usage = new Set([
  'not_a_folder', 'not_a_repository', 'no_commits', 'repository_unreadable', 'no_such_run', 'no_such_artifact', 'no_patch', 'settings_not_json', 'settings_invalid',
  'policy_not_valid', 'policy_not_json', 'loop_not_available', 'no_model_for_task', 'no_such_provider', 'unknown_command', 'wrong_usage', 'level_too_low', 'no_such_task', 'wrong_task',
  'no_feed_settings', 'feed_settings_not_json', 'feed_settings_invalid', 'connector_unknown', 'connector_not_json', 'connector_invalid', 'source_twice', 'parameter_unknown',
  'location_invalid', 'location_unfilled', 'location_outside_workspace', 'recording_missing', 'recording_invalid', 'recording_empty', 'recording_path_refused', 'replay_source_unknown',
  'file_unreadable',
]);

/** Faults of the machine: something needed is not here. */
const missing = new Set([
  'docker_unreachable', 'docker_not_permitted', 'docker_refused', 'image_missing', 'git_missing', 'git_too_old', 'git_not_started', 'disk_full', 'home_not_writable', 'store_not_writable',
  'settings_unreadable', 'write_failed', 'sandbox_not_safe', 'model_unreachable',
]);

export function exitCodeOf(fault: Fault): number {
  if (usage.has(fault.code)) return exitCodes.usage;
  if (missing.has(fault.code)) return exitCodes.missing;
  return exitCodes.failed;
}
