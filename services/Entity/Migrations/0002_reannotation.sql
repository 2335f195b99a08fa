-- Counts the annotations of the revision, from 1: the highest is the latest.
ALTER TABLE annotations ADD COLUMN annotation_number BIGINT NOT NULL DEFAULT 1;

-- newsdesk.events.v1.ArticleIngested: what was annotated, to annotate it again. NULL when the article was withdrawn, and where it was annotated before this was kept.
ALTER TABLE annotations ADD COLUMN content BYTEA;

-- Articles that wait to be annotated again. The highest request counts: who has served an earlier one leaves the row.
CREATE TABLE reannotations (
    article TEXT PRIMARY KEY,
    request BIGINT NOT NULL
);
