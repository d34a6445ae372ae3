# What an administrator does to tables, while they are written to: rewritten, reindexed, moved and
# renamed, the register is sound, pg_amcheck finds nothing, and nobody's work was lost.  And a full disk.
use strict;
use warnings;
use IPC::Run qw(start finish);
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

my $tmp = PostgreSQL::Test::Utils::tempdir;
my $node = PostgreSQL::Test::Cluster->new('beheerder');
$node->init(extra => ['--wal-segsize=1']);
$node->start;
sub ask { return $node->safe_psql('postgres', $_[0]); }

ask(<<'END');
CREATE EXTENSION klantcontact;
CREATE EXTENSION amcheck;
SELECT klantcontact.maak_register('gemeente');
INSERT INTO gemeente.actor (id, naam, soort_actor) VALUES ('0a000000-0000-7000-8000-000000000001', 'KCC', 'organisatorische_eenheid');
CREATE FUNCTION doc(id text, inhoud text DEFAULT 'i') RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$ SELECT jsonb_build_object('id', id, 'kanaal', 'telefoon', 'onderwerp', 'o', 'inhoud', inhoud,
	'actoren', '["0a000000-0000-7000-8000-000000000001"]'::jsonb, 'betrokkenen', '[{"rol": "klant", "initiator": true, "digitaleAdressen": [{"soortDigitaalAdres": "e-mail", "adres": "v@example.org"}]}]'::jsonb,
	'interneTaken', '[{"toegewezenAanActor": "0a000000-0000-7000-8000-000000000001", "gevraagdeHandeling": "bel"}]'::jsonb) $$;
END
my $seal = ask("SELECT klantcontact.zegel('gemeente')");

# Sessions that register, add to what is there and close taken, until they are told to stop; one without a pause.
sub start_writer
{
	my ($session, $pause) = @_;
	my @lines = map {
		my $id = sprintf '%08x-0000-7000-8000-%012x', $session, $_;
		("SELECT FROM klantcontact.registreer('gemeente', doc('$id'));", "SELECT FROM klantcontact.vul_aan('gemeente', '$id', ' en meer');",
			"SELECT '$id' FROM klantcontact.verwerk('gemeente', (SELECT id FROM gemeente.interne_taak WHERE klantcontact = '$id'));", $pause ? 'SELECT FROM pg_sleep(0.01);' : ())
	} 1 .. 30_000;
	append_to_file("$tmp/$session.sql", join "\n", @lines);
	return start [ 'psql', '-XAtq', '-v', 'ON_ERROR_STOP=1', '-v', 'SHOW_CONTEXT=never', '-d', $node->connstr('postgres') . ' application_name=schrijver', '-f', "$tmp/$session.sql" ],
		'>', "$tmp/$session.out", '2>', "$tmp/$session.err";
}
my @writers = (start_writer(1, 1), start_writer(2, 1), start_writer(3, 0));

mkdir "$tmp/elders";
my @tables = split /\n/, ask("SELECT c.oid::regclass FROM pg_class c WHERE relnamespace = 'gemeente'::regnamespace AND relkind = 'r' ORDER BY relname");
my @steps = (
	(map { "REINDEX TABLE CONCURRENTLY $_" } @tables),
	(map { "CLUSTER gemeente.$_ USING ${_}_pkey" } qw(klantcontact betrokkene interne_taak)),
	'CLUSTER gemeente.mutatie USING mutatie_keten_key',
	'VACUUM FULL gemeente.digitaal_adres', 'VACUUM FULL gemeente.mutatie', 'VACUUM (FREEZE, INDEX_CLEANUP ON) gemeente.klantcontact', 'ANALYZE',
	"CREATE TABLESPACE elders LOCATION '$tmp/elders'",
	(map { "ALTER TABLE gemeente.$_ SET TABLESPACE elders" } qw(klantcontact mutatie betrokkene)),
	'ALTER INDEX gemeente.mutatie_keten_key SET TABLESPACE elders',
	'ALTER TABLE gemeente.klantcontact SET (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.01)',
	'ALTER TABLE gemeente.mutatie ALTER voor SET STORAGE EXTERNAL',
	'CREATE INDEX CONCURRENTLY eigen ON gemeente.klantcontact (plaatsgevonden_op)', 'DROP INDEX CONCURRENTLY gemeente.eigen',
	'REINDEX DATABASE CONCURRENTLY postgres',
	# what a session keeps of a table is made anew while it is being looked at
	(map { "REINDEX TABLE CONCURRENTLY gemeente.$_" } (qw(digitaal_adres betrokkene interne_taak actor_klantcontact)) x 10));
