/* extension/install/start.sql */

-- complain if script is sourced in psql, rather than via CREATE EXTENSION
\echo Use "CREATE EXTENSION klantcontact" to load this file. \quit

-- What follows has PostgreSQL's own names in view and no others: what is the
-- extension's is named in full.
SET LOCAL search_path = pg_catalog, pg_temp;

-- Nobody put anything in the schema before.
CREATE FUNCTION klantcontact.schema_is_leeg() RETURNS void
	AS 'MODULE_PATHNAME', 'klantcontact_schema_is_leeg' LANGUAGE C;
SELECT klantcontact.schema_is_leeg();
DROP FUNCTION klantcontact.schema_is_leeg();

-- Rights on data come from registers, and from them only.
GRANT USAGE ON SCHEMA klantcontact TO PUBLIC;
/* extension/install/types.sql: the types, a line for each */

-- expand.awk makes of a line that begins with @type the statements of type.sql.in,
-- and of one with @enum those of enum.sql.in.
--
-- What only supports a type stands in pg_catalog with its operators: those are found
-- under any search_path, so a user's view, policy or trigger that compares outlives a
-- dump, and the functions in klantcontact are those for people.
--
-- @type NAME BASE BINARY COMMENT.  BASE is the built-in type that it is stored as and
-- whose functions compare it; BINARY says if it is sent as a number or as its text.


CREATE TYPE klantcontact.bsn;

CREATE FUNCTION pg_catalog.bsn_in(cstring) RETURNS klantcontact.bsn
	AS 'MODULE_PATHNAME', 'klantcontact_bsn_in' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION bsn_in(cstring) IS 'input of type bsn';
CREATE FUNCTION pg_catalog.bsn_out(klantcontact.bsn) RETURNS cstring
	AS 'MODULE_PATHNAME', 'klantcontact_bsn_out' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION bsn_out(klantcontact.bsn) IS 'output of type bsn';
CREATE FUNCTION pg_catalog.bsn_recv(internal) RETURNS klantcontact.bsn
	AS 'MODULE_PATHNAME', 'klantcontact_bsn_recv' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION bsn_recv(internal) IS 'binary input of type bsn';

CREATE FUNCTION pg_catalog.bsn_send(klantcontact.bsn) RETURNS bytea
	AS 'int4send' LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION bsn_send(klantcontact.bsn) IS 'binary output of type bsn';

CREATE TYPE klantcontact.bsn (
	INPUT = bsn_in,
	OUTPUT = bsn_out,
	RECEIVE = bsn_recv,
	SEND = bsn_send,
	LIKE = int4
);
COMMENT ON TYPE klantcontact.bsn IS
	'burgerservicenummer: 9 digits that pass the 11-proef';

CREATE FUNCTION pg_catalog.bsn_lt(klantcontact.bsn, klantcontact.bsn) RETURNS boolean
	AS 'int4lt' LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION bsn_lt(klantcontact.bsn, klantcontact.bsn) IS 'less than';
CREATE FUNCTION pg_catalog.bsn_le(klantcontact.bsn, klantcontact.bsn) RETURNS boolean
	AS 'int4le' LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION bsn_le(klantcontact.bsn, klantcontact.bsn) IS 'less than or equal';
CREATE FUNCTION pg_catalog.bsn_eq(klantcontact.bsn, klantcontact.bsn) RETURNS boolean
	AS 'int4eq' LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION bsn_eq(klantcontact.bsn, klantcontact.bsn) IS 'equal';
CREATE FUNCTION pg_catalog.bsn_ge(klantcontact.bsn, klantcontact.bsn) RETURNS boolean
	AS 'int4ge' LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION bsn_ge(klantcontact.bsn, klantcontact.bsn) IS 'greater than or equal';
CREATE FUNCTION pg_catalog.bsn_gt(klantcontact.bsn, klantcontact.bsn) RETURNS boolean
	AS 'int4gt' LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION bsn_gt(klantcontact.bsn, klantcontact.bsn) IS 'greater than';
CREATE FUNCTION pg_catalog.bsn_ne(klantcontact.bsn, klantcontact.bsn) RETURNS boolean
	AS 'int4ne' LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION bsn_ne(klantcontact.bsn, klantcontact.bsn) IS 'not equal';

CREATE FUNCTION pg_catalog.bsn_cmp(klantcontact.bsn, klantcontact.bsn) RETURNS integer
	AS 'btint4cmp' LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION bsn_cmp(klantcontact.bsn, klantcontact.bsn) IS 'less-equal-greater';
CREATE FUNCTION pg_catalog.bsn_hash(klantcontact.bsn) RETURNS integer
	AS 'hashint4' LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION bsn_hash(klantcontact.bsn) IS 'hash';
CREATE FUNCTION pg_catalog.bsn_hash_extended(klantcontact.bsn, bigint) RETURNS bigint
	AS 'hashint4extended' LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION bsn_hash_extended(klantcontact.bsn, bigint) IS 'hash with a seed';

CREATE OPERATOR pg_catalog.< (
	FUNCTION = bsn_lt, LEFTARG = klantcontact.bsn, RIGHTARG = klantcontact.bsn,
	COMMUTATOR = >, NEGATOR = >=, RESTRICT = scalarltsel, JOIN = scalarltjoinsel
);
COMMENT ON OPERATOR < (klantcontact.bsn, klantcontact.bsn) IS 'less than';
CREATE OPERATOR pg_catalog.<= (
	FUNCTION = bsn_le, LEFTARG = klantcontact.bsn, RIGHTARG = klantcontact.bsn,
	COMMUTATOR = >=, NEGATOR = >, RESTRICT = scalarlesel, JOIN = scalarlejoinsel
);
COMMENT ON OPERATOR <= (klantcontact.bsn, klantcontact.bsn) IS 'less than or equal';
CREATE OPERATOR pg_catalog.>= (
	FUNCTION = bsn_ge, LEFTARG = klantcontact.bsn, RIGHTARG = klantcontact.bsn,
	COMMUTATOR = <=, NEGATOR = <, RESTRICT = scalargesel, JOIN = scalargejoinsel
);
COMMENT ON OPERATOR >= (klantcontact.bsn, klantcontact.bsn) IS 'greater than or equal';
CREATE OPERATOR pg_catalog.> (
	FUNCTION = bsn_gt, LEFTARG = klantcontact.bsn, RIGHTARG = klantcontact.bsn,
	COMMUTATOR = <, NEGATOR = <=, RESTRICT = scalargtsel, JOIN = scalargtjoinsel
);
COMMENT ON OPERATOR > (klantcontact.bsn, klantcontact.bsn) IS 'greater than';

CREATE OPERATOR pg_catalog.= (
	FUNCTION = bsn_eq, LEFTARG = klantcontact.bsn, RIGHTARG = klantcontact.bsn,
	COMMUTATOR = =, NEGATOR = <>, RESTRICT = eqsel, JOIN = eqjoinsel, HASHES, MERGES
);
COMMENT ON OPERATOR = (klantcontact.bsn, klantcontact.bsn) IS 'equal';

CREATE OPERATOR pg_catalog.<> (
	FUNCTION = bsn_ne, LEFTARG = klantcontact.bsn, RIGHTARG = klantcontact.bsn,
	COMMUTATOR = <>, NEGATOR = =, RESTRICT = neqsel, JOIN = neqjoinsel
);
COMMENT ON OPERATOR <> (klantcontact.bsn, klantcontact.bsn) IS 'not equal';

CREATE OPERATOR FAMILY klantcontact.bsn_ops USING btree;
COMMENT ON OPERATOR FAMILY klantcontact.bsn_ops USING btree IS 'order and equality of bsn';
CREATE OPERATOR FAMILY klantcontact.bsn_ops USING hash;
COMMENT ON OPERATOR FAMILY klantcontact.bsn_ops USING hash IS 'equality of bsn';
CREATE OPERATOR FAMILY klantcontact.bsn_ops USING brin;
COMMENT ON OPERATOR FAMILY klantcontact.bsn_ops USING brin IS 'ranges of bsn';

CREATE OPERATOR CLASS klantcontact.bsn_ops
	DEFAULT FOR TYPE klantcontact.bsn USING btree FAMILY klantcontact.bsn_ops AS
	OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >,
	FUNCTION 1 bsn_cmp(klantcontact.bsn, klantcontact.bsn),
	FUNCTION 2 btint4sortsupport(internal),
	FUNCTION 4 btequalimage(oid);
COMMENT ON OPERATOR CLASS klantcontact.bsn_ops USING btree IS 'order and equality of bsn';

CREATE OPERATOR CLASS klantcontact.bsn_ops
	DEFAULT FOR TYPE klantcontact.bsn USING hash FAMILY klantcontact.bsn_ops AS
	OPERATOR 1 =,
	FUNCTION 1 bsn_hash(klantcontact.bsn),
	FUNCTION 2 bsn_hash_extended(klantcontact.bsn, bigint);
COMMENT ON OPERATOR CLASS klantcontact.bsn_ops USING hash IS 'equality of bsn';

CREATE OPERATOR CLASS klantcontact.bsn_ops
	DEFAULT FOR TYPE klantcontact.bsn USING brin FAMILY klantcontact.bsn_ops AS
	OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >,
	FUNCTION 1 brin_minmax_opcinfo(internal),
	FUNCTION 2 brin_minmax_add_value(internal, internal, internal, internal),
	FUNCTION 3 brin_minmax_consistent(internal, internal, internal),
	FUNCTION 4 brin_minmax_union(internal, internal, internal);
COMMENT ON OPERATOR CLASS klantcontact.bsn_ops USING brin IS 'ranges of bsn';

CREATE FUNCTION pg_catalog.bsn_smaller(klantcontact.bsn, klantcontact.bsn) RETURNS klantcontact.bsn
	AS 'int4smaller' LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION bsn_smaller(klantcontact.bsn, klantcontact.bsn) IS 'smaller of two';
CREATE AGGREGATE pg_catalog.min(klantcontact.bsn) (
	SFUNC = bsn_smaller, STYPE = klantcontact.bsn, COMBINEFUNC = bsn_smaller, SORTOP = <, PARALLEL = SAFE
);
COMMENT ON AGGREGATE min(klantcontact.bsn) IS 'minimum value of all bsn input values';
CREATE FUNCTION pg_catalog.bsn_larger(klantcontact.bsn, klantcontact.bsn) RETURNS klantcontact.bsn
	AS 'int4larger' LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION bsn_larger(klantcontact.bsn, klantcontact.bsn) IS 'larger of two';
CREATE AGGREGATE pg_catalog.max(klantcontact.bsn) (
	SFUNC = bsn_larger, STYPE = klantcontact.bsn, COMBINEFUNC = bsn_larger, SORTOP = >, PARALLEL = SAFE
);
COMMENT ON AGGREGATE max(klantcontact.bsn) IS 'maximum value of all bsn input values';

CREATE CAST (text AS klantcontact.bsn) WITH INOUT AS IMPLICIT;
COMMENT ON CAST (text AS klantcontact.bsn) IS 'by the input function of bsn';
CREATE CAST (varchar AS klantcontact.bsn) WITH INOUT AS IMPLICIT;
COMMENT ON CAST (varchar AS klantcontact.bsn) IS 'by the input function of bsn';
CREATE CAST (bpchar AS klantcontact.bsn) WITH INOUT AS IMPLICIT;
COMMENT ON CAST (bpchar AS klantcontact.bsn) IS 'by the input function of bsn';

-- An RSIN looks like a BSN but is a type of its own: comparing the two is a mistake,
-- and has no operator.

CREATE TYPE klantcontact.rsin;

CREATE FUNCTION pg_catalog.rsin_in(cstring) RETURNS klantcontact.rsin
	AS 'MODULE_PATHNAME', 'klantcontact_rsin_in' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION rsin_in(cstring) IS 'input of type rsin';
CREATE FUNCTION pg_catalog.rsin_out(klantcontact.rsin) RETURNS cstring
	AS 'MODULE_PATHNAME', 'klantcontact_rsin_out' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION rsin_out(klantcontact.rsin) IS 'output of type rsin';
CREATE FUNCTION pg_catalog.rsin_recv(internal) RETURNS klantcontact.rsin
	AS 'MODULE_PATHNAME', 'klantcontact_rsin_recv' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION rsin_recv(internal) IS 'binary input of type rsin';

CREATE FUNCTION pg_catalog.rsin_send(klantcontact.rsin) RETURNS bytea
	AS 'int4send' LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION rsin_send(klantcontact.rsin) IS 'binary output of type rsin';

CREATE TYPE klantcontact.rsin (
	INPUT = rsin_in,
	OUTPUT = rsin_out,
	RECEIVE = rsin_recv,
	SEND = rsin_send,
	LIKE = int4
);
COMMENT ON TYPE klantcontact.rsin IS
	'rechtspersonen en samenwerkingsverbanden informatienummer: 9 digits that pass the 11-proef';

CREATE FUNCTION pg_catalog.rsin_lt(klantcontact.rsin, klantcontact.rsin) RETURNS boolean
	AS 'int4lt' LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION rsin_lt(klantcontact.rsin, klantcontact.rsin) IS 'less than';
CREATE FUNCTION pg_catalog.rsin_le(klantcontact.rsin, klantcontact.rsin) RETURNS boolean
	AS 'int4le' LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION rsin_le(klantcontact.rsin, klantcontact.rsin) IS 'less than or equal';
CREATE FUNCTION pg_catalog.rsin_eq(klantcontact.rsin, klantcontact.rsin) RETURNS boolean
	AS 'int4eq' LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION rsin_eq(klantcontact.rsin, klantcontact.rsin) IS 'equal';
CREATE FUNCTION pg_catalog.rsin_ge(klantcontact.rsin, klantcontact.rsin) RETURNS boolean
	AS 'int4ge' LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION rsin_ge(klantcontact.rsin, klantcontact.rsin) IS 'greater than or equal';
CREATE FUNCTION pg_catalog.rsin_gt(klantcontact.rsin, klantcontact.rsin) RETURNS boolean
	AS 'int4gt' LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION rsin_gt(klantcontact.rsin, klantcontact.rsin) IS 'greater than';
CREATE FUNCTION pg_catalog.rsin_ne(klantcontact.rsin, klantcontact.rsin) RETURNS boolean
	AS 'int4ne' LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION rsin_ne(klantcontact.rsin, klantcontact.rsin) IS 'not equal';

CREATE FUNCTION pg_catalog.rsin_cmp(klantcontact.rsin, klantcontact.rsin) RETURNS integer
	AS 'btint4cmp' LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION rsin_cmp(klantcontact.rsin, klantcontact.rsin) IS 'less-equal-greater';
CREATE FUNCTION pg_catalog.rsin_hash(klantcontact.rsin) RETURNS integer
	AS 'hashint4' LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION rsin_hash(klantcontact.rsin) IS 'hash';
CREATE FUNCTION pg_catalog.rsin_hash_extended(klantcontact.rsin, bigint) RETURNS bigint
	AS 'hashint4extended' LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION rsin_hash_extended(klantcontact.rsin, bigint) IS 'hash with a seed';

CREATE OPERATOR pg_catalog.< (
	FUNCTION = rsin_lt, LEFTARG = klantcontact.rsin, RIGHTARG = klantcontact.rsin,
	COMMUTATOR = >, NEGATOR = >=, RESTRICT = scalarltsel, JOIN = scalarltjoinsel
);
COMMENT ON OPERATOR < (klantcontact.rsin, klantcontact.rsin) IS 'less than';
CREATE OPERATOR pg_catalog.<= (
	FUNCTION = rsin_le, LEFTARG = klantcontact.rsin, RIGHTARG = klantcontact.rsin,
	COMMUTATOR = >=, NEGATOR = >, RESTRICT = scalarlesel, JOIN = scalarlejoinsel
);
COMMENT ON OPERATOR <= (klantcontact.rsin, klantcontact.rsin) IS 'less than or equal';
CREATE OPERATOR pg_catalog.>= (
	FUNCTION = rsin_ge, LEFTARG = klantcontact.rsin, RIGHTARG = klantcontact.rsin,
	COMMUTATOR = <=, NEGATOR = <, RESTRICT = scalargesel, JOIN = scalargejoinsel
);
COMMENT ON OPERATOR >= (klantcontact.rsin, klantcontact.rsin) IS 'greater than or equal';
CREATE OPERATOR pg_catalog.> (
	FUNCTION = rsin_gt, LEFTARG = klantcontact.rsin, RIGHTARG = klantcontact.rsin,
	COMMUTATOR = <, NEGATOR = <=, RESTRICT = scalargtsel, JOIN = scalargtjoinsel
);
COMMENT ON OPERATOR > (klantcontact.rsin, klantcontact.rsin) IS 'greater than';

CREATE OPERATOR pg_catalog.= (
	FUNCTION = rsin_eq, LEFTARG = klantcontact.rsin, RIGHTARG = klantcontact.rsin,
	COMMUTATOR = =, NEGATOR = <>, RESTRICT = eqsel, JOIN = eqjoinsel, HASHES, MERGES
);
COMMENT ON OPERATOR = (klantcontact.rsin, klantcontact.rsin) IS 'equal';

CREATE OPERATOR pg_catalog.<> (
	FUNCTION = rsin_ne, LEFTARG = klantcontact.rsin, RIGHTARG = klantcontact.rsin,
	COMMUTATOR = <>, NEGATOR = =, RESTRICT = neqsel, JOIN = neqjoinsel
);
COMMENT ON OPERATOR <> (klantcontact.rsin, klantcontact.rsin) IS 'not equal';

CREATE OPERATOR FAMILY klantcontact.rsin_ops USING btree;
COMMENT ON OPERATOR FAMILY klantcontact.rsin_ops USING btree IS 'order and equality of rsin';
CREATE OPERATOR FAMILY klantcontact.rsin_ops USING hash;
COMMENT ON OPERATOR FAMILY klantcontact.rsin_ops USING hash IS 'equality of rsin';
CREATE OPERATOR FAMILY klantcontact.rsin_ops USING brin;
COMMENT ON OPERATOR FAMILY klantcontact.rsin_ops USING brin IS 'ranges of rsin';

