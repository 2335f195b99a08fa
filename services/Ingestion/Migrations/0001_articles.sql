CREATE TABLE outlets (
    outlet TEXT PRIMARY KEY,
    display_name TEXT NOT NULL,
    owner TEXT NOT NULL,
    region_code TEXT NOT NULL,
    create_time BIGINT NOT NULL,
    update_time BIGINT NOT NULL
);

CREATE TABLE outlet_domains (
    domain TEXT PRIMARY KEY,
    outlet TEXT NOT NULL,
    position BIGINT NOT NULL
);

CREATE INDEX outlet_domains_by_outlet ON outlet_domains (outlet);

-- An article at its latest revision; its text is in that revision.
CREATE TABLE articles (
    article TEXT PRIMARY KEY,
    revision BIGINT NOT NULL,
    url TEXT NOT NULL,
    outlet TEXT NOT NULL,
    title TEXT NOT NULL,
    authors TEXT NOT NULL,
    publish_time BIGINT NOT NULL,
    language_code TEXT NOT NULL,
    image_url TEXT,
    source TEXT,
    family TEXT NOT NULL,
    wire_agency TEXT,
    agency_own BIGINT NOT NULL,
    content_hash TEXT NOT NULL,
    sequence BIGINT NOT NULL,
    first_sequence BIGINT NOT NULL,
    state BIGINT NOT NULL,
    withdraw_sequence BIGINT NOT NULL,
    withdrawal_reason TEXT NOT NULL,
    create_time BIGINT NOT NULL,
    update_time BIGINT NOT NULL
);

CREATE UNIQUE INDEX articles_by_sequence ON articles (sequence);
CREATE INDEX articles_by_outlet ON articles (outlet, sequence);
CREATE INDEX articles_by_source ON articles (source, sequence);
CREATE INDEX articles_by_family ON articles (family, sequence);

-- sketch and family_sequence rebuild the index of copies after a start.
CREATE TABLE article_revisions (
    article TEXT NOT NULL,
    revision BIGINT NOT NULL,
    title TEXT NOT NULL,
    text TEXT NOT NULL,
    publish_time BIGINT NOT NULL,
    content_hash TEXT NOT NULL,
    sequence BIGINT NOT NULL,
    changes TEXT NOT NULL,
    sketch BYTEA,
    family_sequence BIGINT NOT NULL,
    create_time BIGINT NOT NULL,
    PRIMARY KEY (article, revision)
);

CREATE UNIQUE INDEX article_revisions_by_sequence ON article_revisions (sequence);

-- Families of at least two articles, and the member that the others copy.
CREATE TABLE families (
    family TEXT PRIMARY KEY,
    origin TEXT NOT NULL,
    agency_own BIGINT NOT NULL,
    publish_time BIGINT NOT NULL,
    sequence BIGINT NOT NULL
);

CREATE INDEX families_by_origin ON families (origin);
