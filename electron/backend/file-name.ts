/** The name of a file that a person gave, as every disk accepts it: whole, but for what a disk would take for more. */
export function nameOnDisk(name: string): string {
  const { stem = name, end = '' } =
    /^(?<stem>.+)\.(?<end>[\p{L}\d]{1,10})$/u.exec(name)?.groups ?? {};
  return fileNameOf(stem, end.toLowerCase()).replace(/\.$/u, '');
}

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
