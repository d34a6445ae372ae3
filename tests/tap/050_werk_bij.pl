# A register of 0.1.0 is served as it is, and becomes one of the library's version: equal to a new one, with all that is in it.
use strict;
use warnings;
use FindBin;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

my $node = PostgreSQL::Test::Cluster->new('versies');
$node->init(allows_streaming => 'logical');
$node->append_conf('postgresql.conf', "deadlock_timeout = 100ms\nmax_locks_per_transaction = 256");
$node->start;
my $top = "$FindBin::Bin/../..";
my $library = $node->safe_psql('postgres', 'CREATE ROLE klerk; CREATE ROLE consulent; CREATE ROLE anna; CREATE ROLE eigenaar LOGIN; CREATE ROLE ander LOGIN; '
	  . 'CREATE EXTENSION klantcontact; SELECT klantcontact.versie()');

sub sql { return $node->safe_psql(@_); }

# database NAME, VERSION: a new one with the extension of this version
sub database
{
	my ($name, $version) = @_;
	sql('postgres', "CREATE DATABASE $name OWNER eigenaar");
	sql($name, 'CREATE EXTENSION klantcontact' . ($version ? " VERSION '$version'" : ''));
	return $name;
}

# refused DATABASE, SQL, PATTERN, NAME
sub refused
{
	my ($database, $sql, $pattern, $name) = @_;
	my (undef, undef, $err) = $node->psql($database, "\\set VERBOSITY verbose\n$sql");
	like($err, $pattern, $name);
}

# What the plan says is to be run by itself, at this moment.
sub steps
{
	my ($database, $when) = @_;
	return grep { $_ ne '' } split /\x1e/, sql($database, "SELECT string_agg(p, e'\\x1e') FROM klantcontact.werk_bij_plan('gemeente') p WHERE p LIKE '-- $when%'");
}

sub catalog
{
	my $database = shift;
	local $ENV{PGHOST} = $node->host;
	local $ENV{PGPORT} = $node->port;
	my ($out, $err);
	IPC::Run::run([ "$top/tests/scripts/catalog.sh", $database, 'gemeente' ], '>', \$out, '2>', \$err) or die $err;
	# as text: a tree holds oids of enums; and without what the update leaves in the log
	$out =~ s/\{[A-Z]+ :.*\}//g;
	return join "\n", grep { !/INSERT INTO gemeente\.mutatie .*"versie"/ } split /\n/, $out;
}

# differs A, B: the lines that one has more often
sub differs
{
	my %lines;
	$lines{$_}++ foreach split /\n/, $_[0];
	$lines{$_}-- foreach split /\n/, $_[1];
	return join "\n", map { substr(($lines{$_} > 0 ? '- ' : '+ ') . $_, 0, 300) } grep { $lines{$_} } sort keys %lines;
}

my $document = '{"kanaal": "telefoon", "onderwerp": "Verhuizing", "inhoud": "Vraag", "actoren": ["00000000-0000-7000-8000-0000000000a1"],'
  . ' "betrokkenen": [{"rol": "klant", "initiator": true, "wasPartij": "00000000-0000-7000-8000-0000000000b1"}],'
  . ' "interneTaken": [{"gevraagdeHandeling": "Bel", "toegewezenAanActor": "00000000-0000-7000-8000-0000000000a1"}]}';

#
# An empty register, and a new one
#
database('nieuw', undef);
sql('nieuw', "SET ROLE eigenaar; SELECT klantcontact.maak_register('gemeente')");
database('oud', '0.1.0');
sql('oud', "SET ROLE eigenaar; SELECT klantcontact.maak_register('gemeente')");
is(sql('oud', 'SELECT versie FROM gemeente.beleid'), '0.1.0', 'an extension of 0.1.0 makes a register of 0.1.0');
refused('oud', "SELECT klantcontact.werk_bij('gemeente')", qr/does not exist/, 'and does not know werk_bij');
sql('oud', 'ALTER EXTENSION klantcontact UPDATE');
is(differs(sql('nieuw', "SELECT pg_catalog.pg_describe_object(classid, objid, 0) FROM pg_catalog.pg_depend WHERE deptype = 'e' ORDER BY 1"),
		sql('oud', "SELECT pg_catalog.pg_describe_object(classid, objid, 0) FROM pg_catalog.pg_depend WHERE deptype = 'e' ORDER BY 1")), '', 'the extension that was updated has what a new one has');
