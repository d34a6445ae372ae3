/* extension/install/types_vestigingsnummer.sql */

-- The number of a branch in the Handelsregister.

CREATE TYPE klantcontact.vestigingsnummer;

CREATE FUNCTION klantcontact.vestigingsnummer_in(pg_catalog.cstring)
	RETURNS klantcontact.vestigingsnummer
	AS 'MODULE_PATHNAME', 'klantcontact_vestigingsnummer_in'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION klantcontact.vestigingsnummer_in(pg_catalog.cstring)
	IS 'input of type vestigingsnummer';

CREATE FUNCTION klantcontact.vestigingsnummer_out(klantcontact.vestigingsnummer)
	RETURNS pg_catalog.cstring
	AS 'MODULE_PATHNAME', 'klantcontact_vestigingsnummer_out'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION klantcontact.vestigingsnummer_out(klantcontact.vestigingsnummer)
	IS 'output of type vestigingsnummer';

CREATE FUNCTION klantcontact.vestigingsnummer_recv(pg_catalog.internal)
	RETURNS klantcontact.vestigingsnummer
	AS 'MODULE_PATHNAME', 'klantcontact_vestigingsnummer_recv'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION klantcontact.vestigingsnummer_recv(pg_catalog.internal)
	IS 'binary input of type vestigingsnummer';

CREATE FUNCTION klantcontact.vestigingsnummer_send(klantcontact.vestigingsnummer)
	RETURNS pg_catalog.bytea
	AS 'int8send'
	LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION klantcontact.vestigingsnummer_send(klantcontact.vestigingsnummer)
	IS 'binary output of type vestigingsnummer';

CREATE TYPE klantcontact.vestigingsnummer (
	INPUT = klantcontact.vestigingsnummer_in,
	OUTPUT = klantcontact.vestigingsnummer_out,
	RECEIVE = klantcontact.vestigingsnummer_recv,
	SEND = klantcontact.vestigingsnummer_send,
	LIKE = pg_catalog.int8
);
COMMENT ON TYPE klantcontact.vestigingsnummer
	IS 'number of a branch in the Handelsregister: 12 digits';

CREATE FUNCTION klantcontact.vestigingsnummer_lt(klantcontact.vestigingsnummer, klantcontact.vestigingsnummer)
	RETURNS pg_catalog.bool
	AS 'int8lt'
	LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION klantcontact.vestigingsnummer_lt(klantcontact.vestigingsnummer, klantcontact.vestigingsnummer)
	IS 'less than';

CREATE FUNCTION klantcontact.vestigingsnummer_le(klantcontact.vestigingsnummer, klantcontact.vestigingsnummer)
	RETURNS pg_catalog.bool
	AS 'int8le'
	LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION klantcontact.vestigingsnummer_le(klantcontact.vestigingsnummer, klantcontact.vestigingsnummer)
	IS 'less than or equal';

CREATE FUNCTION klantcontact.vestigingsnummer_eq(klantcontact.vestigingsnummer, klantcontact.vestigingsnummer)
	RETURNS pg_catalog.bool
	AS 'int8eq'
	LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION klantcontact.vestigingsnummer_eq(klantcontact.vestigingsnummer, klantcontact.vestigingsnummer)
	IS 'equal';

CREATE FUNCTION klantcontact.vestigingsnummer_ge(klantcontact.vestigingsnummer, klantcontact.vestigingsnummer)
	RETURNS pg_catalog.bool
	AS 'int8ge'
	LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION klantcontact.vestigingsnummer_ge(klantcontact.vestigingsnummer, klantcontact.vestigingsnummer)
	IS 'greater than or equal';

CREATE FUNCTION klantcontact.vestigingsnummer_gt(klantcontact.vestigingsnummer, klantcontact.vestigingsnummer)
	RETURNS pg_catalog.bool
	AS 'int8gt'
	LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION klantcontact.vestigingsnummer_gt(klantcontact.vestigingsnummer, klantcontact.vestigingsnummer)
	IS 'greater than';

CREATE FUNCTION klantcontact.vestigingsnummer_ne(klantcontact.vestigingsnummer, klantcontact.vestigingsnummer)
	RETURNS pg_catalog.bool
	AS 'int8ne'
	LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION klantcontact.vestigingsnummer_ne(klantcontact.vestigingsnummer, klantcontact.vestigingsnummer)
	IS 'not equal';

CREATE FUNCTION klantcontact.vestigingsnummer_cmp(klantcontact.vestigingsnummer, klantcontact.vestigingsnummer)
	RETURNS pg_catalog.int4
	AS 'btint8cmp'
	LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION klantcontact.vestigingsnummer_cmp(klantcontact.vestigingsnummer, klantcontact.vestigingsnummer)
	IS 'less-equal-greater';

CREATE FUNCTION klantcontact.vestigingsnummer_hash(klantcontact.vestigingsnummer)
	RETURNS pg_catalog.int4
	AS 'hashint8'
	LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION klantcontact.vestigingsnummer_hash(klantcontact.vestigingsnummer) IS 'hash';

CREATE FUNCTION klantcontact.vestigingsnummer_hash_extended(klantcontact.vestigingsnummer, pg_catalog.int8)
	RETURNS pg_catalog.int8
	AS 'hashint8extended'
	LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION klantcontact.vestigingsnummer_hash_extended(klantcontact.vestigingsnummer, pg_catalog.int8)
	IS 'hash with a seed';

