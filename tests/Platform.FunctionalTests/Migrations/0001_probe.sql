CREATE TABLE notes (
    id TEXT PRIMARY KEY,
    number BIGINT NOT NULL,
    body BYTEA,
    score DOUBLE PRECISION
);

-- The constraint is checked at the commit, so that a commit can be made to fail.
CREATE TABLE replies (
    id TEXT PRIMARY KEY,
    note TEXT NOT NULL REFERENCES notes (id) DEFERRABLE INITIALLY DEFERRED
);
