/** Proves to the compiler that every case was handled; reached at run time only by a defect. */
export function assertNever(value: never): never {
  throw new Error(`unexpected case: ${JSON.stringify(value)}`);
}
