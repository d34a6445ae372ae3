/* extension/install/types_nummeraanduiding_id.sql */

-- The id of an address in the Basisregistratie Adressen en Gebouwen.

CREATE TYPE klantcontact.nummeraanduiding_id;

CREATE FUNCTION klantcontact.nummeraanduiding_id_in(pg_catalog.cstring)
	RETURNS klantcontact.nummeraanduiding_id
	AS 'MODULE_PATHNAME', 'klantcontact_nummeraanduiding_id_in'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION klantcontact.nummeraanduiding_id_in(pg_catalog.cstring)
	IS 'input of type nummeraanduiding_id';

CREATE FUNCTION klantcontact.nummeraanduiding_id_out(klantcontact.nummeraanduiding_id)
	RETURNS pg_catalog.cstring
	AS 'MODULE_PATHNAME', 'klantcontact_nummeraanduiding_id_out'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION klantcontact.nummeraanduiding_id_out(klantcontact.nummeraanduiding_id)
	IS 'output of type nummeraanduiding_id';

CREATE FUNCTION klantcontact.nummeraanduiding_id_recv(pg_catalog.internal)
	RETURNS klantcontact.nummeraanduiding_id
	AS 'MODULE_PATHNAME', 'klantcontact_nummeraanduiding_id_recv'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION klantcontact.nummeraanduiding_id_recv(pg_catalog.internal)
	IS 'binary input of type nummeraanduiding_id';

CREATE FUNCTION klantcontact.nummeraanduiding_id_send(klantcontact.nummeraanduiding_id)
	RETURNS pg_catalog.bytea
	AS 'int8send'
	LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION klantcontact.nummeraanduiding_id_send(klantcontact.nummeraanduiding_id)
	IS 'binary output of type nummeraanduiding_id';

CREATE TYPE klantcontact.nummeraanduiding_id (
	INPUT = klantcontact.nummeraanduiding_id_in,
	OUTPUT = klantcontact.nummeraanduiding_id_out,
	RECEIVE = klantcontact.nummeraanduiding_id_recv,
	SEND = klantcontact.nummeraanduiding_id_send,
	LIKE = pg_catalog.int8
);
COMMENT ON TYPE klantcontact.nummeraanduiding_id
	IS 'BAG id of an address: 16 digits with object type 20';

CREATE FUNCTION klantcontact.nummeraanduiding_id_lt(klantcontact.nummeraanduiding_id, klantcontact.nummeraanduiding_id)
	RETURNS pg_catalog.bool
	AS 'int8lt'
	LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION klantcontact.nummeraanduiding_id_lt(klantcontact.nummeraanduiding_id, klantcontact.nummeraanduiding_id)
	IS 'less than';

CREATE FUNCTION klantcontact.nummeraanduiding_id_le(klantcontact.nummeraanduiding_id, klantcontact.nummeraanduiding_id)
	RETURNS pg_catalog.bool
	AS 'int8le'
	LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION klantcontact.nummeraanduiding_id_le(klantcontact.nummeraanduiding_id, klantcontact.nummeraanduiding_id)
	IS 'less than or equal';

CREATE FUNCTION klantcontact.nummeraanduiding_id_eq(klantcontact.nummeraanduiding_id, klantcontact.nummeraanduiding_id)
	RETURNS pg_catalog.bool
	AS 'int8eq'
	LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION klantcontact.nummeraanduiding_id_eq(klantcontact.nummeraanduiding_id, klantcontact.nummeraanduiding_id)
	IS 'equal';

CREATE FUNCTION klantcontact.nummeraanduiding_id_ge(klantcontact.nummeraanduiding_id, klantcontact.nummeraanduiding_id)
	RETURNS pg_catalog.bool
	AS 'int8ge'
	LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION klantcontact.nummeraanduiding_id_ge(klantcontact.nummeraanduiding_id, klantcontact.nummeraanduiding_id)
	IS 'greater than or equal';