CREATE OPERATOR CLASS klantcontact.rsin_ops
	DEFAULT FOR TYPE klantcontact.rsin USING btree FAMILY klantcontact.rsin_ops AS
	OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >,
	FUNCTION 1 rsin_cmp(klantcontact.rsin, klantcontact.rsin),
	FUNCTION 2 btint4sortsupport(internal),
	FUNCTION 4 btequalimage(oid);
COMMENT ON OPERATOR CLASS klantcontact.rsin_ops USING btree IS 'order and equality of rsin';

CREATE OPERATOR CLASS klantcontact.rsin_ops
	DEFAULT FOR TYPE klantcontact.rsin USING hash FAMILY klantcontact.rsin_ops AS
	OPERATOR 1 =,
	FUNCTION 1 rsin_hash(klantcontact.rsin),
	FUNCTION 2 rsin_hash_extended(klantcontact.rsin, bigint);
COMMENT ON OPERATOR CLASS klantcontact.rsin_ops USING hash IS 'equality of rsin';

CREATE OPERATOR CLASS klantcontact.rsin_ops
	DEFAULT FOR TYPE klantcontact.rsin USING brin FAMILY klantcontact.rsin_ops AS
	OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >,
	FUNCTION 1 brin_minmax_opcinfo(internal),
	FUNCTION 2 brin_minmax_add_value(internal, internal, internal, internal),
	FUNCTION 3 brin_minmax_consistent(internal, internal, internal),
	FUNCTION 4 brin_minmax_union(internal, internal, internal);
COMMENT ON OPERATOR CLASS klantcontact.rsin_ops USING brin IS 'ranges of rsin';

CREATE FUNCTION pg_catalog.rsin_smaller(klantcontact.rsin, klantcontact.rsin) RETURNS klantcontact.rsin
	AS 'int4smaller' LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION rsin_smaller(klantcontact.rsin, klantcontact.rsin) IS 'smaller of two';
CREATE AGGREGATE pg_catalog.min(klantcontact.rsin) (
	SFUNC = rsin_smaller, STYPE = klantcontact.rsin, COMBINEFUNC = rsin_smaller, SORTOP = <, PARALLEL = SAFE
);
COMMENT ON AGGREGATE min(klantcontact.rsin) IS 'minimum value of all rsin input values';
CREATE FUNCTION pg_catalog.rsin_larger(klantcontact.rsin, klantcontact.rsin) RETURNS klantcontact.rsin
	AS 'int4larger' LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION rsin_larger(klantcontact.rsin, klantcontact.rsin) IS 'larger of two';
CREATE AGGREGATE pg_catalog.max(klantcontact.rsin) (
	SFUNC = rsin_larger, STYPE = klantcontact.rsin, COMBINEFUNC = rsin_larger, SORTOP = >, PARALLEL = SAFE
);
COMMENT ON AGGREGATE max(klantcontact.rsin) IS 'maximum value of all rsin input values';

CREATE CAST (text AS klantcontact.rsin) WITH INOUT AS IMPLICIT;
COMMENT ON CAST (text AS klantcontact.rsin) IS 'by the input function of rsin';
CREATE CAST (varchar AS klantcontact.rsin) WITH INOUT AS IMPLICIT;
COMMENT ON CAST (varchar AS klantcontact.rsin) IS 'by the input function of rsin';
CREATE CAST (bpchar AS klantcontact.rsin) WITH INOUT AS IMPLICIT;
COMMENT ON CAST (bpchar AS klantcontact.rsin) IS 'by the input function of rsin';


CREATE TYPE klantcontact.kvknummer;

CREATE FUNCTION pg_catalog.kvknummer_in(cstring) RETURNS klantcontact.kvknummer
	AS 'MODULE_PATHNAME', 'klantcontact_kvknummer_in' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION kvknummer_in(cstring) IS 'input of type kvknummer';
CREATE FUNCTION pg_catalog.kvknummer_out(klantcontact.kvknummer) RETURNS cstring
	AS 'MODULE_PATHNAME', 'klantcontact_kvknummer_out' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION kvknummer_out(klantcontact.kvknummer) IS 'output of type kvknummer';
CREATE FUNCTION pg_catalog.kvknummer_recv(internal) RETURNS klantcontact.kvknummer
	AS 'MODULE_PATHNAME', 'klantcontact_kvknummer_recv' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION kvknummer_recv(internal) IS 'binary input of type kvknummer';

CREATE FUNCTION pg_catalog.kvknummer_send(klantcontact.kvknummer) RETURNS bytea
	AS 'int4send' LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION kvknummer_send(klantcontact.kvknummer) IS 'binary output of type kvknummer';

CREATE TYPE klantcontact.kvknummer (
	INPUT = kvknummer_in,
	OUTPUT = kvknummer_out,
	RECEIVE = kvknummer_recv,
	SEND = kvknummer_send,
	LIKE = int4
);
COMMENT ON TYPE klantcontact.kvknummer IS
	'number of a company in the Handelsregister: 8 digits';

CREATE FUNCTION pg_catalog.kvknummer_lt(klantcontact.kvknummer, klantcontact.kvknummer) RETURNS boolean
	AS 'int4lt' LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION kvknummer_lt(klantcontact.kvknummer, klantcontact.kvknummer) IS 'less than';
CREATE FUNCTION pg_catalog.kvknummer_le(klantcontact.kvknummer, klantcontact.kvknummer) RETURNS boolean
	AS 'int4le' LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION kvknummer_le(klantcontact.kvknummer, klantcontact.kvknummer) IS 'less than or equal';
CREATE FUNCTION pg_catalog.kvknummer_eq(klantcontact.kvknummer, klantcontact.kvknummer) RETURNS boolean
	AS 'int4eq' LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION kvknummer_eq(klantcontact.kvknummer, klantcontact.kvknummer) IS 'equal';
CREATE FUNCTION pg_catalog.kvknummer_ge(klantcontact.kvknummer, klantcontact.kvknummer) RETURNS boolean
	AS 'int4ge' LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION kvknummer_ge(klantcontact.kvknummer, klantcontact.kvknummer) IS 'greater than or equal';
CREATE FUNCTION pg_catalog.kvknummer_gt(klantcontact.kvknummer, klantcontact.kvknummer) RETURNS boolean
	AS 'int4gt' LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION kvknummer_gt(klantcontact.kvknummer, klantcontact.kvknummer) IS 'greater than';
CREATE FUNCTION pg_catalog.kvknummer_ne(klantcontact.kvknummer, klantcontact.kvknummer) RETURNS boolean
	AS 'int4ne' LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION kvknummer_ne(klantcontact.kvknummer, klantcontact.kvknummer) IS 'not equal';

CREATE FUNCTION pg_catalog.kvknummer_cmp(klantcontact.kvknummer, klantcontact.kvknummer) RETURNS integer
	AS 'btint4cmp' LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION kvknummer_cmp(klantcontact.kvknummer, klantcontact.kvknummer) IS 'less-equal-greater';
CREATE FUNCTION pg_catalog.kvknummer_hash(klantcontact.kvknummer) RETURNS integer
	AS 'hashint4' LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION kvknummer_hash(klantcontact.kvknummer) IS 'hash';
CREATE FUNCTION pg_catalog.kvknummer_hash_extended(klantcontact.kvknummer, bigint) RETURNS bigint
	AS 'hashint4extended' LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION kvknummer_hash_extended(klantcontact.kvknummer, bigint) IS 'hash with a seed';

CREATE OPERATOR pg_catalog.< (
	FUNCTION = kvknummer_lt, LEFTARG = klantcontact.kvknummer, RIGHTARG = klantcontact.kvknummer,
	COMMUTATOR = >, NEGATOR = >=, RESTRICT = scalarltsel, JOIN = scalarltjoinsel
);
COMMENT ON OPERATOR < (klantcontact.kvknummer, klantcontact.kvknummer) IS 'less than';
CREATE OPERATOR pg_catalog.<= (
	FUNCTION = kvknummer_le, LEFTARG = klantcontact.kvknummer, RIGHTARG = klantcontact.kvknummer,
	COMMUTATOR = >=, NEGATOR = >, RESTRICT = scalarlesel, JOIN = scalarlejoinsel
);
COMMENT ON OPERATOR <= (klantcontact.kvknummer, klantcontact.kvknummer) IS 'less than or equal';
CREATE OPERATOR pg_catalog.>= (
	FUNCTION = kvknummer_ge, LEFTARG = klantcontact.kvknummer, RIGHTARG = klantcontact.kvknummer,
	COMMUTATOR = <=, NEGATOR = <, RESTRICT = scalargesel, JOIN = scalargejoinsel
);
COMMENT ON OPERATOR >= (klantcontact.kvknummer, klantcontact.kvknummer) IS 'greater than or equal';
CREATE OPERATOR pg_catalog.> (
	FUNCTION = kvknummer_gt, LEFTARG = klantcontact.kvknummer, RIGHTARG = klantcontact.kvknummer,
	COMMUTATOR = <, NEGATOR = <=, RESTRICT = scalargtsel, JOIN = scalargtjoinsel
);
COMMENT ON OPERATOR > (klantcontact.kvknummer, klantcontact.kvknummer) IS 'greater than';

CREATE OPERATOR pg_catalog.= (
	FUNCTION = kvknummer_eq, LEFTARG = klantcontact.kvknummer, RIGHTARG = klantcontact.kvknummer,
	COMMUTATOR = =, NEGATOR = <>, RESTRICT = eqsel, JOIN = eqjoinsel, HASHES, MERGES
);
COMMENT ON OPERATOR = (klantcontact.kvknummer, klantcontact.kvknummer) IS 'equal';

CREATE OPERATOR pg_catalog.<> (
	FUNCTION = kvknummer_ne, LEFTARG = klantcontact.kvknummer, RIGHTARG = klantcontact.kvknummer,
	COMMUTATOR = <>, NEGATOR = =, RESTRICT = neqsel, JOIN = neqjoinsel
);
COMMENT ON OPERATOR <> (klantcontact.kvknummer, klantcontact.kvknummer) IS 'not equal';

CREATE OPERATOR FAMILY klantcontact.kvknummer_ops USING btree;
COMMENT ON OPERATOR FAMILY klantcontact.kvknummer_ops USING btree IS 'order and equality of kvknummer';
CREATE OPERATOR FAMILY klantcontact.kvknummer_ops USING hash;
COMMENT ON OPERATOR FAMILY klantcontact.kvknummer_ops USING hash IS 'equality of kvknummer';
CREATE OPERATOR FAMILY klantcontact.kvknummer_ops USING brin;
COMMENT ON OPERATOR FAMILY klantcontact.kvknummer_ops USING brin IS 'ranges of kvknummer';

CREATE OPERATOR CLASS klantcontact.kvknummer_ops
	DEFAULT FOR TYPE klantcontact.kvknummer USING btree FAMILY klantcontact.kvknummer_ops AS
	OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >,
	FUNCTION 1 kvknummer_cmp(klantcontact.kvknummer, klantcontact.kvknummer),
	FUNCTION 2 btint4sortsupport(internal),
	FUNCTION 4 btequalimage(oid);
COMMENT ON OPERATOR CLASS klantcontact.kvknummer_ops USING btree IS 'order and equality of kvknummer';

CREATE OPERATOR CLASS klantcontact.kvknummer_ops
	DEFAULT FOR TYPE klantcontact.kvknummer USING hash FAMILY klantcontact.kvknummer_ops AS
	OPERATOR 1 =,
	FUNCTION 1 kvknummer_hash(klantcontact.kvknummer),
	FUNCTION 2 kvknummer_hash_extended(klantcontact.kvknummer, bigint);
COMMENT ON OPERATOR CLASS klantcontact.kvknummer_ops USING hash IS 'equality of kvknummer';

CREATE OPERATOR CLASS klantcontact.kvknummer_ops
	DEFAULT FOR TYPE klantcontact.kvknummer USING brin FAMILY klantcontact.kvknummer_ops AS
	OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >,
	FUNCTION 1 brin_minmax_opcinfo(internal),
	FUNCTION 2 brin_minmax_add_value(internal, internal, internal, internal),
	FUNCTION 3 brin_minmax_consistent(internal, internal, internal),
	FUNCTION 4 brin_minmax_union(internal, internal, internal);
COMMENT ON OPERATOR CLASS klantcontact.kvknummer_ops USING brin IS 'ranges of kvknummer';

CREATE FUNCTION pg_catalog.kvknummer_smaller(klantcontact.kvknummer, klantcontact.kvknummer) RETURNS klantcontact.kvknummer
	AS 'int4smaller' LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION kvknummer_smaller(klantcontact.kvknummer, klantcontact.kvknummer) IS 'smaller of two';
CREATE AGGREGATE pg_catalog.min(klantcontact.kvknummer) (
	SFUNC = kvknummer_smaller, STYPE = klantcontact.kvknummer, COMBINEFUNC = kvknummer_smaller, SORTOP = <, PARALLEL = SAFE
);
COMMENT ON AGGREGATE min(klantcontact.kvknummer) IS 'minimum value of all kvknummer input values';
CREATE FUNCTION pg_catalog.kvknummer_larger(klantcontact.kvknummer, klantcontact.kvknummer) RETURNS klantcontact.kvknummer
	AS 'int4larger' LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION kvknummer_larger(klantcontact.kvknummer, klantcontact.kvknummer) IS 'larger of two';
CREATE AGGREGATE pg_catalog.max(klantcontact.kvknummer) (
	SFUNC = kvknummer_larger, STYPE = klantcontact.kvknummer, COMBINEFUNC = kvknummer_larger, SORTOP = >, PARALLEL = SAFE
);
COMMENT ON AGGREGATE max(klantcontact.kvknummer) IS 'maximum value of all kvknummer input values';

CREATE CAST (text AS klantcontact.kvknummer) WITH INOUT AS IMPLICIT;
COMMENT ON CAST (text AS klantcontact.kvknummer) IS 'by the input function of kvknummer';
CREATE CAST (varchar AS klantcontact.kvknummer) WITH INOUT AS IMPLICIT;
COMMENT ON CAST (varchar AS klantcontact.kvknummer) IS 'by the input function of kvknummer';
CREATE CAST (bpchar AS klantcontact.kvknummer) WITH INOUT AS IMPLICIT;
COMMENT ON CAST (bpchar AS klantcontact.kvknummer) IS 'by the input function of kvknummer';


CREATE TYPE klantcontact.vestigingsnummer;

CREATE FUNCTION pg_catalog.vestigingsnummer_in(cstring) RETURNS klantcontact.vestigingsnummer
	AS 'MODULE_PATHNAME', 'klantcontact_vestigingsnummer_in' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION vestigingsnummer_in(cstring) IS 'input of type vestigingsnummer';
CREATE FUNCTION pg_catalog.vestigingsnummer_out(klantcontact.vestigingsnummer) RETURNS cstring
	AS 'MODULE_PATHNAME', 'klantcontact_vestigingsnummer_out' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION vestigingsnummer_out(klantcontact.vestigingsnummer) IS 'output of type vestigingsnummer';
CREATE FUNCTION pg_catalog.vestigingsnummer_recv(internal) RETURNS klantcontact.vestigingsnummer
	AS 'MODULE_PATHNAME', 'klantcontact_vestigingsnummer_recv' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION vestigingsnummer_recv(internal) IS 'binary input of type vestigingsnummer';

CREATE FUNCTION pg_catalog.vestigingsnummer_send(klantcontact.vestigingsnummer) RETURNS bytea
	AS 'int8send' LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION vestigingsnummer_send(klantcontact.vestigingsnummer) IS 'binary output of type vestigingsnummer';

CREATE TYPE klantcontact.vestigingsnummer (
	INPUT = vestigingsnummer_in,
	OUTPUT = vestigingsnummer_out,
	RECEIVE = vestigingsnummer_recv,
	SEND = vestigingsnummer_send,
	LIKE = int8
);
COMMENT ON TYPE klantcontact.vestigingsnummer IS
	'number of a branch in the Handelsregister: 12 digits';

CREATE FUNCTION pg_catalog.vestigingsnummer_lt(klantcontact.vestigingsnummer, klantcontact.vestigingsnummer) RETURNS boolean
	AS 'int8lt' LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION vestigingsnummer_lt(klantcontact.vestigingsnummer, klantcontact.vestigingsnummer) IS 'less than';
CREATE FUNCTION pg_catalog.vestigingsnummer_le(klantcontact.vestigingsnummer, klantcontact.vestigingsnummer) RETURNS boolean
	AS 'int8le' LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION vestigingsnummer_le(klantcontact.vestigingsnummer, klantcontact.vestigingsnummer) IS 'less than or equal';
CREATE FUNCTION pg_catalog.vestigingsnummer_eq(klantcontact.vestigingsnummer, klantcontact.vestigingsnummer) RETURNS boolean
	AS 'int8eq' LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION vestigingsnummer_eq(klantcontact.vestigingsnummer, klantcontact.vestigingsnummer) IS 'equal';
CREATE FUNCTION pg_catalog.vestigingsnummer_ge(klantcontact.vestigingsnummer, klantcontact.vestigingsnummer) RETURNS boolean
	AS 'int8ge' LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION vestigingsnummer_ge(klantcontact.vestigingsnummer, klantcontact.vestigingsnummer) IS 'greater than or equal';
CREATE FUNCTION pg_catalog.vestigingsnummer_gt(klantcontact.vestigingsnummer, klantcontact.vestigingsnummer) RETURNS boolean
	AS 'int8gt' LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION vestigingsnummer_gt(klantcontact.vestigingsnummer, klantcontact.vestigingsnummer) IS 'greater than';
