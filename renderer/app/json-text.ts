/** JSON is set out for reading; anything that isn't whole JSON is shown as it is. */
export function readable(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}
