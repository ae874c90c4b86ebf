-- What was written can be corrected for a while, and an answer to an ended request opens a follow-up (R4).
-- Danger: the index is built at once; nothing has followed a request up to now, so it is empty.

-- How far the history had grown when a mail's words were written: who has read older words is told of a correction.
alter table outbox add column written_seq integer;

-- One follow-up of a request, also where two answers come at once.
create unique index requests_follow_up on requests (company_id, follow_up_of) where follow_up_of is not null;
