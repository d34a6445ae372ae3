/* extension/install/types_objectidentificator.sql */

-- Four texts with a zero byte between them, in the order codeRegister,
-- codeObjecttype, codeSoortObjectId, objectId: the functions of bytea compare
-- it part by part. Each part has 1 to 200 characters.

CREATE TYPE klantcontact.objectidentificator;

CREATE FUNCTION klantcontact.objectidentificator_in(pg_catalog.cstring)
	RETURNS klantcontact.objectidentificator
	AS 'MODULE_PATHNAME', 'klantcontact_objectidentificator_in'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION klantcontact.objectidentificator_in(pg_catalog.cstring)
	IS 'input of type objectidentificator';

CREATE FUNCTION klantcontact.objectidentificator_out(klantcontact.objectidentificator)
	RETURNS pg_catalog.cstring
	AS 'MODULE_PATHNAME', 'klantcontact_objectidentificator_out'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION klantcontact.objectidentificator_out(klantcontact.objectidentificator)
	IS 'output of type objectidentificator';

CREATE FUNCTION klantcontact.objectidentificator_recv(pg_catalog.internal)
	RETURNS klantcontact.objectidentificator
	AS 'MODULE_PATHNAME', 'klantcontact_objectidentificator_recv'
	LANGUAGE C STABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION klantcontact.objectidentificator_recv(pg_catalog.internal)
	IS 'binary input of type objectidentificator';

CREATE FUNCTION klantcontact.objectidentificator_send(klantcontact.objectidentificator)
	RETURNS pg_catalog.bytea
	AS 'MODULE_PATHNAME', 'klantcontact_objectidentificator_send'
	LANGUAGE C STABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION klantcontact.objectidentificator_send(klantcontact.objectidentificator)
	IS 'binary output of type objectidentificator';

CREATE TYPE klantcontact.objectidentificator (
	INPUT = klantcontact.objectidentificator_in,
	OUTPUT = klantcontact.objectidentificator_out,
	RECEIVE = klantcontact.objectidentificator_recv,
	SEND = klantcontact.objectidentificator_send,
	INTERNALLENGTH = VARIABLE,
	ALIGNMENT = int4,
	STORAGE = extended
);
COMMENT ON TYPE klantcontact.objectidentificator
	IS 'what identifies an object in a register elsewhere: objectId, codeObjecttype, codeRegister and codeSoortObjectId';

CREATE FUNCTION klantcontact.objectidentificator_lt(klantcontact.objectidentificator, klantcontact.objectidentificator)
	RETURNS pg_catalog.bool
	AS 'bytealt'
	LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION klantcontact.objectidentificator_lt(klantcontact.objectidentificator, klantcontact.objectidentificator)
	IS 'less than';

CREATE FUNCTION klantcontact.objectidentificator_le(klantcontact.objectidentificator, klantcontact.objectidentificator)
	RETURNS pg_catalog.bool
	AS 'byteale'
	LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION klantcontact.objectidentificator_le(klantcontact.objectidentificator, klantcontact.objectidentificator)
	IS 'less than or equal';

CREATE FUNCTION klantcontact.objectidentificator_eq(klantcontact.objectidentificator, klantcontact.objectidentificator)
	RETURNS pg_catalog.bool
	AS 'byteaeq'
	LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION klantcontact.objectidentificator_eq(klantcontact.objectidentificator, klantcontact.objectidentificator)
	IS 'equal';

CREATE FUNCTION klantcontact.objectidentificator_ge(klantcontact.objectidentificator, klantcontact.objectidentificator)
	RETURNS pg_catalog.bool
	AS 'byteage'
	LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION klantcontact.objectidentificator_ge(klantcontact.objectidentificator, klantcontact.objectidentificator)
	IS 'greater than or equal';

CREATE FUNCTION klantcontact.objectidentificator_gt(klantcontact.objectidentificator, klantcontact.objectidentificator)
	RETURNS pg_catalog.bool
	AS 'byteagt'
	LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION klantcontact.objectidentificator_gt(klantcontact.objectidentificator, klantcontact.objectidentificator)
	IS 'greater than';

