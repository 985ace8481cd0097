-- A NOT NULL, unique, indexed, checked, referring column gets another name; some of its keys keep theirs.
-- == before
CREATE TABLE teams (id bigint PRIMARY KEY);
CREATE TABLE users (id bigint PRIMARY KEY, email varchar(255) NOT NULL CONSTRAINT users_email_key UNIQUE,
    state varchar(9) DEFAULT 'ON' NOT NULL CONSTRAINT users_state_check CHECK (state IN ('OFF', 'ON')),
    team bigint CONSTRAINT users_team_fk REFERENCES teams, settings json,
    CONSTRAINT users_pair UNIQUE (state, email));
CREATE INDEX users_team_idx ON users (team, state);
CREATE INDEX users_lower ON users (lower(email)) WHERE state = 'ON';
COMMENT ON COLUMN users.email IS 'how to reach them';
-- == seed
INSERT INTO teams VALUES (1);
INSERT INTO users VALUES (1, 'a', 'ON', 1, '{}'), (2, 'b', 'OFF', NULL, NULL);
-- == after
CREATE TABLE teams (id bigint PRIMARY KEY);
CREATE TABLE users (id bigint PRIMARY KEY, user_email varchar(255) NOT NULL CONSTRAINT users_user_email_key UNIQUE,
    user_state varchar(9) DEFAULT 'ON' NOT NULL CONSTRAINT users_state_check CHECK (user_state IN ('OFF', 'ON')),
    team_id bigint CONSTRAINT users_team_fk REFERENCES teams, preferences json,
    CONSTRAINT users_pair UNIQUE (user_state, user_email));
CREATE INDEX users_team_idx ON users (team_id, user_state);
CREATE INDEX users_lower ON users (lower(user_email)) WHERE user_state = 'ON';
COMMENT ON COLUMN users.user_email IS 'how to reach them';
-- == answers
-- rename users.email=user_email
-- rename users.state=user_state
-- rename users.team=team_id
-- rename users.settings=preferences
-- == overlap
SELECT id FROM users WHERE (email, state, team) IS DISTINCT FROM (user_email, user_state, team_id) OR settings::text IS DISTINCT FROM preferences::text
-- == hazards
-- SG-H001
-- SG-H004