foreach my $step (@steps)
{
	my (undef, undef, $err) = $node->psql('postgres', "SET client_min_messages = error; $step");
	is($err, '', $step =~ s/'.*'/'..'/r);
}
SKIP:
{
	my $repack = $node->config_data('--bindir') . '/pg_repack';
	skip 'pg_repack is not installed', 1 if !-x $repack || $node->psql('postgres', 'CREATE EXTENSION pg_repack') != 0;
	$node->command_ok([ $repack, '-d', 'postgres', '--schema=gemeente', '--no-superuser-check' ], 'pg_repack');
	ask('DROP EXTENSION pg_repack');
}
my $stopped = ask("SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE application_name = 'schrijver'");
is($stopped, 3, 'all sessions wrote to the end');
finish $_ foreach @writers;
is(join('', grep { !/terminating connection due to administrator command|server closed the connection|This probably means|before or while processing|connection to server was lost/ } map { split /^/, slurp_file("$tmp/$_.err") } 1 .. 3),
	'', 'none of them met an error');
my @done = map { split /\n/, slurp_file("$tmp/$_.out") } 1 .. 3;
note(@done . ' contacts were registered, added to and closed meanwhile');
cmp_ok(scalar @done, '>', 30, 'they wrote');
is(ask('SELECT count(*) FROM gemeente.klantcontact k JOIN gemeente.interne_taak t ON t.klantcontact = k.id'
	. " WHERE k.inhoud = 'i en meer' AND t.status = 'verwerkt' AND k.id IN (" . join(', ', map { "'$_'" } @done) . ')'), scalar @done, 'all that they did is there');
sub is_sound
{
	my ($register, $when) = @_;
	is(ask("SELECT regel, tabel, melding FROM klantcontact.controleer('$register') UNION ALL SELECT regel, tabel, melding FROM klantcontact.controleer_zegel('$register', '$seal')"), '', "$when: sound, and the seal holds");
}
is_sound('gemeente', 'after all of it');
$node->command_ok([ 'pg_amcheck', '--heapallindexed', '--parent-check', '-d', 'postgres' ], 'pg_amcheck finds nothing');

# names: the schema, roles that have rights and act as actoren, the database
ask(<<'END');
CREATE ROLE klerk LOGIN;
UPDATE gemeente.actor SET db_rol = 'klerk';
SELECT klantcontact.verleen('gemeente', 'klerk', 'klantcontactcentrum');
ALTER SCHEMA gemeente RENAME TO "Nieuwe 'stad'";
ALTER ROLE klerk RENAME TO ambtenaar;
CREATE ROLE klerk LOGIN;
CREATE DATABASE ander;
END
is($node->safe_psql('ander', 'ALTER DATABASE postgres RENAME TO werk'), '', 'the database gets another name');
sub at_work { return $node->safe_psql('werk', $_[0], extra_params => [ '-U', $_[1] ]); }
is(at_work(q{SELECT klantcontact.handelende_actor('"Nieuwe ''stad''".actor'::regclass)}, 'ambtenaar'), '0a000000-0000-7000-8000-000000000001', 'the role that was renamed acts as its actor');
like(at_work(q{SELECT klantcontact.registreer('"Nieuwe ''stad''"', public.doc('0c000000-0000-7000-8000-000000000001'))}, 'ambtenaar'), qr/^0c/, 'and registers');
my (undef, undef, $err) = $node->psql('werk', q{SELECT klantcontact.registreer('"Nieuwe ''stad''"', public.doc('0c000000-0000-7000-8000-000000000002'))}, extra_params => [ '-U', 'klerk' ]);
like($err, qr/permission denied/, 'a new role of the old name does not');
$node->safe_psql('ander', 'ALTER DATABASE werk RENAME TO postgres');
ask(q{ALTER SCHEMA "Nieuwe 'stad'" RENAME TO gemeente});
ask("UPDATE gemeente.actor SET db_rol = 'ambtenaar'");
is_sound('gemeente', 'after other names');

# A full disk: no file can grow any more.  What was being written is undone as a whole; what is there is read.
$node->stop;
my $megabytes = 8;
system_or_bail('bash', '-c', 'ulimit -f ' . $megabytes * 1024 . '; exec pg_ctl -w -D "$1" -l "$2" -o "--cluster-name=vol" start', 'vol', $node->data_dir, "$tmp/vol.log");
$node->_update_pid(1);
my $count = ask('SELECT count(*) FROM gemeente.klantcontact');
my ($batches, $failed) = (0, '');
while ($failed eq '' && $batches < 100)
{
	(undef, undef, $failed) = $node->psql('postgres', "SELECT FROM klantcontact.registreer_alle('gemeente', (SELECT jsonb_agg(doc(NULL, (SELECT string_agg(md5(random()::text), '') FROM generate_series(1, 30 + i % 2)))) FROM generate_series(1, 500) i))");
	$batches++ if $failed eq '';
}
like($failed, qr/could not (extend|write).*File too large|No space left/, "after $batches batches of 500 the disk is full");
is(ask('SELECT count(*) FROM gemeente.klantcontact'), $count + 500 * $batches, 'the batch that it met is not there, those before it are');
is_sound('gemeente', 'with a full disk');
$node->stop;
$node->start;
like(ask("SELECT klantcontact.registreer('gemeente', doc('0c000000-0000-7000-8000-000000000003'))"), qr/^0c/, 'with room it goes on');
is_sound('gemeente', 'with room');
$node->stop;
done_testing();
