/** How a key is typed: on one line, or as a private key in PEM. */
export type KeyShape = 'line' | 'pem';

/** The contract of the small window a key is typed into. */
export interface KeyWindowApi {
  about(): Promise<{ readonly provider: string; readonly sentence: string; readonly shape: KeyShape }>;
  /** What is wrong with the key, or null when it was taken and the window closes. */
  submit(key: string): Promise<string | null>;
  cancel(): void;
}

declare global {
  interface Window {
    readonly touchlineKey: KeyWindowApi;
  }
}
