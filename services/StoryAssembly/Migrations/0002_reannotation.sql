-- Which annotation of the revision it is: the highest is the latest.
ALTER TABLE article_revisions ADD COLUMN annotation_number BIGINT NOT NULL DEFAULT 0;
ALTER TABLE arrivals ADD COLUMN annotation_number BIGINT NOT NULL DEFAULT 0;
