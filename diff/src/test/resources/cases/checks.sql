-- Enum constants come, go and are exchanged; other checks come, go and change.
-- == before
CREATE TABLE claims (id bigint PRIMARY KEY,
    wider varchar(9) NOT NULL CONSTRAINT claims_wider_check CHECK (wider IN ('A', 'B')),
    narrower varchar(9) CONSTRAINT claims_narrower_check CHECK (narrower IN ('A', 'B', 'C')),
    other varchar(9) CONSTRAINT claims_other_check CHECK (other IN ('A', 'B')),
    amount integer CONSTRAINT claims_amount CHECK (amount > 0), loss integer CONSTRAINT claims_loss CHECK (loss > 0), gain integer);
-- == seed
INSERT INTO claims VALUES (1, 'A', 'A', 'A', 7, 7, 7);
-- == after
CREATE TABLE claims (id bigint PRIMARY KEY,
    wider varchar(9) NOT NULL CONSTRAINT claims_wider_check CHECK (wider IN ('A', 'B', 'C')),
    narrower varchar(9) CONSTRAINT claims_narrower_check CHECK (narrower IN ('A', 'B')),
    other varchar(9) CONSTRAINT claims_other_check CHECK (other IN ('A', 'C')),
    amount integer CONSTRAINT claims_amount CHECK (amount > 5), loss integer, gain integer CONSTRAINT claims_gain CHECK (gain > 0));
-- == hazards
-- SG-H012
-- SG-H021
