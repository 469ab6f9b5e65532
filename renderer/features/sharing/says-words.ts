/** Whether a text says every word typed, whatever accents and capitals; without a word, every text does. */
import { fold } from '#shared/lib/fold.ts';

export function saysEveryWord(typed: string): (text: string) => boolean {
  const words = fold(typed)
    .split(' ')
    .filter((word) => word !== '');
  return (text) => {
    if (words.length === 0) return true;
    const said = fold(text);
    return words.every((word) => said.includes(word));
  };
}