is(sql('oud', "SELECT * FROM klantcontact.controleer('gemeente')"), '', 'a register of 0.1.0 is sound');
my @before = steps('oud', 'before');
my @within = steps('oud', 'by werk_bij');
my @after = steps('oud', 'after');
cmp_ok(scalar @within, '>', 0, 'the plan tells what werk_bij does');
is(scalar(grep { !/^-- (before werk_bij, by itself|by werk_bij|after werk_bij, by itself): \S.*\n/ } @before, @within, @after), 0, 'and of each statement which locks it takes');
sql('oud', $_) foreach @before;
is(sql('oud', "SELECT klantcontact.werk_bij('gemeente')"), $library, 'a superuser brings it to the version of the library');
is(sql('oud', "SELECT count(*) FROM klantcontact.controleer('gemeente')"), scalar @after, 'controleer tells what is still to be done by itself');
is(scalar steps('oud', 'still to be done'), scalar @after, 'and so does the plan');
sql('oud', $_) foreach @after;
is(sql('oud', "SELECT * FROM klantcontact.controleer('gemeente')"), '', 'which makes it sound');
is(sql('oud', "SELECT * FROM klantcontact.werk_bij_plan('gemeente')"), '', 'nothing is left to do');
is(sql('oud', "SELECT klantcontact.werk_bij('gemeente')"), $library, 'to do it again is safe');
is(differs(catalog('nieuw'), catalog('oud')), '', 'what was updated equals what is new: catalog, comments, privileges, dump');

