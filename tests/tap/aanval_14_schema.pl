# An attacker makes the schema klantcontact before the extension comes, with overloads in it that win.
use strict;
use warnings;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

my $node = PostgreSQL::Test::Cluster->new('schema');
$node->init;
$node->start;
$node->safe_psql('postgres', 'CREATE ROLE aanvaller LOGIN; CREATE ROLE eigenaar LOGIN;');

my %objects = (
	'a function that takes text' => 'CREATE FUNCTION klantcontact.registreer(text, text) RETURNS uuid LANGUAGE sql AS $$ SELECT NULL::uuid $$',
	'a function of another name' => 'CREATE FUNCTION klantcontact.anders() RETURNS int LANGUAGE sql AS $$ SELECT 1 $$',
	'a procedure' => 'CREATE PROCEDURE klantcontact.doe() LANGUAGE sql AS $$ SELECT 1 $$',
	'an aggregate' => 'CREATE AGGREGATE klantcontact.tel(int) (SFUNC = int4larger, STYPE = int)',
	'a table' => 'CREATE TABLE klantcontact.t (a int)',
	'a view' => 'CREATE VIEW klantcontact.v AS SELECT 1 AS a',
	'a materialized view' => 'CREATE MATERIALIZED VIEW klantcontact.m AS SELECT 1 AS a',
	'a sequence' => 'CREATE SEQUENCE klantcontact.s',
	'an enum' => q{CREATE TYPE klantcontact.e AS ENUM ('a')},
	'a composite type' => 'CREATE TYPE klantcontact.c AS (a int)',
	'a domain' => 'CREATE DOMAIN klantcontact.d AS int',
	'a range type' => 'CREATE TYPE klantcontact.r AS RANGE (SUBTYPE = int4)',
	'a shell type' => 'SET ROLE postgres; CREATE TYPE klantcontact.schil',
	'an operator' => 'CREATE OPERATOR klantcontact.= (FUNCTION = int4eq, LEFTARG = int4, RIGHTARG = int4)',
	'an operator class' => 'SET ROLE postgres; CREATE OPERATOR CLASS klantcontact.k FOR TYPE int4 USING btree AS OPERATOR 1 <',
	'an operator family' => 'SET ROLE postgres; CREATE OPERATOR FAMILY klantcontact.f USING btree',
	'a collation' => 'CREATE COLLATION klantcontact.c FROM "C"',
	'a conversion' => q{CREATE CONVERSION klantcontact.c FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8},
	'a text search configuration' => 'CREATE TEXT SEARCH CONFIGURATION klantcontact.c (COPY = simple)',
	'a text search dictionary' => 'CREATE TEXT SEARCH DICTIONARY klantcontact.d (TEMPLATE = simple)',
	'a text search parser' => 'SET ROLE postgres; CREATE TEXT SEARCH PARSER klantcontact.p (START = prsd_start, GETTOKEN = prsd_nexttoken, END = prsd_end, LEXTYPES = prsd_lextype)',
	'a text search template' => 'SET ROLE postgres; CREATE TEXT SEARCH TEMPLATE klantcontact.t (LEXIZE = dsimple_lexize)',
	'a table with statistics' => 'SET ROLE postgres; CREATE TABLE public.t (a int, b int); CREATE STATISTICS klantcontact.s ON a, b FROM public.t',
	'default privileges' => 'ALTER DEFAULT PRIVILEGES IN SCHEMA klantcontact GRANT EXECUTE ON FUNCTIONS TO PUBLIC; ALTER DEFAULT PRIVILEGES IN SCHEMA klantcontact GRANT SELECT ON TABLES TO PUBLIC',
	'the right CREATE of others' => 'GRANT CREATE ON SCHEMA klantcontact TO PUBLIC',
);

foreach my $what (sort keys %objects)
{
	my ($ret, $out, $err);

	$node->safe_psql('postgres', 'CREATE DATABASE proef OWNER eigenaar');
	$node->safe_psql('proef', "GRANT CREATE ON DATABASE proef TO aanvaller; CREATE SCHEMA klantcontact AUTHORIZATION aanvaller; SET ROLE aanvaller; $objects{$what}");
	($ret, $out, $err) = $node->psql('proef', 'CREATE EXTENSION klantcontact');
	like($err, qr/schema "klantcontact" already exists/, "$what, to a superuser");
	($ret, $out, $err) = $node->psql('proef', 'CREATE EXTENSION klantcontact', extra_params => [ '-U', 'eigenaar' ]);
	ok($ret != 0, "$what, to the owner of the database");
	$node->safe_psql('postgres', 'DROP DATABASE proef');
}

# an empty one is taken: a dump makes it first
$node->safe_psql('postgres', 'CREATE DATABASE proef OWNER eigenaar');
$node->safe_psql('proef', 'CREATE SCHEMA klantcontact; GRANT USAGE ON SCHEMA klantcontact TO aanvaller; CREATE EXTENSION klantcontact');
is($node->safe_psql('proef', q{SELECT count(*) FROM pg_proc WHERE proname = 'schema_is_leeg'}), '0', 'nothing of the check is left');
is($node->safe_psql('proef', q{SELECT klantcontact.maak_register('reg'); SELECT * FROM klantcontact.controleer('reg')}), 'reg', 'an empty schema is taken');
my ($ret, $out, $err) = $node->psql('proef', 'DROP EXTENSION klantcontact CASCADE; CREATE EXTENSION klantcontact');
is($ret, 0, 'and what DROP EXTENSION leaves') or diag($err);

# what comes later is told
$node->safe_psql('proef', q{DROP SCHEMA reg CASCADE; SELECT klantcontact.maak_register('reg'); CREATE FUNCTION klantcontact.registreer(int, text) RETURNS uuid LANGUAGE sql AS $$ SELECT NULL::uuid $$});
like($node->safe_psql('proef', q{SELECT * FROM klantcontact.controleer('reg')}), qr/^bouw\|.*schema klantcontact has functions/, 'controleer tells of a function that was put there');

# another extension in it
$node->safe_psql('postgres', 'CREATE DATABASE ander');
SKIP: {
	my ($ret) = $node->psql('ander', 'CREATE SCHEMA klantcontact; CREATE EXTENSION pgcrypto SCHEMA klantcontact');
	skip 'no pgcrypto here', 1 if $ret != 0;
	my (undef, undef, $err) = $node->psql('ander', 'CREATE EXTENSION klantcontact');
	like($err, qr/already exists/, 'another extension in the schema');
}

done_testing();