CREATE FUNCTION pg_catalog.vestigingsnummer_ne(klantcontact.vestigingsnummer, klantcontact.vestigingsnummer) RETURNS boolean
	AS 'int8ne' LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION vestigingsnummer_ne(klantcontact.vestigingsnummer, klantcontact.vestigingsnummer) IS 'not equal';

CREATE FUNCTION pg_catalog.vestigingsnummer_cmp(klantcontact.vestigingsnummer, klantcontact.vestigingsnummer) RETURNS integer
	AS 'btint8cmp' LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION vestigingsnummer_cmp(klantcontact.vestigingsnummer, klantcontact.vestigingsnummer) IS 'less-equal-greater';
CREATE FUNCTION pg_catalog.vestigingsnummer_hash(klantcontact.vestigingsnummer) RETURNS integer
	AS 'hashint8' LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION vestigingsnummer_hash(klantcontact.vestigingsnummer) IS 'hash';
CREATE FUNCTION pg_catalog.vestigingsnummer_hash_extended(klantcontact.vestigingsnummer, bigint) RETURNS bigint
	AS 'hashint8extended' LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION vestigingsnummer_hash_extended(klantcontact.vestigingsnummer, bigint) IS 'hash with a seed';

CREATE OPERATOR pg_catalog.< (
	FUNCTION = vestigingsnummer_lt, LEFTARG = klantcontact.vestigingsnummer, RIGHTARG = klantcontact.vestigingsnummer,
	COMMUTATOR = >, NEGATOR = >=, RESTRICT = scalarltsel, JOIN = scalarltjoinsel
);
COMMENT ON OPERATOR < (klantcontact.vestigingsnummer, klantcontact.vestigingsnummer) IS 'less than';
CREATE OPERATOR pg_catalog.<= (
	FUNCTION = vestigingsnummer_le, LEFTARG = klantcontact.vestigingsnummer, RIGHTARG = klantcontact.vestigingsnummer,
	COMMUTATOR = >=, NEGATOR = >, RESTRICT = scalarlesel, JOIN = scalarlejoinsel
);
COMMENT ON OPERATOR <= (klantcontact.vestigingsnummer, klantcontact.vestigingsnummer) IS 'less than or equal';
CREATE OPERATOR pg_catalog.>= (
	FUNCTION = vestigingsnummer_ge, LEFTARG = klantcontact.vestigingsnummer, RIGHTARG = klantcontact.vestigingsnummer,
	COMMUTATOR = <=, NEGATOR = <, RESTRICT = scalargesel, JOIN = scalargejoinsel
);
COMMENT ON OPERATOR >= (klantcontact.vestigingsnummer, klantcontact.vestigingsnummer) IS 'greater than or equal';
CREATE OPERATOR pg_catalog.> (
	FUNCTION = vestigingsnummer_gt, LEFTARG = klantcontact.vestigingsnummer, RIGHTARG = klantcontact.vestigingsnummer,
	COMMUTATOR = <, NEGATOR = <=, RESTRICT = scalargtsel, JOIN = scalargtjoinsel
);
COMMENT ON OPERATOR > (klantcontact.vestigingsnummer, klantcontact.vestigingsnummer) IS 'greater than';

CREATE OPERATOR pg_catalog.= (
	FUNCTION = vestigingsnummer_eq, LEFTARG = klantcontact.vestigingsnummer, RIGHTARG = klantcontact.vestigingsnummer,
	COMMUTATOR = =, NEGATOR = <>, RESTRICT = eqsel, JOIN = eqjoinsel, HASHES, MERGES
);
COMMENT ON OPERATOR = (klantcontact.vestigingsnummer, klantcontact.vestigingsnummer) IS 'equal';

CREATE OPERATOR pg_catalog.<> (
	FUNCTION = vestigingsnummer_ne, LEFTARG = klantcontact.vestigingsnummer, RIGHTARG = klantcontact.vestigingsnummer,
	COMMUTATOR = <>, NEGATOR = =, RESTRICT = neqsel, JOIN = neqjoinsel
);
COMMENT ON OPERATOR <> (klantcontact.vestigingsnummer, klantcontact.vestigingsnummer) IS 'not equal';

CREATE OPERATOR FAMILY klantcontact.vestigingsnummer_ops USING btree;
COMMENT ON OPERATOR FAMILY klantcontact.vestigingsnummer_ops USING btree IS 'order and equality of vestigingsnummer';
CREATE OPERATOR FAMILY klantcontact.vestigingsnummer_ops USING hash;
COMMENT ON OPERATOR FAMILY klantcontact.vestigingsnummer_ops USING hash IS 'equality of vestigingsnummer';
CREATE OPERATOR FAMILY klantcontact.vestigingsnummer_ops USING brin;
COMMENT ON OPERATOR FAMILY klantcontact.vestigingsnummer_ops USING brin IS 'ranges of vestigingsnummer';

CREATE OPERATOR CLASS klantcontact.vestigingsnummer_ops
	DEFAULT FOR TYPE klantcontact.vestigingsnummer USING btree FAMILY klantcontact.vestigingsnummer_ops AS
	OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >,
	FUNCTION 1 vestigingsnummer_cmp(klantcontact.vestigingsnummer, klantcontact.vestigingsnummer),
	FUNCTION 2 btint8sortsupport(internal),
	FUNCTION 4 btequalimage(oid);
COMMENT ON OPERATOR CLASS klantcontact.vestigingsnummer_ops USING btree IS 'order and equality of vestigingsnummer';

CREATE OPERATOR CLASS klantcontact.vestigingsnummer_ops
	DEFAULT FOR TYPE klantcontact.vestigingsnummer USING hash FAMILY klantcontact.vestigingsnummer_ops AS
	OPERATOR 1 =,
	FUNCTION 1 vestigingsnummer_hash(klantcontact.vestigingsnummer),
	FUNCTION 2 vestigingsnummer_hash_extended(klantcontact.vestigingsnummer, bigint);
COMMENT ON OPERATOR CLASS klantcontact.vestigingsnummer_ops USING hash IS 'equality of vestigingsnummer';

CREATE OPERATOR CLASS klantcontact.vestigingsnummer_ops
	DEFAULT FOR TYPE klantcontact.vestigingsnummer USING brin FAMILY klantcontact.vestigingsnummer_ops AS
	OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >,
	FUNCTION 1 brin_minmax_opcinfo(internal),
	FUNCTION 2 brin_minmax_add_value(internal, internal, internal, internal),
	FUNCTION 3 brin_minmax_consistent(internal, internal, internal),
	FUNCTION 4 brin_minmax_union(internal, internal, internal);
COMMENT ON OPERATOR CLASS klantcontact.vestigingsnummer_ops USING brin IS 'ranges of vestigingsnummer';

CREATE FUNCTION pg_catalog.vestigingsnummer_smaller(klantcontact.vestigingsnummer, klantcontact.vestigingsnummer) RETURNS klantcontact.vestigingsnummer
	AS 'int8smaller' LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION vestigingsnummer_smaller(klantcontact.vestigingsnummer, klantcontact.vestigingsnummer) IS 'smaller of two';
CREATE AGGREGATE pg_catalog.min(klantcontact.vestigingsnummer) (
	SFUNC = vestigingsnummer_smaller, STYPE = klantcontact.vestigingsnummer, COMBINEFUNC = vestigingsnummer_smaller, SORTOP = <, PARALLEL = SAFE
);
COMMENT ON AGGREGATE min(klantcontact.vestigingsnummer) IS 'minimum value of all vestigingsnummer input values';
CREATE FUNCTION pg_catalog.vestigingsnummer_larger(klantcontact.vestigingsnummer, klantcontact.vestigingsnummer) RETURNS klantcontact.vestigingsnummer
	AS 'int8larger' LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION vestigingsnummer_larger(klantcontact.vestigingsnummer, klantcontact.vestigingsnummer) IS 'larger of two';
CREATE AGGREGATE pg_catalog.max(klantcontact.vestigingsnummer) (
	SFUNC = vestigingsnummer_larger, STYPE = klantcontact.vestigingsnummer, COMBINEFUNC = vestigingsnummer_larger, SORTOP = >, PARALLEL = SAFE
);
COMMENT ON AGGREGATE max(klantcontact.vestigingsnummer) IS 'maximum value of all vestigingsnummer input values';

CREATE CAST (text AS klantcontact.vestigingsnummer) WITH INOUT AS IMPLICIT;
COMMENT ON CAST (text AS klantcontact.vestigingsnummer) IS 'by the input function of vestigingsnummer';
CREATE CAST (varchar AS klantcontact.vestigingsnummer) WITH INOUT AS IMPLICIT;
COMMENT ON CAST (varchar AS klantcontact.vestigingsnummer) IS 'by the input function of vestigingsnummer';
CREATE CAST (bpchar AS klantcontact.vestigingsnummer) WITH INOUT AS IMPLICIT;
COMMENT ON CAST (bpchar AS klantcontact.vestigingsnummer) IS 'by the input function of vestigingsnummer';

-- Counted on from its digits to its letters, so that the order of the integers is that
-- of the text.

CREATE TYPE klantcontact.postcode;

CREATE FUNCTION pg_catalog.postcode_in(cstring) RETURNS klantcontact.postcode
	AS 'MODULE_PATHNAME', 'klantcontact_postcode_in' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION postcode_in(cstring) IS 'input of type postcode';
CREATE FUNCTION pg_catalog.postcode_out(klantcontact.postcode) RETURNS cstring
	AS 'MODULE_PATHNAME', 'klantcontact_postcode_out' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION postcode_out(klantcontact.postcode) IS 'output of type postcode';
CREATE FUNCTION pg_catalog.postcode_recv(internal) RETURNS klantcontact.postcode
	AS 'MODULE_PATHNAME', 'klantcontact_postcode_recv' LANGUAGE C STABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION postcode_recv(internal) IS 'binary input of type postcode';

CREATE FUNCTION pg_catalog.postcode_send(klantcontact.postcode) RETURNS bytea
	AS 'MODULE_PATHNAME', 'klantcontact_postcode_send' LANGUAGE C STABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION postcode_send(klantcontact.postcode) IS 'binary output of type postcode';

CREATE TYPE klantcontact.postcode (
	INPUT = postcode_in,
	OUTPUT = postcode_out,
	RECEIVE = postcode_recv,
	SEND = postcode_send,
	LIKE = int4
);
COMMENT ON TYPE klantcontact.postcode IS
	'postcode of the Netherlands, as 1234AB';

CREATE FUNCTION pg_catalog.postcode_lt(klantcontact.postcode, klantcontact.postcode) RETURNS boolean
	AS 'int4lt' LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION postcode_lt(klantcontact.postcode, klantcontact.postcode) IS 'less than';
CREATE FUNCTION pg_catalog.postcode_le(klantcontact.postcode, klantcontact.postcode) RETURNS boolean
	AS 'int4le' LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION postcode_le(klantcontact.postcode, klantcontact.postcode) IS 'less than or equal';
CREATE FUNCTION pg_catalog.postcode_eq(klantcontact.postcode, klantcontact.postcode) RETURNS boolean
	AS 'int4eq' LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION postcode_eq(klantcontact.postcode, klantcontact.postcode) IS 'equal';
CREATE FUNCTION pg_catalog.postcode_ge(klantcontact.postcode, klantcontact.postcode) RETURNS boolean
	AS 'int4ge' LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION postcode_ge(klantcontact.postcode, klantcontact.postcode) IS 'greater than or equal';
CREATE FUNCTION pg_catalog.postcode_gt(klantcontact.postcode, klantcontact.postcode) RETURNS boolean
	AS 'int4gt' LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION postcode_gt(klantcontact.postcode, klantcontact.postcode) IS 'greater than';
CREATE FUNCTION pg_catalog.postcode_ne(klantcontact.postcode, klantcontact.postcode) RETURNS boolean
	AS 'int4ne' LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION postcode_ne(klantcontact.postcode, klantcontact.postcode) IS 'not equal';

CREATE FUNCTION pg_catalog.postcode_cmp(klantcontact.postcode, klantcontact.postcode) RETURNS integer
	AS 'btint4cmp' LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION postcode_cmp(klantcontact.postcode, klantcontact.postcode) IS 'less-equal-greater';
CREATE FUNCTION pg_catalog.postcode_hash(klantcontact.postcode) RETURNS integer
	AS 'hashint4' LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION postcode_hash(klantcontact.postcode) IS 'hash';
CREATE FUNCTION pg_catalog.postcode_hash_extended(klantcontact.postcode, bigint) RETURNS bigint
	AS 'hashint4extended' LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION postcode_hash_extended(klantcontact.postcode, bigint) IS 'hash with a seed';

CREATE OPERATOR pg_catalog.< (
	FUNCTION = postcode_lt, LEFTARG = klantcontact.postcode, RIGHTARG = klantcontact.postcode,
	COMMUTATOR = >, NEGATOR = >=, RESTRICT = scalarltsel, JOIN = scalarltjoinsel
);
COMMENT ON OPERATOR < (klantcontact.postcode, klantcontact.postcode) IS 'less than';
CREATE OPERATOR pg_catalog.<= (
	FUNCTION = postcode_le, LEFTARG = klantcontact.postcode, RIGHTARG = klantcontact.postcode,
	COMMUTATOR = >=, NEGATOR = >, RESTRICT = scalarlesel, JOIN = scalarlejoinsel
);
COMMENT ON OPERATOR <= (klantcontact.postcode, klantcontact.postcode) IS 'less than or equal';
CREATE OPERATOR pg_catalog.>= (
	FUNCTION = postcode_ge, LEFTARG = klantcontact.postcode, RIGHTARG = klantcontact.postcode,
	COMMUTATOR = <=, NEGATOR = <, RESTRICT = scalargesel, JOIN = scalargejoinsel
);
COMMENT ON OPERATOR >= (klantcontact.postcode, klantcontact.postcode) IS 'greater than or equal';
CREATE OPERATOR pg_catalog.> (
	FUNCTION = postcode_gt, LEFTARG = klantcontact.postcode, RIGHTARG = klantcontact.postcode,
	COMMUTATOR = <, NEGATOR = <=, RESTRICT = scalargtsel, JOIN = scalargtjoinsel
);
COMMENT ON OPERATOR > (klantcontact.postcode, klantcontact.postcode) IS 'greater than';

CREATE OPERATOR pg_catalog.= (
	FUNCTION = postcode_eq, LEFTARG = klantcontact.postcode, RIGHTARG = klantcontact.postcode,
	COMMUTATOR = =, NEGATOR = <>, RESTRICT = eqsel, JOIN = eqjoinsel, HASHES, MERGES
);
COMMENT ON OPERATOR = (klantcontact.postcode, klantcontact.postcode) IS 'equal';

CREATE OPERATOR pg_catalog.<> (
	FUNCTION = postcode_ne, LEFTARG = klantcontact.postcode, RIGHTARG = klantcontact.postcode,
	COMMUTATOR = <>, NEGATOR = =, RESTRICT = neqsel, JOIN = neqjoinsel
);
COMMENT ON OPERATOR <> (klantcontact.postcode, klantcontact.postcode) IS 'not equal';

CREATE OPERATOR FAMILY klantcontact.postcode_ops USING btree;
COMMENT ON OPERATOR FAMILY klantcontact.postcode_ops USING btree IS 'order and equality of postcode';
CREATE OPERATOR FAMILY klantcontact.postcode_ops USING hash;
COMMENT ON OPERATOR FAMILY klantcontact.postcode_ops USING hash IS 'equality of postcode';
CREATE OPERATOR FAMILY klantcontact.postcode_ops USING brin;
COMMENT ON OPERATOR FAMILY klantcontact.postcode_ops USING brin IS 'ranges of postcode';

CREATE OPERATOR CLASS klantcontact.postcode_ops
	DEFAULT FOR TYPE klantcontact.postcode USING btree FAMILY klantcontact.postcode_ops AS
	OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >,
	FUNCTION 1 postcode_cmp(klantcontact.postcode, klantcontact.postcode),
	FUNCTION 2 btint4sortsupport(internal),
	FUNCTION 4 btequalimage(oid);
COMMENT ON OPERATOR CLASS klantcontact.postcode_ops USING btree IS 'order and equality of postcode';

CREATE OPERATOR CLASS klantcontact.postcode_ops
	DEFAULT FOR TYPE klantcontact.postcode USING hash FAMILY klantcontact.postcode_ops AS
	OPERATOR 1 =,
	FUNCTION 1 postcode_hash(klantcontact.postcode),
	FUNCTION 2 postcode_hash_extended(klantcontact.postcode, bigint);
COMMENT ON OPERATOR CLASS klantcontact.postcode_ops USING hash IS 'equality of postcode';

CREATE OPERATOR CLASS klantcontact.postcode_ops
	DEFAULT FOR TYPE klantcontact.postcode USING brin FAMILY klantcontact.postcode_ops AS
	OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >,
	FUNCTION 1 brin_minmax_opcinfo(internal),
	FUNCTION 2 brin_minmax_add_value(internal, internal, internal, internal),
	FUNCTION 3 brin_minmax_consistent(internal, internal, internal),
	FUNCTION 4 brin_minmax_union(internal, internal, internal);
COMMENT ON OPERATOR CLASS klantcontact.postcode_ops USING brin IS 'ranges of postcode';

CREATE FUNCTION pg_catalog.postcode_smaller(klantcontact.postcode, klantcontact.postcode) RETURNS klantcontact.postcode
	AS 'int4smaller' LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION postcode_smaller(klantcontact.postcode, klantcontact.postcode) IS 'smaller of two';
CREATE AGGREGATE pg_catalog.min(klantcontact.postcode) (
	SFUNC = postcode_smaller, STYPE = klantcontact.postcode, COMBINEFUNC = postcode_smaller, SORTOP = <, PARALLEL = SAFE
);
COMMENT ON AGGREGATE min(klantcontact.postcode) IS 'minimum value of all postcode input values';
CREATE FUNCTION pg_catalog.postcode_larger(klantcontact.postcode, klantcontact.postcode) RETURNS klantcontact.postcode
	AS 'int4larger' LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION postcode_larger(klantcontact.postcode, klantcontact.postcode) IS 'larger of two';
