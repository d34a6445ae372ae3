/* extension/install/types_postcode.sql */

-- A postcode, counted on from its digits to its letters, so that the order of
-- the integers is that of the text.

CREATE TYPE klantcontact.postcode;

CREATE FUNCTION klantcontact.postcode_in(pg_catalog.cstring)
	RETURNS klantcontact.postcode
	AS 'MODULE_PATHNAME', 'klantcontact_postcode_in'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION klantcontact.postcode_in(pg_catalog.cstring) IS 'input of type postcode';

CREATE FUNCTION klantcontact.postcode_out(klantcontact.postcode)
	RETURNS pg_catalog.cstring
	AS 'MODULE_PATHNAME', 'klantcontact_postcode_out'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION klantcontact.postcode_out(klantcontact.postcode) IS 'output of type postcode';

CREATE FUNCTION klantcontact.postcode_recv(pg_catalog.internal)
	RETURNS klantcontact.postcode
	AS 'MODULE_PATHNAME', 'klantcontact_postcode_recv'
	LANGUAGE C STABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION klantcontact.postcode_recv(pg_catalog.internal)
	IS 'binary input of type postcode';

CREATE FUNCTION klantcontact.postcode_send(klantcontact.postcode)
	RETURNS pg_catalog.bytea
	AS 'MODULE_PATHNAME', 'klantcontact_postcode_send'
	LANGUAGE C STABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION klantcontact.postcode_send(klantcontact.postcode)
	IS 'binary output of type postcode';

CREATE TYPE klantcontact.postcode (
	INPUT = klantcontact.postcode_in,
	OUTPUT = klantcontact.postcode_out,
	RECEIVE = klantcontact.postcode_recv,
	SEND = klantcontact.postcode_send,
	LIKE = pg_catalog.int4
);
COMMENT ON TYPE klantcontact.postcode
	IS 'postcode of the Netherlands, as 1234AB';

CREATE FUNCTION klantcontact.postcode_lt(klantcontact.postcode, klantcontact.postcode)
	RETURNS pg_catalog.bool
	AS 'int4lt'
	LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION klantcontact.postcode_lt(klantcontact.postcode, klantcontact.postcode)
	IS 'less than';

CREATE FUNCTION klantcontact.postcode_le(klantcontact.postcode, klantcontact.postcode)
	RETURNS pg_catalog.bool
	AS 'int4le'
	LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION klantcontact.postcode_le(klantcontact.postcode, klantcontact.postcode)
	IS 'less than or equal';

CREATE FUNCTION klantcontact.postcode_eq(klantcontact.postcode, klantcontact.postcode)
	RETURNS pg_catalog.bool
	AS 'int4eq'
	LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION klantcontact.postcode_eq(klantcontact.postcode, klantcontact.postcode)
	IS 'equal';

CREATE FUNCTION klantcontact.postcode_ge(klantcontact.postcode, klantcontact.postcode)
	RETURNS pg_catalog.bool
	AS 'int4ge'
	LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION klantcontact.postcode_ge(klantcontact.postcode, klantcontact.postcode)
	IS 'greater than or equal';

CREATE FUNCTION klantcontact.postcode_gt(klantcontact.postcode, klantcontact.postcode)
	RETURNS pg_catalog.bool
	AS 'int4gt'
	LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION klantcontact.postcode_gt(klantcontact.postcode, klantcontact.postcode)
	IS 'greater than';

CREATE FUNCTION klantcontact.postcode_ne(klantcontact.postcode, klantcontact.postcode)
	RETURNS pg_catalog.bool
	AS 'int4ne'
	LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION klantcontact.postcode_ne(klantcontact.postcode, klantcontact.postcode)
	IS 'not equal';

CREATE FUNCTION klantcontact.postcode_cmp(klantcontact.postcode, klantcontact.postcode)
	RETURNS pg_catalog.int4
	AS 'btint4cmp'
	LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION klantcontact.postcode_cmp(klantcontact.postcode, klantcontact.postcode)
	IS 'less-equal-greater';

CREATE FUNCTION klantcontact.postcode_hash(klantcontact.postcode)
	RETURNS pg_catalog.int4
	AS 'hashint4'
	LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION klantcontact.postcode_hash(klantcontact.postcode) IS 'hash';

CREATE FUNCTION klantcontact.postcode_hash_extended(klantcontact.postcode, pg_catalog.int8)
	RETURNS pg_catalog.int8
	AS 'hashint4extended'
	LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION klantcontact.postcode_hash_extended(klantcontact.postcode, pg_catalog.int8)
	IS 'hash with a seed';

CREATE OPERATOR klantcontact.< (
	FUNCTION = klantcontact.postcode_lt,
	LEFTARG = klantcontact.postcode,
	RIGHTARG = klantcontact.postcode,
	COMMUTATOR = OPERATOR(klantcontact.>),
	NEGATOR = OPERATOR(klantcontact.>=),
	RESTRICT = pg_catalog.scalarltsel,
	JOIN = pg_catalog.scalarltjoinsel
);
COMMENT ON OPERATOR klantcontact.< (klantcontact.postcode, klantcontact.postcode) IS 'less than';

