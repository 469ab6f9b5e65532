/** A file's name for the browser that saves or shows it (RFC 6266): its true one, and one for what reads only ASCII. */
export function contentDisposition(
  name: string,
  way: 'attachment' | 'inline' = 'attachment',
): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{Mn}+/gu, '')
    .replace(/[^\w .-]/g, '_');
  // RFC 5987 keeps fewer characters than encodeURIComponent does.
  const full = encodeURIComponent(name.toWellFormed()).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${way}; filename="${plain}"; filename*=UTF-8''${full}`;
}
