# The server falls over in the middle of registreer_alle and registreer_uit, whose rows go in without a statement, and while
# such a transaction commits: all of a document is there or nothing, and so is all of a call.
use strict;
use warnings;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;
use Time::HiRes qw(usleep);

my $node = PostgreSQL::Test::Cluster->new('val_halverwege');
$node->init;
# a checkpoint may come at any moment, and pages be written by others
$node->append_conf('postgresql.conf', "fsync = on\nfull_page_writes = on\nbgwriter_delay = 10ms\nshared_buffers = '2MB'\nrestart_after_crash = off");
$node->start;

my $rows = 3000;
$node->safe_psql('postgres', <<"END");
CREATE EXTENSION klantcontact;
SELECT klantcontact.maak_register('gemeente');
INSERT INTO gemeente.actor (id, naam, soort_actor) SELECT ('0a000000-0000-7000-8000-00000000000' || n)::uuid, 'E', 'organisatorische_eenheid' FROM generate_series(1, 3) n;
CREATE TABLE stapel AS SELECT jsonb_build_object('kanaal', 'telefoon', 'onderwerp', 'o', 'inhoud', 'i', 'actoren', jsonb_build_array('0a000000-0000-7000-8000-00000000000' || 1 + i % 3),
	'betrokkenen', '[{"rol": "klant", "initiator": true, "digitaleAdressen": [{"soortDigitaalAdres": "e-mail", "adres": "a\@example.org"}]}]'::jsonb,
	'bijlagen', jsonb_build_array(jsonb_build_object('objectidentificator', jsonb_build_object('objectId', i::text, 'codeObjecttype', 'informatieobject', 'codeRegister', 'drc', 'codeSoortObjectId', 'uuid'))),
	'interneTaken', '[{"gevraagdeHandeling": "x", "toegewezenAanActor": "0a000000-0000-7000-8000-000000000001"}]'::jsonb) AS document FROM generate_series(1, $rows) i;
CREATE TABLE pak AS SELECT jsonb_agg(document) AS documenten FROM stapel;
CHECKPOINT;
END

my $whole = "SELECT klantcontact.registreer_alle('gemeente', documenten) FROM pak";
my $count = 0;

sub register_in_background
{
	my ($statement) = @_;
	my ($out, $err) = ('', '');
	return IPC::Run::start([ $node->installed_command('psql'), '-XqAt', '-d', $node->connstr('postgres'), '-c', $statement ], '>', \$out, '2>', \$err);
}

sub check_all
{
	my ($what, $multiple) = @_;
	my $now = $node->safe_psql('postgres', 'SELECT count(*) FROM gemeente.klantcontact');
	is(($now - $count) % $multiple, 0, "$what: all of a call or nothing");
	foreach my $table (qw(actor_klantcontact betrokkene digitaal_adres bijlage interne_taak))
	{
		is($node->safe_psql('postgres', "SELECT count(*) FROM gemeente.$table"), $now, "$what: as many rows of $table");
	}
	is($node->safe_psql('postgres', "SELECT count(*) FROM klantcontact.controleer('gemeente')"), 0, "$what: controleer finds nothing");
	is($node->safe_psql('postgres', "SET enable_seqscan = off; SELECT count(*) FROM gemeente.klantcontact k WHERE NOT EXISTS (SELECT FROM gemeente.bijlage b WHERE b.klantcontact = k.id)"),
		0, "$what: the indexes lead to all rows");
	return $now;
}

# in the middle of one call, at moments that differ; and among commits of some documents each
my $some = "DO \$\$ BEGIN FOR i IN 0..99 LOOP PERFORM count(*) FROM klantcontact.registreer_alle('gemeente', (SELECT jsonb_agg(document) FROM (SELECT document FROM stapel OFFSET 30 * i LIMIT 30) s)); COMMIT; END LOOP; END \$\$";
foreach my $case ([ 'one call', $whole, $rows, 50_000 ], [ 'one call, later', $whole, $rows, 250_000 ],
	[ 'commits of 30', $some, 30, 150_000 ], [ 'commits of 30, later', $some, 30, 400_000 ])
{
	my ($what, $statement, $multiple, $after) = @$case;
	my $session = register_in_background($statement);
	usleep($after);
	$node->stop('immediate');
	eval { $session->finish };
	$node->start;
	$count = check_all($what, $multiple);
	note "$count klantcontacten";
}

# and it goes on from there
$node->safe_psql('postgres', $whole);
is(check_all('afterwards', $rows), $count + $rows, 'what comes later is there');
$node->stop;
done_testing();
