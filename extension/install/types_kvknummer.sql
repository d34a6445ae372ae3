/* extension/install/types_kvknummer.sql */

-- The number of a company in the Handelsregister.

CREATE TYPE klantcontact.kvknummer;

CREATE FUNCTION klantcontact.kvknummer_in(pg_catalog.cstring)
	RETURNS klantcontact.kvknummer
	AS 'MODULE_PATHNAME', 'klantcontact_kvknummer_in'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION klantcontact.kvknummer_in(pg_catalog.cstring) IS 'input of type kvknummer';

CREATE FUNCTION klantcontact.kvknummer_out(klantcontact.kvknummer)
	RETURNS pg_catalog.cstring
	AS 'MODULE_PATHNAME', 'klantcontact_kvknummer_out'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION klantcontact.kvknummer_out(klantcontact.kvknummer)
	IS 'output of type kvknummer';

CREATE FUNCTION klantcontact.kvknummer_recv(pg_catalog.internal)
	RETURNS klantcontact.kvknummer
	AS 'MODULE_PATHNAME', 'klantcontact_kvknummer_recv'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION klantcontact.kvknummer_recv(pg_catalog.internal)
	IS 'binary input of type kvknummer';

CREATE FUNCTION klantcontact.kvknummer_send(klantcontact.kvknummer)
	RETURNS pg_catalog.bytea
	AS 'int4send'
	LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION klantcontact.kvknummer_send(klantcontact.kvknummer)
	IS 'binary output of type kvknummer';

CREATE TYPE klantcontact.kvknummer (
	INPUT = klantcontact.kvknummer_in,
	OUTPUT = klantcontact.kvknummer_out,
	RECEIVE = klantcontact.kvknummer_recv,
	SEND = klantcontact.kvknummer_send,
	LIKE = pg_catalog.int4
);
COMMENT ON TYPE klantcontact.kvknummer
	IS 'number of a company in the Handelsregister: 8 digits';

CREATE FUNCTION klantcontact.kvknummer_lt(klantcontact.kvknummer, klantcontact.kvknummer)
	RETURNS pg_catalog.bool
	AS 'int4lt'
	LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION klantcontact.kvknummer_lt(klantcontact.kvknummer, klantcontact.kvknummer)
	IS 'less than';

CREATE FUNCTION klantcontact.kvknummer_le(klantcontact.kvknummer, klantcontact.kvknummer)
	RETURNS pg_catalog.bool
	AS 'int4le'
	LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION klantcontact.kvknummer_le(klantcontact.kvknummer, klantcontact.kvknummer)
	IS 'less than or equal';

CREATE FUNCTION klantcontact.kvknummer_eq(klantcontact.kvknummer, klantcontact.kvknummer)
	RETURNS pg_catalog.bool
	AS 'int4eq'
	LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION klantcontact.kvknummer_eq(klantcontact.kvknummer, klantcontact.kvknummer)
	IS 'equal';

CREATE FUNCTION klantcontact.kvknummer_ge(klantcontact.kvknummer, klantcontact.kvknummer)
	RETURNS pg_catalog.bool
	AS 'int4ge'
	LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION klantcontact.kvknummer_ge(klantcontact.kvknummer, klantcontact.kvknummer)
	IS 'greater than or equal';

CREATE FUNCTION klantcontact.kvknummer_gt(klantcontact.kvknummer, klantcontact.kvknummer)
	RETURNS pg_catalog.bool
	AS 'int4gt'
	LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION klantcontact.kvknummer_gt(klantcontact.kvknummer, klantcontact.kvknummer)
	IS 'greater than';

CREATE FUNCTION klantcontact.kvknummer_ne(klantcontact.kvknummer, klantcontact.kvknummer)
	RETURNS pg_catalog.bool
	AS 'int4ne'
	LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION klantcontact.kvknummer_ne(klantcontact.kvknummer, klantcontact.kvknummer)
	IS 'not equal';

CREATE FUNCTION klantcontact.kvknummer_cmp(klantcontact.kvknummer, klantcontact.kvknummer)
	RETURNS pg_catalog.int4
	AS 'btint4cmp'
	LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION klantcontact.kvknummer_cmp(klantcontact.kvknummer, klantcontact.kvknummer)
	IS 'less-equal-greater';

CREATE FUNCTION klantcontact.kvknummer_hash(klantcontact.kvknummer)
	RETURNS pg_catalog.int4
	AS 'hashint4'
	LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION klantcontact.kvknummer_hash(klantcontact.kvknummer) IS 'hash';

CREATE FUNCTION klantcontact.kvknummer_hash_extended(klantcontact.kvknummer, pg_catalog.int8)
	RETURNS pg_catalog.int8
	AS 'hashint4extended'
	LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION klantcontact.kvknummer_hash_extended(klantcontact.kvknummer, pg_catalog.int8)
	IS 'hash with a seed';

CREATE OPERATOR klantcontact.< (
	FUNCTION = klantcontact.kvknummer_lt,
	LEFTARG = klantcontact.kvknummer,
	RIGHTARG = klantcontact.kvknummer,
	COMMUTATOR = OPERATOR(klantcontact.>),
	NEGATOR = OPERATOR(klantcontact.>=),
	RESTRICT = pg_catalog.scalarltsel,
	JOIN = pg_catalog.scalarltjoinsel
);
COMMENT ON OPERATOR klantcontact.< (klantcontact.kvknummer, klantcontact.kvknummer) IS 'less than';