CREATE FUNCTION klantcontact.nummeraanduiding_id_gt(klantcontact.nummeraanduiding_id, klantcontact.nummeraanduiding_id)
	RETURNS pg_catalog.bool
	AS 'int8gt'
	LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION klantcontact.nummeraanduiding_id_gt(klantcontact.nummeraanduiding_id, klantcontact.nummeraanduiding_id)
	IS 'greater than';

CREATE FUNCTION klantcontact.nummeraanduiding_id_ne(klantcontact.nummeraanduiding_id, klantcontact.nummeraanduiding_id)
	RETURNS pg_catalog.bool
	AS 'int8ne'
	LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION klantcontact.nummeraanduiding_id_ne(klantcontact.nummeraanduiding_id, klantcontact.nummeraanduiding_id)
	IS 'not equal';

CREATE FUNCTION klantcontact.nummeraanduiding_id_cmp(klantcontact.nummeraanduiding_id, klantcontact.nummeraanduiding_id)
	RETURNS pg_catalog.int4
	AS 'btint8cmp'
	LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION klantcontact.nummeraanduiding_id_cmp(klantcontact.nummeraanduiding_id, klantcontact.nummeraanduiding_id)
	IS 'less-equal-greater';

CREATE FUNCTION klantcontact.nummeraanduiding_id_hash(klantcontact.nummeraanduiding_id)
	RETURNS pg_catalog.int4
	AS 'hashint8'
	LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION klantcontact.nummeraanduiding_id_hash(klantcontact.nummeraanduiding_id)
	IS 'hash';

CREATE FUNCTION klantcontact.nummeraanduiding_id_hash_extended(klantcontact.nummeraanduiding_id, pg_catalog.int8)
	RETURNS pg_catalog.int8
	AS 'hashint8extended'
	LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION klantcontact.nummeraanduiding_id_hash_extended(klantcontact.nummeraanduiding_id, pg_catalog.int8)
	IS 'hash with a seed';

CREATE OPERATOR klantcontact.< (
	FUNCTION = klantcontact.nummeraanduiding_id_lt,
	LEFTARG = klantcontact.nummeraanduiding_id,
	RIGHTARG = klantcontact.nummeraanduiding_id,
	COMMUTATOR = OPERATOR(klantcontact.>),
	NEGATOR = OPERATOR(klantcontact.>=),
	RESTRICT = pg_catalog.scalarltsel,
	JOIN = pg_catalog.scalarltjoinsel
);
COMMENT ON OPERATOR klantcontact.< (klantcontact.nummeraanduiding_id, klantcontact.nummeraanduiding_id) IS 'less than';

CREATE OPERATOR klantcontact.<= (
	FUNCTION = klantcontact.nummeraanduiding_id_le,
	LEFTARG = klantcontact.nummeraanduiding_id,
	RIGHTARG = klantcontact.nummeraanduiding_id,
	COMMUTATOR = OPERATOR(klantcontact.>=),
	NEGATOR = OPERATOR(klantcontact.>),
	RESTRICT = pg_catalog.scalarlesel,
	JOIN = pg_catalog.scalarlejoinsel
);
COMMENT ON OPERATOR klantcontact.<= (klantcontact.nummeraanduiding_id, klantcontact.nummeraanduiding_id) IS 'less than or equal';

CREATE OPERATOR klantcontact.= (
	FUNCTION = klantcontact.nummeraanduiding_id_eq,
	LEFTARG = klantcontact.nummeraanduiding_id,
	RIGHTARG = klantcontact.nummeraanduiding_id,
	COMMUTATOR = OPERATOR(klantcontact.=),
	NEGATOR = OPERATOR(klantcontact.<>),
	RESTRICT = pg_catalog.eqsel,
	JOIN = pg_catalog.eqjoinsel,
	HASHES,
	MERGES
);
COMMENT ON OPERATOR klantcontact.= (klantcontact.nummeraanduiding_id, klantcontact.nummeraanduiding_id) IS 'equal';

