/* extension/install/types_landcode.sql */

-- A country; lower case is accepted. The letters are packed so that the order
-- of the integers is that of the text.

CREATE TYPE klantcontact.landcode;

CREATE FUNCTION klantcontact.landcode_in(pg_catalog.cstring)
	RETURNS klantcontact.landcode
	AS 'MODULE_PATHNAME', 'klantcontact_landcode_in'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION klantcontact.landcode_in(pg_catalog.cstring) IS 'input of type landcode';

CREATE FUNCTION klantcontact.landcode_out(klantcontact.landcode)
	RETURNS pg_catalog.cstring
	AS 'MODULE_PATHNAME', 'klantcontact_landcode_out'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION klantcontact.landcode_out(klantcontact.landcode) IS 'output of type landcode';

CREATE FUNCTION klantcontact.landcode_recv(pg_catalog.internal)
	RETURNS klantcontact.landcode
	AS 'MODULE_PATHNAME', 'klantcontact_landcode_recv'
	LANGUAGE C STABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION klantcontact.landcode_recv(pg_catalog.internal)
	IS 'binary input of type landcode';

CREATE FUNCTION klantcontact.landcode_send(klantcontact.landcode)
	RETURNS pg_catalog.bytea
	AS 'MODULE_PATHNAME', 'klantcontact_landcode_send'
	LANGUAGE C STABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION klantcontact.landcode_send(klantcontact.landcode)
	IS 'binary output of type landcode';

CREATE TYPE klantcontact.landcode (
	INPUT = klantcontact.landcode_in,
	OUTPUT = klantcontact.landcode_out,
	RECEIVE = klantcontact.landcode_recv,
	SEND = klantcontact.landcode_send,
	LIKE = pg_catalog.int4
);
COMMENT ON TYPE klantcontact.landcode
	IS 'country by its code of ISO 3166-1 alpha-2';

CREATE FUNCTION klantcontact.landcode_lt(klantcontact.landcode, klantcontact.landcode)
	RETURNS pg_catalog.bool
	AS 'int4lt'
	LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION klantcontact.landcode_lt(klantcontact.landcode, klantcontact.landcode)
	IS 'less than';

CREATE FUNCTION klantcontact.landcode_le(klantcontact.landcode, klantcontact.landcode)
	RETURNS pg_catalog.bool
	AS 'int4le'
	LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION klantcontact.landcode_le(klantcontact.landcode, klantcontact.landcode)
	IS 'less than or equal';

CREATE FUNCTION klantcontact.landcode_eq(klantcontact.landcode, klantcontact.landcode)
	RETURNS pg_catalog.bool
	AS 'int4eq'
	LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION klantcontact.landcode_eq(klantcontact.landcode, klantcontact.landcode)
	IS 'equal';

CREATE FUNCTION klantcontact.landcode_ge(klantcontact.landcode, klantcontact.landcode)
	RETURNS pg_catalog.bool
	AS 'int4ge'
	LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION klantcontact.landcode_ge(klantcontact.landcode, klantcontact.landcode)
	IS 'greater than or equal';

CREATE FUNCTION klantcontact.landcode_gt(klantcontact.landcode, klantcontact.landcode)
	RETURNS pg_catalog.bool
	AS 'int4gt'
	LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION klantcontact.landcode_gt(klantcontact.landcode, klantcontact.landcode)
	IS 'greater than';

CREATE FUNCTION klantcontact.landcode_ne(klantcontact.landcode, klantcontact.landcode)
	RETURNS pg_catalog.bool
	AS 'int4ne'
	LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION klantcontact.landcode_ne(klantcontact.landcode, klantcontact.landcode)
	IS 'not equal';

CREATE FUNCTION klantcontact.landcode_cmp(klantcontact.landcode, klantcontact.landcode)
	RETURNS pg_catalog.int4
	AS 'btint4cmp'
	LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION klantcontact.landcode_cmp(klantcontact.landcode, klantcontact.landcode)
	IS 'less-equal-greater';

CREATE FUNCTION klantcontact.landcode_hash(klantcontact.landcode)
	RETURNS pg_catalog.int4
	AS 'hashint4'
	LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION klantcontact.landcode_hash(klantcontact.landcode) IS 'hash';

CREATE FUNCTION klantcontact.landcode_hash_extended(klantcontact.landcode, pg_catalog.int8)
	RETURNS pg_catalog.int8
	AS 'hashint4extended'
	LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION klantcontact.landcode_hash_extended(klantcontact.landcode, pg_catalog.int8)
	IS 'hash with a seed';

CREATE OPERATOR klantcontact.< (
	FUNCTION = klantcontact.landcode_lt,
	LEFTARG = klantcontact.landcode,
	RIGHTARG = klantcontact.landcode,
	COMMUTATOR = OPERATOR(klantcontact.>),
	NEGATOR = OPERATOR(klantcontact.>=),
	RESTRICT = pg_catalog.scalarltsel,
	JOIN = pg_catalog.scalarltjoinsel
);
COMMENT ON OPERATOR klantcontact.< (klantcontact.landcode, klantcontact.landcode) IS 'less than';