CREATE OPERATOR klantcontact.< (
	FUNCTION = klantcontact.vestigingsnummer_lt,
	LEFTARG = klantcontact.vestigingsnummer,
	RIGHTARG = klantcontact.vestigingsnummer,
	COMMUTATOR = OPERATOR(klantcontact.>),
	NEGATOR = OPERATOR(klantcontact.>=),
	RESTRICT = pg_catalog.scalarltsel,
	JOIN = pg_catalog.scalarltjoinsel
);
COMMENT ON OPERATOR klantcontact.< (klantcontact.vestigingsnummer, klantcontact.vestigingsnummer) IS 'less than';

CREATE OPERATOR klantcontact.<= (
	FUNCTION = klantcontact.vestigingsnummer_le,
	LEFTARG = klantcontact.vestigingsnummer,
	RIGHTARG = klantcontact.vestigingsnummer,
	COMMUTATOR = OPERATOR(klantcontact.>=),
	NEGATOR = OPERATOR(klantcontact.>),
	RESTRICT = pg_catalog.scalarlesel,
	JOIN = pg_catalog.scalarlejoinsel
);
COMMENT ON OPERATOR klantcontact.<= (klantcontact.vestigingsnummer, klantcontact.vestigingsnummer) IS 'less than or equal';

CREATE OPERATOR klantcontact.= (
	FUNCTION = klantcontact.vestigingsnummer_eq,
	LEFTARG = klantcontact.vestigingsnummer,
	RIGHTARG = klantcontact.vestigingsnummer,
	COMMUTATOR = OPERATOR(klantcontact.=),
	NEGATOR = OPERATOR(klantcontact.<>),
	RESTRICT = pg_catalog.eqsel,
	JOIN = pg_catalog.eqjoinsel,
	HASHES,
	MERGES
);
COMMENT ON OPERATOR klantcontact.= (klantcontact.vestigingsnummer, klantcontact.vestigingsnummer) IS 'equal';

CREATE OPERATOR klantcontact.>= (
	FUNCTION = klantcontact.vestigingsnummer_ge,
	LEFTARG = klantcontact.vestigingsnummer,
	RIGHTARG = klantcontact.vestigingsnummer,
	COMMUTATOR = OPERATOR(klantcontact.<=),
	NEGATOR = OPERATOR(klantcontact.<),
	RESTRICT = pg_catalog.scalargesel,
	JOIN = pg_catalog.scalargejoinsel
);
COMMENT ON OPERATOR klantcontact.>= (klantcontact.vestigingsnummer, klantcontact.vestigingsnummer) IS 'greater than or equal';

CREATE OPERATOR klantcontact.> (
	FUNCTION = klantcontact.vestigingsnummer_gt,
	LEFTARG = klantcontact.vestigingsnummer,
	RIGHTARG = klantcontact.vestigingsnummer,
	COMMUTATOR = OPERATOR(klantcontact.<),
	NEGATOR = OPERATOR(klantcontact.<=),
	RESTRICT = pg_catalog.scalargtsel,
	JOIN = pg_catalog.scalargtjoinsel
);
COMMENT ON OPERATOR klantcontact.> (klantcontact.vestigingsnummer, klantcontact.vestigingsnummer) IS 'greater than';

CREATE OPERATOR klantcontact.<> (
	FUNCTION = klantcontact.vestigingsnummer_ne,
	LEFTARG = klantcontact.vestigingsnummer,
	RIGHTARG = klantcontact.vestigingsnummer,
	COMMUTATOR = OPERATOR(klantcontact.<>),
	NEGATOR = OPERATOR(klantcontact.=),
	RESTRICT = pg_catalog.neqsel,
	JOIN = pg_catalog.neqjoinsel
);
COMMENT ON OPERATOR klantcontact.<> (klantcontact.vestigingsnummer, klantcontact.vestigingsnummer) IS 'not equal';

CREATE OPERATOR FAMILY klantcontact.vestigingsnummer_ops USING btree;
COMMENT ON OPERATOR FAMILY klantcontact.vestigingsnummer_ops USING btree IS 'order and equality of vestigingsnummer';

CREATE OPERATOR FAMILY klantcontact.vestigingsnummer_ops USING hash;
COMMENT ON OPERATOR FAMILY klantcontact.vestigingsnummer_ops USING hash IS 'equality of vestigingsnummer';

CREATE OPERATOR CLASS klantcontact.vestigingsnummer_ops
	DEFAULT FOR TYPE klantcontact.vestigingsnummer USING btree FAMILY klantcontact.vestigingsnummer_ops AS
	OPERATOR 1 klantcontact.<,
	OPERATOR 2 klantcontact.<=,
	OPERATOR 3 klantcontact.=,
	OPERATOR 4 klantcontact.>=,
	OPERATOR 5 klantcontact.>,
	FUNCTION 1 klantcontact.vestigingsnummer_cmp(klantcontact.vestigingsnummer, klantcontact.vestigingsnummer),
	FUNCTION 2 pg_catalog.btint8sortsupport(pg_catalog.internal),
	FUNCTION 4 pg_catalog.btequalimage(pg_catalog.oid);
COMMENT ON OPERATOR CLASS klantcontact.vestigingsnummer_ops USING btree IS 'order and equality of vestigingsnummer';

CREATE OPERATOR CLASS klantcontact.vestigingsnummer_ops
	DEFAULT FOR TYPE klantcontact.vestigingsnummer USING hash FAMILY klantcontact.vestigingsnummer_ops AS
	OPERATOR 1 klantcontact.=,
	FUNCTION 1 klantcontact.vestigingsnummer_hash(klantcontact.vestigingsnummer),
	FUNCTION 2 klantcontact.vestigingsnummer_hash_extended(klantcontact.vestigingsnummer, pg_catalog.int8);
COMMENT ON OPERATOR CLASS klantcontact.vestigingsnummer_ops USING hash IS 'equality of vestigingsnummer';