CREATE AGGREGATE pg_catalog.max(klantcontact.postcode) (
	SFUNC = postcode_larger, STYPE = klantcontact.postcode, COMBINEFUNC = postcode_larger, SORTOP = >, PARALLEL = SAFE
);
COMMENT ON AGGREGATE max(klantcontact.postcode) IS 'maximum value of all postcode input values';

CREATE CAST (text AS klantcontact.postcode) WITH INOUT AS IMPLICIT;
COMMENT ON CAST (text AS klantcontact.postcode) IS 'by the input function of postcode';
CREATE CAST (varchar AS klantcontact.postcode) WITH INOUT AS IMPLICIT;
COMMENT ON CAST (varchar AS klantcontact.postcode) IS 'by the input function of postcode';
CREATE CAST (bpchar AS klantcontact.postcode) WITH INOUT AS IMPLICIT;
COMMENT ON CAST (bpchar AS klantcontact.postcode) IS 'by the input function of postcode';

-- Without spaces, in upper case.

CREATE TYPE klantcontact.iban;

CREATE FUNCTION pg_catalog.iban_in(cstring) RETURNS klantcontact.iban
	AS 'MODULE_PATHNAME', 'klantcontact_iban_in' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION iban_in(cstring) IS 'input of type iban';
CREATE FUNCTION pg_catalog.iban_out(klantcontact.iban) RETURNS cstring
	AS 'MODULE_PATHNAME', 'klantcontact_iban_out' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION iban_out(klantcontact.iban) IS 'output of type iban';
CREATE FUNCTION pg_catalog.iban_recv(internal) RETURNS klantcontact.iban
	AS 'MODULE_PATHNAME', 'klantcontact_iban_recv' LANGUAGE C STABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION iban_recv(internal) IS 'binary input of type iban';

CREATE FUNCTION pg_catalog.iban_send(klantcontact.iban) RETURNS bytea
	AS 'MODULE_PATHNAME', 'klantcontact_iban_send' LANGUAGE C STABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION iban_send(klantcontact.iban) IS 'binary output of type iban';

CREATE TYPE klantcontact.iban (
	INPUT = iban_in,
	OUTPUT = iban_out,
	RECEIVE = iban_recv,
	SEND = iban_send,
	INTERNALLENGTH = VARIABLE,
	ALIGNMENT = int4,
	STORAGE = extended
);
COMMENT ON TYPE klantcontact.iban IS
	'bank account number by ISO 13616';

CREATE FUNCTION pg_catalog.iban_lt(klantcontact.iban, klantcontact.iban) RETURNS boolean
	AS 'bytealt' LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION iban_lt(klantcontact.iban, klantcontact.iban) IS 'less than';
CREATE FUNCTION pg_catalog.iban_le(klantcontact.iban, klantcontact.iban) RETURNS boolean
	AS 'byteale' LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION iban_le(klantcontact.iban, klantcontact.iban) IS 'less than or equal';
CREATE FUNCTION pg_catalog.iban_eq(klantcontact.iban, klantcontact.iban) RETURNS boolean
	AS 'byteaeq' LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION iban_eq(klantcontact.iban, klantcontact.iban) IS 'equal';
CREATE FUNCTION pg_catalog.iban_ge(klantcontact.iban, klantcontact.iban) RETURNS boolean
	AS 'byteage' LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION iban_ge(klantcontact.iban, klantcontact.iban) IS 'greater than or equal';
CREATE FUNCTION pg_catalog.iban_gt(klantcontact.iban, klantcontact.iban) RETURNS boolean
	AS 'byteagt' LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION iban_gt(klantcontact.iban, klantcontact.iban) IS 'greater than';
CREATE FUNCTION pg_catalog.iban_ne(klantcontact.iban, klantcontact.iban) RETURNS boolean
	AS 'byteane' LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION iban_ne(klantcontact.iban, klantcontact.iban) IS 'not equal';

CREATE FUNCTION pg_catalog.iban_cmp(klantcontact.iban, klantcontact.iban) RETURNS integer
	AS 'byteacmp' LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION iban_cmp(klantcontact.iban, klantcontact.iban) IS 'less-equal-greater';
CREATE FUNCTION pg_catalog.iban_hash(klantcontact.iban) RETURNS integer
	AS 'hashvarlena' LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION iban_hash(klantcontact.iban) IS 'hash';
CREATE FUNCTION pg_catalog.iban_hash_extended(klantcontact.iban, bigint) RETURNS bigint
	AS 'hashvarlenaextended' LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION iban_hash_extended(klantcontact.iban, bigint) IS 'hash with a seed';

CREATE OPERATOR pg_catalog.< (
	FUNCTION = iban_lt, LEFTARG = klantcontact.iban, RIGHTARG = klantcontact.iban,
	COMMUTATOR = >, NEGATOR = >=, RESTRICT = scalarltsel, JOIN = scalarltjoinsel
);
COMMENT ON OPERATOR < (klantcontact.iban, klantcontact.iban) IS 'less than';
CREATE OPERATOR pg_catalog.<= (
	FUNCTION = iban_le, LEFTARG = klantcontact.iban, RIGHTARG = klantcontact.iban,
	COMMUTATOR = >=, NEGATOR = >, RESTRICT = scalarlesel, JOIN = scalarlejoinsel
);
COMMENT ON OPERATOR <= (klantcontact.iban, klantcontact.iban) IS 'less than or equal';
CREATE OPERATOR pg_catalog.>= (
	FUNCTION = iban_ge, LEFTARG = klantcontact.iban, RIGHTARG = klantcontact.iban,
	COMMUTATOR = <=, NEGATOR = <, RESTRICT = scalargesel, JOIN = scalargejoinsel
);
COMMENT ON OPERATOR >= (klantcontact.iban, klantcontact.iban) IS 'greater than or equal';
CREATE OPERATOR pg_catalog.> (
	FUNCTION = iban_gt, LEFTARG = klantcontact.iban, RIGHTARG = klantcontact.iban,
	COMMUTATOR = <, NEGATOR = <=, RESTRICT = scalargtsel, JOIN = scalargtjoinsel
);
COMMENT ON OPERATOR > (klantcontact.iban, klantcontact.iban) IS 'greater than';

CREATE OPERATOR pg_catalog.= (
	FUNCTION = iban_eq, LEFTARG = klantcontact.iban, RIGHTARG = klantcontact.iban,
	COMMUTATOR = =, NEGATOR = <>, RESTRICT = eqsel, JOIN = eqjoinsel, HASHES, MERGES
);
COMMENT ON OPERATOR = (klantcontact.iban, klantcontact.iban) IS 'equal';

CREATE OPERATOR pg_catalog.<> (
	FUNCTION = iban_ne, LEFTARG = klantcontact.iban, RIGHTARG = klantcontact.iban,
	COMMUTATOR = <>, NEGATOR = =, RESTRICT = neqsel, JOIN = neqjoinsel
);
COMMENT ON OPERATOR <> (klantcontact.iban, klantcontact.iban) IS 'not equal';

CREATE OPERATOR FAMILY klantcontact.iban_ops USING btree;
COMMENT ON OPERATOR FAMILY klantcontact.iban_ops USING btree IS 'order and equality of iban';
CREATE OPERATOR FAMILY klantcontact.iban_ops USING hash;
COMMENT ON OPERATOR FAMILY klantcontact.iban_ops USING hash IS 'equality of iban';
CREATE OPERATOR FAMILY klantcontact.iban_ops USING brin;
COMMENT ON OPERATOR FAMILY klantcontact.iban_ops USING brin IS 'ranges of iban';

CREATE OPERATOR CLASS klantcontact.iban_ops
	DEFAULT FOR TYPE klantcontact.iban USING btree FAMILY klantcontact.iban_ops AS
	OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >,
	FUNCTION 1 iban_cmp(klantcontact.iban, klantcontact.iban),
	FUNCTION 2 bytea_sortsupport(internal),
	FUNCTION 4 btequalimage(oid);
COMMENT ON OPERATOR CLASS klantcontact.iban_ops USING btree IS 'order and equality of iban';

CREATE OPERATOR CLASS klantcontact.iban_ops
	DEFAULT FOR TYPE klantcontact.iban USING hash FAMILY klantcontact.iban_ops AS
	OPERATOR 1 =,
	FUNCTION 1 iban_hash(klantcontact.iban),
	FUNCTION 2 iban_hash_extended(klantcontact.iban, bigint);
COMMENT ON OPERATOR CLASS klantcontact.iban_ops USING hash IS 'equality of iban';

CREATE OPERATOR CLASS klantcontact.iban_ops
	DEFAULT FOR TYPE klantcontact.iban USING brin FAMILY klantcontact.iban_ops AS
	OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >,
	FUNCTION 1 brin_minmax_opcinfo(internal),
	FUNCTION 2 brin_minmax_add_value(internal, internal, internal, internal),
	FUNCTION 3 brin_minmax_consistent(internal, internal, internal),
	FUNCTION 4 brin_minmax_union(internal, internal, internal);
COMMENT ON OPERATOR CLASS klantcontact.iban_ops USING brin IS 'ranges of iban';

CREATE FUNCTION pg_catalog.iban_smaller(klantcontact.iban, klantcontact.iban) RETURNS klantcontact.iban
	AS 'MODULE_PATHNAME', 'klantcontact_bytes_smaller' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION iban_smaller(klantcontact.iban, klantcontact.iban) IS 'smaller of two';
CREATE AGGREGATE pg_catalog.min(klantcontact.iban) (
	SFUNC = iban_smaller, STYPE = klantcontact.iban, COMBINEFUNC = iban_smaller, SORTOP = <, PARALLEL = SAFE
);
COMMENT ON AGGREGATE min(klantcontact.iban) IS 'minimum value of all iban input values';
CREATE FUNCTION pg_catalog.iban_larger(klantcontact.iban, klantcontact.iban) RETURNS klantcontact.iban
	AS 'MODULE_PATHNAME', 'klantcontact_bytes_larger' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION iban_larger(klantcontact.iban, klantcontact.iban) IS 'larger of two';
CREATE AGGREGATE pg_catalog.max(klantcontact.iban) (
	SFUNC = iban_larger, STYPE = klantcontact.iban, COMBINEFUNC = iban_larger, SORTOP = >, PARALLEL = SAFE
);
COMMENT ON AGGREGATE max(klantcontact.iban) IS 'maximum value of all iban input values';

CREATE CAST (text AS klantcontact.iban) WITH INOUT AS IMPLICIT;
COMMENT ON CAST (text AS klantcontact.iban) IS 'by the input function of iban';
CREATE CAST (varchar AS klantcontact.iban) WITH INOUT AS IMPLICIT;
COMMENT ON CAST (varchar AS klantcontact.iban) IS 'by the input function of iban';
CREATE CAST (bpchar AS klantcontact.iban) WITH INOUT AS IMPLICIT;
COMMENT ON CAST (bpchar AS klantcontact.iban) IS 'by the input function of iban';

-- Four texts with a zero byte between them, in the order codeRegister, codeObjecttype,
-- codeSoortObjectId, objectId: the functions of bytea compare it part by part.

CREATE TYPE klantcontact.objectidentificator;

CREATE FUNCTION pg_catalog.objectidentificator_in(cstring) RETURNS klantcontact.objectidentificator
	AS 'MODULE_PATHNAME', 'klantcontact_objectidentificator_in' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION objectidentificator_in(cstring) IS 'input of type objectidentificator';
CREATE FUNCTION pg_catalog.objectidentificator_out(klantcontact.objectidentificator) RETURNS cstring
	AS 'MODULE_PATHNAME', 'klantcontact_objectidentificator_out' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION objectidentificator_out(klantcontact.objectidentificator) IS 'output of type objectidentificator';
CREATE FUNCTION pg_catalog.objectidentificator_recv(internal) RETURNS klantcontact.objectidentificator
	AS 'MODULE_PATHNAME', 'klantcontact_objectidentificator_recv' LANGUAGE C STABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION objectidentificator_recv(internal) IS 'binary input of type objectidentificator';

CREATE FUNCTION pg_catalog.objectidentificator_send(klantcontact.objectidentificator) RETURNS bytea
	AS 'MODULE_PATHNAME', 'klantcontact_objectidentificator_send' LANGUAGE C STABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION objectidentificator_send(klantcontact.objectidentificator) IS 'binary output of type objectidentificator';

CREATE TYPE klantcontact.objectidentificator (
	INPUT = objectidentificator_in,
	OUTPUT = objectidentificator_out,
	RECEIVE = objectidentificator_recv,
	SEND = objectidentificator_send,
	INTERNALLENGTH = VARIABLE,
	ALIGNMENT = int4,
	STORAGE = extended
);
COMMENT ON TYPE klantcontact.objectidentificator IS
	'what identifies an object in a register elsewhere: objectId, codeObjecttype, codeRegister and codeSoortObjectId';

CREATE FUNCTION pg_catalog.objectidentificator_lt(klantcontact.objectidentificator, klantcontact.objectidentificator) RETURNS boolean
	AS 'bytealt' LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION objectidentificator_lt(klantcontact.objectidentificator, klantcontact.objectidentificator) IS 'less than';
CREATE FUNCTION pg_catalog.objectidentificator_le(klantcontact.objectidentificator, klantcontact.objectidentificator) RETURNS boolean
	AS 'byteale' LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION objectidentificator_le(klantcontact.objectidentificator, klantcontact.objectidentificator) IS 'less than or equal';
CREATE FUNCTION pg_catalog.objectidentificator_eq(klantcontact.objectidentificator, klantcontact.objectidentificator) RETURNS boolean
	AS 'byteaeq' LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION objectidentificator_eq(klantcontact.objectidentificator, klantcontact.objectidentificator) IS 'equal';
CREATE FUNCTION pg_catalog.objectidentificator_ge(klantcontact.objectidentificator, klantcontact.objectidentificator) RETURNS boolean
	AS 'byteage' LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION objectidentificator_ge(klantcontact.objectidentificator, klantcontact.objectidentificator) IS 'greater than or equal';
CREATE FUNCTION pg_catalog.objectidentificator_gt(klantcontact.objectidentificator, klantcontact.objectidentificator) RETURNS boolean
	AS 'byteagt' LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION objectidentificator_gt(klantcontact.objectidentificator, klantcontact.objectidentificator) IS 'greater than';
CREATE FUNCTION pg_catalog.objectidentificator_ne(klantcontact.objectidentificator, klantcontact.objectidentificator) RETURNS boolean
	AS 'byteane' LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION objectidentificator_ne(klantcontact.objectidentificator, klantcontact.objectidentificator) IS 'not equal';

CREATE FUNCTION pg_catalog.objectidentificator_cmp(klantcontact.objectidentificator, klantcontact.objectidentificator) RETURNS integer
	AS 'byteacmp' LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION objectidentificator_cmp(klantcontact.objectidentificator, klantcontact.objectidentificator) IS 'less-equal-greater';
CREATE FUNCTION pg_catalog.objectidentificator_hash(klantcontact.objectidentificator) RETURNS integer
	AS 'hashvarlena' LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION objectidentificator_hash(klantcontact.objectidentificator) IS 'hash';
CREATE FUNCTION pg_catalog.objectidentificator_hash_extended(klantcontact.objectidentificator, bigint) RETURNS bigint
	AS 'hashvarlenaextended' LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
COMMENT ON FUNCTION objectidentificator_hash_extended(klantcontact.objectidentificator, bigint) IS 'hash with a seed';

CREATE OPERATOR pg_catalog.< (
	FUNCTION = objectidentificator_lt, LEFTARG = klantcontact.objectidentificator, RIGHTARG = klantcontact.objectidentificator,
	COMMUTATOR = >, NEGATOR = >=, RESTRICT = scalarltsel, JOIN = scalarltjoinsel
);
COMMENT ON OPERATOR < (klantcontact.objectidentificator, klantcontact.objectidentificator) IS 'less than';
CREATE OPERATOR pg_catalog.<= (
	FUNCTION = objectidentificator_le, LEFTARG = klantcontact.objectidentificator, RIGHTARG = klantcontact.objectidentificator,
	COMMUTATOR = >=, NEGATOR = >, RESTRICT = scalarlesel, JOIN = scalarlejoinsel
);
COMMENT ON OPERATOR <= (klantcontact.objectidentificator, klantcontact.objectidentificator) IS 'less than or equal';
CREATE OPERATOR pg_catalog.>= (
	FUNCTION = objectidentificator_ge, LEFTARG = klantcontact.objectidentificator, RIGHTARG = klantcontact.objectidentificator,
	COMMUTATOR = <=, NEGATOR = <, RESTRICT = scalargesel, JOIN = scalargejoinsel
);
COMMENT ON OPERATOR >= (klantcontact.objectidentificator, klantcontact.objectidentificator) IS 'greater than or equal';
CREATE OPERATOR pg_catalog.> (
	FUNCTION = objectidentificator_gt, LEFTARG = klantcontact.objectidentificator, RIGHTARG = klantcontact.objectidentificator,
	COMMUTATOR = <, NEGATOR = <=, RESTRICT = scalargtsel, JOIN = scalargtjoinsel
);
COMMENT ON OPERATOR > (klantcontact.objectidentificator, klantcontact.objectidentificator) IS 'greater than';

CREATE OPERATOR pg_catalog.= (
	FUNCTION = objectidentificator_eq, LEFTARG = klantcontact.objectidentificator, RIGHTARG = klantcontact.objectidentificator,
	COMMUTATOR = =, NEGATOR = <>, RESTRICT = eqsel, JOIN = eqjoinsel, HASHES, MERGES
);
COMMENT ON OPERATOR = (klantcontact.objectidentificator, klantcontact.objectidentificator) IS 'equal';

