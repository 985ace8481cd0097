-- One table in the hands of many changes at once, and a new one that refers to it.
-- == before
CREATE TABLE users (id bigint PRIMARY KEY, email varchar(50) NOT NULL, fax text, name varchar(40) NOT NULL, state varchar(9) CONSTRAINT users_state_check CHECK (state IN ('OFF', 'ON')));
-- == seed
INSERT INTO users VALUES (1, 'a@b', '1', 'A', 'ON'), (2, 'c@d', NULL, 'C', NULL);
-- == after
CREATE TABLE users (id bigint PRIMARY KEY, user_email varchar(50) NOT NULL, name varchar(80) NOT NULL, state varchar(9) CONSTRAINT users_state_check CHECK (state IN ('GONE', 'OFF', 'ON')),
    domain text NOT NULL, note text, CONSTRAINT users_user_email_key UNIQUE (user_email));
CREATE INDEX users_domain_idx ON users (domain);
CREATE TABLE visits (id bigint PRIMARY KEY, user_id bigint NOT NULL CONSTRAINT visits_user_fk REFERENCES users);
CREATE INDEX visits_user_idx ON visits (user_id);
-- == answers
-- rename users.email=user_email
-- new users.domain
-- new users.note
-- backfill users.domain=split_part(user_email, '@', 2)
-- == overlap
SELECT id FROM users WHERE email IS DISTINCT FROM user_email OR domain IS DISTINCT FROM split_part(email, '@', 2)
-- == hazards
-- SG-H001
-- SG-H002
-- SG-H004
-- SG-H005
-- SG-H008
-- SG-H013
-- SG-H014
-- SG-H021
