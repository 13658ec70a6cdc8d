import { ulid } from 'ulid';
import * as z from 'zod';

/** 26 characters of Crockford base 32 (https://github.com/ulid/spec): sorts by the time it was made. */
export const ulidSchema = z.string().regex(/^[0-9A-HJKMNP-TV-Z]{26}$/, 'is not a ULID');

export const runIdSchema = ulidSchema.brand<'RunId'>();
export type RunId = z.infer<typeof runIdSchema>;

export const workspaceIdSchema = ulidSchema.brand<'WorkspaceId'>();
export type WorkspaceId = z.infer<typeof workspaceIdSchema>;

export const callIdSchema = ulidSchema.brand<'CallId'>();
export type CallId = z.infer<typeof callIdSchema>;

export const newRunId = (): RunId => runIdSchema.parse(ulid());
export const newWorkspaceId = (): WorkspaceId => workspaceIdSchema.parse(ulid());
export const newCallId = (): CallId => callIdSchema.parse(ulid());

/** Lower-case hex SHA-256. */
export const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/, 'is not a SHA-256 in lower-case hex');

/** A full git object name: SHA-1 (40) or SHA-256 (64) in lower-case hex. */
export const objectNameSchema = z.string().regex(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/, 'is not a full git object name');

/** RFC 3339 in UTC, as `Date.prototype.toISOString` writes it. */
export const instantSchema = z.iso.datetime({ offset: false });

/** A day of UTC, e.g. `2026-11-22`. */
export const daySchema = z.iso.date();
