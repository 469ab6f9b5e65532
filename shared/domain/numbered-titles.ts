/** « Obj 1. Visibiliser… »: numbers that people wrote before titles, and that a plan gives by itself. */
const NUMBERED =
  /^(?:obj(?:ectif|ective)?\.?\s*(?:op(?:érationnel|erational)?\.?\s*)?(?:n°\s*)?)?(\d{1,4})\s*[.:)–—-]\s*(?=\S)([^]*)$/iu;

export interface NumberedTitle {
  readonly number: number;
  readonly title: string;
}

export function numberedTitle(text: string): NumberedTitle | undefined {
  const [, number, title] = NUMBERED.exec(text.trim()) ?? [];
  return number === undefined || title === undefined
    ? undefined
    : { number: Number(number), title };
}

/** Whether the titles, in order, bear exactly the numbers that numbering through the plan would give them. */
export function areNumberedThrough(titles: readonly string[]): boolean {
  return (
    titles.length > 0 && titles.every((title, index) => numberedTitle(title)?.number === index + 1)
  );
}
