# What a user makes with the operators of the types outlives a dump, other servers find
# them, and DROP EXTENSION leaves nothing of them in pg_catalog.
use strict;
use warnings;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

my $node = PostgreSQL::Test::Cluster->new('operatoren');
$node->init;
$node->start;
my $tmp = PostgreSQL::Test::Utils::tempdir;

# by the owner of the database, who is no superuser
$node->safe_psql('postgres', "CREATE ROLE bouwer LOGIN; CREATE DATABASE een OWNER bouwer; CREATE DATABASE twee OWNER bouwer; CREATE DATABASE weg OWNER bouwer");
sub as_owner { return $node->safe_psql($_[0], $_[1], extra_params => [ '-U', 'bouwer' ]); }

as_owner('een', <<'END');
CREATE EXTENSION klantcontact;
SELECT klantcontact.maak_register('gemeente');
CREATE SCHEMA eigen;
CREATE TABLE eigen.t (id int, b klantcontact.bsn, k klantcontact.kvknummer, o klantcontact.objectidentificator,
	gelijk bool GENERATED ALWAYS AS (b IS NOT DISTINCT FROM '111222333') STORED,
	CHECK (b IS DISTINCT FROM '999990019'), CHECK (k NOT IN ('00000000', '99999999')),
	EXCLUDE USING btree (b WITH =));
INSERT INTO eigen.t VALUES (1, '123456782', '00000001', 'urn:object:zrc:zaak:uuid:1'), (2, '111222333', '00000002', 'urn:object:zrc:zaak:uuid:2');
CREATE VIEW eigen.vergelijkt AS SELECT id, b IS DISTINCT FROM '111222333' AS anders, NULLIF(b, '111222333') AS n,
		CASE b WHEN '111222333' THEN 'ja' ELSE 'nee' END AS c, b IN ('111222333', '123456782') AS i, b BETWEEN '000000012' AND '999999990' AS tussen
	FROM eigen.t WHERE b IN (SELECT b FROM eigen.t UNION SELECT '123456782'::klantcontact.bsn);
CREATE VIEW eigen.zelfde AS SELECT a.id FROM eigen.t a JOIN (SELECT o FROM eigen.t) c USING (o) NATURAL JOIN (SELECT '111222333'::klantcontact.bsn AS b) x;
CREATE VIEW eigen.grenzen AS SELECT min(b), max(k) AS k, max(o) AS o FROM eigen.t;
CREATE MATERIALIZED VIEW eigen.eerste AS SELECT DISTINCT ON (b) b, id FROM eigen.t ORDER BY b, id;
CREATE FUNCTION eigen.let_op() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.id := -NEW.id; RETURN NEW; END $$;
CREATE TRIGGER anders BEFORE UPDATE ON eigen.t FOR EACH ROW WHEN (OLD.b IS DISTINCT FROM NEW.b) EXECUTE FUNCTION eigen.let_op();
CREATE POLICY streng ON eigen.t AS RESTRICTIVE FOR SELECT USING (NULLIF(b, '111222333') IS NOT NULL);
CREATE POLICY ruim ON eigen.t FOR SELECT USING (b IN (SELECT b FROM eigen.eerste));
ALTER TABLE eigen.t ENABLE ROW LEVEL SECURITY;
CREATE INDEX ON eigen.t (NULLIF(b, '111222333'));
CREATE INDEX ON eigen.t (id) WHERE k IS DISTINCT FROM '00000001';
CREATE INDEX ON eigen.t USING brin (o);
CREATE TABLE eigen.delen (b klantcontact.bsn) PARTITION BY HASH (b);
CREATE TABLE eigen.deel0 PARTITION OF eigen.delen FOR VALUES WITH (MODULUS 1, REMAINDER 0);
CREATE TABLE eigen.reeksen (k klantcontact.kvknummer) PARTITION BY RANGE (k);
CREATE TABLE eigen.reeks0 PARTITION OF eigen.reeksen FOR VALUES FROM ('00000000') TO ('50000000');
CREATE FUNCTION eigen.zoek(x klantcontact.bsn) RETURNS int BEGIN ATOMIC SELECT id FROM eigen.t WHERE b = x OR (b = x) IS DISTINCT FROM true LIMIT 1; END;
CREATE DOMAIN eigen.mijn AS klantcontact.bsn CHECK (VALUE IS DISTINCT FROM '999990019');
CREATE VIEW eigen.register AS SELECT id FROM gemeente.onderwerpobject WHERE objectidentificator IS DISTINCT FROM 'urn:object:zrc:zaak:uuid:1';
END

