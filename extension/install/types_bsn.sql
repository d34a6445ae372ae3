/* extension/install/types_bsn.sql */

-- A BSN is an integer of 4 bytes that shows its leading zeros; the functions
-- of int4 compare it.

CREATE TYPE klantcontact.bsn;

CREATE FUNCTION klantcontact.bsn_in(pg_catalog.cstring)
	RETURNS klantcontact.bsn
	AS 'MODULE_PATHNAME', 'klantcontact_bsn_in'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION klantcontact.bsn_in(pg_catalog.cstring) IS 'input of type bsn';

CREATE FUNCTION klantcontact.bsn_out(klantcontact.bsn)
	RETURNS pg_catalog.cstring
	AS 'MODULE_PATHNAME', 'klantcontact_bsn_out'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION klantcontact.bsn_out(klantcontact.bsn) IS 'output of type bsn';

CREATE FUNCTION klantcontact.bsn_recv(pg_catalog.internal)
	RETURNS klantcontact.bsn
	AS 'MODULE_PATHNAME', 'klantcontact_bsn_recv'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION klantcontact.bsn_recv(pg_catalog.internal) IS 'binary input of type bsn';

CREATE FUNCTION klantcontact.bsn_send(klantcontact.bsn)
	RETURNS pg_catalog.bytea
	AS 'int4send'
	LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION klantcontact.bsn_send(klantcontact.bsn) IS 'binary output of type bsn';

CREATE TYPE klantcontact.bsn (
	INPUT = klantcontact.bsn_in,
	OUTPUT = klantcontact.bsn_out,
	RECEIVE = klantcontact.bsn_recv,
	SEND = klantcontact.bsn_send,
	LIKE = pg_catalog.int4
);
COMMENT ON TYPE klantcontact.bsn
	IS 'burgerservicenummer: 9 digits that pass the 11-proef';

CREATE FUNCTION klantcontact.bsn_lt(klantcontact.bsn, klantcontact.bsn)
	RETURNS pg_catalog.bool
	AS 'int4lt'
	LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION klantcontact.bsn_lt(klantcontact.bsn, klantcontact.bsn) IS 'less than';

CREATE FUNCTION klantcontact.bsn_le(klantcontact.bsn, klantcontact.bsn)
	RETURNS pg_catalog.bool
	AS 'int4le'
	LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION klantcontact.bsn_le(klantcontact.bsn, klantcontact.bsn) IS 'less than or equal';

CREATE FUNCTION klantcontact.bsn_eq(klantcontact.bsn, klantcontact.bsn)
	RETURNS pg_catalog.bool
	AS 'int4eq'
	LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION klantcontact.bsn_eq(klantcontact.bsn, klantcontact.bsn) IS 'equal';

CREATE FUNCTION klantcontact.bsn_ge(klantcontact.bsn, klantcontact.bsn)
	RETURNS pg_catalog.bool
	AS 'int4ge'
	LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION klantcontact.bsn_ge(klantcontact.bsn, klantcontact.bsn)
	IS 'greater than or equal';

CREATE FUNCTION klantcontact.bsn_gt(klantcontact.bsn, klantcontact.bsn)
	RETURNS pg_catalog.bool
	AS 'int4gt'
	LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION klantcontact.bsn_gt(klantcontact.bsn, klantcontact.bsn) IS 'greater than';

CREATE FUNCTION klantcontact.bsn_ne(klantcontact.bsn, klantcontact.bsn)
	RETURNS pg_catalog.bool
	AS 'int4ne'
	LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION klantcontact.bsn_ne(klantcontact.bsn, klantcontact.bsn) IS 'not equal';

CREATE FUNCTION klantcontact.bsn_cmp(klantcontact.bsn, klantcontact.bsn)
	RETURNS pg_catalog.int4
	AS 'btint4cmp'
	LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION klantcontact.bsn_cmp(klantcontact.bsn, klantcontact.bsn)
	IS 'less-equal-greater';

CREATE FUNCTION klantcontact.bsn_hash(klantcontact.bsn)
	RETURNS pg_catalog.int4
	AS 'hashint4'
	LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION klantcontact.bsn_hash(klantcontact.bsn) IS 'hash';

CREATE FUNCTION klantcontact.bsn_hash_extended(klantcontact.bsn, pg_catalog.int8)
	RETURNS pg_catalog.int8
	AS 'hashint4extended'
	LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION klantcontact.bsn_hash_extended(klantcontact.bsn, pg_catalog.int8)
	IS 'hash with a seed';

CREATE OPERATOR klantcontact.< (
	FUNCTION = klantcontact.bsn_lt,
	LEFTARG = klantcontact.bsn,
	RIGHTARG = klantcontact.bsn,
	COMMUTATOR = OPERATOR(klantcontact.>),
	NEGATOR = OPERATOR(klantcontact.>=),
	RESTRICT = pg_catalog.scalarltsel,
	JOIN = pg_catalog.scalarltjoinsel
);
COMMENT ON OPERATOR klantcontact.< (klantcontact.bsn, klantcontact.bsn) IS 'less than';

