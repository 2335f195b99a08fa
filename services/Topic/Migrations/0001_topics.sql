CREATE TABLE topics (
    id TEXT PRIMARY KEY,
    kind BIGINT NOT NULL,
    display_name TEXT NOT NULL,
    aliases TEXT NOT NULL,
    description TEXT NOT NULL,
    as_of BIGINT,
    origin TEXT NOT NULL,
    license TEXT NOT NULL,
    entity TEXT,
    story_count BIGINT NOT NULL,
    latest_publish_time BIGINT,
    create_time BIGINT NOT NULL,
    update_time BIGINT NOT NULL
);

CREATE INDEX topics_by_story_count ON topics (story_count, id);

CREATE TABLE topic_names (
    name_key TEXT NOT NULL,
    topic TEXT NOT NULL,
    PRIMARY KEY (name_key, topic)
);

CREATE INDEX topic_names_by_topic ON topic_names (topic);

-- The highest revision taken over of each story.
CREATE TABLE stories (
    id TEXT PRIMARY KEY,
    revision BIGINT NOT NULL
);

CREATE TABLE topic_stories (
    topic TEXT NOT NULL,
    story TEXT NOT NULL,
    latest_publish_time BIGINT NOT NULL,
    mention_count BIGINT NOT NULL,
    PRIMARY KEY (topic, story)
);

CREATE INDEX topic_stories_by_story ON topic_stories (story);

CREATE INDEX topic_stories_by_time ON topic_stories (topic, latest_publish_time, story);
