/* extension/install/objectidentificator.sql: its parts, and JSON */

CREATE FUNCTION klantcontact.object_id(klantcontact.objectidentificator)
	RETURNS pg_catalog.text
	AS 'MODULE_PATHNAME', 'klantcontact_object_id'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION klantcontact.object_id(klantcontact.objectidentificator)
	IS 'objectId: the object itself, in its register';

CREATE FUNCTION klantcontact.code_objecttype(klantcontact.objectidentificator)
	RETURNS pg_catalog.text
	AS 'MODULE_PATHNAME', 'klantcontact_code_objecttype'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION klantcontact.code_objecttype(klantcontact.objectidentificator)
	IS 'codeObjecttype: the type of the object';

CREATE FUNCTION klantcontact.code_register(klantcontact.objectidentificator)
	RETURNS pg_catalog.text
	AS 'MODULE_PATHNAME', 'klantcontact_code_register'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION klantcontact.code_register(klantcontact.objectidentificator)
	IS 'codeRegister: the register that the object is in';

CREATE FUNCTION klantcontact.code_soort_object_id(klantcontact.objectidentificator)
	RETURNS pg_catalog.text
	AS 'MODULE_PATHNAME', 'klantcontact_code_soort_object_id'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION klantcontact.code_soort_object_id(klantcontact.objectidentificator)
	IS 'codeSoortObjectId: which kind of id objectId is';

CREATE FUNCTION klantcontact.objectidentificator(
		object_id pg_catalog.text, code_objecttype pg_catalog.text,
		code_register pg_catalog.text, code_soort_object_id pg_catalog.text)
	RETURNS klantcontact.objectidentificator
	AS 'MODULE_PATHNAME', 'klantcontact_objectidentificator'
	LANGUAGE C IMMUTABLE CALLED ON NULL INPUT PARALLEL SAFE;
COMMENT ON FUNCTION klantcontact.objectidentificator(pg_catalog.text, pg_catalog.text, pg_catalog.text, pg_catalog.text)
	IS 'the objectidentificator of these parts';

CREATE FUNCTION pg_catalog.objectidentificator_from_jsonb(pg_catalog.jsonb)
	RETURNS klantcontact.objectidentificator
	AS 'MODULE_PATHNAME', 'klantcontact_objectidentificator_from_jsonb'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION pg_catalog.objectidentificator_from_jsonb(pg_catalog.jsonb)
	IS 'the objectidentificator of a JSON object with its four keys';

CREATE FUNCTION pg_catalog.objectidentificator_to_jsonb(klantcontact.objectidentificator)
	RETURNS pg_catalog.jsonb
	AS 'MODULE_PATHNAME', 'klantcontact_objectidentificator_to_jsonb'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION pg_catalog.objectidentificator_to_jsonb(klantcontact.objectidentificator)
	IS 'the four parts as a JSON object';

CREATE CAST (pg_catalog.jsonb AS klantcontact.objectidentificator)
	WITH FUNCTION pg_catalog.objectidentificator_from_jsonb(pg_catalog.jsonb) AS ASSIGNMENT;
COMMENT ON CAST (pg_catalog.jsonb AS klantcontact.objectidentificator)
	IS 'from a JSON object with the four keys';

-- A JSON object is among what the input function takes.
CREATE CAST (pg_catalog.json AS klantcontact.objectidentificator)
	WITH INOUT AS ASSIGNMENT;
COMMENT ON CAST (pg_catalog.json AS klantcontact.objectidentificator)
	IS 'from a JSON object with the four keys';

CREATE CAST (klantcontact.objectidentificator AS pg_catalog.jsonb)
	WITH FUNCTION pg_catalog.objectidentificator_to_jsonb(klantcontact.objectidentificator) AS ASSIGNMENT;
COMMENT ON CAST (klantcontact.objectidentificator AS pg_catalog.jsonb)
	IS 'to a JSON object with the four keys';
