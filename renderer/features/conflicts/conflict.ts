import type { OutputOf } from '#shared/contract/index.ts';

/** A field that holds several values, or a record that one office deletes while another changes it. */
export type Conflict = OutputOf<'record.conflicts'>[number];

/** The name under which the question « garder ou supprimer ? » comes. */
export const DELETED = 'deleted';