CREATE OPERATOR pg_catalog.<> (
	FUNCTION = objectidentificator_ne, LEFTARG = klantcontact.objectidentificator, RIGHTARG = klantcontact.objectidentificator,
	COMMUTATOR = <>, NEGATOR = =, RESTRICT = neqsel, JOIN = neqjoinsel
);
COMMENT ON OPERATOR <> (klantcontact.objectidentificator, klantcontact.objectidentificator) IS 'not equal';

CREATE OPERATOR FAMILY klantcontact.objectidentificator_ops USING btree;
COMMENT ON OPERATOR FAMILY klantcontact.objectidentificator_ops USING btree IS 'order and equality of objectidentificator';
CREATE OPERATOR FAMILY klantcontact.objectidentificator_ops USING hash;
COMMENT ON OPERATOR FAMILY klantcontact.objectidentificator_ops USING hash IS 'equality of objectidentificator';
CREATE OPERATOR FAMILY klantcontact.objectidentificator_ops USING brin;
COMMENT ON OPERATOR FAMILY klantcontact.objectidentificator_ops USING brin IS 'ranges of objectidentificator';

CREATE OPERATOR CLASS klantcontact.objectidentificator_ops
	DEFAULT FOR TYPE klantcontact.objectidentificator USING btree FAMILY klantcontact.objectidentificator_ops AS
	OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >,
	FUNCTION 1 objectidentificator_cmp(klantcontact.objectidentificator, klantcontact.objectidentificator),
	FUNCTION 2 bytea_sortsupport(internal),
	FUNCTION 4 btequalimage(oid);
COMMENT ON OPERATOR CLASS klantcontact.objectidentificator_ops USING btree IS 'order and equality of objectidentificator';

CREATE OPERATOR CLASS klantcontact.objectidentificator_ops
	DEFAULT FOR TYPE klantcontact.objectidentificator USING hash FAMILY klantcontact.objectidentificator_ops AS
	OPERATOR 1 =,
	FUNCTION 1 objectidentificator_hash(klantcontact.objectidentificator),
	FUNCTION 2 objectidentificator_hash_extended(klantcontact.objectidentificator, bigint);
COMMENT ON OPERATOR CLASS klantcontact.objectidentificator_ops USING hash IS 'equality of objectidentificator';

CREATE OPERATOR CLASS klantcontact.objectidentificator_ops
	DEFAULT FOR TYPE klantcontact.objectidentificator USING brin FAMILY klantcontact.objectidentificator_ops AS
	OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >,
	FUNCTION 1 brin_minmax_opcinfo(internal),
	FUNCTION 2 brin_minmax_add_value(internal, internal, internal, internal),
	FUNCTION 3 brin_minmax_consistent(internal, internal, internal),
	FUNCTION 4 brin_minmax_union(internal, internal, internal);
COMMENT ON OPERATOR CLASS klantcontact.objectidentificator_ops USING brin IS 'ranges of objectidentificator';

CREATE FUNCTION pg_catalog.objectidentificator_smaller(klantcontact.objectidentificator, klantcontact.objectidentificator) RETURNS klantcontact.objectidentificator
	AS 'MODULE_PATHNAME', 'klantcontact_bytes_smaller' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION objectidentificator_smaller(klantcontact.objectidentificator, klantcontact.objectidentificator) IS 'smaller of two';
CREATE AGGREGATE pg_catalog.min(klantcontact.objectidentificator) (
	SFUNC = objectidentificator_smaller, STYPE = klantcontact.objectidentificator, COMBINEFUNC = objectidentificator_smaller, SORTOP = <, PARALLEL = SAFE
);
COMMENT ON AGGREGATE min(klantcontact.objectidentificator) IS 'minimum value of all objectidentificator input values';
CREATE FUNCTION pg_catalog.objectidentificator_larger(klantcontact.objectidentificator, klantcontact.objectidentificator) RETURNS klantcontact.objectidentificator
	AS 'MODULE_PATHNAME', 'klantcontact_bytes_larger' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION objectidentificator_larger(klantcontact.objectidentificator, klantcontact.objectidentificator) IS 'larger of two';
CREATE AGGREGATE pg_catalog.max(klantcontact.objectidentificator) (
	SFUNC = objectidentificator_larger, STYPE = klantcontact.objectidentificator, COMBINEFUNC = objectidentificator_larger, SORTOP = >, PARALLEL = SAFE
);
COMMENT ON AGGREGATE max(klantcontact.objectidentificator) IS 'maximum value of all objectidentificator input values';

CREATE CAST (text AS klantcontact.objectidentificator) WITH INOUT AS IMPLICIT;
COMMENT ON CAST (text AS klantcontact.objectidentificator) IS 'by the input function of objectidentificator';
CREATE CAST (varchar AS klantcontact.objectidentificator) WITH INOUT AS IMPLICIT;
COMMENT ON CAST (varchar AS klantcontact.objectidentificator) IS 'by the input function of objectidentificator';
CREATE CAST (bpchar AS klantcontact.objectidentificator) WITH INOUT AS IMPLICIT;
COMMENT ON CAST (bpchar AS klantcontact.objectidentificator) IS 'by the input function of objectidentificator';

-- @enum NAME LABELS COMMENT, with the values of decision B7682.

CREATE TYPE klantcontact.aard_contact AS ENUM ('gesprek', 'bericht', 'formulier');
COMMENT ON TYPE klantcontact.aard_contact IS 'what kind of contact it was';

CREATE CAST (text AS klantcontact.aard_contact) WITH INOUT AS ASSIGNMENT;
COMMENT ON CAST (text AS klantcontact.aard_contact) IS 'by the input function of aard_contact';
CREATE CAST (varchar AS klantcontact.aard_contact) WITH INOUT AS ASSIGNMENT;
COMMENT ON CAST (varchar AS klantcontact.aard_contact) IS 'by the input function of aard_contact';

CREATE TYPE klantcontact.rol_betrokkene AS ENUM ('klant', 'vertegenwoordiger');
COMMENT ON TYPE klantcontact.rol_betrokkene IS 'in what role somebody took part';

CREATE CAST (text AS klantcontact.rol_betrokkene) WITH INOUT AS ASSIGNMENT;
COMMENT ON CAST (text AS klantcontact.rol_betrokkene) IS 'by the input function of rol_betrokkene';
CREATE CAST (varchar AS klantcontact.rol_betrokkene) WITH INOUT AS ASSIGNMENT;
COMMENT ON CAST (varchar AS klantcontact.rol_betrokkene) IS 'by the input function of rol_betrokkene';

CREATE TYPE klantcontact.soort_actor AS ENUM ('medewerker', 'geautomatiseerde_actor', 'organisatorische_eenheid');
COMMENT ON TYPE klantcontact.soort_actor IS 'what kind of actor it is';

CREATE CAST (text AS klantcontact.soort_actor) WITH INOUT AS ASSIGNMENT;
COMMENT ON CAST (text AS klantcontact.soort_actor) IS 'by the input function of soort_actor';
CREATE CAST (varchar AS klantcontact.soort_actor) WITH INOUT AS ASSIGNMENT;
COMMENT ON CAST (varchar AS klantcontact.soort_actor) IS 'by the input function of soort_actor';

CREATE TYPE klantcontact.soort_partij AS ENUM ('persoon', 'organisatie', 'contactpersoon');
COMMENT ON TYPE klantcontact.soort_partij IS 'what kind of partij it is';

CREATE CAST (text AS klantcontact.soort_partij) WITH INOUT AS ASSIGNMENT;
COMMENT ON CAST (text AS klantcontact.soort_partij) IS 'by the input function of soort_partij';
CREATE CAST (varchar AS klantcontact.soort_partij) WITH INOUT AS ASSIGNMENT;
COMMENT ON CAST (varchar AS klantcontact.soort_partij) IS 'by the input function of soort_partij';

CREATE TYPE klantcontact.status_taak AS ENUM ('te_verwerken', 'verwerkt');
COMMENT ON TYPE klantcontact.status_taak IS 'how far an interne taak is';

CREATE CAST (text AS klantcontact.status_taak) WITH INOUT AS ASSIGNMENT;
COMMENT ON CAST (text AS klantcontact.status_taak) IS 'by the input function of status_taak';
CREATE CAST (varchar AS klantcontact.status_taak) WITH INOUT AS ASSIGNMENT;
COMMENT ON CAST (varchar AS klantcontact.status_taak) IS 'by the input function of status_taak';

CREATE TYPE klantcontact.ja_nee_onbekend AS ENUM ('ja', 'nee', 'onbekend');
COMMENT ON TYPE klantcontact.ja_nee_onbekend IS 'yes, no, or not known';

CREATE CAST (text AS klantcontact.ja_nee_onbekend) WITH INOUT AS ASSIGNMENT;
COMMENT ON CAST (text AS klantcontact.ja_nee_onbekend) IS 'by the input function of ja_nee_onbekend';
CREATE CAST (varchar AS klantcontact.ja_nee_onbekend) WITH INOUT AS ASSIGNMENT;
COMMENT ON CAST (varchar AS klantcontact.ja_nee_onbekend) IS 'by the input function of ja_nee_onbekend';

CREATE TYPE klantcontact.richting AS ENUM ('inkomend', 'uitgaand');
COMMENT ON TYPE klantcontact.richting IS 'who sought whom: inkomend is to the municipality';

CREATE CAST (text AS klantcontact.richting) WITH INOUT AS ASSIGNMENT;
COMMENT ON CAST (text AS klantcontact.richting) IS 'by the input function of richting';
CREATE CAST (varchar AS klantcontact.richting) WITH INOUT AS ASSIGNMENT;
COMMENT ON CAST (varchar AS klantcontact.richting) IS 'by the input function of richting';
/* extension/install/objectidentificator.sql: its parts, and JSON */

CREATE FUNCTION klantcontact.object_id(klantcontact.objectidentificator) RETURNS text
	AS 'MODULE_PATHNAME', 'klantcontact_object_id' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION klantcontact.object_id(klantcontact.objectidentificator) IS 'objectId: the object itself, in its register';
CREATE FUNCTION klantcontact.code_objecttype(klantcontact.objectidentificator) RETURNS text
	AS 'MODULE_PATHNAME', 'klantcontact_code_objecttype' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION klantcontact.code_objecttype(klantcontact.objectidentificator) IS 'codeObjecttype: the type of the object';
CREATE FUNCTION klantcontact.code_register(klantcontact.objectidentificator) RETURNS text
	AS 'MODULE_PATHNAME', 'klantcontact_code_register' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION klantcontact.code_register(klantcontact.objectidentificator) IS 'codeRegister: the register that the object is in';
CREATE FUNCTION klantcontact.code_soort_object_id(klantcontact.objectidentificator) RETURNS text
	AS 'MODULE_PATHNAME', 'klantcontact_code_soort_object_id' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION klantcontact.code_soort_object_id(klantcontact.objectidentificator) IS 'codeSoortObjectId: which kind of id objectId is';

CREATE FUNCTION klantcontact.objectidentificator(
	object_id text, code_objecttype text, code_register text, code_soort_object_id text)
	RETURNS klantcontact.objectidentificator
	AS 'MODULE_PATHNAME', 'klantcontact_objectidentificator' LANGUAGE C IMMUTABLE CALLED ON NULL INPUT PARALLEL SAFE;
COMMENT ON FUNCTION klantcontact.objectidentificator(text, text, text, text) IS
	'the objectidentificator of these parts';

CREATE FUNCTION pg_catalog.objectidentificator_from_jsonb(jsonb) RETURNS klantcontact.objectidentificator
	AS 'MODULE_PATHNAME', 'klantcontact_objectidentificator_from_jsonb' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION objectidentificator_from_jsonb(jsonb) IS
	'the objectidentificator of a JSON object with its four keys';

CREATE FUNCTION pg_catalog.objectidentificator_to_jsonb(klantcontact.objectidentificator) RETURNS jsonb
	AS 'MODULE_PATHNAME', 'klantcontact_objectidentificator_to_jsonb' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION objectidentificator_to_jsonb(klantcontact.objectidentificator) IS
	'the four parts as a JSON object';

CREATE CAST (jsonb AS klantcontact.objectidentificator)
	WITH FUNCTION objectidentificator_from_jsonb(jsonb) AS ASSIGNMENT;
COMMENT ON CAST (jsonb AS klantcontact.objectidentificator) IS 'from a JSON object with the four keys';

-- A JSON object is among what the input function takes.
CREATE CAST (json AS klantcontact.objectidentificator)
	WITH INOUT AS ASSIGNMENT;
COMMENT ON CAST (json AS klantcontact.objectidentificator) IS 'from a JSON object with the four keys';

CREATE CAST (klantcontact.objectidentificator AS jsonb)
	WITH FUNCTION objectidentificator_to_jsonb(klantcontact.objectidentificator) AS ASSIGNMENT;
COMMENT ON CAST (klantcontact.objectidentificator AS jsonb) IS 'to a JSON object with the four keys';
/* extension/install/types_uuid7.sql */

-- Ids that sort by time. A parallel worker would not know the last id of its
-- leader, so these are made in the leader only.

CREATE FUNCTION klantcontact.uuid7() RETURNS uuid
	AS 'MODULE_PATHNAME', 'klantcontact_uuid7' LANGUAGE C VOLATILE STRICT PARALLEL RESTRICTED;
COMMENT ON FUNCTION klantcontact.uuid7() IS 'a new UUID of version 7, greater than any this session made before';

CREATE FUNCTION klantcontact.uuid7_tijdstip(id uuid) RETURNS timestamptz
	AS 'MODULE_PATHNAME', 'klantcontact_uuid7_tijdstip' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION klantcontact.uuid7_tijdstip(uuid) IS
	'the moment, to the millisecond, at which a UUID of version 7 was made';
/* extension/install/triggers.sql: the guards of a register's tables */

-- Executable by PUBLIC, as the owner of a register need not be who installed the
-- extension; called otherwise than by a trigger they raise an error.
CREATE FUNCTION klantcontact.bij_rij() RETURNS trigger
	AS 'MODULE_PATHNAME', 'klantcontact_bij_rij' LANGUAGE C;
COMMENT ON FUNCTION klantcontact.bij_rij() IS 'row trigger of every table of a register: fills in and checks a row';
CREATE FUNCTION klantcontact.bij_mutatie() RETURNS trigger
	AS 'MODULE_PATHNAME', 'klantcontact_bij_mutatie' LANGUAGE C;
COMMENT ON FUNCTION klantcontact.bij_mutatie() IS 'trigger of every table of a register: writes what changed to the log, mutatie';
CREATE FUNCTION klantcontact.bij_commit() RETURNS trigger
	AS 'MODULE_PATHNAME', 'klantcontact_bij_commit' LANGUAGE C;
COMMENT ON FUNCTION klantcontact.bij_commit() IS 'deferred constraint trigger of a register: checks the rules that take more than one row';
CREATE FUNCTION klantcontact.weiger_truncate() RETURNS trigger
	AS 'MODULE_PATHNAME', 'klantcontact_weiger_truncate' LANGUAGE C;
COMMENT ON FUNCTION klantcontact.weiger_truncate() IS 'trigger of every table of a register: refuses TRUNCATE';

-- The default of klantcontact.aard: NULL, which the row trigger fills in.
CREATE FUNCTION klantcontact.aard_van_kanaal() RETURNS klantcontact.aard_contact
	AS 'MODULE_PATHNAME', 'klantcontact_aard_van_kanaal' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION klantcontact.aard_van_kanaal() IS
	'default of klantcontact.aard: NULL, for which the guard puts the aard of the kanaal';
/* extension/install/rights.sql: who sees which rows of a register */

-- What the policies of a register call, with the tableoid of the row: so they find
-- the register wherever it is.  STABLE and remembering within a statement; in the
-- leader only, as they look at what the transaction itself wrote.

CREATE FUNCTION klantcontact.toegang_steun(internal) RETURNS internal
	AS 'MODULE_PATHNAME', 'klantcontact_toegang_steun' LANGUAGE C STRICT;
COMMENT ON FUNCTION klantcontact.toegang_steun(internal) IS
	'planner support of what policies call: the library is there before anything is estimated';

CREATE FUNCTION klantcontact.ziet_klantcontact(tabel oid, id uuid, vertrouwelijk boolean, geregistreerd_op timestamptz) RETURNS boolean
	AS 'MODULE_PATHNAME', 'klantcontact_ziet_klantcontact' LANGUAGE C STABLE STRICT PARALLEL RESTRICTED COST 10
	SUPPORT klantcontact.toegang_steun;
COMMENT ON FUNCTION klantcontact.ziet_klantcontact(tabel oid, id uuid, vertrouwelijk boolean, geregistreerd_op timestamptz) IS
	'policy of klantcontact: does the current user see it?';
CREATE FUNCTION klantcontact.ziet_deel(tabel oid, klantcontact uuid) RETURNS boolean
	AS 'MODULE_PATHNAME', 'klantcontact_ziet_deel' LANGUAGE C STABLE STRICT PARALLEL RESTRICTED COST 10
	SUPPORT klantcontact.toegang_steun;
COMMENT ON FUNCTION klantcontact.ziet_deel(tabel oid, klantcontact uuid) IS
	'policy of what belongs to a klantcontact: does the current user see that klantcontact?';
CREATE FUNCTION klantcontact.ziet_link(tabel oid, klantcontact uuid, actor uuid) RETURNS boolean
	AS 'MODULE_PATHNAME', 'klantcontact_ziet_link' LANGUAGE C STABLE STRICT PARALLEL RESTRICTED COST 10
	SUPPORT klantcontact.toegang_steun;
COMMENT ON FUNCTION klantcontact.ziet_link(tabel oid, klantcontact uuid, actor uuid) IS
	'policy of actor_klantcontact: is the current user that actor, or sees he that klantcontact?';
CREATE FUNCTION klantcontact.ziet_taak(tabel oid, klantcontact uuid, actor uuid) RETURNS boolean
	AS 'MODULE_PATHNAME', 'klantcontact_ziet_taak' LANGUAGE C STABLE STRICT PARALLEL RESTRICTED COST 10
	SUPPORT klantcontact.toegang_steun;
