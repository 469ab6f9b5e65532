/** Whether two short texts are one and a slip of typing: a letter more, less, for another, or two in the wrong order. */
export function isOneSlipApart(a: string, b: string): boolean {
  if (a === b) return true;
  if (a.length < b.length) return isOneSlipApart(b, a);
  if (a.length - b.length > 1) return false;
  let at = 0;
  while (at < b.length && a[at] === b[at]) at += 1;
  if (a.length > b.length) return a.slice(at + 1) === b.slice(at);
  if (a.slice(at + 1) === b.slice(at + 1)) return true;
  const isSwapped = a[at] === b[at + 1] && a[at + 1] === b[at];
  return isSwapped && a.slice(at + 2) === b.slice(at + 2);
}

/** The text, and what is left of it without each letter in turn: two texts one slip apart share one of these. */
export function slipKeys(text: string): Set<string> {
  const keys = new Set([text]);
  for (let at = 0; at < text.length; at += 1) keys.add(text.slice(0, at) + text.slice(at + 1));
  return keys;
}
