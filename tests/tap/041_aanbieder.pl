# What a provider meets, as docs/beheer.md tells: who may do what, and what is refused how.
use strict;
use warnings;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

my $node = PostgreSQL::Test::Cluster->new('aanbieder');
$node->init(allows_streaming => 'logical');
$node->start;
my $tmp = PostgreSQL::Test::Utils::tempdir;
$node->safe_psql('postgres', <<'END_SQL');
CREATE ROLE baas LOGIN; CREATE ROLE indringer LOGIN;
CREATE DATABASE bron OWNER baas; CREATE DATABASE doel; CREATE DATABASE los; CREATE DATABASE vroeg;
GRANT CREATE ON DATABASE doel, los TO baas; GRANT CREATE ON DATABASE vroeg TO indringer;
END_SQL

sub baas { return $node->safe_psql($_[0], $_[1], extra_params => [ '-U', 'baas' ]); }

# refused(DATABASE, ROLE, STATEMENTS, ERROR, NAME)
sub refused
{
	my ($db, $role, $sql, $error, $name) = @_;
	my ($ret, $out, $err) = $node->psql($db, $sql, extra_params => [ '-U', $role ]);
	like($err, $error, $name);
	return;
}

my $registreer = q{SELECT klantcontact.registreer('gemeente', '{"kanaal": "balie", "onderwerp": "x", "inhoud": "x", "actoren": ["00000000-0000-7000-8000-0000000000a1"], "betrokkenen": [{"rol": "klant", "initiator": true}]}')};
my $faults = "SELECT regel, tabel, melding FROM klantcontact.controleer('gemeente')";
baas('bron', "CREATE EXTENSION klantcontact; SELECT klantcontact.maak_register('gemeente'); INSERT INTO gemeente.actor (id, naam, soort_actor) VALUES ('00000000-0000-7000-8000-0000000000a1', 'A', 'organisatorische_eenheid'); $registreer");

# a restore by who is no superuser, where the provider installed the extension
$node->safe_psql($_, 'CREATE EXTENSION klantcontact') for 'doel', 'los';
my @port = ('-h', $node->host, '-p', $node->port);
$node->command_ok([ 'pg_dump', @port, '-U', 'baas', '-Fc', '-f', "$tmp/bron", 'bron' ], 'dump by the owner');
my ($out, $err) = run_command([ 'pg_restore', @port, '-U', 'baas', '-d', 'doel', "$tmp/bron" ]);
is(join(' ', $err =~ /ERROR:  (.*)$/mg), 'schema "klantcontact" already exists must be owner of schema klantcontact must be owner of extension klantcontact', 'restore of a database: three errors, of what is there already');
is(baas('doel', "$faults; SELECT count(*) FROM gemeente.klantcontact"), '1', 'and the whole register');
baas('los', 'CREATE SCHEMA gemeente');
$node->command_ok([ 'pg_restore', @port, '-U', 'baas', '-n', 'gemeente', '-d', 'los', "$tmp/bron" ], 'pg_restore -n, with the schema made before');
is(baas('los', "$faults; SELECT count(*) FROM gemeente.klantcontact"), '1', 'and the whole register again');

# publications
refused('bron', 'baas', 'CREATE PUBLICATION p FOR TABLES IN SCHEMA gemeente', qr/must be superuser/, 'FOR TABLES IN SCHEMA is for superusers');
my $tables = q{SELECT string_agg(format('gemeente.%I', relname), ', ') FROM pg_class WHERE relnamespace = 'gemeente'::regnamespace AND relkind = 'r'};
baas('bron', 'CREATE PUBLICATION p FOR TABLE ' . baas('bron', $tables));
is(baas('bron', "SELECT count(*) FROM pg_publication_tables WHERE pubname = 'p'"), baas('bron', "SELECT count(*) FROM pg_class WHERE relnamespace = 'gemeente'::regnamespace AND relkind = 'r'"), 'the owner lists the tables');
baas('bron', 'DROP PUBLICATION p; CREATE PUBLICATION p FOR TABLE gemeente.klantcontact WHERE (NOT vertrouwelijk)');
refused('bron', 'baas', "UPDATE gemeente.klantcontact SET inhoud = 'y'", qr/cannot update table "klantcontact"/, 'a row filter by another column stops corrections');
baas('bron', "ALTER PUBLICATION p SET (publish = 'insert')");
baas('bron', $registreer);
refused('bron', 'baas', "UPDATE gemeente.klantcontact SET onderwerp = onderwerp", qr/^$/, 'not when only inserts are published');
baas('bron', 'DROP PUBLICATION p');

