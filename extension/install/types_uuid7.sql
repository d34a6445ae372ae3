/* extension/install/types_uuid7.sql */

-- Ids that sort by time. A parallel worker would not know the last id of its
-- leader, so these are made in the leader only.

CREATE FUNCTION klantcontact.uuid7() RETURNS uuid
	AS 'MODULE_PATHNAME', 'klantcontact_uuid7' LANGUAGE C VOLATILE STRICT PARALLEL RESTRICTED;
COMMENT ON FUNCTION klantcontact.uuid7() IS 'a new UUID of version 7, greater than any this session made before';

CREATE FUNCTION klantcontact.uuid7_tijdstip(id uuid) RETURNS timestamptz
	AS 'MODULE_PATHNAME', 'klantcontact_uuid7_tijdstip' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION klantcontact.uuid7_tijdstip(uuid) IS
	'the moment, to the millisecond, at which a UUID of version 7 was made';
