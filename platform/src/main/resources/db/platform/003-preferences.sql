--liquibase formatted sql

--changeset signalbox:preferences
CREATE TABLE signalbox.preference (
    person uuid         NOT NULL REFERENCES signalbox.person ON DELETE CASCADE,
    name   varchar(40)  NOT NULL,
    value  varchar(200) NOT NULL,
    PRIMARY KEY (person, name)
);

COMMENT ON TABLE signalbox.preference IS 'what a person has chosen about the console''s looks, and what they have dismissed';
