/**
 * Reads patterns written down as text: a rule's name at the beginning of a line, its alternatives below it, one a
 * line, indented. Lines that begin with `#` are remarks. Throws when a rule is written twice: it is our own data.
 */
export function rulesOf(...texts: readonly string[]): Readonly<Record<string, readonly string[]>> {
  const rules: Record<string, string[]> = {};
  let current: string[] | null = null;
  for (const line of texts.flatMap((text) => text.split('\n')).filter((one) => one.trim() !== '' && !one.trim().startsWith('#'))) {
    if (line.startsWith(' ')) {
      if (current === null) throw new Error(`No rule above: ${line}`);
      current.push(line.trim());
      continue;
    }
    const name = line.trim();
    if (rules[name] !== undefined) throw new Error(`The rule “${name}” is written twice.`);
    current = [];
    rules[name] = current;
  }
  return rules;
}
