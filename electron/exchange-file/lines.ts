/** Bytes that come in chunks, cut into lines. Each ends with a line feed, which is not part of it. */
export interface LineCutter {
  /** The lines that end in this chunk; undefined once one is longer than allowed. */
  take(chunk: Buffer): Buffer[] | undefined;
  /** Whether the last line had its end. */
  isWhole(): boolean;
}

const LINE_FEED = 10;

export function lineCutter(longest: number): LineCutter {
  let begun: Buffer[] = [];
  let length = 0;
  return {
    take(chunk) {
      const lines: Buffer[] = [];
      let from = 0;
      for (;;) {
        const end = chunk.indexOf(LINE_FEED, from);
        const piece = chunk.subarray(from, end === -1 ? chunk.length : end);
        length += piece.length;
        if (length > longest) return undefined;
        begun.push(piece);
        if (end === -1) return lines;
        lines.push(begun.length === 1 ? piece : Buffer.concat(begun));
        begun = [];
        length = 0;
        from = end + 1;
      }
    },
    isWhole: () => length === 0,
  };
}
