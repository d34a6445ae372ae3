# A register moves to another server by logical replication, as docs/beheer.md tells, while it is written to:
# nothing is lost, the seals of before hold there, and it goes on.
use strict;
use warnings;
use IPC::Run qw(start finish);
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

my $tmp = PostgreSQL::Test::Utils::tempdir;
my ($source, $target) = map { PostgreSQL::Test::Cluster->new($_) } qw(bron doel);
$source->init(allows_streaming => 'logical');
$target->init;
$_->start foreach $source, $target;
$_->safe_psql('postgres', 'CREATE EXTENSION klantcontact; CREATE ROLE klerk LOGIN') foreach $source, $target;
$source->safe_psql('postgres', <<'END');
SELECT klantcontact.maak_register('gemeente');
SELECT klantcontact.verleen('gemeente', 'klerk', 'klantcontactcentrum');
INSERT INTO gemeente.actor (id, naam, soort_actor, db_rol) VALUES ('0a000000-0000-7000-8000-000000000001', 'KCC', 'organisatorische_eenheid', 'klerk');
CREATE FUNCTION doc(id text) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$ SELECT jsonb_build_object('id', id, 'kanaal', 'telefoon', 'onderwerp', 'o', 'inhoud', 'i',
	'actoren', '["0a000000-0000-7000-8000-000000000001"]'::jsonb, 'betrokkenen', '[{"rol": "klant", "initiator": true}]'::jsonb,
	'interneTaken', '[{"toegewezenAanActor": "0a000000-0000-7000-8000-000000000001", "gevraagdeHandeling": "bel"}]'::jsonb) $$;
SELECT count(*) FROM klantcontact.registreer_alle('gemeente', (SELECT jsonb_agg(doc(NULL)) FROM generate_series(1, 2000)));
END
my $seal = $source->safe_psql('postgres', "SELECT klantcontact.zegel('gemeente')");

# Writers that register, add, close, correct and destroy until they are stopped.
sub start_writer
{
	my ($session) = @_;
	my @lines = map {
		my $id = sprintf '%08x-0000-7000-8000-%012x', $session, $_;
		("SELECT FROM klantcontact.registreer('gemeente', doc('$id'));", "SELECT FROM klantcontact.vul_aan('gemeente', '$id', ' en meer');",
			"SELECT FROM klantcontact.corrigeer('gemeente', '$id', '{\"onderwerp\": \"beter\"}', 'fout');",
			"SELECT FROM klantcontact.verwerk('gemeente', (SELECT id FROM gemeente.interne_taak WHERE klantcontact = '$id'));", "SELECT '$id' FROM pg_sleep(0.005);")
	} 1 .. 30_000;
	append_to_file("$tmp/$session.sql", join "\n", @lines);
	return start [ 'psql', '-XAtq', '-v', 'ON_ERROR_STOP=1', '-d', $source->connstr('postgres') . ' application_name=schrijver', '-f', "$tmp/$session.sql" ],
		'>', "$tmp/$session.out", '2>', "$tmp/$session.err";
}
my @writers = map { start_writer($_) } 1 .. 2;
$source->poll_query_until('postgres', 'SELECT count(*) > 2050 FROM gemeente.klantcontact') or die 'the writers do not write';

# the steps of the manual
command_ok([ 'pg_dump', '-s', '-n', 'gemeente', '-d', $source->connstr('postgres'), '-f', "$tmp/schema.sql" ], 'pg_dump -s');
command_ok([ 'psql', '-Xq', '-v', 'ON_ERROR_STOP=1', '-d', $target->connstr('postgres'), '-f', "$tmp/schema.sql" ], 'psql < schema');
$source->safe_psql('postgres', 'CREATE PUBLICATION verhuizing FOR TABLES IN SCHEMA gemeente');
$target->safe_psql('postgres', "CREATE SUBSCRIPTION verhuizing CONNECTION \$c\$" . $source->connstr('postgres') . "\$c\$ PUBLICATION verhuizing");
$target->poll_query_until('postgres', "SELECT count(*) FILTER (WHERE srsubstate NOT IN ('r', 's')) = 0 AND count(*) > 10 FROM pg_subscription_rel") or die 'the tables are not copied';
# the subscriber goes down in between: what it keeps of the copy, written without waiting for the disk, is there by then,
# as the publisher has dropped its slots
$target->safe_psql('postgres', 'CHECKPOINT');
$target->stop('immediate');
$target->start;
is($source->safe_psql('postgres', "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE application_name = 'schrijver'"), 2, 'the writers wrote to the end');
finish $_ foreach @writers;
my @done = map { split /\n/, slurp_file("$tmp/$_.out") } 1 .. 2;
note(@done . ' contacts were registered, added to, corrected and closed meanwhile');
cmp_ok(scalar @done, '>', 20, 'they wrote');
$source->wait_for_catchup('verhuizing');
$target->safe_psql('postgres', $source->safe_psql('postgres', "SELECT string_agg(format('SELECT setval(%L, %s)', format('%I.%I', schemaname, sequencename), last_value), ';') FROM pg_sequences WHERE schemaname = 'gemeente' AND last_value IS NOT NULL"));
my $last = $source->safe_psql('postgres', "SELECT klantcontact.zegel('gemeente')");
$target->safe_psql('postgres', 'DROP SUBSCRIPTION verhuizing');

sub both
{
	my ($sql) = @_;
	return map { $_->safe_psql('postgres', $sql) } $source, $target;
}
foreach my $table (split /\n/, $source->safe_psql('postgres', "SELECT relname FROM pg_class WHERE relnamespace = 'gemeente'::regnamespace AND relkind = 'r' ORDER BY 1"))
{
	my ($here, $there) = both("SELECT count(*), md5(string_agg(t::text, ',' ORDER BY t::text)) FROM gemeente.$table t");
	is($there, $here, "$table is equal");
}
# rights, and who acts as which actor, came with the schema
is($target->safe_psql('postgres', "SELECT regel, tabel, melding FROM klantcontact.controleer('gemeente')"), '', 'it is sound');
is($target->safe_psql('postgres', "SELECT melding FROM klantcontact.controleer_zegel('gemeente', '$_')"), '', 'a seal of the source holds') foreach $seal, $last;
is($target->safe_psql('postgres', "SELECT count(*) FROM gemeente.klantcontact k JOIN gemeente.interne_taak t ON t.klantcontact = k.id WHERE k.inhoud = 'i en meer' AND k.onderwerp = 'beter' AND t.status = 'verwerkt' AND k.id IN ("
	. join(', ', map { "'$_'" } @done) . ')'), scalar @done, 'all that the writers did is there');
# and it goes on
$target->safe_psql('postgres', 'CREATE FUNCTION doc() RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$ SELECT $d$' . $source->safe_psql('postgres', 'SELECT doc(NULL)') . '$d$::jsonb $$');
my ($before) = both('SELECT max(nummer) FROM gemeente.klantcontact');
$target->safe_psql('postgres', "SELECT klantcontact.registreer('gemeente', public.doc())", extra_params => [ '-U', 'klerk' ]);
is($target->safe_psql('postgres', 'SELECT max(nummer) FROM gemeente.klantcontact'), $before + 1, 'the numbers go on');
is($target->safe_psql('postgres', "SELECT count(*) FROM klantcontact.controleer('gemeente')"), '0', 'it stays sound');
$_->stop foreach $target, $source;
done_testing();
