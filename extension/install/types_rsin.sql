/* extension/install/types_rsin.sql */

-- An RSIN looks like a BSN but is a type of its own: comparing the two is a
-- mistake, and has no operator.

CREATE TYPE klantcontact.rsin;

CREATE FUNCTION klantcontact.rsin_in(pg_catalog.cstring)
	RETURNS klantcontact.rsin
	AS 'MODULE_PATHNAME', 'klantcontact_rsin_in'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION klantcontact.rsin_in(pg_catalog.cstring) IS 'input of type rsin';

CREATE FUNCTION klantcontact.rsin_out(klantcontact.rsin)
	RETURNS pg_catalog.cstring
	AS 'MODULE_PATHNAME', 'klantcontact_rsin_out'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION klantcontact.rsin_out(klantcontact.rsin) IS 'output of type rsin';

CREATE FUNCTION klantcontact.rsin_recv(pg_catalog.internal)
	RETURNS klantcontact.rsin
	AS 'MODULE_PATHNAME', 'klantcontact_rsin_recv'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION klantcontact.rsin_recv(pg_catalog.internal) IS 'binary input of type rsin';

CREATE FUNCTION klantcontact.rsin_send(klantcontact.rsin)
	RETURNS pg_catalog.bytea
	AS 'int4send'
	LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION klantcontact.rsin_send(klantcontact.rsin) IS 'binary output of type rsin';

CREATE TYPE klantcontact.rsin (
	INPUT = klantcontact.rsin_in,
	OUTPUT = klantcontact.rsin_out,
	RECEIVE = klantcontact.rsin_recv,
	SEND = klantcontact.rsin_send,
	LIKE = pg_catalog.int4
);
COMMENT ON TYPE klantcontact.rsin
	IS 'rechtspersonen en samenwerkingsverbanden informatienummer: 9 digits that pass the 11-proef';

CREATE FUNCTION klantcontact.rsin_lt(klantcontact.rsin, klantcontact.rsin)
	RETURNS pg_catalog.bool
	AS 'int4lt'
	LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION klantcontact.rsin_lt(klantcontact.rsin, klantcontact.rsin) IS 'less than';

CREATE FUNCTION klantcontact.rsin_le(klantcontact.rsin, klantcontact.rsin)
	RETURNS pg_catalog.bool
	AS 'int4le'
	LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION klantcontact.rsin_le(klantcontact.rsin, klantcontact.rsin)
	IS 'less than or equal';

CREATE FUNCTION klantcontact.rsin_eq(klantcontact.rsin, klantcontact.rsin)
	RETURNS pg_catalog.bool
	AS 'int4eq'
	LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION klantcontact.rsin_eq(klantcontact.rsin, klantcontact.rsin) IS 'equal';

CREATE FUNCTION klantcontact.rsin_ge(klantcontact.rsin, klantcontact.rsin)
	RETURNS pg_catalog.bool
	AS 'int4ge'
	LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION klantcontact.rsin_ge(klantcontact.rsin, klantcontact.rsin)
	IS 'greater than or equal';

CREATE FUNCTION klantcontact.rsin_gt(klantcontact.rsin, klantcontact.rsin)
	RETURNS pg_catalog.bool
	AS 'int4gt'
	LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION klantcontact.rsin_gt(klantcontact.rsin, klantcontact.rsin) IS 'greater than';

CREATE FUNCTION klantcontact.rsin_ne(klantcontact.rsin, klantcontact.rsin)
	RETURNS pg_catalog.bool
	AS 'int4ne'
	LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION klantcontact.rsin_ne(klantcontact.rsin, klantcontact.rsin) IS 'not equal';

CREATE FUNCTION klantcontact.rsin_cmp(klantcontact.rsin, klantcontact.rsin)
	RETURNS pg_catalog.int4
	AS 'btint4cmp'
	LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION klantcontact.rsin_cmp(klantcontact.rsin, klantcontact.rsin)
	IS 'less-equal-greater';

CREATE FUNCTION klantcontact.rsin_hash(klantcontact.rsin)
	RETURNS pg_catalog.int4
	AS 'hashint4'
	LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION klantcontact.rsin_hash(klantcontact.rsin) IS 'hash';

CREATE FUNCTION klantcontact.rsin_hash_extended(klantcontact.rsin, pg_catalog.int8)
	RETURNS pg_catalog.int8
	AS 'hashint4extended'
	LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION klantcontact.rsin_hash_extended(klantcontact.rsin, pg_catalog.int8)
	IS 'hash with a seed';

CREATE OPERATOR klantcontact.< (
	FUNCTION = klantcontact.rsin_lt,
	LEFTARG = klantcontact.rsin,
	RIGHTARG = klantcontact.rsin,
	COMMUTATOR = OPERATOR(klantcontact.>),
	NEGATOR = OPERATOR(klantcontact.>=),
	RESTRICT = pg_catalog.scalarltsel,
	JOIN = pg_catalog.scalarltjoinsel
);
COMMENT ON OPERATOR klantcontact.< (klantcontact.rsin, klantcontact.rsin) IS 'less than';

