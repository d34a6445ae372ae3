/* extension/install/types_taalcode.sql */

-- A language; a bibliographic code becomes the terminological one on input.
-- The letters are packed so that the order of the integers is that of the
-- text.

CREATE TYPE klantcontact.taalcode;

CREATE FUNCTION klantcontact.taalcode_in(pg_catalog.cstring)
	RETURNS klantcontact.taalcode
	AS 'MODULE_PATHNAME', 'klantcontact_taalcode_in'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION klantcontact.taalcode_in(pg_catalog.cstring) IS 'input of type taalcode';

CREATE FUNCTION klantcontact.taalcode_out(klantcontact.taalcode)
	RETURNS pg_catalog.cstring
	AS 'MODULE_PATHNAME', 'klantcontact_taalcode_out'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION klantcontact.taalcode_out(klantcontact.taalcode) IS 'output of type taalcode';

CREATE FUNCTION klantcontact.taalcode_recv(pg_catalog.internal)
	RETURNS klantcontact.taalcode
	AS 'MODULE_PATHNAME', 'klantcontact_taalcode_recv'
	LANGUAGE C STABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION klantcontact.taalcode_recv(pg_catalog.internal)
	IS 'binary input of type taalcode';

CREATE FUNCTION klantcontact.taalcode_send(klantcontact.taalcode)
	RETURNS pg_catalog.bytea
	AS 'MODULE_PATHNAME', 'klantcontact_taalcode_send'
	LANGUAGE C STABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION klantcontact.taalcode_send(klantcontact.taalcode)
	IS 'binary output of type taalcode';

CREATE TYPE klantcontact.taalcode (
	INPUT = klantcontact.taalcode_in,
	OUTPUT = klantcontact.taalcode_out,
	RECEIVE = klantcontact.taalcode_recv,
	SEND = klantcontact.taalcode_send,
	LIKE = pg_catalog.int4
);
COMMENT ON TYPE klantcontact.taalcode
	IS 'language by its code of ISO 639-2/T: three lower-case letters';

CREATE FUNCTION klantcontact.taalcode_lt(klantcontact.taalcode, klantcontact.taalcode)
	RETURNS pg_catalog.bool
	AS 'int4lt'
	LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION klantcontact.taalcode_lt(klantcontact.taalcode, klantcontact.taalcode)
	IS 'less than';

CREATE FUNCTION klantcontact.taalcode_le(klantcontact.taalcode, klantcontact.taalcode)
	RETURNS pg_catalog.bool
	AS 'int4le'
	LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION klantcontact.taalcode_le(klantcontact.taalcode, klantcontact.taalcode)
	IS 'less than or equal';

CREATE FUNCTION klantcontact.taalcode_eq(klantcontact.taalcode, klantcontact.taalcode)
	RETURNS pg_catalog.bool
	AS 'int4eq'
	LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION klantcontact.taalcode_eq(klantcontact.taalcode, klantcontact.taalcode)
	IS 'equal';

CREATE FUNCTION klantcontact.taalcode_ge(klantcontact.taalcode, klantcontact.taalcode)
	RETURNS pg_catalog.bool
	AS 'int4ge'
	LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION klantcontact.taalcode_ge(klantcontact.taalcode, klantcontact.taalcode)
	IS 'greater than or equal';

CREATE FUNCTION klantcontact.taalcode_gt(klantcontact.taalcode, klantcontact.taalcode)
	RETURNS pg_catalog.bool
	AS 'int4gt'
	LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION klantcontact.taalcode_gt(klantcontact.taalcode, klantcontact.taalcode)
	IS 'greater than';

CREATE FUNCTION klantcontact.taalcode_ne(klantcontact.taalcode, klantcontact.taalcode)
	RETURNS pg_catalog.bool
	AS 'int4ne'
	LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION klantcontact.taalcode_ne(klantcontact.taalcode, klantcontact.taalcode)
	IS 'not equal';

CREATE FUNCTION klantcontact.taalcode_cmp(klantcontact.taalcode, klantcontact.taalcode)
	RETURNS pg_catalog.int4
	AS 'btint4cmp'
	LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION klantcontact.taalcode_cmp(klantcontact.taalcode, klantcontact.taalcode)
	IS 'less-equal-greater';

CREATE FUNCTION klantcontact.taalcode_hash(klantcontact.taalcode)
	RETURNS pg_catalog.int4
	AS 'hashint4'
	LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION klantcontact.taalcode_hash(klantcontact.taalcode) IS 'hash';

CREATE FUNCTION klantcontact.taalcode_hash_extended(klantcontact.taalcode, pg_catalog.int8)
	RETURNS pg_catalog.int8
	AS 'hashint4extended'
	LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION klantcontact.taalcode_hash_extended(klantcontact.taalcode, pg_catalog.int8)
	IS 'hash with a seed';

