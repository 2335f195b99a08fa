-- The latest annotated revision of each article. A withdrawn article keeps its row, without annotation, so that a late revision does not bring it back.
CREATE TABLE annotations (
    article TEXT PRIMARY KEY,
    ingest_sequence BIGINT NOT NULL,
    revision BIGINT NOT NULL,
    annotation BYTEA,
    model_version TEXT NOT NULL,
    knowledge_base_version TEXT NOT NULL
);

CREATE INDEX annotations_by_version ON annotations (model_version, knowledge_base_version, article);
