/** The record types of the code. Adding a register is adding its file to this list. */
import { affiliation } from './affiliation.ts';
import { collection } from './collection.ts';
import { erasure } from './erasure.ts';
import { comment } from './comment.ts';
import { document } from './document.ts';
import { fieldDefinition } from './field-definition.ts';
import { network } from './network.ts';
import { office } from './office.ts';
import { organisation } from './organisation.ts';
import { person } from './person.ts';
import { plan } from './plan.ts';
import { planItem } from './plan-item.ts';
import { planView } from './plan-view.ts';
import { roundTableLine } from './round-table-line.ts';
import { stickyNote } from './sticky-note.ts';
import { workshopAxis } from './workshop-axis.ts';
import { workshopCategory } from './workshop-category.ts';
import { workshop } from './workshop.ts';
import { step } from './step.ts';

export const RECORD_TYPES = [
  network,
  organisation,
  office,
  person,
  affiliation,
  erasure,
  plan,
  planItem,
  planView,
  workshop,
  workshopAxis,
  workshopCategory,
  stickyNote,
  roundTableLine,
  step,
  comment,
  document,
  collection,
  fieldDefinition,
] as const;
