import { parse, type Export, type Import } from 'es-module-lexer';
import type { ImportedName } from './module-text.ts';

/**
 * The imports of a JavaScript or TypeScript text as es-module-lexer sees them; null where it gave up on the text, of
 * which nothing is known then. Type-only imports count as others do: a changed type reaches whoever names it.
 */
export function lexedModule(text: string): { readonly imports: readonly ImportedName[] } | null {
  try {
    const [imports, exports] = parse(text);
    const passedOn = new Set(exports.flatMap(passedOnBy));
    return { imports: imports.flatMap((each) => importedBy(each, passedOn)) };
  } catch {
    // Not this language, broken off, or nested beyond the lexer's bounds: the caller reads the text another way.
    return null;
  }
}

function passedOnBy(each: Export): readonly string[] {
  return each.type === 'reexport' || each.type === 'reexport-all' ? [each.from] : [];
}

function importedBy(each: Import, passedOn: ReadonlySet<string>): readonly ImportedName[] {
  if (each.type === 'import-meta' || each.specifier === undefined || each.specifier === '') return [];
  const { specifier } = each;
  const isPattern = each.type === 'dynamic' && each.glob;
  return [{ specifier, passedOn: passedOn.has(specifier), ...(isPattern ? { anyOf: true as const } : {}) }];
}
