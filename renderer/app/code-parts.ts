/** A part of a sentence, and whether it stood between backticks. */
export interface CodePart {
  readonly text: string;
  readonly isCode: boolean;
}

/** Splits a sentence at what stands between two backticks on one line; a backtick without a partner stays text. */
export function codeParts(text: string): readonly CodePart[] {
  return text.split(/`([^`\n]{1,400})`/u).map((part, at) => ({ text: part, isCode: at % 2 === 1 })).filter((part) => part.text !== '');
}