CREATE OPERATOR klantcontact.<= (
	FUNCTION = klantcontact.postcode_le,
	LEFTARG = klantcontact.postcode,
	RIGHTARG = klantcontact.postcode,
	COMMUTATOR = OPERATOR(klantcontact.>=),
	NEGATOR = OPERATOR(klantcontact.>),
	RESTRICT = pg_catalog.scalarlesel,
	JOIN = pg_catalog.scalarlejoinsel
);
COMMENT ON OPERATOR klantcontact.<= (klantcontact.postcode, klantcontact.postcode) IS 'less than or equal';

CREATE OPERATOR klantcontact.= (
	FUNCTION = klantcontact.postcode_eq,
	LEFTARG = klantcontact.postcode,
	RIGHTARG = klantcontact.postcode,
	COMMUTATOR = OPERATOR(klantcontact.=),
	NEGATOR = OPERATOR(klantcontact.<>),
	RESTRICT = pg_catalog.eqsel,
	JOIN = pg_catalog.eqjoinsel,
	HASHES,
	MERGES
);
COMMENT ON OPERATOR klantcontact.= (klantcontact.postcode, klantcontact.postcode) IS 'equal';

CREATE OPERATOR klantcontact.>= (
	FUNCTION = klantcontact.postcode_ge,
	LEFTARG = klantcontact.postcode,
	RIGHTARG = klantcontact.postcode,
	COMMUTATOR = OPERATOR(klantcontact.<=),
	NEGATOR = OPERATOR(klantcontact.<),
	RESTRICT = pg_catalog.scalargesel,
	JOIN = pg_catalog.scalargejoinsel
);
COMMENT ON OPERATOR klantcontact.>= (klantcontact.postcode, klantcontact.postcode) IS 'greater than or equal';

CREATE OPERATOR klantcontact.> (
	FUNCTION = klantcontact.postcode_gt,
	LEFTARG = klantcontact.postcode,
	RIGHTARG = klantcontact.postcode,
	COMMUTATOR = OPERATOR(klantcontact.<),
	NEGATOR = OPERATOR(klantcontact.<=),
	RESTRICT = pg_catalog.scalargtsel,
	JOIN = pg_catalog.scalargtjoinsel
);
COMMENT ON OPERATOR klantcontact.> (klantcontact.postcode, klantcontact.postcode) IS 'greater than';

CREATE OPERATOR klantcontact.<> (
	FUNCTION = klantcontact.postcode_ne,
	LEFTARG = klantcontact.postcode,
	RIGHTARG = klantcontact.postcode,
	COMMUTATOR = OPERATOR(klantcontact.<>),
	NEGATOR = OPERATOR(klantcontact.=),
	RESTRICT = pg_catalog.neqsel,
	JOIN = pg_catalog.neqjoinsel
);
COMMENT ON OPERATOR klantcontact.<> (klantcontact.postcode, klantcontact.postcode) IS 'not equal';

CREATE OPERATOR FAMILY klantcontact.postcode_ops USING btree;
COMMENT ON OPERATOR FAMILY klantcontact.postcode_ops USING btree IS 'order and equality of postcode';

CREATE OPERATOR FAMILY klantcontact.postcode_ops USING hash;
COMMENT ON OPERATOR FAMILY klantcontact.postcode_ops USING hash IS 'equality of postcode';

CREATE OPERATOR CLASS klantcontact.postcode_ops
	DEFAULT FOR TYPE klantcontact.postcode USING btree FAMILY klantcontact.postcode_ops AS
	OPERATOR 1 klantcontact.<,
	OPERATOR 2 klantcontact.<=,
	OPERATOR 3 klantcontact.=,
	OPERATOR 4 klantcontact.>=,
	OPERATOR 5 klantcontact.>,
	FUNCTION 1 klantcontact.postcode_cmp(klantcontact.postcode, klantcontact.postcode),
	FUNCTION 2 pg_catalog.btint4sortsupport(pg_catalog.internal),
	FUNCTION 4 pg_catalog.btequalimage(pg_catalog.oid);
COMMENT ON OPERATOR CLASS klantcontact.postcode_ops USING btree IS 'order and equality of postcode';

CREATE OPERATOR CLASS klantcontact.postcode_ops
	DEFAULT FOR TYPE klantcontact.postcode USING hash FAMILY klantcontact.postcode_ops AS
	OPERATOR 1 klantcontact.=,
	FUNCTION 1 klantcontact.postcode_hash(klantcontact.postcode),
	FUNCTION 2 klantcontact.postcode_hash_extended(klantcontact.postcode, pg_catalog.int8);
COMMENT ON OPERATOR CLASS klantcontact.postcode_ops USING hash IS 'equality of postcode';
