import type { ReviewApi } from '../../preload/review-api.ts';
import type { VerdictQuestion } from '../../preload/verdict-api.ts';
import type { Settings } from '../domain/settings.ts';
import type { DeliveryRow } from '../domain/change-views.ts';
import type { KeyPlace } from '../../preload/api.ts';
import type { KeyOwner } from '../secrets/keyring.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { Ledger } from '../ledger/contract.ts';
import { defaultPolicy } from '../policy/default-policy.ts';
import { autonomyOf } from './autonomy-page.ts';
import { createReviewingReader } from './reviewing.ts';
import { readBlastPicture } from './blast-picture.ts';
import { changesOnTheirWay } from './changes-on-their-way.ts';
import type { Deliveries } from './deliveries.ts';
import { readDeliveryPage, saveDelivery, tokenOwner, type DeliveryPageOptions } from './delivery-page.ts';
import { createAccessChecks } from './forge-access.ts';
import { hunkLines } from './hunk-lines.ts';
import { readRunPage } from './run-page.ts';
import { readSettings } from './settings-file.ts';
import { verdictQuestion } from './verdict-question.ts';

export interface ReviewDeskOptions extends DeliveryPageOptions {
  readonly deliver: Deliveries['deliver'];
  readonly now: () => Date;
}

/** What a person is asked in a window of the door's own; no page may do it by itself. */
type DoorsOwn = 'approve' | 'enterToken' | 'openPullRequest';
/** What starts runs or stores verdicts. */
type Acts = 'runLive' | 'reject' | 'withdraw' | 'revise';

/** From a change that waits for a review to the end of its pull request, as the doors ask for it. */
export interface ReviewDesk extends Omit<ReviewApi, DoorsOwn | Acts> {
  /** What is asked before these bytes are approved, in words. */
  verdictQuestion(runId: string, patchSha256: string): Promise<Result<VerdictQuestion>>;
  /** Whose token a workspace needs, and how it is called. */
  tokenOwner(workspaceId: string): Promise<Result<{ readonly owner: KeyOwner; readonly name: string }>>;
  placeOfToken(owner: KeyOwner): KeyPlace;
  /** Address of the pull request of a change; https and nothing else. */
  pullRequestAddress(root: string): Result<string>;
}

export function createReviewDesk(options: ReviewDeskOptions): ReviewDesk {
  const { ledger, keyring } = options;
  const access = createAccessChecks(options);
  return {
    hunks: async (runId) => hunks(ledger, runId),
    blastRadius: async (runId) => {
      const bytes = artifact(ledger, runId, 'blast_radius.json');
      return ok(bytes === null ? null : readBlastPicture(bytes));
    },
    retryDelivery: async (runId) => options.deliver(runId),
    deliveries: async (workspaceId) => ok(changesOnTheirWay(ledger, workspaceId, options.now())),
    autonomy: async (workspaceId) => withSettings(options, ({ level }) => ok(autonomyOf(workspaceId, ledger.read.settledChanges(workspaceId), createReviewingReader(ledger), defaultPolicy, level))),
    deliverySettings: async (workspaceId) => readDeliveryPage(options, workspaceId),
    saveDeliverySettings: async (workspaceId, delivery) => saveDelivery(options, workspaceId, delivery),
    forgetToken: async (workspaceId) => {
      const asked = await tokenOwner(options, workspaceId);
      return asked.ok ? keyring.forget(asked.value.owner.id) : asked;
    },
    checkAccess: async (workspaceId) => access.check(workspaceId),
    cancelCheckAccess: async (workspaceId) => {
      access.cancel(workspaceId);
      return ok(null);
    },
    verdictQuestion: async (runId, patchSha256) => question(options, runId, patchSha256),
    tokenOwner: async (workspaceId) => tokenOwner(options, workspaceId),
    placeOfToken: (owner) => keyring.placeOf(owner),
    pullRequestAddress: (root) => addressOf(ledger.read.delivery(root)),
  };
}

async function question(options: ReviewDeskOptions, runId: string, patchSha256: string): Promise<Result<VerdictQuestion>> {
  const page = readRunPage(options.ledger, runId);
  if (!page.ok) return page;
  const delivery = await readDeliveryPage(options, page.value.line.run.workspaceId);
  return withSettings(options, ({ review }) => verdictQuestion({ page: page.value, patchSha256, delivery, undoSeconds: review.undoSeconds }));
}

function hunks(ledger: Ledger, runId: string): Awaited<ReturnType<ReviewApi['hunks']>> {
  const page = readRunPage(ledger, runId);
  if (!page.ok) return page;
  const { patch } = page.value;
  if (patch === null) return fail('no_patch', 'This run has made no patch.', 'Look at the timeline for how far it came.');
  const bytes = ledger.artifacts.get(patch.sha256);
  return bytes.ok ? ok(hunkLines(bytes.value, patch.files.map((file) => file.path))) : bytes;
}

function addressOf(delivery: DeliveryRow | undefined): Result<string> {
  const url = delivery?.opened?.url ?? null;
  if (url === null || !URL.canParse(url)) return fail('no_address', 'This change has no pull request that could be opened.', 'Look at its branch on the remote.');
  const { protocol, username, password, href } = new URL(url);
  if (protocol !== 'https:' || username !== '' || password !== '') return fail('address_refused', 'Only https addresses without a password are opened.', 'Open it by hand, if you trust it.');
  return ok(href);
}

function artifact(ledger: Ledger, runId: string, name: string): Uint8Array | null {
  const row = ledger.read.artifacts(runId).find((one) => one.name === name);
  const bytes = row === undefined ? null : ledger.artifacts.get(row.sha256);
  return bytes?.ok === true ? bytes.value : null;
}

function withSettings<T>({ home }: ReviewDeskOptions, use: (settings: Settings) => Result<T>): Result<T> {
  const settings = readSettings(home);
  return settings.ok ? use(settings.value) : settings;
}