COMMENT ON FUNCTION klantcontact.ziet_taak(tabel oid, klantcontact uuid, actor uuid) IS
	'policy of interne_taak: is it a taak of the current user or his eenheid, or sees he that klantcontact?';
CREATE FUNCTION klantcontact.ziet_partij(tabel oid, partij uuid) RETURNS boolean
	AS 'MODULE_PATHNAME', 'klantcontact_ziet_partij' LANGUAGE C STABLE STRICT PARALLEL RESTRICTED COST 10
	SUPPORT klantcontact.toegang_steun;
COMMENT ON FUNCTION klantcontact.ziet_partij(tabel oid, partij uuid) IS
	'policy of partij and what belongs to it: does the current user see a klantcontact with it as betrokkene?';
CREATE FUNCTION klantcontact.mag_partij(tabel oid, partij uuid) RETURNS boolean
	AS 'MODULE_PATHNAME', 'klantcontact_mag_partij' LANGUAGE C STABLE STRICT PARALLEL RESTRICTED COST 10
	SUPPORT klantcontact.toegang_steun;
COMMENT ON FUNCTION klantcontact.mag_partij(tabel oid, partij uuid) IS
	'policy of partij and what belongs to it: may the current user write it?';
CREATE FUNCTION klantcontact.heeft_recht(tabel oid, rechten text[]) RETURNS boolean
	AS 'MODULE_PATHNAME', 'klantcontact_heeft_recht' LANGUAGE C STABLE STRICT PARALLEL RESTRICTED COST 10
	SUPPORT klantcontact.toegang_steun;
COMMENT ON FUNCTION klantcontact.heeft_recht(tabel oid, rechten text[]) IS
	'has the current user one of these rights in the register of this table?';

CREATE FUNCTION klantcontact.ziet_adres(tabel oid, betrokkene uuid, partij uuid) RETURNS boolean
	AS 'MODULE_PATHNAME', 'klantcontact_ziet_adres' LANGUAGE C STABLE PARALLEL RESTRICTED COST 10
	SUPPORT klantcontact.toegang_steun;
COMMENT ON FUNCTION klantcontact.ziet_adres(tabel oid, betrokkene uuid, partij uuid) IS
	'policy of digitaal_adres: does the current user see its betrokkene, or the partij of one without?';
CREATE FUNCTION klantcontact.mag_adres(tabel oid, betrokkene uuid, partij uuid) RETURNS boolean
	AS 'MODULE_PATHNAME', 'klantcontact_mag_adres' LANGUAGE C STABLE PARALLEL RESTRICTED COST 10
	SUPPORT klantcontact.toegang_steun;
COMMENT ON FUNCTION klantcontact.mag_adres(tabel oid, betrokkene uuid, partij uuid) IS
	'policy of digitaal_adres: may the current user write it?';

CREATE FUNCTION klantcontact.handelende_actor(tabel oid) RETURNS uuid
	AS 'MODULE_PATHNAME', 'klantcontact_handelende_actor' LANGUAGE C STABLE STRICT PARALLEL RESTRICTED COST 10;
COMMENT ON FUNCTION klantcontact.handelende_actor(oid) IS
	'the actor that the current user acts as in the register of this table, or NULL';

CREATE FUNCTION klantcontact.verleen(register regnamespace, rol regrole, recht text) RETURNS void
	AS 'MODULE_PATHNAME', 'klantcontact_verleen' LANGUAGE C VOLATILE STRICT PARALLEL UNSAFE;

CREATE FUNCTION klantcontact.verleen(register text, rol regrole, recht text) RETURNS void AS 'MODULE_PATHNAME', 'klantcontact_verleen' LANGUAGE C VOLATILE STRICT PARALLEL UNSAFE;
COMMENT ON FUNCTION klantcontact.verleen(regnamespace, regrole, text) IS
	'gives a role a right in a register, and grants what goes with it';

COMMENT ON FUNCTION klantcontact.verleen(text, regrole, text) IS
	'gives a role a right in a register, and grants what goes with it';

CREATE FUNCTION klantcontact.ontneem(register regnamespace, rol regrole, recht text) RETURNS void
	AS 'MODULE_PATHNAME', 'klantcontact_ontneem' LANGUAGE C VOLATILE STRICT PARALLEL UNSAFE;

CREATE FUNCTION klantcontact.ontneem(register text, rol regrole, recht text) RETURNS void AS 'MODULE_PATHNAME', 'klantcontact_ontneem' LANGUAGE C VOLATILE STRICT PARALLEL UNSAFE;
COMMENT ON FUNCTION klantcontact.ontneem(regnamespace, regrole, text) IS
	'takes a right from a role, and revokes what went with it and no other right of the role needs';

COMMENT ON FUNCTION klantcontact.ontneem(text, regrole, text) IS
	'takes a right from a role, and revokes what went with it and no other right of the role needs';

CREATE FUNCTION klantcontact.rechten(
	register regnamespace,
	OUT rol name, OUT recht text)
	RETURNS SETOF record
	AS 'MODULE_PATHNAME', 'klantcontact_rechten' LANGUAGE C STABLE STRICT PARALLEL RESTRICTED ROWS 20;

CREATE FUNCTION klantcontact.rechten(register text, OUT rol name, OUT recht text) RETURNS SETOF record AS 'MODULE_PATHNAME', 'klantcontact_rechten' LANGUAGE C STABLE STRICT PARALLEL RESTRICTED ROWS 20;
COMMENT ON FUNCTION klantcontact.rechten(regnamespace) IS
	'which role has which right in a register; who has not beheer sees its own';

COMMENT ON FUNCTION klantcontact.rechten(text) IS
	'which role has which right in a register; who has not beheer sees its own';
/* extension/install/functions.sql: the functions for users */

CREATE FUNCTION klantcontact.versie() RETURNS text
	AS 'MODULE_PATHNAME', 'klantcontact_versie' LANGUAGE C STABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION klantcontact.versie() IS 'version of the loaded library';

CREATE FUNCTION klantcontact.maak_register(naam name, beleid jsonb DEFAULT '{}') RETURNS regnamespace
	AS 'MODULE_PATHNAME', 'klantcontact_maak_register' LANGUAGE C VOLATILE;
COMMENT ON FUNCTION klantcontact.maak_register(name, jsonb) IS
	'makes a register, a schema with its tables, rules and views, owned by the caller; or fills an empty schema '
	'of the caller''s';

CREATE FUNCTION klantcontact.register_ddl(naam name) RETURNS SETOF text
	AS 'MODULE_PATHNAME', 'klantcontact_register_ddl' LANGUAGE C STABLE STRICT;
COMMENT ON FUNCTION klantcontact.register_ddl(name) IS 'the statements that maak_register would run, for review';

CREATE FUNCTION klantcontact.registers(
	OUT register regnamespace, OUT versie text, OUT eigenaar name,
	OUT klantcontacten_bij_benadering bigint, OUT laatste timestamptz)
	RETURNS SETOF record
	AS 'MODULE_PATHNAME', 'klantcontact_registers' LANGUAGE C STABLE STRICT;
COMMENT ON FUNCTION klantcontact.registers() IS
	'the registers of this database; what the caller may not read is null';

CREATE FUNCTION klantcontact.regels(
	OUT naam text, OUT regel text, OUT bron text, OUT moment text, OUT hint text)
	RETURNS SETOF record
	AS 'MODULE_PATHNAME', 'klantcontact_regels' LANGUAGE C STABLE STRICT;
COMMENT ON FUNCTION klantcontact.regels() IS 'the rules of a register, from the table that errors are raised from';

CREATE FUNCTION klantcontact.identificator_soort(klantcontact.objectidentificator) RETURNS bytea
	AS 'MODULE_PATHNAME', 'klantcontact_identificator_soort' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION klantcontact.identificator_soort(klantcontact.objectidentificator) IS
	'what identificatoren of one kind have in common, of which a partij has one: the three codes, or that of '
	'bsn, rsin, kvk_nummer and vestigingsnummer alone';

CREATE FUNCTION klantcontact.identificator_sleutel(klantcontact.objectidentificator) RETURNS bytea
	AS 'MODULE_PATHNAME', 'klantcontact_identificator_sleutel' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION klantcontact.identificator_sleutel(klantcontact.objectidentificator) IS
	'what ways of writing one identificator have in common: its kind, and the number';

CREATE FUNCTION klantcontact.adres_sleutel(soort text, adres text) RETURNS text
	AS 'MODULE_PATHNAME', 'klantcontact_adres_sleutel' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION klantcontact.adres_sleutel(text, text) IS
	'what ways of writing one digitaal adres have in common: an e-mail address in small letters, a telephone '
	'number as its digits with the country in front';

CREATE FUNCTION klantcontact.controleer(
	register regnamespace, deel text DEFAULT NULL, van uuid DEFAULT NULL, tot uuid DEFAULT NULL,
	OUT regel text, OUT tabel regclass, OUT id uuid, OUT melding text)
	RETURNS SETOF record
	AS 'MODULE_PATHNAME', 'klantcontact_controleer' LANGUAGE C VOLATILE PARALLEL UNSAFE;

CREATE FUNCTION klantcontact.controleer(register text, deel text DEFAULT NULL, van uuid DEFAULT NULL, tot uuid DEFAULT NULL, OUT regel text, OUT tabel regclass, OUT id uuid, OUT melding text) RETURNS SETOF record AS 'MODULE_PATHNAME', 'klantcontact_controleer' LANGUAGE C VOLATILE PARALLEL UNSAFE;
COMMENT ON FUNCTION klantcontact.controleer(regnamespace, text, uuid, uuid) IS
	'checks every rule over all data of a register (deel rijen), its log (log), and that its guards are in place '
	'(bouw); of ids from van up to, not with, tot; no rows means sound';

COMMENT ON FUNCTION klantcontact.controleer(text, text, uuid, uuid) IS
	'checks every rule over all data of a register (deel rijen), its log (log), and that its guards are in place '
	'(bouw); of ids from van up to, not with, tot; no rows means sound';

CREATE FUNCTION klantcontact.zegel(register regnamespace) RETURNS text
	AS 'MODULE_PATHNAME', 'klantcontact_zegel' LANGUAGE C VOLATILE PARALLEL UNSAFE;

CREATE FUNCTION klantcontact.zegel(register text) RETURNS text AS 'MODULE_PATHNAME', 'klantcontact_zegel' LANGUAGE C VOLATILE PARALLEL UNSAFE;
COMMENT ON FUNCTION klantcontact.zegel(regnamespace) IS 'one hash over the log of changes, to keep elsewhere';

COMMENT ON FUNCTION klantcontact.zegel(text) IS 'one hash over the log of changes, to keep elsewhere';

CREATE FUNCTION klantcontact.controleer_zegel(
	register regnamespace, zegel text,
	OUT regel text, OUT tabel regclass, OUT id uuid, OUT melding text)
	RETURNS SETOF record
	AS 'MODULE_PATHNAME', 'klantcontact_controleer_zegel' LANGUAGE C VOLATILE PARALLEL UNSAFE;

CREATE FUNCTION klantcontact.controleer_zegel(register text, zegel text, OUT regel text, OUT tabel regclass, OUT id uuid, OUT melding text) RETURNS SETOF record AS 'MODULE_PATHNAME', 'klantcontact_controleer_zegel' LANGUAGE C VOLATILE PARALLEL UNSAFE;
COMMENT ON FUNCTION klantcontact.controleer_zegel(regnamespace, text) IS
	'what of the log of changes is gone or changed since zegel() gave this; no rows means nothing';

COMMENT ON FUNCTION klantcontact.controleer_zegel(text, text) IS
	'what of the log of changes is gone or changed since zegel() gave this; no rows means nothing';

CREATE FUNCTION klantcontact.registreer(register regnamespace, invoer jsonb) RETURNS uuid
	AS 'MODULE_PATHNAME', 'klantcontact_registreer' LANGUAGE C VOLATILE PARALLEL UNSAFE;

CREATE FUNCTION klantcontact.registreer(register text, invoer jsonb) RETURNS uuid AS 'MODULE_PATHNAME', 'klantcontact_registreer' LANGUAGE C VOLATILE PARALLEL UNSAFE;

CREATE FUNCTION klantcontact.registreer(regnamespace, json) RETURNS uuid AS 'MODULE_PATHNAME', 'klantcontact_registreer' LANGUAGE C VOLATILE PARALLEL UNSAFE;

CREATE FUNCTION klantcontact.registreer(regnamespace, text) RETURNS uuid AS 'MODULE_PATHNAME', 'klantcontact_registreer' LANGUAGE C VOLATILE PARALLEL UNSAFE;

CREATE FUNCTION klantcontact.registreer(text, json) RETURNS uuid AS 'MODULE_PATHNAME', 'klantcontact_registreer' LANGUAGE C VOLATILE PARALLEL UNSAFE;

CREATE FUNCTION klantcontact.registreer(text, text) RETURNS uuid AS 'MODULE_PATHNAME', 'klantcontact_registreer' LANGUAGE C VOLATILE PARALLEL UNSAFE;
COMMENT ON FUNCTION klantcontact.registreer(regnamespace, jsonb) IS
	'registers one klantcontact with its children, all or nothing; safe to retry when it has an id';

COMMENT ON FUNCTION klantcontact.registreer(text, jsonb) IS
	'registers one klantcontact with its children, all or nothing; safe to retry when it has an id';

COMMENT ON FUNCTION klantcontact.registreer(regnamespace, json) IS
	'registers one klantcontact with its children, all or nothing; safe to retry when it has an id';

COMMENT ON FUNCTION klantcontact.registreer(regnamespace, text) IS
	'registers one klantcontact with its children, all or nothing; safe to retry when it has an id';

COMMENT ON FUNCTION klantcontact.registreer(text, json) IS
	'registers one klantcontact with its children, all or nothing; safe to retry when it has an id';

COMMENT ON FUNCTION klantcontact.registreer(text, text) IS
	'registers one klantcontact with its children, all or nothing; safe to retry when it has an id';

CREATE FUNCTION klantcontact.registreer_alle(register regnamespace, invoer jsonb) RETURNS SETOF uuid
	AS 'MODULE_PATHNAME', 'klantcontact_registreer_alle' LANGUAGE C VOLATILE PARALLEL UNSAFE;

CREATE FUNCTION klantcontact.registreer_alle(register text, invoer jsonb) RETURNS SETOF uuid AS 'MODULE_PATHNAME', 'klantcontact_registreer_alle' LANGUAGE C VOLATILE PARALLEL UNSAFE;

CREATE FUNCTION klantcontact.registreer_alle(regnamespace, json) RETURNS SETOF uuid AS 'MODULE_PATHNAME', 'klantcontact_registreer_alle' LANGUAGE C VOLATILE PARALLEL UNSAFE;

CREATE FUNCTION klantcontact.registreer_alle(regnamespace, text) RETURNS SETOF uuid AS 'MODULE_PATHNAME', 'klantcontact_registreer_alle' LANGUAGE C VOLATILE PARALLEL UNSAFE;

CREATE FUNCTION klantcontact.registreer_alle(text, json) RETURNS SETOF uuid AS 'MODULE_PATHNAME', 'klantcontact_registreer_alle' LANGUAGE C VOLATILE PARALLEL UNSAFE;

CREATE FUNCTION klantcontact.registreer_alle(text, text) RETURNS SETOF uuid AS 'MODULE_PATHNAME', 'klantcontact_registreer_alle' LANGUAGE C VOLATILE PARALLEL UNSAFE;
COMMENT ON FUNCTION klantcontact.registreer_alle(regnamespace, jsonb) IS
	'registers an array of klantcontacten with their children, all or nothing; gives their ids in the order of '
	'the input';

COMMENT ON FUNCTION klantcontact.registreer_alle(text, jsonb) IS
	'registers an array of klantcontacten with their children, all or nothing; gives their ids in the order of '
	'the input';

COMMENT ON FUNCTION klantcontact.registreer_alle(regnamespace, json) IS
	'registers an array of klantcontacten with their children, all or nothing; gives their ids in the order of '
	'the input';

COMMENT ON FUNCTION klantcontact.registreer_alle(regnamespace, text) IS
	'registers an array of klantcontacten with their children, all or nothing; gives their ids in the order of '
	'the input';

COMMENT ON FUNCTION klantcontact.registreer_alle(text, json) IS
	'registers an array of klantcontacten with their children, all or nothing; gives their ids in the order of '
	'the input';

COMMENT ON FUNCTION klantcontact.registreer_alle(text, text) IS
	'registers an array of klantcontacten with their children, all or nothing; gives their ids in the order of '
	'the input';

CREATE FUNCTION klantcontact.registreer_uit(register regnamespace, query text, per_keer int4 DEFAULT 1000) RETURNS int8
	AS 'MODULE_PATHNAME', 'klantcontact_registreer_uit' LANGUAGE C VOLATILE PARALLEL UNSAFE;

CREATE FUNCTION klantcontact.registreer_uit(register text, query text, per_keer int4 DEFAULT 1000) RETURNS int8 AS 'MODULE_PATHNAME', 'klantcontact_registreer_uit' LANGUAGE C VOLATILE PARALLEL UNSAFE;
COMMENT ON FUNCTION klantcontact.registreer_uit(regnamespace, text, int4) IS
	'registers the documents that a query gives in its first column, as a stream, all or nothing; how many '
	'there were';

COMMENT ON FUNCTION klantcontact.registreer_uit(text, text, int4) IS
	'registers the documents that a query gives in its first column, as a stream, all or nothing; how many '
	'there were';

CREATE FUNCTION klantcontact.valideer(
	register regnamespace, invoer jsonb,
	OUT pad text, OUT code text, OUT regel text, OUT melding text)
	RETURNS SETOF record
	AS 'MODULE_PATHNAME', 'klantcontact_valideer' LANGUAGE C VOLATILE PARALLEL UNSAFE;

