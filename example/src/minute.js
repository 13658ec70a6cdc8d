/** Minutes as the provider writes them: "12", or "45+2" for what occured in added time. */
export function parseMinute(text) {
  const match = /^(\d{1,3})(?:\+(\d{1,2}))?$/.exec(String(text));
  if (match === null) throw new Error(`not a minute: ${text}`);
  return { regular: Number(match[1]), added: Number(match[2] ?? 0) };
}

export function showMinute({ regular, added }) {
  return added === 0 ? `${regular}'` : `${regular}+${added}'`;
}

export function compareMinutes(one, other) {
  return one.regular - other.regular || one.added - other.added;
}
