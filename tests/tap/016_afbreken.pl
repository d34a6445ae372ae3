# Long functions show how far they are to another session, and stop soon when they are cancelled.
use strict;
use warnings;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;
use Time::HiRes qw(time usleep);

my $node = PostgreSQL::Test::Cluster->new('afbreken');
$node->init;
$node->append_conf('postgresql.conf', "max_wal_size = '4GB'");
$node->start;

# A machine may be busy: what is asked here is ten times what a quiet one shows (bench/README.md).
my $soon = 1.0;
my $rows = $ENV{AFBREKEN_ROWS} || 10_000;

$node->safe_psql('postgres', <<"END");
CREATE EXTENSION klantcontact;
SELECT klantcontact.maak_register('gemeente');
INSERT INTO gemeente.actor (id, naam, soort_actor) VALUES ('0a000000-0000-7000-8000-000000000001', 'KCC', 'organisatorische_eenheid');
INSERT INTO gemeente.bewaartermijn (kanaal, termijn) VALUES ('telefoon', '1 month');
SELECT klantcontact.registreer_partij('gemeente', '{"id": "0b000000-0000-7000-8000-000000000001", "soortPartij": "persoon", "contactnaam": {"achternaam": "V"},
	"partijIdentificatoren": [{"objectId": "1", "codeObjecttype": "klant", "codeRegister": "crm", "codeSoortObjectId": "nr"}]}');
CREATE FUNCTION doc(n int) RETURNS jsonb LANGUAGE sql STABLE AS \$\$ SELECT jsonb_build_object('kanaal', 'telefoon', 'onderwerp', 'o', 'inhoud', 'i', 'plaatsgevondenOp', '2020-01-01 00:00:00Z',
	'actoren', '["0a000000-0000-7000-8000-000000000001"]'::jsonb, 'betrokkenen', '[{"rol": "klant", "initiator": true, "wasPartij": "0b000000-0000-7000-8000-000000000001"}]'::jsonb) \$\$;
CREATE TABLE stapel AS SELECT doc(i) AS document FROM generate_series(1, $rows) i;
CREATE TABLE pak AS SELECT jsonb_agg(document) AS documenten FROM stapel;
SELECT klantcontact.registreer_uit('gemeente', 'SELECT document FROM stapel');
END

my %long = (
	registreer_alle => "SELECT count(*) FROM klantcontact.registreer_alle('gemeente', (SELECT documenten FROM pak))",
	registreer_uit => "SELECT klantcontact.registreer_uit('gemeente', 'SELECT document FROM stapel', 100)",
	controleer => "SELECT count(*) FROM klantcontact.controleer('gemeente')",
	vernietig_verlopen => "SELECT count(*) FROM klantcontact.vernietig_verlopen('gemeente', false)",
	vergeet => "SELECT count(*) FROM klantcontact.vergeet('gemeente', '0b000000-0000-7000-8000-000000000001', 'op verzoek')");

foreach my $name (sort keys %long)
{
	my $began = time;
	$node->safe_psql('postgres', "BEGIN; $long{$name}; ROLLBACK");
	my $whole = time - $began;
	foreach my $part (0.2, 0.5, 0.8)
	{
		my $ms = int($whole * $part * 1000) || 1;
		my ($stdout, $stderr);
		$began = time;
		my $code = $node->psql('postgres', "SET statement_timeout = $ms; BEGIN; $long{$name}; ROLLBACK", stdout => \$stdout, stderr => \$stderr);
		my $over = time - $began - $ms / 1000;
		ok($stderr =~ /canceling statement/ ? $over < $soon : $code == 0, "$name stops when it is told to at $part of its time")
		  or diag("$ms ms, and $over s more: $stderr");
	}
	is($node->safe_psql('postgres', "SELECT count(*) FROM gemeente.klantcontact"), $rows, "what $name did is undone");
}

# Another session sees it: one that waits behind its first part for a lock that we hold.
my $holder = $node->background_psql('postgres');
$holder->query_safe("BEGIN; SELECT FROM gemeente.actor FOR UPDATE");
my $writer = IPC::Run::start([ $node->installed_command('psql'), '-XqAt', '-d', $node->connstr('postgres'), '-c',
		"SELECT klantcontact.registreer_uit('gemeente', 'SELECT document FROM stapel', 10)" ], '<', \undef, '>', \my $out, '2>', \my $err);
ok($node->poll_query_until('postgres', "SELECT count(*) = 1 FROM pg_stat_progress_copy WHERE relid = 'gemeente.klantcontact'::regclass AND type = 'CALLBACK' AND command IS NULL"),
	'registreer_uit is shown in pg_stat_progress_copy');
is($node->safe_psql('postgres', "SELECT a.query ~ 'registreer_uit', p.tuples_processed < $rows FROM pg_stat_progress_copy p JOIN pg_stat_activity a USING (pid)"), 't|t', 'with its query');
$holder->query_safe('COMMIT');
$holder->quit;
$writer->finish;
is($out, "$rows\n", 'and it goes on');
is($node->safe_psql('postgres', 'SELECT count(*) FROM pg_stat_progress_copy'), '0', 'nothing is shown afterwards');
$node->stop;
done_testing();
