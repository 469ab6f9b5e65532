/** To whom a message about actions goes: to their leads, as far as the directory knows an address. */
import type { AnyRecord } from '#shared/contract/records.ts';
import type { PlanRow } from '#shared/contract/plans.ts';

export interface LeadAddresses {
  /** Each once, in the order of the plan. */
  readonly addresses: readonly string[];
  /** Leads whom none of these reaches. */
  readonly unreached: number;
}

/** A person is written to before their structure is. */
const LEADS = ['leadPerson', 'leadOrganisation'] as const;

/** What mail programs take, and nothing that would add another address to the line. */
const ADDRESS = /^[^\s@,;<>"]+@[^\s@,;<>"]+$/u;

export function leadAddresses(
  actions: readonly PlanRow[],
  directory: readonly AnyRecord[],
): LeadAddresses {
  const known = new Map(directory.map(({ id, email }) => [id, addressIn(email)]));
  const addresses = new Map<string, string>();
  const unreached = new Set<string>();
  for (const action of actions) {
    const leads = LEADS.flatMap((field) => {
      const lead = action[field];
      return typeof lead === 'string' ? [lead] : [];
    });
    const address = leads.map((lead) => known.get(lead)).find((found) => found !== undefined);
    const [lead] = leads;
    if (address !== undefined) addresses.set(address.toLowerCase(), address);
    else if (lead !== undefined) unreached.add(lead);
  }
  return { addresses: [...addresses.values()], unreached: unreached.size };
}

function addressIn(email: unknown): string | undefined {
  const text = typeof email === 'string' ? email.trim() : '';
  return ADDRESS.test(text) ? text : undefined;
}
