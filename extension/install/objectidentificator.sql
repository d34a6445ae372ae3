/* extension/install/objectidentificator.sql: its parts, and JSON */

-- @row@ object_id | objectId: the object itself, in its register
-- @row@ code_objecttype | codeObjecttype: the type of the object
-- @row@ code_register | codeRegister: the register that the object is in
-- @row@ code_soort_object_id | codeSoortObjectId: which kind of id objectId is
CREATE FUNCTION klantcontact.@1@(klantcontact.objectidentificator) RETURNS text
	AS 'MODULE_PATHNAME', 'klantcontact_@1@' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION klantcontact.@1@(klantcontact.objectidentificator) IS '@2@';

CREATE FUNCTION klantcontact.objectidentificator(
	object_id text, code_objecttype text, code_register text, code_soort_object_id text)
	RETURNS klantcontact.objectidentificator
	AS 'MODULE_PATHNAME', 'klantcontact_objectidentificator' LANGUAGE C IMMUTABLE CALLED ON NULL INPUT PARALLEL SAFE;
COMMENT ON FUNCTION klantcontact.objectidentificator(text, text, text, text) IS
	'the objectidentificator of these parts';

CREATE FUNCTION pg_catalog.objectidentificator_from_jsonb(jsonb) RETURNS klantcontact.objectidentificator
	AS 'MODULE_PATHNAME', 'klantcontact_objectidentificator_from_jsonb' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION objectidentificator_from_jsonb(jsonb) IS
	'the objectidentificator of a JSON object with its four keys';

CREATE FUNCTION pg_catalog.objectidentificator_to_jsonb(klantcontact.objectidentificator) RETURNS jsonb
	AS 'MODULE_PATHNAME', 'klantcontact_objectidentificator_to_jsonb' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION objectidentificator_to_jsonb(klantcontact.objectidentificator) IS
	'the four parts as a JSON object';

CREATE CAST (jsonb AS klantcontact.objectidentificator)
	WITH FUNCTION objectidentificator_from_jsonb(jsonb) AS ASSIGNMENT;
COMMENT ON CAST (jsonb AS klantcontact.objectidentificator) IS 'from a JSON object with the four keys';

-- A JSON object is among what the input function takes.
CREATE CAST (json AS klantcontact.objectidentificator)
	WITH INOUT AS ASSIGNMENT;
COMMENT ON CAST (json AS klantcontact.objectidentificator) IS 'from a JSON object with the four keys';

CREATE CAST (klantcontact.objectidentificator AS jsonb)
	WITH FUNCTION objectidentificator_to_jsonb(klantcontact.objectidentificator) AS ASSIGNMENT;
COMMENT ON CAST (klantcontact.objectidentificator AS jsonb) IS 'to a JSON object with the four keys';
