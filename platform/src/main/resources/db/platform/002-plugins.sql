--liquibase formatted sql

--changeset signalbox:plugins
CREATE TABLE signalbox.plugin_archive (
    sha256      varchar(64)  PRIMARY KEY,
    plugin      varchar(40)  NOT NULL,
    version     varchar(200) NOT NULL,
    manifest    text         NOT NULL,
    size        bigint       NOT NULL,
    content     bytea        NOT NULL,
    received_at timestamptz  NOT NULL,
    received_by varchar(60)  NOT NULL
);

COMMENT ON COLUMN signalbox.plugin_archive.manifest IS 'META-INF/MANIFEST.MF as it is in the content';

-- It is packed already.
ALTER TABLE signalbox.plugin_archive ALTER COLUMN content SET STORAGE EXTERNAL;

CREATE TABLE signalbox.plugin (
    id           varchar(40) PRIMARY KEY,
    state        varchar(20) NOT NULL CHECK (state IN ('INSTALLING', 'ENABLED', 'DISABLED')),
    archive      varchar(64) NOT NULL REFERENCES signalbox.plugin_archive,
    previous     varchar(64) REFERENCES signalbox.plugin_archive,
    migrated     varchar(64),
    owns_schema  boolean     NOT NULL,
    installed_at timestamptz NOT NULL,
    installed_by varchar(60) NOT NULL
);

COMMENT ON COLUMN signalbox.plugin.state IS 'INSTALLING is only seen when the console was killed in between: nothing of it is kept';
COMMENT ON COLUMN signalbox.plugin.previous IS 'what the last upgrade replaced';
COMMENT ON COLUMN signalbox.plugin.migrated IS 'the archive whose migrations have run';
COMMENT ON COLUMN signalbox.plugin.owns_schema IS 'whether the schema was made for this installation, and goes when it fails';

-- One row when the plugins that come along were installed, so that those removed since stay away.
CREATE TABLE signalbox.plugin_bundle (
    installed_at timestamptz NOT NULL
);
