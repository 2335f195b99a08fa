-- What the page of an article says beside its text; null where it does not tell.
ALTER TABLE articles ADD COLUMN image_credit TEXT;
ALTER TABLE articles ADD COLUMN page_update_time BIGINT;
ALTER TABLE articles ADD COLUMN free BIGINT;
