import { type RawBuilder, sql } from 'kysely';
import type { Scope } from '../access/index.ts';

/** Signs that no text of ours holds: private ones of Unicode. */
export const START = '\ue000';
export const END = '\ue001';

export interface Marks {
  number: number;
  /** With marks, once for each language that the words may be of. */
  subject: string[];
  /** The first message that the reader may see and that has the words; of the opening also what was answered in a form. */
  message: {
    seq: number;
    /** Epoch ms. */
    at: number;
    personId: string | null;
    personName: string | null;
    excerpts: string[];
  } | null;
}

/** In these every word is looked for: English is a part of Russian. */
const LANGUAGES = ['russian', 'spanish'];

const marked = (text: RawBuilder<unknown>, options: string): RawBuilder<string[]> => {
  const quoted = `${options}, StartSel="${START}", StopSel="${END}"`;
  const each = LANGUAGES.map(
    (language) => sql`ts_headline(${language}::regconfig, ${text}, wanted.words, ${quoted})`,
  );
  return sql`array[${sql.join(each)}]`;
};

/** Looks only at the requests of a page. What is internal row security keeps from customers, and the condition from staff. */
export async function marksIn(
  { db }: Scope,
  requests: readonly { companyId: string; id: string; number: number; subject: string }[],
  words: string,
): Promise<Marks[]> {
  const companyIds = requests.map(({ companyId }) => companyId);
  const ids = requests.map(({ id }) => id);
  const numbers = requests.map(({ number }) => number);
  const subjects = requests.map(({ subject }) => subject);
  const said = sql`translate(said, ${START + END}, '')`;
  const subject = sql`translate(page.subject, ${START + END}, '')`;
  const { rows } = await sql<Marks>`
    with wanted as materialized (select app.words(${words}) as words),
      page as (select * from unnest(${companyIds}::uuid[], ${ids}::uuid[], ${numbers}::bigint[], ${subjects}::text[])
        as page (company_id, request_id, number, subject)),
      message as (
        select distinct on (company_id, request_id) company_id, request_id, seq, excerpts
        from wanted, app.entries_with_words_of(${companyIds}, ${ids}, wanted.words),
          lateral (select ${marked(said, 'MaxFragments=1, MaxWords=24, MinWords=8')} as excerpts offset 0) shown
        where array_to_string(excerpts, '') like ${`%${START}%`}
        order by company_id, request_id, seq)
    select page.number, ${marked(subject, 'HighlightAll=true')} as subject,
      case when message.seq is not null then json_build_object('seq', message.seq,
        'at', floor(extract(epoch from event.occurred_at) * 1000)::bigint,
        'personId', event.actor_id, 'personName', writer.name, 'excerpts', message.excerpts) end as message
    from page cross join wanted
      left join message using (company_id, request_id)
      left join request_events event on event.company_id = page.company_id
        and event.request_id = page.request_id and event.seq = message.seq
      left join people writer on writer.person_id = event.actor_id`.execute(db);
  return rows;
}
