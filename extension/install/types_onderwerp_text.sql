/* extension/install/types_onderwerp_text.sql */

-- Onderwerp beside text. An operator family is complete when it compares every
-- pair of its types, so text's own operators are in it as well.

CREATE FUNCTION klantcontact.onderwerp_lt(klantcontact.onderwerp, pg_catalog.text)
	RETURNS pg_catalog.bool
	AS 'text_lt'
	LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION klantcontact.onderwerp_lt(klantcontact.onderwerp, pg_catalog.text)
	IS 'less than (onderwerp and text)';

CREATE FUNCTION klantcontact.onderwerp_le(klantcontact.onderwerp, pg_catalog.text)
	RETURNS pg_catalog.bool
	AS 'text_le'
	LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION klantcontact.onderwerp_le(klantcontact.onderwerp, pg_catalog.text)
	IS 'less than or equal (onderwerp and text)';

CREATE FUNCTION klantcontact.onderwerp_eq(klantcontact.onderwerp, pg_catalog.text)
	RETURNS pg_catalog.bool
	AS 'texteq'
	LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION klantcontact.onderwerp_eq(klantcontact.onderwerp, pg_catalog.text)
	IS 'equal (onderwerp and text)';

CREATE FUNCTION klantcontact.onderwerp_ge(klantcontact.onderwerp, pg_catalog.text)
	RETURNS pg_catalog.bool
	AS 'text_ge'
	LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION klantcontact.onderwerp_ge(klantcontact.onderwerp, pg_catalog.text)
	IS 'greater than or equal (onderwerp and text)';

CREATE FUNCTION klantcontact.onderwerp_gt(klantcontact.onderwerp, pg_catalog.text)
	RETURNS pg_catalog.bool
	AS 'text_gt'
	LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION klantcontact.onderwerp_gt(klantcontact.onderwerp, pg_catalog.text)
	IS 'greater than (onderwerp and text)';

CREATE FUNCTION klantcontact.onderwerp_ne(klantcontact.onderwerp, pg_catalog.text)
	RETURNS pg_catalog.bool
	AS 'textne'
	LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION klantcontact.onderwerp_ne(klantcontact.onderwerp, pg_catalog.text)
	IS 'not equal (onderwerp and text)';

CREATE FUNCTION klantcontact.onderwerp_cmp(klantcontact.onderwerp, pg_catalog.text)
	RETURNS pg_catalog.int4
	AS 'bttextcmp'
	LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION klantcontact.onderwerp_cmp(klantcontact.onderwerp, pg_catalog.text)
	IS 'less-equal-greater (onderwerp and text)';

CREATE FUNCTION klantcontact.onderwerp_lt(pg_catalog.text, klantcontact.onderwerp)
	RETURNS pg_catalog.bool
	AS 'text_lt'
	LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION klantcontact.onderwerp_lt(pg_catalog.text, klantcontact.onderwerp)
	IS 'less than (text and onderwerp)';

CREATE FUNCTION klantcontact.onderwerp_le(pg_catalog.text, klantcontact.onderwerp)
	RETURNS pg_catalog.bool
	AS 'text_le'
	LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION klantcontact.onderwerp_le(pg_catalog.text, klantcontact.onderwerp)
	IS 'less than or equal (text and onderwerp)';

CREATE FUNCTION klantcontact.onderwerp_eq(pg_catalog.text, klantcontact.onderwerp)
	RETURNS pg_catalog.bool
	AS 'texteq'
	LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION klantcontact.onderwerp_eq(pg_catalog.text, klantcontact.onderwerp)
	IS 'equal (text and onderwerp)';

CREATE FUNCTION klantcontact.onderwerp_ge(pg_catalog.text, klantcontact.onderwerp)
	RETURNS pg_catalog.bool
	AS 'text_ge'
	LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION klantcontact.onderwerp_ge(pg_catalog.text, klantcontact.onderwerp)
	IS 'greater than or equal (text and onderwerp)';

CREATE FUNCTION klantcontact.onderwerp_gt(pg_catalog.text, klantcontact.onderwerp)
	RETURNS pg_catalog.bool
	AS 'text_gt'
	LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION klantcontact.onderwerp_gt(pg_catalog.text, klantcontact.onderwerp)
	IS 'greater than (text and onderwerp)';

CREATE FUNCTION klantcontact.onderwerp_ne(pg_catalog.text, klantcontact.onderwerp)
	RETURNS pg_catalog.bool
	AS 'textne'
	LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION klantcontact.onderwerp_ne(pg_catalog.text, klantcontact.onderwerp)
	IS 'not equal (text and onderwerp)';

CREATE FUNCTION klantcontact.onderwerp_cmp(pg_catalog.text, klantcontact.onderwerp)
	RETURNS pg_catalog.int4
	AS 'bttextcmp'
	LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION klantcontact.onderwerp_cmp(pg_catalog.text, klantcontact.onderwerp)
	IS 'less-equal-greater (text and onderwerp)';

