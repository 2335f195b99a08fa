CREATE TABLE counters (
    name TEXT PRIMARY KEY,
    value BIGINT NOT NULL
);

-- Events that are committed and not yet acknowledged by the sidecar.
CREATE TABLE outbox (
    position BIGINT PRIMARY KEY,
    topic TEXT NOT NULL,
    id TEXT NOT NULL,
    type TEXT NOT NULL,
    data BYTEA NOT NULL,
    trace_parent TEXT
);

CREATE INDEX outbox_by_topic ON outbox (topic, position);

-- Ids of events that were handled.
CREATE TABLE inbox (
    id TEXT PRIMARY KEY,
    handle_time BIGINT NOT NULL
);

CREATE INDEX inbox_by_time ON inbox (handle_time);

-- Work that one replica at a time does for all.
CREATE TABLE leases (
    name TEXT PRIMARY KEY,
    owner TEXT NOT NULL,
    expire_time BIGINT NOT NULL
);
