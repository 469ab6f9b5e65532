/** A file the person chose, and the token by which operations name it. */
export interface OfferedFile {
  name: string;
  token: string;
  /** The plan that it is for, when that is known. */
  plan?: string | undefined;
}