CREATE FUNCTION klantcontact.valideer(register text, invoer jsonb, OUT pad text, OUT code text, OUT regel text, OUT melding text) RETURNS SETOF record AS 'MODULE_PATHNAME', 'klantcontact_valideer' LANGUAGE C VOLATILE PARALLEL UNSAFE;

CREATE FUNCTION klantcontact.valideer(regnamespace, json, OUT pad text, OUT code text, OUT regel text, OUT melding text) RETURNS SETOF record AS 'MODULE_PATHNAME', 'klantcontact_valideer' LANGUAGE C VOLATILE PARALLEL UNSAFE;

CREATE FUNCTION klantcontact.valideer(regnamespace, text, OUT pad text, OUT code text, OUT regel text, OUT melding text) RETURNS SETOF record AS 'MODULE_PATHNAME', 'klantcontact_valideer' LANGUAGE C VOLATILE PARALLEL UNSAFE;

CREATE FUNCTION klantcontact.valideer(text, json, OUT pad text, OUT code text, OUT regel text, OUT melding text) RETURNS SETOF record AS 'MODULE_PATHNAME', 'klantcontact_valideer' LANGUAGE C VOLATILE PARALLEL UNSAFE;

CREATE FUNCTION klantcontact.valideer(text, text, OUT pad text, OUT code text, OUT regel text, OUT melding text) RETURNS SETOF record AS 'MODULE_PATHNAME', 'klantcontact_valideer' LANGUAGE C VOLATILE PARALLEL UNSAFE;
COMMENT ON FUNCTION klantcontact.valideer(regnamespace, jsonb) IS
	'all faults of a document at once, of which registreer raises the first; no rows means that registreer '
	'would take it';

COMMENT ON FUNCTION klantcontact.valideer(text, jsonb) IS
	'all faults of a document at once, of which registreer raises the first; no rows means that registreer '
	'would take it';

COMMENT ON FUNCTION klantcontact.valideer(regnamespace, json) IS
	'all faults of a document at once, of which registreer raises the first; no rows means that registreer '
	'would take it';

COMMENT ON FUNCTION klantcontact.valideer(regnamespace, text) IS
	'all faults of a document at once, of which registreer raises the first; no rows means that registreer '
	'would take it';

COMMENT ON FUNCTION klantcontact.valideer(text, json) IS
	'all faults of a document at once, of which registreer raises the first; no rows means that registreer '
	'would take it';

COMMENT ON FUNCTION klantcontact.valideer(text, text) IS
	'all faults of a document at once, of which registreer raises the first; no rows means that registreer '
	'would take it';

CREATE FUNCTION klantcontact.invoer_schema(soort text DEFAULT 'klantcontact') RETURNS jsonb
	AS 'MODULE_PATHNAME', 'klantcontact_invoer_schema' LANGUAGE C STABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION klantcontact.invoer_schema(text) IS
	'JSON Schema of what registers a klantcontact, an interactie, a partij or an actor';

CREATE FUNCTION klantcontact.registreer_partij(register regnamespace, invoer jsonb, bij_bestaand text DEFAULT 'fout')
	RETURNS uuid
	AS 'MODULE_PATHNAME', 'klantcontact_registreer_partij' LANGUAGE C VOLATILE PARALLEL UNSAFE;

CREATE FUNCTION klantcontact.registreer_partij(register text, invoer jsonb, bij_bestaand text DEFAULT 'fout') RETURNS uuid AS 'MODULE_PATHNAME', 'klantcontact_registreer_partij' LANGUAGE C VOLATILE PARALLEL UNSAFE;

CREATE FUNCTION klantcontact.registreer_partij(regnamespace, json, bij_bestaand text DEFAULT 'fout') RETURNS uuid AS 'MODULE_PATHNAME', 'klantcontact_registreer_partij' LANGUAGE C VOLATILE PARALLEL UNSAFE;

CREATE FUNCTION klantcontact.registreer_partij(regnamespace, text, bij_bestaand text DEFAULT 'fout') RETURNS uuid AS 'MODULE_PATHNAME', 'klantcontact_registreer_partij' LANGUAGE C VOLATILE PARALLEL UNSAFE;

CREATE FUNCTION klantcontact.registreer_partij(text, json, bij_bestaand text DEFAULT 'fout') RETURNS uuid AS 'MODULE_PATHNAME', 'klantcontact_registreer_partij' LANGUAGE C VOLATILE PARALLEL UNSAFE;

CREATE FUNCTION klantcontact.registreer_partij(text, text, bij_bestaand text DEFAULT 'fout') RETURNS uuid AS 'MODULE_PATHNAME', 'klantcontact_registreer_partij' LANGUAGE C VOLATILE PARALLEL UNSAFE;
COMMENT ON FUNCTION klantcontact.registreer_partij(regnamespace, jsonb, text) IS
	'registers a partij with its identificatoren and digitale adressen; bij_bestaand ''geef'': gives the one '
	'that has an identificator of it already';

COMMENT ON FUNCTION klantcontact.registreer_partij(text, jsonb, text) IS
	'registers a partij with its identificatoren and digitale adressen; bij_bestaand ''geef'': gives the one '
	'that has an identificator of it already';

COMMENT ON FUNCTION klantcontact.registreer_partij(regnamespace, json, text) IS
	'registers a partij with its identificatoren and digitale adressen; bij_bestaand ''geef'': gives the one '
	'that has an identificator of it already';

COMMENT ON FUNCTION klantcontact.registreer_partij(regnamespace, text, text) IS
	'registers a partij with its identificatoren and digitale adressen; bij_bestaand ''geef'': gives the one '
	'that has an identificator of it already';

COMMENT ON FUNCTION klantcontact.registreer_partij(text, json, text) IS
	'registers a partij with its identificatoren and digitale adressen; bij_bestaand ''geef'': gives the one '
	'that has an identificator of it already';

COMMENT ON FUNCTION klantcontact.registreer_partij(text, text, text) IS
	'registers a partij with its identificatoren and digitale adressen; bij_bestaand ''geef'': gives the one '
	'that has an identificator of it already';

CREATE FUNCTION klantcontact.registreer_actor(register regnamespace, invoer jsonb) RETURNS uuid
	AS 'MODULE_PATHNAME', 'klantcontact_registreer_actor' LANGUAGE C VOLATILE PARALLEL UNSAFE;

CREATE FUNCTION klantcontact.registreer_actor(register text, invoer jsonb) RETURNS uuid AS 'MODULE_PATHNAME', 'klantcontact_registreer_actor' LANGUAGE C VOLATILE PARALLEL UNSAFE;

CREATE FUNCTION klantcontact.registreer_actor(regnamespace, json) RETURNS uuid AS 'MODULE_PATHNAME', 'klantcontact_registreer_actor' LANGUAGE C VOLATILE PARALLEL UNSAFE;

CREATE FUNCTION klantcontact.registreer_actor(regnamespace, text) RETURNS uuid AS 'MODULE_PATHNAME', 'klantcontact_registreer_actor' LANGUAGE C VOLATILE PARALLEL UNSAFE;

CREATE FUNCTION klantcontact.registreer_actor(text, json) RETURNS uuid AS 'MODULE_PATHNAME', 'klantcontact_registreer_actor' LANGUAGE C VOLATILE PARALLEL UNSAFE;

CREATE FUNCTION klantcontact.registreer_actor(text, text) RETURNS uuid AS 'MODULE_PATHNAME', 'klantcontact_registreer_actor' LANGUAGE C VOLATILE PARALLEL UNSAFE;
COMMENT ON FUNCTION klantcontact.registreer_actor(regnamespace, jsonb) IS 'registers an actor';

COMMENT ON FUNCTION klantcontact.registreer_actor(text, jsonb) IS 'registers an actor';

COMMENT ON FUNCTION klantcontact.registreer_actor(regnamespace, json) IS 'registers an actor';

COMMENT ON FUNCTION klantcontact.registreer_actor(regnamespace, text) IS 'registers an actor';

COMMENT ON FUNCTION klantcontact.registreer_actor(text, json) IS 'registers an actor';

COMMENT ON FUNCTION klantcontact.registreer_actor(text, text) IS 'registers an actor';

CREATE FUNCTION klantcontact.lees(register regnamespace, id uuid, met_ids boolean DEFAULT true) RETURNS jsonb
	AS 'MODULE_PATHNAME', 'klantcontact_lees' LANGUAGE C STABLE STRICT PARALLEL RESTRICTED;

CREATE FUNCTION klantcontact.lees(register text, id uuid, met_ids boolean DEFAULT true) RETURNS jsonb AS 'MODULE_PATHNAME', 'klantcontact_lees' LANGUAGE C STABLE STRICT PARALLEL RESTRICTED;
COMMENT ON FUNCTION klantcontact.lees(regnamespace, uuid, boolean) IS
	'a klantcontact with its children as JSON, as registreer takes it; NULL when there is none or it may not be seen';

COMMENT ON FUNCTION klantcontact.lees(text, uuid, boolean) IS
	'a klantcontact with its children as JSON, as registreer takes it; NULL when there is none or it may not be seen';

CREATE FUNCTION klantcontact.lees_op(register regnamespace, id uuid, tijdstip timestamptz) RETURNS jsonb
	AS 'MODULE_PATHNAME', 'klantcontact_lees_op' LANGUAGE C VOLATILE STRICT;

CREATE FUNCTION klantcontact.lees_op(register text, id uuid, tijdstip timestamptz) RETURNS jsonb AS 'MODULE_PATHNAME', 'klantcontact_lees_op' LANGUAGE C VOLATILE STRICT;
COMMENT ON FUNCTION klantcontact.lees_op(regnamespace, uuid, timestamptz) IS
	'the document as it was at that moment; null before it was registered';

COMMENT ON FUNCTION klantcontact.lees_op(text, uuid, timestamptz) IS
	'the document as it was at that moment; null before it was registered';

CREATE FUNCTION klantcontact.zoek_partij(register regnamespace, invoer jsonb) RETURNS SETOF jsonb
	AS 'MODULE_PATHNAME', 'klantcontact_zoek_partij' LANGUAGE C STABLE PARALLEL RESTRICTED ROWS 1;

CREATE FUNCTION klantcontact.zoek_partij(register text, invoer jsonb) RETURNS SETOF jsonb AS 'MODULE_PATHNAME', 'klantcontact_zoek_partij' LANGUAGE C STABLE PARALLEL RESTRICTED ROWS 1;

CREATE FUNCTION klantcontact.zoek_partij(regnamespace, json) RETURNS SETOF jsonb AS 'MODULE_PATHNAME', 'klantcontact_zoek_partij' LANGUAGE C STABLE PARALLEL RESTRICTED ROWS 1;

CREATE FUNCTION klantcontact.zoek_partij(regnamespace, text) RETURNS SETOF jsonb AS 'MODULE_PATHNAME', 'klantcontact_zoek_partij' LANGUAGE C STABLE PARALLEL RESTRICTED ROWS 1;

CREATE FUNCTION klantcontact.zoek_partij(text, json) RETURNS SETOF jsonb AS 'MODULE_PATHNAME', 'klantcontact_zoek_partij' LANGUAGE C STABLE PARALLEL RESTRICTED ROWS 1;

CREATE FUNCTION klantcontact.zoek_partij(text, text) RETURNS SETOF jsonb AS 'MODULE_PATHNAME', 'klantcontact_zoek_partij' LANGUAGE C STABLE PARALLEL RESTRICTED ROWS 1;
COMMENT ON FUNCTION klantcontact.zoek_partij(regnamespace, jsonb) IS
	'partijen by their nummer, an identificator or a digitaal adres, as registreer_partij takes them; for who '
	'may register';

COMMENT ON FUNCTION klantcontact.zoek_partij(text, jsonb) IS
	'partijen by their nummer, an identificator or a digitaal adres, as registreer_partij takes them; for who '
	'may register';

COMMENT ON FUNCTION klantcontact.zoek_partij(regnamespace, json) IS
	'partijen by their nummer, an identificator or a digitaal adres, as registreer_partij takes them; for who '
	'may register';

COMMENT ON FUNCTION klantcontact.zoek_partij(regnamespace, text) IS
	'partijen by their nummer, an identificator or a digitaal adres, as registreer_partij takes them; for who '
	'may register';

COMMENT ON FUNCTION klantcontact.zoek_partij(text, json) IS
	'partijen by their nummer, an identificator or a digitaal adres, as registreer_partij takes them; for who '
	'may register';

COMMENT ON FUNCTION klantcontact.zoek_partij(text, text) IS
	'partijen by their nummer, an identificator or a digitaal adres, as registreer_partij takes them; for who '
	'may register';

CREATE FUNCTION klantcontact.inzage(register regnamespace, partij uuid) RETURNS jsonb
	AS 'MODULE_PATHNAME', 'klantcontact_inzage' LANGUAGE C STABLE STRICT PARALLEL RESTRICTED;

CREATE FUNCTION klantcontact.inzage(register text, partij uuid) RETURNS jsonb AS 'MODULE_PATHNAME', 'klantcontact_inzage' LANGUAGE C STABLE STRICT PARALLEL RESTRICTED;
COMMENT ON FUNCTION klantcontact.inzage(regnamespace, uuid) IS
	'everything that a register holds on one partij; NULL when there is none; for the owner and who has beheer';

COMMENT ON FUNCTION klantcontact.inzage(text, uuid) IS
	'everything that a register holds on one partij; NULL when there is none; for the owner and who has beheer';
/* extension/install/followup.sql: the functions that follow up on klantcontacten */

CREATE FUNCTION klantcontact.vul_aan(register regnamespace, id uuid, tekst text) RETURNS void
	AS 'MODULE_PATHNAME', 'klantcontact_vul_aan' LANGUAGE C VOLATILE PARALLEL UNSAFE;

CREATE FUNCTION klantcontact.vul_aan(register text, id uuid, tekst text) RETURNS void AS 'MODULE_PATHNAME', 'klantcontact_vul_aan' LANGUAGE C VOLATILE PARALLEL UNSAFE;
COMMENT ON FUNCTION klantcontact.vul_aan(regnamespace, uuid, text) IS
	'adds to the inhoud of a klantcontact, as it is, without a separator';

COMMENT ON FUNCTION klantcontact.vul_aan(text, uuid, text) IS
	'adds to the inhoud of a klantcontact, as it is, without a separator';

CREATE FUNCTION klantcontact.corrigeer(register regnamespace, id uuid, wijziging jsonb, reden text) RETURNS void
	AS 'MODULE_PATHNAME', 'klantcontact_corrigeer' LANGUAGE C VOLATILE PARALLEL UNSAFE;

CREATE FUNCTION klantcontact.corrigeer(register text, id uuid, wijziging jsonb, reden text) RETURNS void AS 'MODULE_PATHNAME', 'klantcontact_corrigeer' LANGUAGE C VOLATILE PARALLEL UNSAFE;

CREATE FUNCTION klantcontact.corrigeer(regnamespace, id uuid, json, reden text) RETURNS void AS 'MODULE_PATHNAME', 'klantcontact_corrigeer' LANGUAGE C VOLATILE PARALLEL UNSAFE;

CREATE FUNCTION klantcontact.corrigeer(regnamespace, id uuid, text, reden text) RETURNS void AS 'MODULE_PATHNAME', 'klantcontact_corrigeer' LANGUAGE C VOLATILE PARALLEL UNSAFE;

CREATE FUNCTION klantcontact.corrigeer(text, id uuid, json, reden text) RETURNS void AS 'MODULE_PATHNAME', 'klantcontact_corrigeer' LANGUAGE C VOLATILE PARALLEL UNSAFE;

CREATE FUNCTION klantcontact.corrigeer(text, id uuid, text, reden text) RETURNS void AS 'MODULE_PATHNAME', 'klantcontact_corrigeer' LANGUAGE C VOLATILE PARALLEL UNSAFE;
COMMENT ON FUNCTION klantcontact.corrigeer(regnamespace, uuid, jsonb, text) IS
	'repairs attributes of a klantcontact, with a reason; null empties';

COMMENT ON FUNCTION klantcontact.corrigeer(text, uuid, jsonb, text) IS
	'repairs attributes of a klantcontact, with a reason; null empties';

COMMENT ON FUNCTION klantcontact.corrigeer(regnamespace, uuid, json, text) IS
	'repairs attributes of a klantcontact, with a reason; null empties';

COMMENT ON FUNCTION klantcontact.corrigeer(regnamespace, uuid, text, text) IS
	'repairs attributes of a klantcontact, with a reason; null empties';

COMMENT ON FUNCTION klantcontact.corrigeer(text, uuid, json, text) IS
	'repairs attributes of a klantcontact, with a reason; null empties';

COMMENT ON FUNCTION klantcontact.corrigeer(text, uuid, text, text) IS
	'repairs attributes of a klantcontact, with a reason; null empties';

CREATE FUNCTION klantcontact.verwerk(register regnamespace, taak uuid, toelichting text DEFAULT NULL) RETURNS void
	AS 'MODULE_PATHNAME', 'klantcontact_verwerk' LANGUAGE C VOLATILE PARALLEL UNSAFE;

CREATE FUNCTION klantcontact.verwerk(register text, taak uuid, toelichting text DEFAULT NULL) RETURNS void AS 'MODULE_PATHNAME', 'klantcontact_verwerk' LANGUAGE C VOLATILE PARALLEL UNSAFE;
COMMENT ON FUNCTION klantcontact.verwerk(regnamespace, uuid, text) IS
	'closes an interne taak without an answer; the toelichting is added to its own';

COMMENT ON FUNCTION klantcontact.verwerk(text, uuid, text) IS
	'closes an interne taak without an answer; the toelichting is added to its own';

CREATE FUNCTION klantcontact.herrouteer(register regnamespace, taak uuid, nieuw jsonb, toelichting text DEFAULT NULL)
	RETURNS uuid
	AS 'MODULE_PATHNAME', 'klantcontact_herrouteer' LANGUAGE C VOLATILE PARALLEL UNSAFE;

