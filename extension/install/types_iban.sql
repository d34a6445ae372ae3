/* extension/install/types_iban.sql */

-- An IBAN without spaces, in upper case. It has no collation: the functions of
-- bytea compare it.

CREATE TYPE klantcontact.iban;

CREATE FUNCTION klantcontact.iban_in(pg_catalog.cstring)
	RETURNS klantcontact.iban
	AS 'MODULE_PATHNAME', 'klantcontact_iban_in'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION klantcontact.iban_in(pg_catalog.cstring) IS 'input of type iban';

CREATE FUNCTION klantcontact.iban_out(klantcontact.iban)
	RETURNS pg_catalog.cstring
	AS 'MODULE_PATHNAME', 'klantcontact_iban_out'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION klantcontact.iban_out(klantcontact.iban) IS 'output of type iban';

CREATE FUNCTION klantcontact.iban_recv(pg_catalog.internal)
	RETURNS klantcontact.iban
	AS 'MODULE_PATHNAME', 'klantcontact_iban_recv'
	LANGUAGE C STABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION klantcontact.iban_recv(pg_catalog.internal) IS 'binary input of type iban';

CREATE FUNCTION klantcontact.iban_send(klantcontact.iban)
	RETURNS pg_catalog.bytea
	AS 'MODULE_PATHNAME', 'klantcontact_iban_send'
	LANGUAGE C STABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION klantcontact.iban_send(klantcontact.iban) IS 'binary output of type iban';

CREATE TYPE klantcontact.iban (
	INPUT = klantcontact.iban_in,
	OUTPUT = klantcontact.iban_out,
	RECEIVE = klantcontact.iban_recv,
	SEND = klantcontact.iban_send,
	INTERNALLENGTH = VARIABLE,
	ALIGNMENT = int4,
	STORAGE = extended
);
COMMENT ON TYPE klantcontact.iban
	IS 'bank account number by ISO 13616';

CREATE FUNCTION klantcontact.iban_lt(klantcontact.iban, klantcontact.iban)
	RETURNS pg_catalog.bool
	AS 'bytealt'
	LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION klantcontact.iban_lt(klantcontact.iban, klantcontact.iban) IS 'less than';

CREATE FUNCTION klantcontact.iban_le(klantcontact.iban, klantcontact.iban)
	RETURNS pg_catalog.bool
	AS 'byteale'
	LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION klantcontact.iban_le(klantcontact.iban, klantcontact.iban)
	IS 'less than or equal';

CREATE FUNCTION klantcontact.iban_eq(klantcontact.iban, klantcontact.iban)
	RETURNS pg_catalog.bool
	AS 'byteaeq'
	LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION klantcontact.iban_eq(klantcontact.iban, klantcontact.iban) IS 'equal';

CREATE FUNCTION klantcontact.iban_ge(klantcontact.iban, klantcontact.iban)
	RETURNS pg_catalog.bool
	AS 'byteage'
	LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION klantcontact.iban_ge(klantcontact.iban, klantcontact.iban)
	IS 'greater than or equal';

CREATE FUNCTION klantcontact.iban_gt(klantcontact.iban, klantcontact.iban)
	RETURNS pg_catalog.bool
	AS 'byteagt'
	LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION klantcontact.iban_gt(klantcontact.iban, klantcontact.iban) IS 'greater than';

CREATE FUNCTION klantcontact.iban_ne(klantcontact.iban, klantcontact.iban)
	RETURNS pg_catalog.bool
	AS 'byteane'
	LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION klantcontact.iban_ne(klantcontact.iban, klantcontact.iban) IS 'not equal';

CREATE FUNCTION klantcontact.iban_cmp(klantcontact.iban, klantcontact.iban)
	RETURNS pg_catalog.int4
	AS 'byteacmp'
	LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION klantcontact.iban_cmp(klantcontact.iban, klantcontact.iban)
	IS 'less-equal-greater';

CREATE FUNCTION klantcontact.iban_hash(klantcontact.iban)
	RETURNS pg_catalog.int4
	AS 'hashvarlena'
	LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION klantcontact.iban_hash(klantcontact.iban) IS 'hash';

CREATE FUNCTION klantcontact.iban_hash_extended(klantcontact.iban, pg_catalog.int8)
	RETURNS pg_catalog.int8
	AS 'hashvarlenaextended'
	LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION klantcontact.iban_hash_extended(klantcontact.iban, pg_catalog.int8)
	IS 'hash with a seed';

CREATE OPERATOR klantcontact.< (
	FUNCTION = klantcontact.iban_lt,
	LEFTARG = klantcontact.iban,
	RIGHTARG = klantcontact.iban,
	COMMUTATOR = OPERATOR(klantcontact.>),
	NEGATOR = OPERATOR(klantcontact.>=),
	RESTRICT = pg_catalog.scalarltsel,
	JOIN = pg_catalog.scalarltjoinsel
);
COMMENT ON OPERATOR klantcontact.< (klantcontact.iban, klantcontact.iban) IS 'less than';

