/* extension/install/types_onderwerp.sql */

-- An onderwerp is stored as text is, and can stand wherever text can. Its
-- operators with text, and text's own in its families, let an index on an
-- onderwerp serve a condition with text, and let joins between the two be
-- merged or hashed.

CREATE TYPE klantcontact.onderwerp;

CREATE FUNCTION klantcontact.onderwerp_in(pg_catalog.cstring)
	RETURNS klantcontact.onderwerp
	AS 'MODULE_PATHNAME', 'klantcontact_onderwerp_in'
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION klantcontact.onderwerp_in(pg_catalog.cstring) IS 'input of type onderwerp';

CREATE FUNCTION klantcontact.onderwerp_out(klantcontact.onderwerp)
	RETURNS pg_catalog.cstring
	AS 'textout'
	LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION klantcontact.onderwerp_out(klantcontact.onderwerp)
	IS 'output of type onderwerp';

CREATE FUNCTION klantcontact.onderwerp_recv(pg_catalog.internal)
	RETURNS klantcontact.onderwerp
	AS 'MODULE_PATHNAME', 'klantcontact_onderwerp_recv'
	LANGUAGE C STABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION klantcontact.onderwerp_recv(pg_catalog.internal)
	IS 'binary input of type onderwerp';

CREATE FUNCTION klantcontact.onderwerp_send(klantcontact.onderwerp)
	RETURNS pg_catalog.bytea
	AS 'textsend'
	LANGUAGE internal STABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION klantcontact.onderwerp_send(klantcontact.onderwerp)
	IS 'binary output of type onderwerp';

CREATE TYPE klantcontact.onderwerp (
	INPUT = klantcontact.onderwerp_in,
	OUTPUT = klantcontact.onderwerp_out,
	RECEIVE = klantcontact.onderwerp_recv,
	SEND = klantcontact.onderwerp_send,
	LIKE = pg_catalog.text,
	CATEGORY = 'S',
	COLLATABLE = true
);
COMMENT ON TYPE klantcontact.onderwerp
	IS 'what a klantcontact is about: one line of 1 to 200 characters';

CREATE FUNCTION klantcontact.onderwerp_lt(klantcontact.onderwerp, klantcontact.onderwerp)
	RETURNS pg_catalog.bool
	AS 'text_lt'
	LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION klantcontact.onderwerp_lt(klantcontact.onderwerp, klantcontact.onderwerp)
	IS 'less than';

CREATE FUNCTION klantcontact.onderwerp_le(klantcontact.onderwerp, klantcontact.onderwerp)
	RETURNS pg_catalog.bool
	AS 'text_le'
	LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION klantcontact.onderwerp_le(klantcontact.onderwerp, klantcontact.onderwerp)
	IS 'less than or equal';

CREATE FUNCTION klantcontact.onderwerp_eq(klantcontact.onderwerp, klantcontact.onderwerp)
	RETURNS pg_catalog.bool
	AS 'texteq'
	LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION klantcontact.onderwerp_eq(klantcontact.onderwerp, klantcontact.onderwerp)
	IS 'equal';

CREATE FUNCTION klantcontact.onderwerp_ge(klantcontact.onderwerp, klantcontact.onderwerp)
	RETURNS pg_catalog.bool
	AS 'text_ge'
	LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION klantcontact.onderwerp_ge(klantcontact.onderwerp, klantcontact.onderwerp)
	IS 'greater than or equal';

CREATE FUNCTION klantcontact.onderwerp_gt(klantcontact.onderwerp, klantcontact.onderwerp)
	RETURNS pg_catalog.bool
	AS 'text_gt'
	LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION klantcontact.onderwerp_gt(klantcontact.onderwerp, klantcontact.onderwerp)
	IS 'greater than';

CREATE FUNCTION klantcontact.onderwerp_ne(klantcontact.onderwerp, klantcontact.onderwerp)
	RETURNS pg_catalog.bool
	AS 'textne'
	LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION klantcontact.onderwerp_ne(klantcontact.onderwerp, klantcontact.onderwerp)
	IS 'not equal';

CREATE FUNCTION klantcontact.onderwerp_cmp(klantcontact.onderwerp, klantcontact.onderwerp)
	RETURNS pg_catalog.int4
	AS 'bttextcmp'
	LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION klantcontact.onderwerp_cmp(klantcontact.onderwerp, klantcontact.onderwerp)
	IS 'less-equal-greater';

CREATE FUNCTION klantcontact.onderwerp_hash(klantcontact.onderwerp)
	RETURNS pg_catalog.int4
	AS 'hashtext'
	LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION klantcontact.onderwerp_hash(klantcontact.onderwerp) IS 'hash';

CREATE FUNCTION klantcontact.onderwerp_hash_extended(klantcontact.onderwerp, pg_catalog.int8)
	RETURNS pg_catalog.int8
	AS 'hashtextextended'
	LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION klantcontact.onderwerp_hash_extended(klantcontact.onderwerp, pg_catalog.int8)
	IS 'hash with a seed';

