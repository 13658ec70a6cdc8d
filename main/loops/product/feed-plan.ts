import * as z from 'zod';
import { feedSettingsSchema, type FeedSettings } from '../../domain/feed-settings.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { resolveSources, type ReadWorkspaceFile } from '../../sources/registry.ts';
import type { FeedPlan } from './rooms.ts';

/** Reads what `.touchline/feed.json` holds; `file` is what a person knows it as. Faults: `feed_settings_*`. */
export function parseFeedSettings(text: string, file: string): Result<FeedSettings> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return fail('feed_settings_not_json', `${file} is not JSON: ${error instanceof Error ? error.message : String(error)}`, 'Correct the file.');
  }
  const parsed = feedSettingsSchema.safeParse(json);
  return parsed.success ? ok(parsed.data) : fail('feed_settings_invalid', `${file} holds settings that are not valid:\n${z.prettifyError(parsed.error).slice(0, 2000)}`, 'Correct the file; its form is in docs/schemas/feed_settings.schema.json.');
}

/** A feed with its connectors found, whoever reads the files below `.touchline/`. Faults: those of connectors and locations. */
export function planWith(settings: FeedSettings, repository: string, readFile: ReadWorkspaceFile): Result<FeedPlan> {
  const sources = resolveSources(settings, repository, readFile);
  return sources.ok ? ok({ settings, sources: sources.value }) : sources;
}