# partitions and children
baas('bron', 'CREATE TABLE gemeente.deel (LIKE gemeente.klantcontact) PARTITION BY RANGE (geregistreerd_op)');
baas('bron', 'ALTER TABLE gemeente.deel ATTACH PARTITION gemeente.klantcontact DEFAULT');
like(baas('bron', $faults), qr/^bouw\|gemeente.klantcontact\|It inherits/, 'controleer names a table that became a partition');
baas('bron', 'ALTER TABLE gemeente.deel DETACH PARTITION gemeente.klantcontact; DROP TABLE gemeente.deel; CREATE TABLE gemeente.kind () INHERITS (gemeente.klantcontact)');
like(baas('bron', $faults), qr/^bouw\|gemeente.klantcontact\|Another table inherits/, 'and one that has a child');
baas('bron', 'DROP TABLE gemeente.kind');
refused('bron', 'baas', 'BEGIN; ALTER TABLE gemeente.klantcontact RENAME TO oud; CREATE TABLE gemeente.klantcontact (LIKE gemeente.oud INCLUDING ALL) PARTITION BY RANGE (geregistreerd_op)', qr/must include all partitioning columns/, 'a register has no partitioned table: its key would need the column');
refused('bron', 'baas', <<'END_SQL', qr/guards table "klantcontact" of a register stands on "deel"/, 'nor do its guards stand on one');
BEGIN; ALTER TABLE gemeente.klantcontact RENAME TO oud; CREATE TABLE gemeente.klantcontact (LIKE gemeente.oud INCLUDING DEFAULTS) PARTITION BY RANGE (geregistreerd_op);
CREATE TABLE gemeente.deel PARTITION OF gemeente.klantcontact DEFAULT;
CREATE TRIGGER x BEFORE INSERT ON gemeente.klantcontact FOR EACH ROW EXECUTE FUNCTION klantcontact.bij_rij('klantcontact');
INSERT INTO gemeente.klantcontact (kanaal, onderwerp) VALUES ('balie', 'x');
END_SQL

# an event trigger that refuses
$node->safe_psql('bron', <<'END_SQL');
CREATE FUNCTION geen_ddl() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'geen % hier', tg_tag; END $$;
CREATE EVENT TRIGGER geen_ddl ON ddl_command_start EXECUTE FUNCTION geen_ddl();
END_SQL
refused('bron', 'baas', "SELECT klantcontact.maak_register('tweede')", qr/geen CREATE SCHEMA hier/, 'an event trigger sees maak_register');
refused('bron', 'baas', "SELECT klantcontact.verleen('gemeente', 'indringer', 'behandelaar')", qr/geen GRANT hier/, 'and verleen');
like(baas('bron', $faults), qr/^bouw\|\|Not looked at: [^\n]* geen CREATE TABLE hier\.$/, 'controleer says what it could not look at');
ok(baas('bron', $registreer), 'registreer needs no DDL');

# the schema of the extension, made by another role before
$node->safe_psql('vroeg', 'CREATE SCHEMA klantcontact', extra_params => [ '-U', 'indringer' ]);
$node->safe_psql('vroeg', 'CREATE EXTENSION klantcontact');
is($node->safe_psql('vroeg', q{SELECT nspowner::regrole FROM pg_namespace WHERE nspname = 'klantcontact'}), 'indringer', 'whoever made the schema keeps it');
$node->safe_psql('vroeg', 'DROP SCHEMA klantcontact CASCADE', extra_params => [ '-U', 'indringer' ]);
is($node->safe_psql('vroeg', q{SELECT count(*) FROM pg_extension WHERE extname = 'klantcontact'}), '0', 'and the extension with it');

done_testing();