CREATE OPERATOR klantcontact.>= (
	FUNCTION = klantcontact.nummeraanduiding_id_ge,
	LEFTARG = klantcontact.nummeraanduiding_id,
	RIGHTARG = klantcontact.nummeraanduiding_id,
	COMMUTATOR = OPERATOR(klantcontact.<=),
	NEGATOR = OPERATOR(klantcontact.<),
	RESTRICT = pg_catalog.scalargesel,
	JOIN = pg_catalog.scalargejoinsel
);
COMMENT ON OPERATOR klantcontact.>= (klantcontact.nummeraanduiding_id, klantcontact.nummeraanduiding_id) IS 'greater than or equal';

CREATE OPERATOR klantcontact.> (
	FUNCTION = klantcontact.nummeraanduiding_id_gt,
	LEFTARG = klantcontact.nummeraanduiding_id,
	RIGHTARG = klantcontact.nummeraanduiding_id,
	COMMUTATOR = OPERATOR(klantcontact.<),
	NEGATOR = OPERATOR(klantcontact.<=),
	RESTRICT = pg_catalog.scalargtsel,
	JOIN = pg_catalog.scalargtjoinsel
);
COMMENT ON OPERATOR klantcontact.> (klantcontact.nummeraanduiding_id, klantcontact.nummeraanduiding_id) IS 'greater than';

CREATE OPERATOR klantcontact.<> (
	FUNCTION = klantcontact.nummeraanduiding_id_ne,
	LEFTARG = klantcontact.nummeraanduiding_id,
	RIGHTARG = klantcontact.nummeraanduiding_id,
	COMMUTATOR = OPERATOR(klantcontact.<>),
	NEGATOR = OPERATOR(klantcontact.=),
	RESTRICT = pg_catalog.neqsel,
	JOIN = pg_catalog.neqjoinsel
);
COMMENT ON OPERATOR klantcontact.<> (klantcontact.nummeraanduiding_id, klantcontact.nummeraanduiding_id) IS 'not equal';

CREATE OPERATOR FAMILY klantcontact.nummeraanduiding_id_ops USING btree;
COMMENT ON OPERATOR FAMILY klantcontact.nummeraanduiding_id_ops USING btree IS 'order and equality of nummeraanduiding_id';

CREATE OPERATOR FAMILY klantcontact.nummeraanduiding_id_ops USING hash;
COMMENT ON OPERATOR FAMILY klantcontact.nummeraanduiding_id_ops USING hash IS 'equality of nummeraanduiding_id';

CREATE OPERATOR CLASS klantcontact.nummeraanduiding_id_ops
	DEFAULT FOR TYPE klantcontact.nummeraanduiding_id USING btree FAMILY klantcontact.nummeraanduiding_id_ops AS
	OPERATOR 1 klantcontact.<,
	OPERATOR 2 klantcontact.<=,
	OPERATOR 3 klantcontact.=,
	OPERATOR 4 klantcontact.>=,
	OPERATOR 5 klantcontact.>,
	FUNCTION 1 klantcontact.nummeraanduiding_id_cmp(klantcontact.nummeraanduiding_id, klantcontact.nummeraanduiding_id),
	FUNCTION 2 pg_catalog.btint8sortsupport(pg_catalog.internal),
	FUNCTION 4 pg_catalog.btequalimage(pg_catalog.oid);
COMMENT ON OPERATOR CLASS klantcontact.nummeraanduiding_id_ops USING btree IS 'order and equality of nummeraanduiding_id';

CREATE OPERATOR CLASS klantcontact.nummeraanduiding_id_ops
	DEFAULT FOR TYPE klantcontact.nummeraanduiding_id USING hash FAMILY klantcontact.nummeraanduiding_id_ops AS
	OPERATOR 1 klantcontact.=,
	FUNCTION 1 klantcontact.nummeraanduiding_id_hash(klantcontact.nummeraanduiding_id),
	FUNCTION 2 klantcontact.nummeraanduiding_id_hash_extended(klantcontact.nummeraanduiding_id, pg_catalog.int8);
COMMENT ON OPERATOR CLASS klantcontact.nummeraanduiding_id_ops USING hash IS 'equality of nummeraanduiding_id';