CREATE OPERATOR klantcontact.<= (
	FUNCTION = klantcontact.rsin_le,
	LEFTARG = klantcontact.rsin,
	RIGHTARG = klantcontact.rsin,
	COMMUTATOR = OPERATOR(klantcontact.>=),
	NEGATOR = OPERATOR(klantcontact.>),
	RESTRICT = pg_catalog.scalarlesel,
	JOIN = pg_catalog.scalarlejoinsel
);
COMMENT ON OPERATOR klantcontact.<= (klantcontact.rsin, klantcontact.rsin) IS 'less than or equal';

CREATE OPERATOR klantcontact.= (
	FUNCTION = klantcontact.rsin_eq,
	LEFTARG = klantcontact.rsin,
	RIGHTARG = klantcontact.rsin,
	COMMUTATOR = OPERATOR(klantcontact.=),
	NEGATOR = OPERATOR(klantcontact.<>),
	RESTRICT = pg_catalog.eqsel,
	JOIN = pg_catalog.eqjoinsel,
	HASHES,
	MERGES
);
COMMENT ON OPERATOR klantcontact.= (klantcontact.rsin, klantcontact.rsin) IS 'equal';

CREATE OPERATOR klantcontact.>= (
	FUNCTION = klantcontact.rsin_ge,
	LEFTARG = klantcontact.rsin,
	RIGHTARG = klantcontact.rsin,
	COMMUTATOR = OPERATOR(klantcontact.<=),
	NEGATOR = OPERATOR(klantcontact.<),
	RESTRICT = pg_catalog.scalargesel,
	JOIN = pg_catalog.scalargejoinsel
);
COMMENT ON OPERATOR klantcontact.>= (klantcontact.rsin, klantcontact.rsin) IS 'greater than or equal';

CREATE OPERATOR klantcontact.> (
	FUNCTION = klantcontact.rsin_gt,
	LEFTARG = klantcontact.rsin,
	RIGHTARG = klantcontact.rsin,
	COMMUTATOR = OPERATOR(klantcontact.<),
	NEGATOR = OPERATOR(klantcontact.<=),
	RESTRICT = pg_catalog.scalargtsel,
	JOIN = pg_catalog.scalargtjoinsel
);
COMMENT ON OPERATOR klantcontact.> (klantcontact.rsin, klantcontact.rsin) IS 'greater than';

CREATE OPERATOR klantcontact.<> (
	FUNCTION = klantcontact.rsin_ne,
	LEFTARG = klantcontact.rsin,
	RIGHTARG = klantcontact.rsin,
	COMMUTATOR = OPERATOR(klantcontact.<>),
	NEGATOR = OPERATOR(klantcontact.=),
	RESTRICT = pg_catalog.neqsel,
	JOIN = pg_catalog.neqjoinsel
);
COMMENT ON OPERATOR klantcontact.<> (klantcontact.rsin, klantcontact.rsin) IS 'not equal';

CREATE OPERATOR FAMILY klantcontact.rsin_ops USING btree;
COMMENT ON OPERATOR FAMILY klantcontact.rsin_ops USING btree IS 'order and equality of rsin';

CREATE OPERATOR FAMILY klantcontact.rsin_ops USING hash;
COMMENT ON OPERATOR FAMILY klantcontact.rsin_ops USING hash IS 'equality of rsin';

CREATE OPERATOR CLASS klantcontact.rsin_ops
	DEFAULT FOR TYPE klantcontact.rsin USING btree FAMILY klantcontact.rsin_ops AS
	OPERATOR 1 klantcontact.<,
	OPERATOR 2 klantcontact.<=,
	OPERATOR 3 klantcontact.=,
	OPERATOR 4 klantcontact.>=,
	OPERATOR 5 klantcontact.>,
	FUNCTION 1 klantcontact.rsin_cmp(klantcontact.rsin, klantcontact.rsin),
	FUNCTION 2 pg_catalog.btint4sortsupport(pg_catalog.internal),
	FUNCTION 4 pg_catalog.btequalimage(pg_catalog.oid);
COMMENT ON OPERATOR CLASS klantcontact.rsin_ops USING btree IS 'order and equality of rsin';

CREATE OPERATOR CLASS klantcontact.rsin_ops
	DEFAULT FOR TYPE klantcontact.rsin USING hash FAMILY klantcontact.rsin_ops AS
	OPERATOR 1 klantcontact.=,
	FUNCTION 1 klantcontact.rsin_hash(klantcontact.rsin),
	FUNCTION 2 klantcontact.rsin_hash_extended(klantcontact.rsin, pg_catalog.int8);
COMMENT ON OPERATOR CLASS klantcontact.rsin_ops USING hash IS 'equality of rsin';
