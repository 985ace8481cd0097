-- == before
CREATE TYPE mood AS ENUM ('sad', 'ok');
CREATE TYPE felt AS (mood mood, moods mood[]);
CREATE TYPE told AS (felt felt[], by text);
CREATE TABLE diaries (id bigint PRIMARY KEY, felt felt, told told[]);
CREATE TABLE claims (id bigint PRIMARY KEY, mood mood NOT NULL, moods mood[]);
-- == seed
INSERT INTO claims VALUES (1, 'sad', '{sad,ok}'), (2, 'ok', NULL);
-- == after
CREATE TYPE mood AS ENUM ('sad', 'so so', 'ok', 'happy');
CREATE TYPE felt AS (mood mood, moods mood[]);
CREATE TYPE told AS (felt felt[], by text);
CREATE TABLE diaries (id bigint PRIMARY KEY, felt felt, told told[]);
CREATE TABLE claims (id bigint PRIMARY KEY, mood mood NOT NULL, moods mood[], later mood DEFAULT 'happy');
-- == back
CREATE TYPE mood AS ENUM ('sad', 'so so', 'ok', 'happy');
CREATE TYPE felt AS (mood mood, moods mood[]);
CREATE TYPE told AS (felt felt[], by text);
CREATE TABLE diaries (id bigint PRIMARY KEY, felt felt, told told[]);
CREATE TABLE claims (id bigint PRIMARY KEY, mood mood NOT NULL, moods mood[]);
-- == hazards
-- SG-H021
-- SG-H023