CREATE OPERATOR klantcontact.< (
	FUNCTION = klantcontact.taalcode_lt,
	LEFTARG = klantcontact.taalcode,
	RIGHTARG = klantcontact.taalcode,
	COMMUTATOR = OPERATOR(klantcontact.>),
	NEGATOR = OPERATOR(klantcontact.>=),
	RESTRICT = pg_catalog.scalarltsel,
	JOIN = pg_catalog.scalarltjoinsel
);
COMMENT ON OPERATOR klantcontact.< (klantcontact.taalcode, klantcontact.taalcode) IS 'less than';

CREATE OPERATOR klantcontact.<= (
	FUNCTION = klantcontact.taalcode_le,
	LEFTARG = klantcontact.taalcode,
	RIGHTARG = klantcontact.taalcode,
	COMMUTATOR = OPERATOR(klantcontact.>=),
	NEGATOR = OPERATOR(klantcontact.>),
	RESTRICT = pg_catalog.scalarlesel,
	JOIN = pg_catalog.scalarlejoinsel
);
COMMENT ON OPERATOR klantcontact.<= (klantcontact.taalcode, klantcontact.taalcode) IS 'less than or equal';

CREATE OPERATOR klantcontact.= (
	FUNCTION = klantcontact.taalcode_eq,
	LEFTARG = klantcontact.taalcode,
	RIGHTARG = klantcontact.taalcode,
	COMMUTATOR = OPERATOR(klantcontact.=),
	NEGATOR = OPERATOR(klantcontact.<>),
	RESTRICT = pg_catalog.eqsel,
	JOIN = pg_catalog.eqjoinsel,
	HASHES,
	MERGES
);
COMMENT ON OPERATOR klantcontact.= (klantcontact.taalcode, klantcontact.taalcode) IS 'equal';

CREATE OPERATOR klantcontact.>= (
	FUNCTION = klantcontact.taalcode_ge,
	LEFTARG = klantcontact.taalcode,
	RIGHTARG = klantcontact.taalcode,
	COMMUTATOR = OPERATOR(klantcontact.<=),
	NEGATOR = OPERATOR(klantcontact.<),
	RESTRICT = pg_catalog.scalargesel,
	JOIN = pg_catalog.scalargejoinsel
);
COMMENT ON OPERATOR klantcontact.>= (klantcontact.taalcode, klantcontact.taalcode) IS 'greater than or equal';

CREATE OPERATOR klantcontact.> (
	FUNCTION = klantcontact.taalcode_gt,
	LEFTARG = klantcontact.taalcode,
	RIGHTARG = klantcontact.taalcode,
	COMMUTATOR = OPERATOR(klantcontact.<),
	NEGATOR = OPERATOR(klantcontact.<=),
	RESTRICT = pg_catalog.scalargtsel,
	JOIN = pg_catalog.scalargtjoinsel
);
COMMENT ON OPERATOR klantcontact.> (klantcontact.taalcode, klantcontact.taalcode) IS 'greater than';

CREATE OPERATOR klantcontact.<> (
	FUNCTION = klantcontact.taalcode_ne,
	LEFTARG = klantcontact.taalcode,
	RIGHTARG = klantcontact.taalcode,
	COMMUTATOR = OPERATOR(klantcontact.<>),
	NEGATOR = OPERATOR(klantcontact.=),
	RESTRICT = pg_catalog.neqsel,
	JOIN = pg_catalog.neqjoinsel
);
COMMENT ON OPERATOR klantcontact.<> (klantcontact.taalcode, klantcontact.taalcode) IS 'not equal';

CREATE OPERATOR FAMILY klantcontact.taalcode_ops USING btree;
COMMENT ON OPERATOR FAMILY klantcontact.taalcode_ops USING btree IS 'order and equality of taalcode';

CREATE OPERATOR FAMILY klantcontact.taalcode_ops USING hash;
COMMENT ON OPERATOR FAMILY klantcontact.taalcode_ops USING hash IS 'equality of taalcode';

CREATE OPERATOR CLASS klantcontact.taalcode_ops
	DEFAULT FOR TYPE klantcontact.taalcode USING btree FAMILY klantcontact.taalcode_ops AS
	OPERATOR 1 klantcontact.<,
	OPERATOR 2 klantcontact.<=,
	OPERATOR 3 klantcontact.=,
	OPERATOR 4 klantcontact.>=,
	OPERATOR 5 klantcontact.>,
	FUNCTION 1 klantcontact.taalcode_cmp(klantcontact.taalcode, klantcontact.taalcode),
	FUNCTION 2 pg_catalog.btint4sortsupport(pg_catalog.internal),
	FUNCTION 4 pg_catalog.btequalimage(pg_catalog.oid);
COMMENT ON OPERATOR CLASS klantcontact.taalcode_ops USING btree IS 'order and equality of taalcode';

CREATE OPERATOR CLASS klantcontact.taalcode_ops
	DEFAULT FOR TYPE klantcontact.taalcode USING hash FAMILY klantcontact.taalcode_ops AS
	OPERATOR 1 klantcontact.=,
	FUNCTION 1 klantcontact.taalcode_hash(klantcontact.taalcode),
	FUNCTION 2 klantcontact.taalcode_hash_extended(klantcontact.taalcode, pg_catalog.int8);
COMMENT ON OPERATOR CLASS klantcontact.taalcode_ops USING hash IS 'equality of taalcode';