#
# A dump of 0.1.0 with data, restored where the extension is new; nobody updates the register
#
database('vast', undef);
$node->command_ok([ 'psql', '-Xq', '-v', 'ON_ERROR_STOP=1', '-d', $node->connstr('vast'), '-f', "$top/tests/upgrade/0.1.0.sql" ], 'a dump of 0.1.0 is restored by a newer library');
is(sql('vast', "SELECT versie FROM klantcontact.registers()"), '0.1.0', 'it is of 0.1.0 still');
is(sql('vast', "SELECT * FROM klantcontact.controleer('gemeente')"), '', 'it is sound');
my $lees = "SELECT klantcontact.lees('gemeente', id, true) || '{}' FROM gemeente.klantcontact ORDER BY nummer";
my @old = split /\n/, sql('vast', $lees);
my $id = sql('vast', "SELECT klantcontact.registreer('gemeente', '$document')");
like($id, qr/^[0-9a-f-]{36}$/, 'registreer');
is(sql('vast', "SELECT count(*) FROM klantcontact.registreer_alle('gemeente', '[$document, $document]')"), '2', 'registreer_alle');
is(sql('vast', "SELECT count(*) FROM klantcontact.valideer('gemeente', '$document')"), '0', 'valideer');
like(sql('vast', "SELECT klantcontact.lees('gemeente', '$id')"), qr/Verhuizing/, 'lees');
like(sql('vast', "SELECT klantcontact.lees_op('gemeente', '00000000-0000-7000-8000-000000000002', now())"), qr/Paspoort/, 'lees_op');
like(sql('vast', "SELECT klantcontact.inzage('gemeente', '00000000-0000-7000-8000-0000000000b1')"), qr/de Vries/, 'inzage');
is(sql('vast', "SELECT count(*) FROM klantcontact.klantbeeld('gemeente', '00000000-0000-7000-8000-0000000000b1')"), '4', 'klantbeeld');
sql('vast', "SELECT klantcontact.vul_aan('gemeente', '$id', ' en meer'); SELECT klantcontact.corrigeer('gemeente', '$id', '{\"onderwerp\": \"Verhuizen\"}', 'vertypt')");
sql('vast', "SELECT klantcontact.verwerk('gemeente', (SELECT id FROM gemeente.interne_taak WHERE klantcontact = '$id'), 'klaar')");
sql('vast', "SELECT klantcontact.splits('gemeente', '$id', '[{\"onderwerp\": \"a\", \"inhoud\": \"i\"}, {\"onderwerp\": \"b\", \"inhoud\": \"i\"}]', 'twee')");
is(sql('vast', "SET ROLE consulent; SELECT count(*) FROM gemeente.klantcontact"), '0', 'rights hold');
refused('vast', "INSERT INTO gemeente.klantcontact (kanaal, onderwerp) VALUES ('telefoon', 'x')", qr/klantcontact_heeft_actor/, 'so do the rules');
# what 0.1.0 has not is refused where it stands, with what to do
foreach my $key ('"reactie": "x"', '"metadata": {}', '"gespreksresultaat": null', '"verdereActieOndernomen": true', '"geeindigdOp": "x"', '"hoofdOnderwerpType": 1')
{
	my ($name) = $key =~ /"(\w+)"/;
	(my $with = $document) =~ s/^\{/{$key, /;
	refused('vast', "SELECT klantcontact.registreer('gemeente', '$with')", qr/ERROR:  55000: \$\.$name: the register does not have this key yet\n.*\n?HINT:  Register gemeente is of version 0\.1\.0; SELECT klantcontact\.werk_bij\('gemeente'\) brings it to \Q$library\E\./, "registreer refuses $name");
	is(sql('vast', "SELECT pad, code FROM klantcontact.valideer('gemeente', '$with')"), "\$.$name|55000", "so does valideer");
	refused('vast', "SELECT klantcontact.corrigeer('gemeente', '$id', '{$key}', 'x')", qr/55000: \$\.$name: the register does not have/, 'and corrigeer');
}
(my $with = $document) =~ s/"rol"/"bezoekadres": {"adresregel1": "a", "postcode": "1234AB"}, "rol"/;
refused('vast', "SELECT klantcontact.registreer('gemeente', '$with')", qr/55000: \$\.betrokkenen\[0\]\.bezoekadres\.postcode: the register does not have/, 'a part of an address too');
refused('vast', "SELECT klantcontact.registreer_partij('gemeente', '{\"soortPartij\": \"persoon\", \"correspondentieadres\": {\"huisnummer\": 1}}')", qr/55000: \$\.correspondentieadres\.huisnummer: the register does not have/, 'of a partij as well');
refused('vast', "SELECT klantcontact.splits('gemeente', '$id', '[{\"onderwerp\": \"a\", \"reactie\": \"x\"}, {\"onderwerp\": \"b\"}]', 'x')", qr/55000: \$\[0\]\.reactie: the register does not have/, 'and in splits');
unlike((($node->psql('vast', "SELECT klantcontact.corrigeer('gemeente', '$id', '{\"weg\": 1}', 'x')"))[2]), qr/reactie|metadata/, 'no key that it has not is named as known');
refused('vast', "UPDATE gemeente.beleid SET versie = '$library'", qr/42501.*written by the functions/, 'nobody says that it is of another version');
is(sql('vast', "SELECT * FROM klantcontact.controleer('gemeente')"), '', 'it is sound after all that');

#
# Brought up to date with data, users' own, and clients that go on
#
my $forms = "SELECT c.relname, c.relfilenode FROM pg_catalog.pg_class c WHERE c.relnamespace = 'gemeente'::regnamespace AND c.relkind IN ('r', 'i') ORDER BY 1";
my %own = map { $_ => sql('vast', $_) } (
	"SELECT a.attname, a.atttypid::regtype FROM pg_catalog.pg_attribute a WHERE a.attrelid = 'gemeente.klantcontact'::regclass AND a.attname = 'zaaksysteem'",
	"SELECT pg_get_triggerdef(oid) FROM pg_catalog.pg_trigger WHERE tgname = 'eigen'",
	"SELECT pg_get_viewdef('gemeente.eigen_view')", "SELECT zaaksysteem FROM gemeente.klantcontact ORDER BY nummer",
	"SELECT * FROM klantcontact.rechten('gemeente')", "SELECT relacl FROM pg_catalog.pg_class WHERE oid = 'gemeente.klantcontact'::regclass");
my $files = sql('vast', $forms);
open my $script, '>', $node->basedir . '/client.sql' or die $!;
print $script "SELECT klantcontact.registreer('gemeente', '$document');\n",
  "SELECT count(*) FROM gemeente.v_klantcontact;\nSELECT count(*) FROM gemeente.v_interne_taak;\n";
close $script;
my @clients = map {
	IPC::Run::start([ $node->installed_command('pgbench'), '-n', '-M', $_, '-c', '4', '-j', '1', '-T', '8', '-f', $node->basedir . '/client.sql', $node->connstr('vast') ],
		'<', \undef, '>', \my $out, '2>', \my $err)
} qw(prepared simple);
ok($node->poll_query_until('vast', 'SELECT count(*) > 30 FROM gemeente.klantcontact'), 'clients are at work');
is(sql('vast', "SET ROLE eigenaar; SELECT klantcontact.werk_bij('gemeente')"), $library, 'the owner brings it up to date under them');
my $at = sql('vast', 'SELECT count(*) FROM gemeente.klantcontact');
ok($node->poll_query_until('vast', "SELECT count(*) > $at + 20 FROM gemeente.klantcontact"), 'they go on');
ok((grep { $_->finish } @clients) == 2, 'not one of them met an error');
unlike(slurp_file($node->logfile), qr/deadlock detected/, 'no deadlock');
my %before = map { split /\|/ } split /\n/, $files;
my %now = map { split /\|/ } split /\n/, sql('vast', $forms);
is(join(' ', grep { $before{$_} != $now{$_} } sort keys %before), '', 'no table or index was rewritten');
is(sql('vast', $_), $own{$_}, "users' own stays: $_") foreach grep { !/zaaksysteem FROM/ } sort keys %own;
my %old_now = map { $_ => 1 } split /\n/, sql('vast', $lees);
my $after = sql('vast', "SELECT string_agg(p, ';') FROM klantcontact.werk_bij_plan('gemeente') p");
sql('vast', $_) foreach steps('vast', 'still to be done');
is(sql('vast', "SELECT * FROM klantcontact.controleer('gemeente')"), '', 'the register is sound');
is(sql('vast', "SELECT count(*) FROM gemeente.klantcontact WHERE zaaksysteem = 'x''y'"), '1', 'so are the data');
my @new = split /\n/, sql('vast', "SELECT klantcontact.lees('gemeente', id, true) || '{}' FROM gemeente.klantcontact WHERE id IN ('00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-000000000002') ORDER BY nummer");
is(scalar @new, scalar @old, 'what was there is read');
is(sql('vast', "SELECT count(*) FROM klantcontact.registreer_alle('gemeente', '[$document, $document]')"), '2', 'and one registers');

#
# docs/beheer.md, on a register of 0.1.0
#
database('gids', undef);
$node->command_ok([ 'psql', '-Xq', '-d', $node->connstr('gids'), '-f', "$top/tests/upgrade/0.1.0.sql" ], 'a dump is restored');
my ($block) = slurp_file("$top/docs/beheer.md") =~ /^## Upgrading\n.*?^```sql\n(.*?)^```/ms;
like(sql('gids', "SET ROLE eigenaar; $block"), qr/^gemeente\|0\.1\.0\n0\n\Q$library\E(?:\n-- still to be done since werk_bij, by itself\n.*)?$/s, 'what docs/beheer.md prints is done');
sql('gids', $_) foreach steps('gids', 'still to be done');
is(sql('gids', "SELECT * FROM klantcontact.controleer('gemeente')"), '', 'and the rest of its steps');

#
# Each statement of the plan takes the locks that it says
#
database('sloten', '0.1.0');
sql('sloten', "SET ROLE eigenaar; SELECT klantcontact.maak_register('gemeente')");
sql('sloten', 'ALTER EXTENSION klantcontact UPDATE');
my @wrong;
foreach my $step (steps('sloten', 'by werk_bij'))
{
	my ($told, $statement) = $step =~ /^-- by werk_bij: ([^\n]*)\n(.*)\z/s;
	next if $statement =~ /^UPDATE .*beleid SET versie/;
	my $locks = sql('sloten', "BEGIN; SET LOCAL search_path = pg_catalog, pg_temp; SELECT count(*) FROM gemeente.beleid; $statement\n"
		  . "SELECT string_agg(DISTINCT regexp_replace(regexp_replace(l.mode, 'Lock\$', ''), '([a-z])([A-Z])', '\\1 \\2', 'g') || ' on ' || c.relname, '; ') FROM pg_catalog.pg_locks l JOIN pg_catalog.pg_class c ON c.oid = l.relation"
		  . " WHERE l.pid = pg_backend_pid() AND c.relnamespace = 'gemeente'::regnamespace AND c.relkind IN ('r', 'v') AND c.xmin::text <> pg_current_xact_id()::xid::text AND l.mode NOT IN ('AccessShareLock', 'RowShareLock'); COMMIT");
	foreach my $lock (grep { /\S/ } split /; /, (split /\n/, $locks)[-1] // '')
	{
		push @wrong, "$lock, of: $step" if index(uc $told, uc $lock) < 0 && $lock =~ / on /;
	}
}
is(join("\n", @wrong), '', 'no statement takes a lock that its line does not tell');

#
# What is refused
#
database('weiger', '0.1.0');
sql('weiger', "SET ROLE eigenaar; SELECT klantcontact.maak_register('gemeente')");
sql('weiger', 'ALTER EXTENSION klantcontact UPDATE');
refused('weiger', "SET ROLE ander; SELECT klantcontact.werk_bij('gemeente')", qr/42501/, 'another role does not update it');
my $holder = $node->background_psql('weiger');
$holder->query_safe('BEGIN; SELECT FROM gemeente.interne_taak');
refused('weiger', "SET lock_timeout = '200ms'; SELECT klantcontact.werk_bij('gemeente')", qr/55P03/, 'with lock_timeout it gives up');
is(sql('weiger', 'SELECT versie FROM gemeente.beleid'), '0.1.0', 'and leaves the register as it was');
$holder->quit;
sql('weiger', 'ALTER TABLE gemeente.klantcontact DISABLE TRIGGER klantcontact_bij_commit');
refused('weiger', "SELECT klantcontact.werk_bij('gemeente')", qr/55000.*not as version 0\.1\.0 makes it.*klantcontact_bij_commit/s, 'a register that was tampered with is refused');
sql('weiger', 'ALTER TABLE gemeente.klantcontact ENABLE TRIGGER klantcontact_bij_commit');
sql('weiger', "DO \$\$ BEGIN PERFORM klantcontact.werk_bij('gemeente'); RAISE 'toch niet'; EXCEPTION WHEN raise_exception THEN NULL; END \$\$");
is(sql('weiger', 'SELECT versie FROM gemeente.beleid'), '0.1.0', 'undone with a savepoint, it is as it was');
is(sql('weiger', "SELECT * FROM klantcontact.controleer('gemeente')"), '', 'and sound');
sql('weiger', "SELECT klantcontact.werk_bij('gemeente')");

# in the transaction that updated it the new rules hold, and after a rollback the old register is there
database('midden', '0.1.0');
sql('midden', "SET ROLE eigenaar; SELECT klantcontact.maak_register('gemeente')");
sql('midden', "ALTER EXTENSION klantcontact UPDATE; INSERT INTO gemeente.actor (id, naam, soort_actor) VALUES ('00000000-0000-7000-8000-0000000000a1', 'Balie', 'organisatorische_eenheid'), ('00000000-0000-7000-8000-0000000000a2', 'Burgerzaken', 'organisatorische_eenheid');"
	  . " UPDATE gemeente.beleid SET betrokkene_verplicht = false");
refused('midden', "BEGIN; SELECT count(*) FROM klantcontact.controleer('gemeente'); SELECT klantcontact.werk_bij('gemeente');"
	  . " INSERT INTO gemeente.klantcontact (id, kanaal, onderwerp, inhoud) VALUES ('00000000-0000-7000-8000-000000000001', 'balie', 'x', 'i');"
	  . " INSERT INTO gemeente.actor_klantcontact (klantcontact, actor) VALUES ('00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-0000000000a1');"
	  . " INSERT INTO gemeente.interne_taak (id, klantcontact, actor, gevraagde_handeling) VALUES ('00000000-0000-7000-8000-000000000002', '00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-0000000000a1', 'g');"
	  . " INSERT INTO gemeente.actor_interne_taak (interne_taak, actor) VALUES ('00000000-0000-7000-8000-000000000002', '00000000-0000-7000-8000-0000000000a2'); COMMIT", qr/interne_taak_actoren/, 'the new rules hold in the transaction that updated it');
is((split /\n/, sql('midden', "BEGIN; SAVEPOINT a; SELECT klantcontact.werk_bij('gemeente'); SELECT 1 FROM klantcontact.controleer('gemeente') LIMIT 1; ROLLBACK TO a; SELECT count(*) FROM klantcontact.controleer('gemeente'); COMMIT"))[-1], '0', 'and after a rollback to a savepoint the old ones');
sql('midden', "CREATE FUNCTION public.own() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'; CREATE TRIGGER own BEFORE UPDATE ON gemeente.beleid FOR EACH ROW EXECUTE FUNCTION public.own()");
refused('midden', "SELECT klantcontact.werk_bij('gemeente')", qr/55000.*could not be written/, 'a trigger that swallows the version is told of');
sql('midden', "DROP TRIGGER own ON gemeente.beleid; ALTER DEFAULT PRIVILEGES FOR ROLE eigenaar IN SCHEMA gemeente GRANT SELECT ON TABLES TO PUBLIC");
refused('midden', "SELECT klantcontact.werk_bij('gemeente')", qr/55000.*default privileges/, 'so are default privileges');
sql('midden', "ALTER DEFAULT PRIVILEGES FOR ROLE eigenaar IN SCHEMA gemeente REVOKE SELECT ON TABLES FROM PUBLIC; SELECT klantcontact.werk_bij('gemeente')");
# who may make triggers does not say of which version it is
sql('midden', "GRANT TRIGGER ON gemeente.klantcontact TO ander; GRANT USAGE ON SCHEMA gemeente TO ander; SET ROLE ander; CREATE TRIGGER aaa BEFORE DELETE ON gemeente.klantcontact FOR EACH ROW EXECUTE FUNCTION klantcontact.bij_rij('klantcontact', '9.9')");
is(sql('midden', "UPDATE gemeente.actor SET naam = 'y' WHERE naam = 'Balie' RETURNING naam"), 'y', "another's trigger does not tell the version");

# a register of a version that this library does not know
sql('weiger', "INSERT INTO gemeente.actor (id, naam, soort_actor) VALUES ('00000000-0000-7000-8000-0000000000a1', 'Balie', 'organisatorische_eenheid')");
sql('weiger', "CREATE OR REPLACE TRIGGER \"~klantcontact_bij_rij\" BEFORE INSERT OR UPDATE OR DELETE ON gemeente.klantcontact FOR EACH ROW EXECUTE FUNCTION klantcontact.bij_rij('klantcontact', '9.0.0')");
refused('weiger', "SELECT klantcontact.registreer('gemeente', '{\"kanaal\": \"telefoon\", \"onderwerp\": \"x\", \"actoren\": [\"00000000-0000-7000-8000-0000000000a1\"], \"betrokkenen\": [{\"rol\": \"klant\", \"initiator\": true}], \"inhoud\": \"i\"}')",
	qr/55000.*newer version than the library/, 'nothing is written in a register that is newer than the library');
refused('weiger', "UPDATE gemeente.actor SET naam = 'x'", qr/55000.*newer version/, 'by no table');
refused('weiger', "SELECT klantcontact.werk_bij('gemeente')", qr/55000.*newer version/, 'nor is it brought back');
like(sql('weiger', "SELECT melding FROM klantcontact.controleer('gemeente', 'bouw') LIMIT 1"), qr/newer version than the library/, 'controleer tells');

# an extension of 0.1.0 under the new library: it serves, and says what comes first
database('lib', '0.1.0');
sql('lib', "SET ROLE eigenaar; SELECT klantcontact.maak_register('gemeente')");
is(sql('lib', "SELECT * FROM klantcontact.controleer('gemeente')"), '', 'an extension of 0.1.0 works with the new library');
$node->command_fails_like([ 'psql', '-Xq', '-d', $node->connstr('oud'), '-c', "ALTER EXTENSION klantcontact UPDATE TO '0.1.0'" ], qr/no update path/, 'there is no way back');

#
# Logical replication from a register of 0.1.0 to one of the library's version
#
database('bron', '0.1.0');
sql('bron', "SELECT klantcontact.maak_register('gemeente')");
sql('bron', 'CREATE PUBLICATION p FOR TABLES IN SCHEMA gemeente');
sql('nieuw', "SET session_replication_role = replica; DELETE FROM gemeente.beleid; DELETE FROM gemeente.kanaal; DELETE FROM gemeente.soort_digitaal_adres");
sql('bron', "SELECT pg_create_logical_replication_slot('s', 'pgoutput')");
(my $from = $node->connstr('bron')) =~ s/'/''/g;
sql('nieuw', "CREATE SUBSCRIPTION s CONNECTION '$from' PUBLICATION p WITH (create_slot = false, slot_name = 's')");
$node->wait_for_subscription_sync($node, 's', 'nieuw') if $node->can('wait_for_subscription_sync');
sql('bron', "INSERT INTO gemeente.actor (id, naam, soort_actor) VALUES ('00000000-0000-7000-8000-0000000000a1', 'Balie', 'organisatorische_eenheid')");
ok($node->poll_query_until('nieuw', 'SELECT count(*) = 1 FROM gemeente.actor'), 'a register of 0.1.0 is replicated to a newer one');
is(sql('nieuw', "SELECT versie FROM gemeente.beleid"), '0.1.0', 'and its beleid came along');
is(sql('nieuw', "SELECT melding FROM klantcontact.controleer('gemeente') WHERE tabel = 'gemeente.beleid'::regclass"), "Its versie is not $library, as which the guards of the register were made.",
	'which controleer tells');
sql('nieuw', 'DROP SUBSCRIPTION s');
$node->stop;
done_testing();
