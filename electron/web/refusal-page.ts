/** What a person reads, in both languages, where no window can be shown to them. */
import { hostWordsOf, type HostWords } from '#shared/words/hosts.ts';

type Sentence = {
  [K in keyof HostWords]: HostWords[K] extends string ? K : never;
}[keyof HostWords];

export function refusalPage(sentence: Sentence): string {
  const [fr, en] = [hostWordsOf('fr')[sentence], hostWordsOf('en')[sentence]];
  return `<!doctype html>
<html lang="fr">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Maillon</title>
<h1>Maillon</h1>
<p>${fr}</p>
<p lang="en">${en}</p>
</html>
`;
}