CREATE FUNCTION klantcontact.objectidentificator_ne(klantcontact.objectidentificator, klantcontact.objectidentificator)
	RETURNS pg_catalog.bool
	AS 'byteane'
	LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION klantcontact.objectidentificator_ne(klantcontact.objectidentificator, klantcontact.objectidentificator)
	IS 'not equal';

CREATE FUNCTION klantcontact.objectidentificator_cmp(klantcontact.objectidentificator, klantcontact.objectidentificator)
	RETURNS pg_catalog.int4
	AS 'byteacmp'
	LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION klantcontact.objectidentificator_cmp(klantcontact.objectidentificator, klantcontact.objectidentificator)
	IS 'less-equal-greater';

CREATE FUNCTION klantcontact.objectidentificator_hash(klantcontact.objectidentificator)
	RETURNS pg_catalog.int4
	AS 'hashvarlena'
	LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION klantcontact.objectidentificator_hash(klantcontact.objectidentificator)
	IS 'hash';

CREATE FUNCTION klantcontact.objectidentificator_hash_extended(klantcontact.objectidentificator, pg_catalog.int8)
	RETURNS pg_catalog.int8
	AS 'hashvarlenaextended'
	LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION klantcontact.objectidentificator_hash_extended(klantcontact.objectidentificator, pg_catalog.int8)
	IS 'hash with a seed';

CREATE OPERATOR klantcontact.< (
	FUNCTION = klantcontact.objectidentificator_lt,
	LEFTARG = klantcontact.objectidentificator,
	RIGHTARG = klantcontact.objectidentificator,
	COMMUTATOR = OPERATOR(klantcontact.>),
	NEGATOR = OPERATOR(klantcontact.>=),
	RESTRICT = pg_catalog.scalarltsel,
	JOIN = pg_catalog.scalarltjoinsel
);
COMMENT ON OPERATOR klantcontact.< (klantcontact.objectidentificator, klantcontact.objectidentificator) IS 'less than';

CREATE OPERATOR klantcontact.<= (
	FUNCTION = klantcontact.objectidentificator_le,
	LEFTARG = klantcontact.objectidentificator,
	RIGHTARG = klantcontact.objectidentificator,
	COMMUTATOR = OPERATOR(klantcontact.>=),
	NEGATOR = OPERATOR(klantcontact.>),
	RESTRICT = pg_catalog.scalarlesel,
	JOIN = pg_catalog.scalarlejoinsel
);
COMMENT ON OPERATOR klantcontact.<= (klantcontact.objectidentificator, klantcontact.objectidentificator) IS 'less than or equal';

CREATE OPERATOR klantcontact.= (
	FUNCTION = klantcontact.objectidentificator_eq,
	LEFTARG = klantcontact.objectidentificator,
	RIGHTARG = klantcontact.objectidentificator,
	COMMUTATOR = OPERATOR(klantcontact.=),
	NEGATOR = OPERATOR(klantcontact.<>),
	RESTRICT = pg_catalog.eqsel,
	JOIN = pg_catalog.eqjoinsel,
	HASHES,
	MERGES
);
COMMENT ON OPERATOR klantcontact.= (klantcontact.objectidentificator, klantcontact.objectidentificator) IS 'equal';

CREATE OPERATOR klantcontact.>= (
	FUNCTION = klantcontact.objectidentificator_ge,
	LEFTARG = klantcontact.objectidentificator,
	RIGHTARG = klantcontact.objectidentificator,
	COMMUTATOR = OPERATOR(klantcontact.<=),
	NEGATOR = OPERATOR(klantcontact.<),
	RESTRICT = pg_catalog.scalargesel,
	JOIN = pg_catalog.scalargejoinsel
);
COMMENT ON OPERATOR klantcontact.>= (klantcontact.objectidentificator, klantcontact.objectidentificator) IS 'greater than or equal';

