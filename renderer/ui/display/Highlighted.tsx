/** Text whose words found by a search are marked. The parts come cut: nothing here reads a query or any HTML. */
export interface TextPart {
  text: string;
  isMatch: boolean;
}

export type Snippet = string | readonly TextPart[];

export function Highlighted({ text }: { text: Snippet }) {
  if (typeof text === 'string') return text;
  // The parts of a snippet never move within it, so their rank is their identity.
  return text.map((part, index) =>
    part.isMatch ? <mark key={index}>{part.text}</mark> : <span key={index}>{part.text}</span>,
  );
}
