-- What callers decide, what polls have found, and who polls. Intervals are microseconds, as times are.
CREATE TABLE sources (
    source TEXT PRIMARY KEY,
    display_name TEXT NOT NULL,
    url TEXT NOT NULL,
    url_key TEXT NOT NULL,
    outlet TEXT,
    paused BIGINT NOT NULL,
    min_interval BIGINT NOT NULL,
    max_interval BIGINT NOT NULL,
    create_time BIGINT NOT NULL,
    update_time BIGINT NOT NULL,
    health BIGINT NOT NULL,
    health_reason TEXT NOT NULL,
    poll_time BIGINT,
    next_poll_time BIGINT NOT NULL,
    rest_time BIGINT,
    poll_count BIGINT NOT NULL,
    failure_count BIGINT NOT NULL,
    article_count BIGINT NOT NULL,
    feed_url TEXT,
    entity_tag TEXT,
    last_modified TEXT,
    publish_gap BIGINT,
    latest_time BIGINT,
    brought BIGINT NOT NULL,
    remembered_polls BIGINT NOT NULL,
    poll_interval BIGINT,
    boilerplate TEXT NOT NULL,
    lease_token BIGINT NOT NULL,
    lease_expire_time BIGINT NOT NULL
);

CREATE UNIQUE INDEX sources_by_url ON sources (url_key);
CREATE INDEX sources_by_due ON sources (paused, next_poll_time);
CREATE INDEX sources_by_outlet ON sources (outlet, source);

CREATE TABLE source_polls (
    source TEXT NOT NULL,
    poll BIGINT NOT NULL,
    start_time BIGINT NOT NULL,
    elapsed BIGINT NOT NULL,
    health BIGINT NOT NULL,
    health_reason TEXT NOT NULL,
    status_code BIGINT NOT NULL,
    received_bytes BIGINT NOT NULL,
    entry_count BIGINT NOT NULL,
    article_count BIGINT NOT NULL,
    PRIMARY KEY (source, poll)
);

-- What the feed of a source has listed, so that it is not fetched again.
CREATE TABLE source_entries (
    source TEXT NOT NULL,
    entry TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    state BIGINT NOT NULL,
    attempts BIGINT NOT NULL,
    entity_tag TEXT,
    last_modified TEXT,
    poll BIGINT NOT NULL,
    PRIMARY KEY (source, entry)
);

-- Request ids of creations, and the resources that they made.
CREATE TABLE requests (
    request TEXT PRIMARY KEY,
    resource TEXT NOT NULL,
    create_time BIGINT NOT NULL
);

CREATE INDEX requests_by_time ON requests (create_time);