CREATE FUNCTION klantcontact.herrouteer(register text, taak uuid, nieuw jsonb, toelichting text DEFAULT NULL) RETURNS uuid AS 'MODULE_PATHNAME', 'klantcontact_herrouteer' LANGUAGE C VOLATILE PARALLEL UNSAFE;

CREATE FUNCTION klantcontact.herrouteer(regnamespace, taak uuid, json, toelichting text DEFAULT NULL) RETURNS uuid AS 'MODULE_PATHNAME', 'klantcontact_herrouteer' LANGUAGE C VOLATILE PARALLEL UNSAFE;

CREATE FUNCTION klantcontact.herrouteer(regnamespace, taak uuid, text, toelichting text DEFAULT NULL) RETURNS uuid AS 'MODULE_PATHNAME', 'klantcontact_herrouteer' LANGUAGE C VOLATILE PARALLEL UNSAFE;

CREATE FUNCTION klantcontact.herrouteer(text, taak uuid, json, toelichting text DEFAULT NULL) RETURNS uuid AS 'MODULE_PATHNAME', 'klantcontact_herrouteer' LANGUAGE C VOLATILE PARALLEL UNSAFE;

CREATE FUNCTION klantcontact.herrouteer(text, taak uuid, text, toelichting text DEFAULT NULL) RETURNS uuid AS 'MODULE_PATHNAME', 'klantcontact_herrouteer' LANGUAGE C VOLATILE PARALLEL UNSAFE;
COMMENT ON FUNCTION klantcontact.herrouteer(regnamespace, uuid, jsonb, text) IS
	'closes an interne taak in favour of a new one on the same klantcontact; the toelichting is added to the '
	'old one''s';

COMMENT ON FUNCTION klantcontact.herrouteer(text, uuid, jsonb, text) IS
	'closes an interne taak in favour of a new one on the same klantcontact; the toelichting is added to the '
	'old one''s';

COMMENT ON FUNCTION klantcontact.herrouteer(regnamespace, uuid, json, text) IS
	'closes an interne taak in favour of a new one on the same klantcontact; the toelichting is added to the '
	'old one''s';

COMMENT ON FUNCTION klantcontact.herrouteer(regnamespace, uuid, text, text) IS
	'closes an interne taak in favour of a new one on the same klantcontact; the toelichting is added to the '
	'old one''s';

COMMENT ON FUNCTION klantcontact.herrouteer(text, uuid, json, text) IS
	'closes an interne taak in favour of a new one on the same klantcontact; the toelichting is added to the '
	'old one''s';

COMMENT ON FUNCTION klantcontact.herrouteer(text, uuid, text, text) IS
	'closes an interne taak in favour of a new one on the same klantcontact; the toelichting is added to the '
	'old one''s';

CREATE FUNCTION klantcontact.beantwoord(register regnamespace, taak uuid, invoer jsonb) RETURNS uuid
	AS 'MODULE_PATHNAME', 'klantcontact_beantwoord' LANGUAGE C VOLATILE PARALLEL UNSAFE;

CREATE FUNCTION klantcontact.beantwoord(register text, taak uuid, invoer jsonb) RETURNS uuid AS 'MODULE_PATHNAME', 'klantcontact_beantwoord' LANGUAGE C VOLATILE PARALLEL UNSAFE;

CREATE FUNCTION klantcontact.beantwoord(regnamespace, taak uuid, json) RETURNS uuid AS 'MODULE_PATHNAME', 'klantcontact_beantwoord' LANGUAGE C VOLATILE PARALLEL UNSAFE;

CREATE FUNCTION klantcontact.beantwoord(regnamespace, taak uuid, text) RETURNS uuid AS 'MODULE_PATHNAME', 'klantcontact_beantwoord' LANGUAGE C VOLATILE PARALLEL UNSAFE;

CREATE FUNCTION klantcontact.beantwoord(text, taak uuid, json) RETURNS uuid AS 'MODULE_PATHNAME', 'klantcontact_beantwoord' LANGUAGE C VOLATILE PARALLEL UNSAFE;

CREATE FUNCTION klantcontact.beantwoord(text, taak uuid, text) RETURNS uuid AS 'MODULE_PATHNAME', 'klantcontact_beantwoord' LANGUAGE C VOLATILE PARALLEL UNSAFE;
COMMENT ON FUNCTION klantcontact.beantwoord(regnamespace, uuid, jsonb) IS
	'registers the answer as a new klantcontact about the one of the taak, with its betrokkenen, and closes the taak';

COMMENT ON FUNCTION klantcontact.beantwoord(text, uuid, jsonb) IS
	'registers the answer as a new klantcontact about the one of the taak, with its betrokkenen, and closes the taak';

COMMENT ON FUNCTION klantcontact.beantwoord(regnamespace, uuid, json) IS
	'registers the answer as a new klantcontact about the one of the taak, with its betrokkenen, and closes the taak';

COMMENT ON FUNCTION klantcontact.beantwoord(regnamespace, uuid, text) IS
	'registers the answer as a new klantcontact about the one of the taak, with its betrokkenen, and closes the taak';

COMMENT ON FUNCTION klantcontact.beantwoord(text, uuid, json) IS
	'registers the answer as a new klantcontact about the one of the taak, with its betrokkenen, and closes the taak';

COMMENT ON FUNCTION klantcontact.beantwoord(text, uuid, text) IS
	'registers the answer as a new klantcontact about the one of the taak, with its betrokkenen, and closes the taak';

CREATE FUNCTION klantcontact.registreer_interactie(register regnamespace, invoer jsonb) RETURNS SETOF uuid
	AS 'MODULE_PATHNAME', 'klantcontact_registreer_interactie' LANGUAGE C VOLATILE PARALLEL UNSAFE;

CREATE FUNCTION klantcontact.registreer_interactie(register text, invoer jsonb) RETURNS SETOF uuid AS 'MODULE_PATHNAME', 'klantcontact_registreer_interactie' LANGUAGE C VOLATILE PARALLEL UNSAFE;

CREATE FUNCTION klantcontact.registreer_interactie(regnamespace, json) RETURNS SETOF uuid AS 'MODULE_PATHNAME', 'klantcontact_registreer_interactie' LANGUAGE C VOLATILE PARALLEL UNSAFE;

CREATE FUNCTION klantcontact.registreer_interactie(regnamespace, text) RETURNS SETOF uuid AS 'MODULE_PATHNAME', 'klantcontact_registreer_interactie' LANGUAGE C VOLATILE PARALLEL UNSAFE;

CREATE FUNCTION klantcontact.registreer_interactie(text, json) RETURNS SETOF uuid AS 'MODULE_PATHNAME', 'klantcontact_registreer_interactie' LANGUAGE C VOLATILE PARALLEL UNSAFE;

CREATE FUNCTION klantcontact.registreer_interactie(text, text) RETURNS SETOF uuid AS 'MODULE_PATHNAME', 'klantcontact_registreer_interactie' LANGUAGE C VOLATILE PARALLEL UNSAFE;
COMMENT ON FUNCTION klantcontact.registreer_interactie(regnamespace, jsonb) IS
	'registers one klantcontact for each onderwerp of one interaction, without a link between them';

COMMENT ON FUNCTION klantcontact.registreer_interactie(text, jsonb) IS
	'registers one klantcontact for each onderwerp of one interaction, without a link between them';

COMMENT ON FUNCTION klantcontact.registreer_interactie(regnamespace, json) IS
	'registers one klantcontact for each onderwerp of one interaction, without a link between them';

COMMENT ON FUNCTION klantcontact.registreer_interactie(regnamespace, text) IS
	'registers one klantcontact for each onderwerp of one interaction, without a link between them';

COMMENT ON FUNCTION klantcontact.registreer_interactie(text, json) IS
	'registers one klantcontact for each onderwerp of one interaction, without a link between them';

COMMENT ON FUNCTION klantcontact.registreer_interactie(text, text) IS
	'registers one klantcontact for each onderwerp of one interaction, without a link between them';

CREATE FUNCTION klantcontact.splits(register regnamespace, id uuid, onderwerpen jsonb, reden text) RETURNS SETOF uuid
	AS 'MODULE_PATHNAME', 'klantcontact_splits' LANGUAGE C VOLATILE PARALLEL UNSAFE;

CREATE FUNCTION klantcontact.splits(register text, id uuid, onderwerpen jsonb, reden text) RETURNS SETOF uuid AS 'MODULE_PATHNAME', 'klantcontact_splits' LANGUAGE C VOLATILE PARALLEL UNSAFE;

CREATE FUNCTION klantcontact.splits(regnamespace, id uuid, json, reden text) RETURNS SETOF uuid AS 'MODULE_PATHNAME', 'klantcontact_splits' LANGUAGE C VOLATILE PARALLEL UNSAFE;

CREATE FUNCTION klantcontact.splits(regnamespace, id uuid, text, reden text) RETURNS SETOF uuid AS 'MODULE_PATHNAME', 'klantcontact_splits' LANGUAGE C VOLATILE PARALLEL UNSAFE;

CREATE FUNCTION klantcontact.splits(text, id uuid, json, reden text) RETURNS SETOF uuid AS 'MODULE_PATHNAME', 'klantcontact_splits' LANGUAGE C VOLATILE PARALLEL UNSAFE;

CREATE FUNCTION klantcontact.splits(text, id uuid, text, reden text) RETURNS SETOF uuid AS 'MODULE_PATHNAME', 'klantcontact_splits' LANGUAGE C VOLATILE PARALLEL UNSAFE;
COMMENT ON FUNCTION klantcontact.splits(regnamespace, uuid, jsonb, text) IS
	'makes several klantcontacten of one that turned out to hold several subjects, with a reason; the first '
	'part keeps id and nummer';

COMMENT ON FUNCTION klantcontact.splits(text, uuid, jsonb, text) IS
	'makes several klantcontacten of one that turned out to hold several subjects, with a reason; the first '
	'part keeps id and nummer';

COMMENT ON FUNCTION klantcontact.splits(regnamespace, uuid, json, text) IS
	'makes several klantcontacten of one that turned out to hold several subjects, with a reason; the first '
	'part keeps id and nummer';

COMMENT ON FUNCTION klantcontact.splits(regnamespace, uuid, text, text) IS
	'makes several klantcontacten of one that turned out to hold several subjects, with a reason; the first '
	'part keeps id and nummer';

COMMENT ON FUNCTION klantcontact.splits(text, uuid, json, text) IS
	'makes several klantcontacten of one that turned out to hold several subjects, with a reason; the first '
	'part keeps id and nummer';

COMMENT ON FUNCTION klantcontact.splits(text, uuid, text, text) IS
	'makes several klantcontacten of one that turned out to hold several subjects, with a reason; the first '
	'part keeps id and nummer';

CREATE FUNCTION klantcontact.contactgegevens(register regnamespace, betrokkene uuid) RETURNS jsonb
	AS 'MODULE_PATHNAME', 'klantcontact_contactgegevens' LANGUAGE C STABLE STRICT PARALLEL RESTRICTED;

CREATE FUNCTION klantcontact.contactgegevens(register text, betrokkene uuid) RETURNS jsonb AS 'MODULE_PATHNAME', 'klantcontact_contactgegevens' LANGUAGE C STABLE STRICT PARALLEL RESTRICTED;
COMMENT ON FUNCTION klantcontact.contactgegevens(regnamespace, uuid) IS
	'what to use to reach a betrokkene for its contact, and whether it comes from the betrokkene or the partij; '
	'NULL when it may not be seen';

COMMENT ON FUNCTION klantcontact.contactgegevens(text, uuid) IS
	'what to use to reach a betrokkene for its contact, and whether it comes from the betrokkene or the partij; '
	'NULL when it may not be seen';

CREATE FUNCTION klantcontact.afgeleide_betrokkenheid(
	register regnamespace, id uuid,
	OUT klantcontact uuid, OUT betrokkene uuid, OUT rol klantcontact.rol_betrokkene,
	OUT contactpersoon uuid, OUT organisatie uuid, OUT organisatienaam text)
	RETURNS SETOF record
	AS 'MODULE_PATHNAME', 'klantcontact_afgeleide_betrokkenheid' LANGUAGE C STABLE STRICT PARALLEL RESTRICTED ROWS 2;

CREATE FUNCTION klantcontact.afgeleide_betrokkenheid(register text, id uuid, OUT klantcontact uuid, OUT betrokkene uuid, OUT rol klantcontact.rol_betrokkene, OUT contactpersoon uuid, OUT organisatie uuid, OUT organisatienaam text) RETURNS SETOF record AS 'MODULE_PATHNAME', 'klantcontact_afgeleide_betrokkenheid' LANGUAGE C STABLE STRICT PARALLEL RESTRICTED ROWS 2;
COMMENT ON FUNCTION klantcontact.afgeleide_betrokkenheid(regnamespace, uuid) IS
	'the organisaties that the contactpersonen in a klantcontact worked for, which are no betrokkenen themselves';

COMMENT ON FUNCTION klantcontact.afgeleide_betrokkenheid(text, uuid) IS
	'the organisaties that the contactpersonen in a klantcontact worked for, which are no betrokkenen themselves';

CREATE FUNCTION klantcontact.keten(
	register regnamespace, id uuid,
	OUT klantcontact uuid, OUT volgt_op uuid, OUT diepte integer)
	RETURNS SETOF record
	AS 'MODULE_PATHNAME', 'klantcontact_keten' LANGUAGE C STABLE STRICT PARALLEL RESTRICTED ROWS 10;

CREATE FUNCTION klantcontact.keten(register text, id uuid, OUT klantcontact uuid, OUT volgt_op uuid, OUT diepte integer) RETURNS SETOF record AS 'MODULE_PATHNAME', 'klantcontact_keten' LANGUAGE C STABLE STRICT PARALLEL RESTRICTED ROWS 10;
COMMENT ON FUNCTION klantcontact.keten(regnamespace, uuid) IS
	'all klantcontacten that follow from one another, with the one each follows from and how many came before it';

COMMENT ON FUNCTION klantcontact.keten(text, uuid) IS
	'all klantcontacten that follow from one another, with the one each follows from and how many came before it';

CREATE FUNCTION klantcontact.klantbeeld(
	register regnamespace, partij uuid, aantal integer DEFAULT 50, voor uuid DEFAULT NULL)
	RETURNS SETOF jsonb
	AS 'MODULE_PATHNAME', 'klantcontact_klantbeeld' LANGUAGE C STABLE PARALLEL RESTRICTED ROWS 50;

CREATE FUNCTION klantcontact.klantbeeld(register text, partij uuid, aantal integer DEFAULT 50, voor uuid DEFAULT NULL) RETURNS SETOF jsonb AS 'MODULE_PATHNAME', 'klantcontact_klantbeeld' LANGUAGE C STABLE PARALLEL RESTRICTED ROWS 50;
COMMENT ON FUNCTION klantcontact.klantbeeld(regnamespace, uuid, integer, uuid) IS
	'the klantcontacten of a partij that the caller may see, newest first, as lees gives them; voor: the id of '
	'the last one of the page before';

COMMENT ON FUNCTION klantcontact.klantbeeld(text, uuid, integer, uuid) IS
	'the klantcontacten of a partij that the caller may see, newest first, as lees gives them; voor: the id of '
	'the last one of the page before';
/* extension/install/retention.sql: how long data are kept, and their erasure */

CREATE FUNCTION klantcontact.vernietig_verlopen(
	register regnamespace, proef boolean DEFAULT true, ook_lopend boolean DEFAULT false,
	aantal integer DEFAULT NULL,
	OUT klantcontact uuid, OUT nummer bigint, OUT plaatsgevonden_op timestamptz, OUT termijn interval,
	OUT reden text, OUT gehouden_door text, OUT meer boolean)
	RETURNS SETOF record
	AS 'MODULE_PATHNAME', 'klantcontact_vernietig_verlopen' LANGUAGE C VOLATILE PARALLEL UNSAFE;

CREATE FUNCTION klantcontact.vernietig_verlopen(register text, proef boolean DEFAULT true, ook_lopend boolean DEFAULT false, aantal integer DEFAULT NULL, OUT klantcontact uuid, OUT nummer bigint, OUT plaatsgevonden_op timestamptz, OUT termijn interval, OUT reden text, OUT gehouden_door text, OUT meer boolean) RETURNS SETOF record AS 'MODULE_PATHNAME', 'klantcontact_vernietig_verlopen' LANGUAGE C VOLATILE PARALLEL UNSAFE;
COMMENT ON FUNCTION klantcontact.vernietig_verlopen(regnamespace, boolean, boolean, integer) IS
	'lists or destroys the klantcontacten that are past their term; not those with an open taak or in a running '
	'chain, unless told; with aantal one batch';

COMMENT ON FUNCTION klantcontact.vernietig_verlopen(text, boolean, boolean, integer) IS
	'lists or destroys the klantcontacten that are past their term; not those with an open taak or in a running '
	'chain, unless told; with aantal one batch';

CREATE FUNCTION klantcontact.vergeet(
	register regnamespace, partij uuid, reden text,
	OUT tabel name, OUT rij uuid, OUT gevolg text, OUT toelichting text, OUT bewaard_tot timestamptz)
	RETURNS SETOF record
	AS 'MODULE_PATHNAME', 'klantcontact_vergeet' LANGUAGE C VOLATILE PARALLEL UNSAFE;

CREATE FUNCTION klantcontact.vergeet(register text, partij uuid, reden text, OUT tabel name, OUT rij uuid, OUT gevolg text, OUT toelichting text, OUT bewaard_tot timestamptz) RETURNS SETOF record AS 'MODULE_PATHNAME', 'klantcontact_vergeet' LANGUAGE C VOLATILE PARALLEL UNSAFE;
COMMENT ON FUNCTION klantcontact.vergeet(regnamespace, uuid, text) IS
	'removes what is held on a partij as far as terms allow, and tells what went, what was made nameless and '
	'what stays';

COMMENT ON FUNCTION klantcontact.vergeet(text, uuid, text) IS
	'removes what is held on a partij as far as terms allow, and tells what went, what was made nameless and '
	'what stays';
