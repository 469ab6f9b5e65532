/** Where the home page leads; the application knows the addresses. */
export interface HomePaths {
  plan: (id: string) => string;
  importPlan: string;
  conflicts: string;
  bin: string;
  settings: string;
}