CREATE OPERATOR klantcontact.<= (
	FUNCTION = klantcontact.iban_le,
	LEFTARG = klantcontact.iban,
	RIGHTARG = klantcontact.iban,
	COMMUTATOR = OPERATOR(klantcontact.>=),
	NEGATOR = OPERATOR(klantcontact.>),
	RESTRICT = pg_catalog.scalarlesel,
	JOIN = pg_catalog.scalarlejoinsel
);
COMMENT ON OPERATOR klantcontact.<= (klantcontact.iban, klantcontact.iban) IS 'less than or equal';

CREATE OPERATOR klantcontact.= (
	FUNCTION = klantcontact.iban_eq,
	LEFTARG = klantcontact.iban,
	RIGHTARG = klantcontact.iban,
	COMMUTATOR = OPERATOR(klantcontact.=),
	NEGATOR = OPERATOR(klantcontact.<>),
	RESTRICT = pg_catalog.eqsel,
	JOIN = pg_catalog.eqjoinsel,
	HASHES,
	MERGES
);
COMMENT ON OPERATOR klantcontact.= (klantcontact.iban, klantcontact.iban) IS 'equal';

CREATE OPERATOR klantcontact.>= (
	FUNCTION = klantcontact.iban_ge,
	LEFTARG = klantcontact.iban,
	RIGHTARG = klantcontact.iban,
	COMMUTATOR = OPERATOR(klantcontact.<=),
	NEGATOR = OPERATOR(klantcontact.<),
	RESTRICT = pg_catalog.scalargesel,
	JOIN = pg_catalog.scalargejoinsel
);
COMMENT ON OPERATOR klantcontact.>= (klantcontact.iban, klantcontact.iban) IS 'greater than or equal';

CREATE OPERATOR klantcontact.> (
	FUNCTION = klantcontact.iban_gt,
	LEFTARG = klantcontact.iban,
	RIGHTARG = klantcontact.iban,
	COMMUTATOR = OPERATOR(klantcontact.<),
	NEGATOR = OPERATOR(klantcontact.<=),
	RESTRICT = pg_catalog.scalargtsel,
	JOIN = pg_catalog.scalargtjoinsel
);
COMMENT ON OPERATOR klantcontact.> (klantcontact.iban, klantcontact.iban) IS 'greater than';

CREATE OPERATOR klantcontact.<> (
	FUNCTION = klantcontact.iban_ne,
	LEFTARG = klantcontact.iban,
	RIGHTARG = klantcontact.iban,
	COMMUTATOR = OPERATOR(klantcontact.<>),
	NEGATOR = OPERATOR(klantcontact.=),
	RESTRICT = pg_catalog.neqsel,
	JOIN = pg_catalog.neqjoinsel
);
COMMENT ON OPERATOR klantcontact.<> (klantcontact.iban, klantcontact.iban) IS 'not equal';

CREATE OPERATOR FAMILY klantcontact.iban_ops USING btree;
COMMENT ON OPERATOR FAMILY klantcontact.iban_ops USING btree IS 'order and equality of iban';

CREATE OPERATOR FAMILY klantcontact.iban_ops USING hash;
COMMENT ON OPERATOR FAMILY klantcontact.iban_ops USING hash IS 'equality of iban';

CREATE OPERATOR CLASS klantcontact.iban_ops
	DEFAULT FOR TYPE klantcontact.iban USING btree FAMILY klantcontact.iban_ops AS
	OPERATOR 1 klantcontact.<,
	OPERATOR 2 klantcontact.<=,
	OPERATOR 3 klantcontact.=,
	OPERATOR 4 klantcontact.>=,
	OPERATOR 5 klantcontact.>,
	FUNCTION 1 klantcontact.iban_cmp(klantcontact.iban, klantcontact.iban),
	FUNCTION 2 pg_catalog.bytea_sortsupport(pg_catalog.internal),
	FUNCTION 4 pg_catalog.btequalimage(pg_catalog.oid);
COMMENT ON OPERATOR CLASS klantcontact.iban_ops USING btree IS 'order and equality of iban';

CREATE OPERATOR CLASS klantcontact.iban_ops
	DEFAULT FOR TYPE klantcontact.iban USING hash FAMILY klantcontact.iban_ops AS
	OPERATOR 1 klantcontact.=,
	FUNCTION 1 klantcontact.iban_hash(klantcontact.iban),
	FUNCTION 2 klantcontact.iban_hash_extended(klantcontact.iban, pg_catalog.int8);
COMMENT ON OPERATOR CLASS klantcontact.iban_ops USING hash IS 'equality of iban';
