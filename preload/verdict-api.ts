/** What a person is asked to approve, in words of main's own. */
export interface VerdictQuestion {
  readonly workspace: string;
  readonly title: string;
  /** `3 files, +12 −4`. */
  readonly change: string;
  /** The digest of the bytes. Exactly these are approved. */
  readonly patchSha256: string;
  /** What policy said. */
  readonly outcome: string;
  readonly checks: string;
  /** What happens on approval, in words. */
  readonly effect: string;
  /** What stands in the way of that as things are; null where nothing is known to. */
  readonly warning: string | null;
  readonly undo: string;
}

/** The contract of the small window a change is approved in. */
export interface VerdictWindowApi {
  about(): Promise<VerdictQuestion | null>;
  /** What is wrong with it, or null when the approval is stored and the window closes. */
  approve(note: string): Promise<string | null>;
  cancel(): void;
}

declare global {
  interface Window {
    readonly touchlineVerdict: VerdictWindowApi;
  }
}