CREATE OPERATOR klantcontact.< (
	FUNCTION = klantcontact.onderwerp_lt,
	LEFTARG = klantcontact.onderwerp,
	RIGHTARG = pg_catalog.text,
	COMMUTATOR = OPERATOR(klantcontact.>),
	NEGATOR = OPERATOR(klantcontact.>=),
	RESTRICT = pg_catalog.scalarltsel,
	JOIN = pg_catalog.scalarltjoinsel
);
COMMENT ON OPERATOR klantcontact.< (klantcontact.onderwerp, pg_catalog.text) IS 'less than';

CREATE OPERATOR klantcontact.<= (
	FUNCTION = klantcontact.onderwerp_le,
	LEFTARG = klantcontact.onderwerp,
	RIGHTARG = pg_catalog.text,
	COMMUTATOR = OPERATOR(klantcontact.>=),
	NEGATOR = OPERATOR(klantcontact.>),
	RESTRICT = pg_catalog.scalarlesel,
	JOIN = pg_catalog.scalarlejoinsel
);
COMMENT ON OPERATOR klantcontact.<= (klantcontact.onderwerp, pg_catalog.text) IS 'less than or equal';

CREATE OPERATOR klantcontact.= (
	FUNCTION = klantcontact.onderwerp_eq,
	LEFTARG = klantcontact.onderwerp,
	RIGHTARG = pg_catalog.text,
	COMMUTATOR = OPERATOR(klantcontact.=),
	NEGATOR = OPERATOR(klantcontact.<>),
	RESTRICT = pg_catalog.eqsel,
	JOIN = pg_catalog.eqjoinsel,
	HASHES,
	MERGES
);
COMMENT ON OPERATOR klantcontact.= (klantcontact.onderwerp, pg_catalog.text) IS 'equal';

CREATE OPERATOR klantcontact.>= (
	FUNCTION = klantcontact.onderwerp_ge,
	LEFTARG = klantcontact.onderwerp,
	RIGHTARG = pg_catalog.text,
	COMMUTATOR = OPERATOR(klantcontact.<=),
	NEGATOR = OPERATOR(klantcontact.<),
	RESTRICT = pg_catalog.scalargesel,
	JOIN = pg_catalog.scalargejoinsel
);
COMMENT ON OPERATOR klantcontact.>= (klantcontact.onderwerp, pg_catalog.text) IS 'greater than or equal';

CREATE OPERATOR klantcontact.> (
	FUNCTION = klantcontact.onderwerp_gt,
	LEFTARG = klantcontact.onderwerp,
	RIGHTARG = pg_catalog.text,
	COMMUTATOR = OPERATOR(klantcontact.<),
	NEGATOR = OPERATOR(klantcontact.<=),
	RESTRICT = pg_catalog.scalargtsel,
	JOIN = pg_catalog.scalargtjoinsel
);
COMMENT ON OPERATOR klantcontact.> (klantcontact.onderwerp, pg_catalog.text) IS 'greater than';

CREATE OPERATOR klantcontact.<> (
	FUNCTION = klantcontact.onderwerp_ne,
	LEFTARG = klantcontact.onderwerp,
	RIGHTARG = pg_catalog.text,
	COMMUTATOR = OPERATOR(klantcontact.<>),
	NEGATOR = OPERATOR(klantcontact.=),
	RESTRICT = pg_catalog.neqsel,
	JOIN = pg_catalog.neqjoinsel
);
COMMENT ON OPERATOR klantcontact.<> (klantcontact.onderwerp, pg_catalog.text) IS 'not equal';

CREATE OPERATOR klantcontact.< (
	FUNCTION = klantcontact.onderwerp_lt,
	LEFTARG = pg_catalog.text,
	RIGHTARG = klantcontact.onderwerp,
	COMMUTATOR = OPERATOR(klantcontact.>),
	NEGATOR = OPERATOR(klantcontact.>=),
	RESTRICT = pg_catalog.scalarltsel,
	JOIN = pg_catalog.scalarltjoinsel
);
COMMENT ON OPERATOR klantcontact.< (pg_catalog.text, klantcontact.onderwerp) IS 'less than';

CREATE OPERATOR klantcontact.<= (
	FUNCTION = klantcontact.onderwerp_le,
	LEFTARG = pg_catalog.text,
	RIGHTARG = klantcontact.onderwerp,
	COMMUTATOR = OPERATOR(klantcontact.>=),
	NEGATOR = OPERATOR(klantcontact.>),
	RESTRICT = pg_catalog.scalarlesel,
	JOIN = pg_catalog.scalarlejoinsel
);
COMMENT ON OPERATOR klantcontact.<= (pg_catalog.text, klantcontact.onderwerp) IS 'less than or equal';

CREATE OPERATOR klantcontact.= (
	FUNCTION = klantcontact.onderwerp_eq,
	LEFTARG = pg_catalog.text,
	RIGHTARG = klantcontact.onderwerp,
	COMMUTATOR = OPERATOR(klantcontact.=),
	NEGATOR = OPERATOR(klantcontact.<>),
	RESTRICT = pg_catalog.eqsel,
	JOIN = pg_catalog.eqjoinsel,
	HASHES,
	MERGES
);
COMMENT ON OPERATOR klantcontact.= (pg_catalog.text, klantcontact.onderwerp) IS 'equal';