sub dump_of
{
	my $db = shift;
	$node->run_log([ 'pg_dump', '-U', 'bouwer', '-f', "$tmp/$db.sql", '-d', $node->connstr($db) ]);
	my $text = slurp_file("$tmp/$db.sql");
	# psql of the newest minor releases guards a dump with a word that differs each time
	$text =~ s/^\\(un)?restrict .*\n//mg;
	return $text;
}

my $first = dump_of('een');
unlike($first, qr/CREATE OPERATOR|CREATE AGGREGATE/, 'the operators are the extension\'s, not the dump\'s');
my ($ret, $out, $err) = (0, '', '');
$ret = $node->psql('twee', "\\set ON_ERROR_STOP on\n\\i $tmp/een.sql", extra_params => [ '-U', 'bouwer' ], stdout => \$out, stderr => \$err);
is($ret, 0, 'a dump is restored') or diag $err;
is(dump_of('twee'), $first, 'and dumped again it is the same');
foreach my $q ('SELECT v FROM eigen.vergelijkt v ORDER BY id', 'SELECT id FROM eigen.zelfde', 'SELECT g FROM eigen.grenzen g',
	'SELECT count(*) FROM pg_policies', "SELECT eigen.zoek('123456782')", 'UPDATE eigen.t SET b = b RETURNING id', "UPDATE eigen.t SET b = '012345672' WHERE b = '123456782' RETURNING id")
{
	is(as_owner('twee', $q), as_owner('een', $q), $q);
}
is(as_owner('twee', "SELECT count(*) FROM klantcontact.controleer('gemeente')"), '0', 'the register is sound');

# another server, which has search_path pg_catalog only
SKIP:
{
	skip 'postgres_fdw is not installed', 2
	  if $node->safe_psql('postgres', "SELECT count(*) FROM pg_available_extensions WHERE name = 'postgres_fdw'") ne '1';
	my ($host, $port) = ($node->host, $node->port);
	$node->safe_psql('een', <<"END");
CREATE EXTENSION postgres_fdw;
CREATE SERVER ander FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host '$host', port '$port', dbname 'twee', extensions 'klantcontact');
CREATE USER MAPPING FOR CURRENT_USER SERVER ander OPTIONS (user 'bouwer', password_required 'false');
CREATE FOREIGN TABLE ver (id int, b klantcontact.bsn, o klantcontact.objectidentificator) SERVER ander OPTIONS (schema_name 'eigen', table_name 't');
END
	my $where = "FROM ver WHERE o = 'urn:object:zrc:zaak:uuid:2' AND b IS DISTINCT FROM '123456782'";
	is($node->safe_psql('een', "SELECT id $where"), '2', 'postgres_fdw compares there');
	like($node->safe_psql('een', "EXPLAIN (VERBOSE, COSTS off) SELECT id $where"), qr/Remote SQL: .*WHERE.*IS DISTINCT FROM/s, 'and sends the conditions along');
	$node->safe_psql('een', 'DROP EXTENSION postgres_fdw CASCADE');
}

# members go with the extension, in whatever way it goes
my $left = q(SELECT (SELECT count(*) FROM pg_operator WHERE oid >= 16384) + (SELECT count(*) FROM pg_proc WHERE oid >= 16384)
	+ (SELECT count(*) FROM pg_type WHERE oid >= 16384 AND typnamespace <> 'pg_toast'::regnamespace) + (SELECT count(*) FROM pg_opclass WHERE oid >= 16384)
	+ (SELECT count(*) FROM pg_opfamily WHERE oid >= 16384) + (SELECT count(*) FROM pg_cast WHERE oid >= 16384));
foreach my $drop ('DROP EXTENSION klantcontact', 'DROP SCHEMA klantcontact CASCADE')
{
	as_owner('weg', 'CREATE EXTENSION klantcontact');
	cmp_ok(as_owner('weg', $left), '>', 200, 'they are there');
	as_owner('weg', $drop);
	is(as_owner('weg', $left), '0', "$drop leaves nothing");
}
as_owner('weg', 'BEGIN; CREATE EXTENSION klantcontact; ROLLBACK');
is(as_owner('weg', $left), '0', 'nor does a rollback');

$node->stop;
done_testing();
