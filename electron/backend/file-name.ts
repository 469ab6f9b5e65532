/** A name that every disk accepts, from a title that a person wrote. */
export function fileNameOf(title: string, extension: string): string {
  const plain = title
    .replaceAll(/[<>:"/\\|?*\p{Cc}]+/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim();
  const short = plain
    .slice(0, 100)
    .toWellFormed()
    .replace(/[. ]+$/u, '');
  return `${short || 'Plan'}.${extension}`;
}
