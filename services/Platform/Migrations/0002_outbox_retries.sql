-- Tries that failed, and when the next one is due; an event that was never refused has 0 of both.
ALTER TABLE outbox ADD COLUMN attempts BIGINT NOT NULL DEFAULT 0;
ALTER TABLE outbox ADD COLUMN retry_time BIGINT NOT NULL DEFAULT 0;

-- New events and refused ones are read apart, so that neither has to be searched for among the others.
DROP INDEX outbox_by_topic;
CREATE INDEX outbox_by_topic ON outbox (topic, attempts, position);
CREATE INDEX outbox_by_retry ON outbox (topic, retry_time, position) WHERE attempts > 0;