CREATE OPERATOR klantcontact.> (
	FUNCTION = klantcontact.objectidentificator_gt,
	LEFTARG = klantcontact.objectidentificator,
	RIGHTARG = klantcontact.objectidentificator,
	COMMUTATOR = OPERATOR(klantcontact.<),
	NEGATOR = OPERATOR(klantcontact.<=),
	RESTRICT = pg_catalog.scalargtsel,
	JOIN = pg_catalog.scalargtjoinsel
);
COMMENT ON OPERATOR klantcontact.> (klantcontact.objectidentificator, klantcontact.objectidentificator) IS 'greater than';

CREATE OPERATOR klantcontact.<> (
	FUNCTION = klantcontact.objectidentificator_ne,
	LEFTARG = klantcontact.objectidentificator,
	RIGHTARG = klantcontact.objectidentificator,
	COMMUTATOR = OPERATOR(klantcontact.<>),
	NEGATOR = OPERATOR(klantcontact.=),
	RESTRICT = pg_catalog.neqsel,
	JOIN = pg_catalog.neqjoinsel
);
COMMENT ON OPERATOR klantcontact.<> (klantcontact.objectidentificator, klantcontact.objectidentificator) IS 'not equal';

CREATE OPERATOR FAMILY klantcontact.objectidentificator_ops USING btree;
COMMENT ON OPERATOR FAMILY klantcontact.objectidentificator_ops USING btree IS 'order and equality of objectidentificator';

CREATE OPERATOR FAMILY klantcontact.objectidentificator_ops USING hash;
COMMENT ON OPERATOR FAMILY klantcontact.objectidentificator_ops USING hash IS 'equality of objectidentificator';

CREATE OPERATOR CLASS klantcontact.objectidentificator_ops
	DEFAULT FOR TYPE klantcontact.objectidentificator USING btree FAMILY klantcontact.objectidentificator_ops AS
	OPERATOR 1 klantcontact.<,
	OPERATOR 2 klantcontact.<=,
	OPERATOR 3 klantcontact.=,
	OPERATOR 4 klantcontact.>=,
	OPERATOR 5 klantcontact.>,
	FUNCTION 1 klantcontact.objectidentificator_cmp(klantcontact.objectidentificator, klantcontact.objectidentificator),
	FUNCTION 2 pg_catalog.bytea_sortsupport(pg_catalog.internal),
	FUNCTION 4 pg_catalog.btequalimage(pg_catalog.oid);
COMMENT ON OPERATOR CLASS klantcontact.objectidentificator_ops USING btree IS 'order and equality of objectidentificator';

CREATE OPERATOR CLASS klantcontact.objectidentificator_ops
	DEFAULT FOR TYPE klantcontact.objectidentificator USING hash FAMILY klantcontact.objectidentificator_ops AS
	OPERATOR 1 klantcontact.=,
	FUNCTION 1 klantcontact.objectidentificator_hash(klantcontact.objectidentificator),
	FUNCTION 2 klantcontact.objectidentificator_hash_extended(klantcontact.objectidentificator, pg_catalog.int8);
COMMENT ON OPERATOR CLASS klantcontact.objectidentificator_ops USING hash IS 'equality of objectidentificator';

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

CREATE FUNCTION klantcontact.objectidentificator_from_jsonb(pg_catalog.jsonb)
	RETURNS klantcontact.objectidentificator
	AS 'MODULE_PATHNAME', 'klantcontact_objectidentificator_from_jsonb'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION klantcontact.objectidentificator_from_jsonb(pg_catalog.jsonb)
	IS 'the objectidentificator of a JSON object with its four keys';

CREATE FUNCTION klantcontact.objectidentificator_to_jsonb(klantcontact.objectidentificator)
	RETURNS pg_catalog.jsonb
	AS 'MODULE_PATHNAME', 'klantcontact_objectidentificator_to_jsonb'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION klantcontact.objectidentificator_to_jsonb(klantcontact.objectidentificator)
	IS 'the four parts as a JSON object';
