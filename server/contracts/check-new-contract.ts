import {
  type Plan,
  type PlanOverrides,
  planFaults,
  planWithOverrides,
} from '../../domain/plans/index.ts';
import type { Edition } from '../catalogue/index.ts';
import { ProblemError } from '../platform/http/problem.ts';

export interface NewContract {
  companyId: string;
  number: string;
  planId: string;
  /** `issued` waits for the customer, who activates it (K1); `active` where it is left out. */
  state?: 'issued' | 'active';
  startsOn: string;
  endsOn: string;
  /** None of a contract that is only issued: the customer names them when activating it. */
  contacts: { email: string; name?: string; phone?: string | null }[];
  /** Ids of the products it covers; all of them where it is left out. */
  products?: string[] | undefined;
  /** What else it agrees differently from its plan (P7). */
  overrides?: Omit<PlanOverrides, 'products'> | undefined;
  /**
   * False where a contract of the same plan on the same days would be one that was typed twice. An import takes over what
   * the operator has, and does not ask.
   */
  besideOthers?: boolean;
}

/**
 * What can be seen of a new contract without the database (K1, P7): its plan with what it agrees differently. Errors:
 * bad_input, unknown_plan, unknown_product, unknown_calendar, contract_without_incidents, too_many_contacts.
 */
export function checkNewContract(
  edition: Edition,
  wanted: NewContract,
): { plan: Plan; overrides: PlanOverrides } {
  const found = edition.plans.find(({ id }) => id === wanted.planId);
  if (!found || found.premiumIncidents === 0) throw refused('unknown_plan', 'planId');
  if (wanted.endsOn < wanted.startsOn)
    throw refused('bad_input', 'endsOn', 'must not be before startsOn');
  const known = new Set(edition.products.products.map(({ id }) => id));
  if (wanted.products?.some((id) => !known.has(id))) throw refused('unknown_product', 'products');
  const overrides = overridesOf(wanted);
  const plan = planWithOverrides(found, overrides);
  checkPlan(plan, new Set(edition.calendars.keys()));
  checkContacts(plan, wanted);
  return { plan, overrides };
}

/** Only what was said, so that what was not follows the plan. */
function overridesOf({ overrides = {}, products }: NewContract): PlanOverrides {
  const said = Object.entries({ ...overrides, products }).filter(
    ([, value]) => value !== undefined,
  );
  return Object.fromEntries(said);
}

function checkPlan(plan: Plan, calendarIds: ReadonlySet<string>): void {
  // Without incidents nobody could ever open a premium request: that is standard support, which everybody has.
  if (plan.premiumIncidents === 0)
    throw refused('contract_without_incidents', 'overrides.premiumIncidents');
  const [fault] = planFaults(plan, calendarIds);
  if (!fault) return;
  const code = fault.code === 'unknown_calendar' ? fault.code : 'bad_input';
  throw refused(code, `overrides.${fault.path.join('.')}`, fault.expected);
}

function checkContacts(plan: Plan, { state, contacts }: NewContract): void {
  if (state === 'issued' && contacts.length > 0)
    throw refused('bad_input', 'contacts', 'none: the customer names them at the activation');
  if (contacts.length <= plan.namedContacts) return;
  throw new ProblemError('too_many_contacts', {
    detail: `The contract allows ${plan.namedContacts}, these are ${contacts.length}.`,
    fields: [{ path: 'contacts', message: 'too_many_contacts' }],
  });
}

type Code = ConstructorParameters<typeof ProblemError>[0];

const refused = (code: Code, path: string, message: string = code): ProblemError =>
  new ProblemError(code, { fields: [{ path, message }] });