CREATE OPERATOR klantcontact.< (
	FUNCTION = klantcontact.onderwerp_lt,
	LEFTARG = klantcontact.onderwerp,
	RIGHTARG = klantcontact.onderwerp,
	COMMUTATOR = OPERATOR(klantcontact.>),
	NEGATOR = OPERATOR(klantcontact.>=),
	RESTRICT = pg_catalog.scalarltsel,
	JOIN = pg_catalog.scalarltjoinsel
);
COMMENT ON OPERATOR klantcontact.< (klantcontact.onderwerp, klantcontact.onderwerp) IS 'less than';

CREATE OPERATOR klantcontact.<= (
	FUNCTION = klantcontact.onderwerp_le,
	LEFTARG = klantcontact.onderwerp,
	RIGHTARG = klantcontact.onderwerp,
	COMMUTATOR = OPERATOR(klantcontact.>=),
	NEGATOR = OPERATOR(klantcontact.>),
	RESTRICT = pg_catalog.scalarlesel,
	JOIN = pg_catalog.scalarlejoinsel
);
COMMENT ON OPERATOR klantcontact.<= (klantcontact.onderwerp, klantcontact.onderwerp) IS 'less than or equal';

CREATE OPERATOR klantcontact.= (
	FUNCTION = klantcontact.onderwerp_eq,
	LEFTARG = klantcontact.onderwerp,
	RIGHTARG = klantcontact.onderwerp,
	COMMUTATOR = OPERATOR(klantcontact.=),
	NEGATOR = OPERATOR(klantcontact.<>),
	RESTRICT = pg_catalog.eqsel,
	JOIN = pg_catalog.eqjoinsel,
	HASHES,
	MERGES
);
COMMENT ON OPERATOR klantcontact.= (klantcontact.onderwerp, klantcontact.onderwerp) IS 'equal';

CREATE OPERATOR klantcontact.>= (
	FUNCTION = klantcontact.onderwerp_ge,
	LEFTARG = klantcontact.onderwerp,
	RIGHTARG = klantcontact.onderwerp,
	COMMUTATOR = OPERATOR(klantcontact.<=),
	NEGATOR = OPERATOR(klantcontact.<),
	RESTRICT = pg_catalog.scalargesel,
	JOIN = pg_catalog.scalargejoinsel
);
COMMENT ON OPERATOR klantcontact.>= (klantcontact.onderwerp, klantcontact.onderwerp) IS 'greater than or equal';

CREATE OPERATOR klantcontact.> (
	FUNCTION = klantcontact.onderwerp_gt,
	LEFTARG = klantcontact.onderwerp,
	RIGHTARG = klantcontact.onderwerp,
	COMMUTATOR = OPERATOR(klantcontact.<),
	NEGATOR = OPERATOR(klantcontact.<=),
	RESTRICT = pg_catalog.scalargtsel,
	JOIN = pg_catalog.scalargtjoinsel
);
COMMENT ON OPERATOR klantcontact.> (klantcontact.onderwerp, klantcontact.onderwerp) IS 'greater than';

CREATE OPERATOR klantcontact.<> (
	FUNCTION = klantcontact.onderwerp_ne,
	LEFTARG = klantcontact.onderwerp,
	RIGHTARG = klantcontact.onderwerp,
	COMMUTATOR = OPERATOR(klantcontact.<>),
	NEGATOR = OPERATOR(klantcontact.=),
	RESTRICT = pg_catalog.neqsel,
	JOIN = pg_catalog.neqjoinsel
);
COMMENT ON OPERATOR klantcontact.<> (klantcontact.onderwerp, klantcontact.onderwerp) IS 'not equal';

CREATE OPERATOR FAMILY klantcontact.onderwerp_ops USING btree;
COMMENT ON OPERATOR FAMILY klantcontact.onderwerp_ops USING btree IS 'order and equality of onderwerp';

CREATE OPERATOR FAMILY klantcontact.onderwerp_ops USING hash;
COMMENT ON OPERATOR FAMILY klantcontact.onderwerp_ops USING hash IS 'equality of onderwerp';

CREATE OPERATOR CLASS klantcontact.onderwerp_ops
	DEFAULT FOR TYPE klantcontact.onderwerp USING btree FAMILY klantcontact.onderwerp_ops AS
	OPERATOR 1 klantcontact.<,
	OPERATOR 2 klantcontact.<=,
	OPERATOR 3 klantcontact.=,
	OPERATOR 4 klantcontact.>=,
	OPERATOR 5 klantcontact.>,
	FUNCTION 1 klantcontact.onderwerp_cmp(klantcontact.onderwerp, klantcontact.onderwerp),
	FUNCTION 2 pg_catalog.bttextsortsupport(pg_catalog.internal),
	FUNCTION 4 pg_catalog.btvarstrequalimage(pg_catalog.oid);
COMMENT ON OPERATOR CLASS klantcontact.onderwerp_ops USING btree IS 'order and equality of onderwerp';

CREATE OPERATOR CLASS klantcontact.onderwerp_ops
	DEFAULT FOR TYPE klantcontact.onderwerp USING hash FAMILY klantcontact.onderwerp_ops AS
	OPERATOR 1 klantcontact.=,
	FUNCTION 1 klantcontact.onderwerp_hash(klantcontact.onderwerp),
	FUNCTION 2 klantcontact.onderwerp_hash_extended(klantcontact.onderwerp, pg_catalog.int8);
COMMENT ON OPERATOR CLASS klantcontact.onderwerp_ops USING hash IS 'equality of onderwerp';
