/** The record types of the code. Adding a register is adding its file to this list. */
import { adoptedText } from './adopted-text.ts';
import { affiliation } from './affiliation.ts';
import { body } from './body.ts';
import { booking } from './booking.ts';
import { collection } from './collection.ts';
import { comment } from './comment.ts';
import { document } from './document.ts';
import { erasure } from './erasure.ts';
import { fieldDefinition } from './field-definition.ts';
import { fundMovement } from './fund-movement.ts';
import { goodPractice } from './good-practice.ts';
import { groupPurchase } from './group-purchase.ts';
import { introduction } from './introduction.ts';
import { mailingList } from './mailing-list.ts';
import { membership } from './membership.ts';
import { network } from './network.ts';
import { notice } from './notice.ts';
import { office } from './office.ts';
import { organisation } from './organisation.ts';
import { person } from './person.ts';
import { plan } from './plan.ts';
import { planItem } from './plan-item.ts';
import { planView } from './plan-view.ts';
import { postShare } from './post-share.ts';
import { purchaseItem } from './purchase-item.ts';
import { purchaseLine } from './purchase-line.ts';
import { resource } from './resource.ts';
import { roundTableLine } from './round-table-line.ts';
import { sharedFund } from './shared-fund.ts';
import { sharedPost } from './shared-post.ts';
import { step } from './step.ts';
import { stickyNote } from './sticky-note.ts';
import { termOfOffice } from './term-of-office.ts';
import { upkeep } from './upkeep.ts';
import { volunteerTime } from './volunteer-time.ts';
import { workedTime } from './worked-time.ts';
import { workshop } from './workshop.ts';
import { workshopAxis } from './workshop-axis.ts';
import { workshopCategory } from './workshop-category.ts';

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
  body,
  termOfOffice,
  mailingList,
  membership,
  adoptedText,
  resource,
  upkeep,
  notice,
  booking,
  introduction,
  sharedPost,
  postShare,
  workedTime,
  volunteerTime,
  groupPurchase,
  purchaseItem,
  purchaseLine,
  sharedFund,
  fundMovement,
  goodPractice,
] as const;