CREATE OPERATOR klantcontact.<= (
	FUNCTION = klantcontact.bsn_le,
	LEFTARG = klantcontact.bsn,
	RIGHTARG = klantcontact.bsn,
	COMMUTATOR = OPERATOR(klantcontact.>=),
	NEGATOR = OPERATOR(klantcontact.>),
	RESTRICT = pg_catalog.scalarlesel,
	JOIN = pg_catalog.scalarlejoinsel
);
COMMENT ON OPERATOR klantcontact.<= (klantcontact.bsn, klantcontact.bsn) IS 'less than or equal';

CREATE OPERATOR klantcontact.= (
	FUNCTION = klantcontact.bsn_eq,
	LEFTARG = klantcontact.bsn,
	RIGHTARG = klantcontact.bsn,
	COMMUTATOR = OPERATOR(klantcontact.=),
	NEGATOR = OPERATOR(klantcontact.<>),
	RESTRICT = pg_catalog.eqsel,
	JOIN = pg_catalog.eqjoinsel,
	HASHES,
	MERGES
);
COMMENT ON OPERATOR klantcontact.= (klantcontact.bsn, klantcontact.bsn) IS 'equal';

CREATE OPERATOR klantcontact.>= (
	FUNCTION = klantcontact.bsn_ge,
	LEFTARG = klantcontact.bsn,
	RIGHTARG = klantcontact.bsn,
	COMMUTATOR = OPERATOR(klantcontact.<=),
	NEGATOR = OPERATOR(klantcontact.<),
	RESTRICT = pg_catalog.scalargesel,
	JOIN = pg_catalog.scalargejoinsel
);
COMMENT ON OPERATOR klantcontact.>= (klantcontact.bsn, klantcontact.bsn) IS 'greater than or equal';

CREATE OPERATOR klantcontact.> (
	FUNCTION = klantcontact.bsn_gt,
	LEFTARG = klantcontact.bsn,
	RIGHTARG = klantcontact.bsn,
	COMMUTATOR = OPERATOR(klantcontact.<),
	NEGATOR = OPERATOR(klantcontact.<=),
	RESTRICT = pg_catalog.scalargtsel,
	JOIN = pg_catalog.scalargtjoinsel
);
COMMENT ON OPERATOR klantcontact.> (klantcontact.bsn, klantcontact.bsn) IS 'greater than';

CREATE OPERATOR klantcontact.<> (
	FUNCTION = klantcontact.bsn_ne,
	LEFTARG = klantcontact.bsn,
	RIGHTARG = klantcontact.bsn,
	COMMUTATOR = OPERATOR(klantcontact.<>),
	NEGATOR = OPERATOR(klantcontact.=),
	RESTRICT = pg_catalog.neqsel,
	JOIN = pg_catalog.neqjoinsel
);
COMMENT ON OPERATOR klantcontact.<> (klantcontact.bsn, klantcontact.bsn) IS 'not equal';

CREATE OPERATOR FAMILY klantcontact.bsn_ops USING btree;
COMMENT ON OPERATOR FAMILY klantcontact.bsn_ops USING btree IS 'order and equality of bsn';

CREATE OPERATOR FAMILY klantcontact.bsn_ops USING hash;
COMMENT ON OPERATOR FAMILY klantcontact.bsn_ops USING hash IS 'equality of bsn';

CREATE OPERATOR CLASS klantcontact.bsn_ops
	DEFAULT FOR TYPE klantcontact.bsn USING btree FAMILY klantcontact.bsn_ops AS
	OPERATOR 1 klantcontact.<,
	OPERATOR 2 klantcontact.<=,
	OPERATOR 3 klantcontact.=,
	OPERATOR 4 klantcontact.>=,
	OPERATOR 5 klantcontact.>,
	FUNCTION 1 klantcontact.bsn_cmp(klantcontact.bsn, klantcontact.bsn),
	FUNCTION 2 pg_catalog.btint4sortsupport(pg_catalog.internal),
	FUNCTION 4 pg_catalog.btequalimage(pg_catalog.oid);
COMMENT ON OPERATOR CLASS klantcontact.bsn_ops USING btree IS 'order and equality of bsn';

CREATE OPERATOR CLASS klantcontact.bsn_ops
	DEFAULT FOR TYPE klantcontact.bsn USING hash FAMILY klantcontact.bsn_ops AS
	OPERATOR 1 klantcontact.=,
	FUNCTION 1 klantcontact.bsn_hash(klantcontact.bsn),
	FUNCTION 2 klantcontact.bsn_hash_extended(klantcontact.bsn, pg_catalog.int8);
COMMENT ON OPERATOR CLASS klantcontact.bsn_ops USING hash IS 'equality of bsn';
