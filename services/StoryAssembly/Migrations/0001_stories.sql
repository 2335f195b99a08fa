-- Times are microseconds since 1970. Ids are bare, without their collection.

-- Every revision of every article, as it arrived: what stories, documents and their history are rebuilt from.
CREATE TABLE article_revisions (
    article TEXT NOT NULL,
    revision BIGINT NOT NULL,
    sequence BIGINT NOT NULL,
    title TEXT NOT NULL,
    url TEXT NOT NULL,
    outlet TEXT NOT NULL,
    outlet_display_name TEXT NOT NULL,
    origin TEXT,
    publish_time BIGINT NOT NULL,
    -- newsdesk.events.v1.ArticleAnnotated
    content BYTEA NOT NULL,
    PRIMARY KEY (article, revision)
);

-- What arrived and is not in the stories yet. Revision 0 is a withdrawal.
CREATE TABLE arrivals (
    sequence BIGINT PRIMARY KEY,
    article TEXT NOT NULL,
    revision BIGINT NOT NULL
);

-- One row: how far the stories are.
CREATE TABLE assembly (
    id BIGINT PRIMARY KEY,
    -- Highest position of the order of acceptance up to which everything is in the stories or was passed over.
    position BIGINT NOT NULL,
    -- Highest position that arrived.
    received BIGINT NOT NULL
);

INSERT INTO assembly (id, position, received) VALUES (1, 0, 0);

CREATE TABLE withdrawals (
    article TEXT PRIMARY KEY,
    sequence BIGINT NOT NULL
);

-- Where each article belongs; a row stays when the article leaves, with held = 0.
CREATE TABLE members (
    article TEXT PRIMARY KEY,
    story TEXT NOT NULL,
    revision BIGINT NOT NULL,
    held BIGINT NOT NULL,
    join_sequence BIGINT NOT NULL,
    last_sequence BIGINT NOT NULL,
    publish_time BIGINT NOT NULL,
    -- Weighted terms, see TermVector.
    terms BYTEA NOT NULL,
    join_score DOUBLE PRECISION NOT NULL,
    -- Why it is in this story, JSON.
    decision TEXT NOT NULL
);

CREATE INDEX members_by_story ON members (story, held);

CREATE TABLE stories (
    id TEXT PRIMARY KEY,
    founding_sequence BIGINT NOT NULL,
    last_sequence BIGINT NOT NULL,
    revision BIGINT NOT NULL,
    state BIGINT NOT NULL,
    create_time BIGINT,
    update_time BIGINT,
    -- The rest is of the latest revision that was published; 0 when none was.
    published_revision BIGINT NOT NULL,
    first_publish_time BIGINT,
    latest_publish_time BIGINT,
    rank_score DOUBLE PRECISION NOT NULL,
    -- newsdesk.stories.v1.Story
    summary BYTEA
);

CREATE INDEX stories_by_last_sequence ON stories (last_sequence);

CREATE INDEX stories_by_latest ON stories (latest_publish_time, id);

CREATE INDEX stories_by_rank ON stories (rank_score, id);

-- What each revision of a story changed; played from the start they give its members at any revision.
CREATE TABLE story_changes (
    story TEXT NOT NULL,
    revision BIGINT NOT NULL,
    cause BIGINT NOT NULL,
    article TEXT NOT NULL,
    article_revision BIGINT NOT NULL,
    previous_article_revision BIGINT NOT NULL,
    sequence BIGINT NOT NULL,
    as_of_time BIGINT,
    PRIMARY KEY (story, revision)
);

-- The latest documents of each story; earlier ones are made again when asked for.
CREATE TABLE story_documents (
    story TEXT NOT NULL,
    revision BIGINT NOT NULL,
    -- newsdesk.stories.v1.StoryDocument
    content BYTEA NOT NULL,
    PRIMARY KEY (story, revision)
);

-- What stories are found by: topics/{topic}, outlets/{outlet}, words/{term of the headline}.
CREATE TABLE story_keys (
    find_key TEXT NOT NULL,
    story TEXT NOT NULL,
    PRIMARY KEY (find_key, story)
);

CREATE INDEX story_keys_by_story ON story_keys (story);

-- What was published, in order, for those who watch.
CREATE TABLE publications (
    position BIGINT PRIMARY KEY,
    story TEXT NOT NULL,
    revision BIGINT NOT NULL,
    -- The revision published before; 0 when there was none.
    base_revision BIGINT NOT NULL,
    -- newsdesk.stories.v1.Story
    summary BYTEA NOT NULL
);

CREATE INDEX publications_by_story ON publications (story, position);