CREATE OPERATOR klantcontact.<= (
	FUNCTION = klantcontact.kvknummer_le,
	LEFTARG = klantcontact.kvknummer,
	RIGHTARG = klantcontact.kvknummer,
	COMMUTATOR = OPERATOR(klantcontact.>=),
	NEGATOR = OPERATOR(klantcontact.>),
	RESTRICT = pg_catalog.scalarlesel,
	JOIN = pg_catalog.scalarlejoinsel
);
COMMENT ON OPERATOR klantcontact.<= (klantcontact.kvknummer, klantcontact.kvknummer) IS 'less than or equal';

CREATE OPERATOR klantcontact.= (
	FUNCTION = klantcontact.kvknummer_eq,
	LEFTARG = klantcontact.kvknummer,
	RIGHTARG = klantcontact.kvknummer,
	COMMUTATOR = OPERATOR(klantcontact.=),
	NEGATOR = OPERATOR(klantcontact.<>),
	RESTRICT = pg_catalog.eqsel,
	JOIN = pg_catalog.eqjoinsel,
	HASHES,
	MERGES
);
COMMENT ON OPERATOR klantcontact.= (klantcontact.kvknummer, klantcontact.kvknummer) IS 'equal';

CREATE OPERATOR klantcontact.>= (
	FUNCTION = klantcontact.kvknummer_ge,
	LEFTARG = klantcontact.kvknummer,
	RIGHTARG = klantcontact.kvknummer,
	COMMUTATOR = OPERATOR(klantcontact.<=),
	NEGATOR = OPERATOR(klantcontact.<),
	RESTRICT = pg_catalog.scalargesel,
	JOIN = pg_catalog.scalargejoinsel
);
COMMENT ON OPERATOR klantcontact.>= (klantcontact.kvknummer, klantcontact.kvknummer) IS 'greater than or equal';

CREATE OPERATOR klantcontact.> (
	FUNCTION = klantcontact.kvknummer_gt,
	LEFTARG = klantcontact.kvknummer,
	RIGHTARG = klantcontact.kvknummer,
	COMMUTATOR = OPERATOR(klantcontact.<),
	NEGATOR = OPERATOR(klantcontact.<=),
	RESTRICT = pg_catalog.scalargtsel,
	JOIN = pg_catalog.scalargtjoinsel
);
COMMENT ON OPERATOR klantcontact.> (klantcontact.kvknummer, klantcontact.kvknummer) IS 'greater than';

CREATE OPERATOR klantcontact.<> (
	FUNCTION = klantcontact.kvknummer_ne,
	LEFTARG = klantcontact.kvknummer,
	RIGHTARG = klantcontact.kvknummer,
	COMMUTATOR = OPERATOR(klantcontact.<>),
	NEGATOR = OPERATOR(klantcontact.=),
	RESTRICT = pg_catalog.neqsel,
	JOIN = pg_catalog.neqjoinsel
);
COMMENT ON OPERATOR klantcontact.<> (klantcontact.kvknummer, klantcontact.kvknummer) IS 'not equal';

CREATE OPERATOR FAMILY klantcontact.kvknummer_ops USING btree;
COMMENT ON OPERATOR FAMILY klantcontact.kvknummer_ops USING btree IS 'order and equality of kvknummer';

CREATE OPERATOR FAMILY klantcontact.kvknummer_ops USING hash;
COMMENT ON OPERATOR FAMILY klantcontact.kvknummer_ops USING hash IS 'equality of kvknummer';

CREATE OPERATOR CLASS klantcontact.kvknummer_ops
	DEFAULT FOR TYPE klantcontact.kvknummer USING btree FAMILY klantcontact.kvknummer_ops AS
	OPERATOR 1 klantcontact.<,
	OPERATOR 2 klantcontact.<=,
	OPERATOR 3 klantcontact.=,
	OPERATOR 4 klantcontact.>=,
	OPERATOR 5 klantcontact.>,
	FUNCTION 1 klantcontact.kvknummer_cmp(klantcontact.kvknummer, klantcontact.kvknummer),
	FUNCTION 2 pg_catalog.btint4sortsupport(pg_catalog.internal),
	FUNCTION 4 pg_catalog.btequalimage(pg_catalog.oid);
COMMENT ON OPERATOR CLASS klantcontact.kvknummer_ops USING btree IS 'order and equality of kvknummer';

CREATE OPERATOR CLASS klantcontact.kvknummer_ops
	DEFAULT FOR TYPE klantcontact.kvknummer USING hash FAMILY klantcontact.kvknummer_ops AS
	OPERATOR 1 klantcontact.=,
	FUNCTION 1 klantcontact.kvknummer_hash(klantcontact.kvknummer),
	FUNCTION 2 klantcontact.kvknummer_hash_extended(klantcontact.kvknummer, pg_catalog.int8);
COMMENT ON OPERATOR CLASS klantcontact.kvknummer_ops USING hash IS 'equality of kvknummer';