CREATE OPERATOR klantcontact.<= (
	FUNCTION = klantcontact.landcode_le,
	LEFTARG = klantcontact.landcode,
	RIGHTARG = klantcontact.landcode,
	COMMUTATOR = OPERATOR(klantcontact.>=),
	NEGATOR = OPERATOR(klantcontact.>),
	RESTRICT = pg_catalog.scalarlesel,
	JOIN = pg_catalog.scalarlejoinsel
);
COMMENT ON OPERATOR klantcontact.<= (klantcontact.landcode, klantcontact.landcode) IS 'less than or equal';

CREATE OPERATOR klantcontact.= (
	FUNCTION = klantcontact.landcode_eq,
	LEFTARG = klantcontact.landcode,
	RIGHTARG = klantcontact.landcode,
	COMMUTATOR = OPERATOR(klantcontact.=),
	NEGATOR = OPERATOR(klantcontact.<>),
	RESTRICT = pg_catalog.eqsel,
	JOIN = pg_catalog.eqjoinsel,
	HASHES,
	MERGES
);
COMMENT ON OPERATOR klantcontact.= (klantcontact.landcode, klantcontact.landcode) IS 'equal';

CREATE OPERATOR klantcontact.>= (
	FUNCTION = klantcontact.landcode_ge,
	LEFTARG = klantcontact.landcode,
	RIGHTARG = klantcontact.landcode,
	COMMUTATOR = OPERATOR(klantcontact.<=),
	NEGATOR = OPERATOR(klantcontact.<),
	RESTRICT = pg_catalog.scalargesel,
	JOIN = pg_catalog.scalargejoinsel
);
COMMENT ON OPERATOR klantcontact.>= (klantcontact.landcode, klantcontact.landcode) IS 'greater than or equal';

CREATE OPERATOR klantcontact.> (
	FUNCTION = klantcontact.landcode_gt,
	LEFTARG = klantcontact.landcode,
	RIGHTARG = klantcontact.landcode,
	COMMUTATOR = OPERATOR(klantcontact.<),
	NEGATOR = OPERATOR(klantcontact.<=),
	RESTRICT = pg_catalog.scalargtsel,
	JOIN = pg_catalog.scalargtjoinsel
);
COMMENT ON OPERATOR klantcontact.> (klantcontact.landcode, klantcontact.landcode) IS 'greater than';

CREATE OPERATOR klantcontact.<> (
	FUNCTION = klantcontact.landcode_ne,
	LEFTARG = klantcontact.landcode,
	RIGHTARG = klantcontact.landcode,
	COMMUTATOR = OPERATOR(klantcontact.<>),
	NEGATOR = OPERATOR(klantcontact.=),
	RESTRICT = pg_catalog.neqsel,
	JOIN = pg_catalog.neqjoinsel
);
COMMENT ON OPERATOR klantcontact.<> (klantcontact.landcode, klantcontact.landcode) IS 'not equal';

CREATE OPERATOR FAMILY klantcontact.landcode_ops USING btree;
COMMENT ON OPERATOR FAMILY klantcontact.landcode_ops USING btree IS 'order and equality of landcode';

CREATE OPERATOR FAMILY klantcontact.landcode_ops USING hash;
COMMENT ON OPERATOR FAMILY klantcontact.landcode_ops USING hash IS 'equality of landcode';

CREATE OPERATOR CLASS klantcontact.landcode_ops
	DEFAULT FOR TYPE klantcontact.landcode USING btree FAMILY klantcontact.landcode_ops AS
	OPERATOR 1 klantcontact.<,
	OPERATOR 2 klantcontact.<=,
	OPERATOR 3 klantcontact.=,
	OPERATOR 4 klantcontact.>=,
	OPERATOR 5 klantcontact.>,
	FUNCTION 1 klantcontact.landcode_cmp(klantcontact.landcode, klantcontact.landcode),
	FUNCTION 2 pg_catalog.btint4sortsupport(pg_catalog.internal),
	FUNCTION 4 pg_catalog.btequalimage(pg_catalog.oid);
COMMENT ON OPERATOR CLASS klantcontact.landcode_ops USING btree IS 'order and equality of landcode';

CREATE OPERATOR CLASS klantcontact.landcode_ops
	DEFAULT FOR TYPE klantcontact.landcode USING hash FAMILY klantcontact.landcode_ops AS
	OPERATOR 1 klantcontact.=,
	FUNCTION 1 klantcontact.landcode_hash(klantcontact.landcode),
	FUNCTION 2 klantcontact.landcode_hash_extended(klantcontact.landcode, pg_catalog.int8);
COMMENT ON OPERATOR CLASS klantcontact.landcode_ops USING hash IS 'equality of landcode';
