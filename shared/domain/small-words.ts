/** French words that say nothing of what a title or a name is about. */
export const SMALL_WORDS: ReadonlySet<string> = new Set(
  'a au aux avec ce ces d dans de des du en entre et l la le les leur leurs ou par pour qui s sa ses son sur un une y'.split(
    ' ',
  ),
);
