import { lineOf, type Mark } from './facts.ts';
import { languageOf, type Language } from './paths.ts';

/** Comparisons that a type defines for itself and that hold whatever it is compared with. */
const patterns: Readonly<Record<Language, readonly RegExp[]>> = {
  python: [/\bdef\s+__eq__\s*\([^)]{0,200}\)[^:\n]{0,100}:(?:\s|#[^\n]*\n|"""[^"]{0,500}""")*return\s+True\b/g, /\bdef\s+__ne__\s*\([^)]{0,200}\)[^:\n]{0,100}:(?:\s|#[^\n]*\n|"""[^"]{0,500}""")*return\s+False\b/g, /\b__eq__\s*=\s*lambda\b[^:\n]{0,100}:\s*True\b/g],
  javascript: [/\b(?:equals|isEqual|eql|asymmetricMatch)\s*\([^)]{0,200}\)\s*(?::\s*\w+\s*)?\{(?:\s|\/\/[^\n]*\n)*return\s+(?:true|!0)\s*;?\s*\}/g, /\b(?:equals|isEqual|eql|asymmetricMatch)\s*[:=]\s*(?:\([^)]{0,200}\)|\w+)\s*(?::\s*\w+\s*)?=>\s*(?:true|!0)\b/g],
  go: [/\bfunc\s*\([^)]{0,200}\)\s*(?:Equals?|Eq)\s*\([^)]{0,200}\)\s*bool\s*\{(?:\s|\/\/[^\n]*\n)*return\s+true\s*\}/g],
  rust: [/\bfn\s+eq\s*\(\s*&self[^)]{0,200}\)\s*->\s*bool\s*\{(?:\s|\/\/[^\n]*\n)*(?:return\s+)?true\s*;?\s*\}/g],
};

/** Types whose values equal everything: no assertion that compares one of them can fail. */
export function alwaysEqualMarks(path: string, text: string): readonly Mark[] {
  const language = languageOf(path);
  if (language === null) return [];
  return patterns[language].flatMap((pattern) => [...text.matchAll(pattern)].map((found): Mark => ({
    kind: 'always-true', label: 'a comparison that always holds', key: found[0].slice(0, 400), line: lineOf(text, found.index), detail: 'What is compared here is equal to everything, so an assertion that compares it can’t fail.',
  })));
}
