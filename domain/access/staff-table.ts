/** What the vendor's people are, in the order of the table's columns. */
export const staffRoles = [
  'engineer',
  'signature_analyst',
  'fix_engineer',
  'technical_account_manager',
  'duty_manager',
  'service_manager',
  'head',
  'administrator',
] as const;
export type StaffRole = (typeof staffRoles)[number];

/**
 * What each role of the vendor's people may do, and nowhere else: a row for each ability, a column for each role. Whoever
 * has several roles may do what any of them may.
 */
// biome-ignore format: it is read as a table.
const table = {
  //                 engineer
  //                 |  signature analyst
  //                 |  |  fix engineer
  //                 |  |  |  technical account manager
  //                 |  |  |  |  duty manager
  //                 |  |  |  |  |  service manager
  //                 |  |  |  |  |  |  head
  //                 |  |  |  |  |  |  |  system administrator
  /** Companies, contracts and their ledgers. */
  seeContracts:     'x  x  x  x  x  x  x  x',
  /** Every request, and everything of the desk. */
  workOnRequests:   'x  x  x  x  x  x  x  .',
  /** Creates contracts and sets ledgers right; who also works on requests moves them and returns incidents. */
  manageContracts:  '.  .  .  x  x  x  x  x',
  /** Everybody's macros. */
  keepSharedMacros: '.  .  .  x  x  x  x  .',
  /** Opens the portal as a member of a company, to look. */
  viewAsMember:     '.  .  .  x  x  x  x  .',
  /** Whether a broken promise counts. */
  decideDisputes:   '.  .  .  .  x  x  x  .',
  /** Is told of a promise at risk that nobody else would be told of. */
  standIn:          '.  .  .  .  x  x  x  x',
  /** Shows the people of two companies what both have, and undoes it. */
  mergeCompanies:   '.  .  .  .  .  x  x  .',
  /** Calendars, plans and names. */
  changeSettings:   '.  .  .  .  .  x  x  x',
  /** Imports the licence registry, and moves licences between companies. */
  keepLicences:     '.  .  .  .  .  x  x  x',
  /** Where the events of all companies are sent. */
  keepWebhooks:     '.  .  .  .  .  .  .  x',
  /** Invites, changes, suspends and restores the vendor's people, and hands over what is assigned to them. */
  manageStaff:      '.  .  .  .  .  .  .  x',
} as const;

export type StaffAbility = keyof typeof table;
export const staffAbilities = Object.keys(table) as StaffAbility[];

const rolesOf = (row: string): readonly StaffRole[] => {
  const marks = row.split(/ +/);
  return staffRoles.filter((_role, column) => marks[column] === 'x');
};

const roles = Object.fromEntries(
  staffAbilities.map((ability) => [ability, rolesOf(table[ability])]),
) as Record<StaffAbility, readonly StaffRole[]>;

/** The roles that have an ability, in the order of the columns. */
export const rolesThatMay = (ability: StaffAbility): readonly StaffRole[] => roles[ability];