CREATE OPERATOR klantcontact.>= (
	FUNCTION = klantcontact.onderwerp_ge,
	LEFTARG = pg_catalog.text,
	RIGHTARG = klantcontact.onderwerp,
	COMMUTATOR = OPERATOR(klantcontact.<=),
	NEGATOR = OPERATOR(klantcontact.<),
	RESTRICT = pg_catalog.scalargesel,
	JOIN = pg_catalog.scalargejoinsel
);
COMMENT ON OPERATOR klantcontact.>= (pg_catalog.text, klantcontact.onderwerp) IS 'greater than or equal';

CREATE OPERATOR klantcontact.> (
	FUNCTION = klantcontact.onderwerp_gt,
	LEFTARG = pg_catalog.text,
	RIGHTARG = klantcontact.onderwerp,
	COMMUTATOR = OPERATOR(klantcontact.<),
	NEGATOR = OPERATOR(klantcontact.<=),
	RESTRICT = pg_catalog.scalargtsel,
	JOIN = pg_catalog.scalargtjoinsel
);
COMMENT ON OPERATOR klantcontact.> (pg_catalog.text, klantcontact.onderwerp) IS 'greater than';

CREATE OPERATOR klantcontact.<> (
	FUNCTION = klantcontact.onderwerp_ne,
	LEFTARG = pg_catalog.text,
	RIGHTARG = klantcontact.onderwerp,
	COMMUTATOR = OPERATOR(klantcontact.<>),
	NEGATOR = OPERATOR(klantcontact.=),
	RESTRICT = pg_catalog.neqsel,
	JOIN = pg_catalog.neqjoinsel
);
COMMENT ON OPERATOR klantcontact.<> (pg_catalog.text, klantcontact.onderwerp) IS 'not equal';

ALTER OPERATOR FAMILY klantcontact.onderwerp_ops USING btree ADD
	OPERATOR 1 klantcontact.< (klantcontact.onderwerp, pg_catalog.text),
	OPERATOR 2 klantcontact.<= (klantcontact.onderwerp, pg_catalog.text),
	OPERATOR 3 klantcontact.= (klantcontact.onderwerp, pg_catalog.text),
	OPERATOR 4 klantcontact.>= (klantcontact.onderwerp, pg_catalog.text),
	OPERATOR 5 klantcontact.> (klantcontact.onderwerp, pg_catalog.text),
	OPERATOR 1 klantcontact.< (pg_catalog.text, klantcontact.onderwerp),
	OPERATOR 2 klantcontact.<= (pg_catalog.text, klantcontact.onderwerp),
	OPERATOR 3 klantcontact.= (pg_catalog.text, klantcontact.onderwerp),
	OPERATOR 4 klantcontact.>= (pg_catalog.text, klantcontact.onderwerp),
	OPERATOR 5 klantcontact.> (pg_catalog.text, klantcontact.onderwerp),
	OPERATOR 1 pg_catalog.< (pg_catalog.text, pg_catalog.text),
	OPERATOR 2 pg_catalog.<= (pg_catalog.text, pg_catalog.text),
	OPERATOR 3 pg_catalog.= (pg_catalog.text, pg_catalog.text),
	OPERATOR 4 pg_catalog.>= (pg_catalog.text, pg_catalog.text),
	OPERATOR 5 pg_catalog.> (pg_catalog.text, pg_catalog.text),
	FUNCTION 1 (klantcontact.onderwerp, pg_catalog.text)
		klantcontact.onderwerp_cmp(klantcontact.onderwerp, pg_catalog.text),
	FUNCTION 1 (pg_catalog.text, klantcontact.onderwerp)
		klantcontact.onderwerp_cmp(pg_catalog.text, klantcontact.onderwerp),
	FUNCTION 1 (pg_catalog.text, pg_catalog.text)
		pg_catalog.bttextcmp(pg_catalog.text, pg_catalog.text),
	FUNCTION 2 (pg_catalog.text, pg_catalog.text)
		pg_catalog.bttextsortsupport(pg_catalog.internal),
	FUNCTION 4 (pg_catalog.text, pg_catalog.text)
		pg_catalog.btvarstrequalimage(pg_catalog.oid);

ALTER OPERATOR FAMILY klantcontact.onderwerp_ops USING hash ADD
	OPERATOR 1 klantcontact.= (klantcontact.onderwerp, pg_catalog.text),
	OPERATOR 1 klantcontact.= (pg_catalog.text, klantcontact.onderwerp),
	OPERATOR 1 pg_catalog.= (pg_catalog.text, pg_catalog.text),
	FUNCTION 1 (pg_catalog.text, pg_catalog.text)
		pg_catalog.hashtext(pg_catalog.text),
	FUNCTION 2 (pg_catalog.text, pg_catalog.text)
		pg_catalog.hashtextextended(pg_catalog.text, pg_catalog.int8);
