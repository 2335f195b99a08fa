-- What an encyclopedia said of an item, or that it had no page about it (text NULL).
CREATE TABLE summaries (
    wikidata_id TEXT PRIMARY KEY,
    -- The name that the page was asked for by; under another it is asked for anew.
    title TEXT NOT NULL,
    text TEXT,
    uri TEXT,
    license TEXT NOT NULL,
    fetch_time BIGINT NOT NULL
);
