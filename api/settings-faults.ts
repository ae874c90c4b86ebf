/**
 * The `message` of a field of `bad_input`, whose `path` leads into the body: `calendars.0.weekly.monday`. `GET
 * /api/settings/catalogue.zip` gives what holds as YAML files; it has no body of JSON.
 */
export const settingsFaults = [
  /** No weekday has hours, or the exceptional days leave a whole year without any. */
  'no_working_time',
  'bad_interval',
  'intervals_overlap',
  'bad_date',
  'unknown_zone',
  'unknown_country',
  'bad_year',
  'bad_id',
  'id_taken',
  /** A calendar that a plan names, also an earlier version's that a contract keeps. */
  'calendar_in_use',
  /** A plan that a contract has. */
  'plan_in_use',
  'unknown_calendar',
  'missing_name',
  'not_a_whole_number',
  'number_too_small',
  'not_a_share',
  /** Rank 0 is the common queue: no incidents and no targets. */
  'rank_zero_promises_nothing',
  'clock_taken',
  'standard_plan_missing',
  /** A product that licences or contracts name; its id stands at the end of `path`. */
  'product_in_use',
  'product_taken',
  'unknown_product',
  'version_taken',
  'missing_version',
  'no_versions',
  /** A recommended update that is no other version of the product. */
  'unknown_version',
  'missing_fixes',
  'ended_before_limited',
  'missing_explanation',
  'unknown_area',
  'unknown_exclusion',
  'unknown_link',
  'unknown_plan',
  'unknown_category',
  /** An exclusion that refuses sending, or says that there are links, and names neither a link nor a category. */
  'leads_nowhere',
  /** Anything else; `detail` says what in English. */
  'not_as_expected',
] as const;
export type SettingsFault = (typeof settingsFaults)[number];
