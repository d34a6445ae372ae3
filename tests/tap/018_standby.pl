# On a standby, and in a read-only transaction: what reads runs, what writes says where to call it.
use strict;
use warnings;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

my $node = PostgreSQL::Test::Cluster->new('eerste');
$node->init(allows_streaming => 1);
$node->start;
$node->safe_psql('postgres', <<'END');
CREATE EXTENSION klantcontact;
SELECT klantcontact.maak_register('gemeente');
INSERT INTO gemeente.actor (id, naam, soort_actor) VALUES ('0a000000-0000-7000-8000-000000000001', 'KCC', 'organisatorische_eenheid');
CREATE TABLE document AS SELECT jsonb_build_object('kanaal', 'telefoon', 'onderwerp', 'o', 'inhoud', 'i',
	'actoren', '["0a000000-0000-7000-8000-000000000001"]'::jsonb, 'betrokkenen', '[{"rol": "klant", "initiator": true}]'::jsonb) AS document;
SELECT klantcontact.registreer('gemeente', document || '{"id": "0c000000-0000-7000-8000-000000000001",
	"interneTaken": [{"id": "0d000000-0000-7000-8000-000000000001", "toegewezenAanActor": "0a000000-0000-7000-8000-000000000001", "gevraagdeHandeling": "bel"}]}') FROM document;
SELECT klantcontact.registreer_partij('gemeente', '{"id": "0b000000-0000-7000-8000-000000000001", "soortPartij": "persoon", "contactnaam": {"achternaam": "V"},
	"partijIdentificatoren": [{"objectId": "1", "codeObjecttype": "klant", "codeRegister": "crm", "codeSoortObjectId": "nr"}]}');
CREATE TABLE zegel AS SELECT klantcontact.zegel('gemeente') AS zegel;
END
$node->backup('basis');
my $standby = PostgreSQL::Test::Cluster->new('tweede');
$standby->init_from_backup($node, 'basis', has_streaming => 1);
$standby->start;

my ($contact, $taak, $partij) = map { "'$_-0000-7000-8000-000000000001'" } qw(0c000000 0d000000 0b000000);
my $document = '(SELECT document FROM document)';
my %reads = (
	lees => "'gemeente', $contact", lees_op => "'gemeente', $contact, now()", keten => "'gemeente', $contact", klantbeeld => "'gemeente', $partij",
	contactgegevens => "'gemeente', $contact", afgeleide_betrokkenheid => "'gemeente', $contact", inzage => "'gemeente', $partij",
	zoek_partij => "'gemeente', '{\"nummer\": 1000000001}'", valideer => "'gemeente', $document", rechten => "'gemeente'", registers => '', regels => '', versie => '',
	controleer => "'gemeente', 'log'", controleer_zegel => "'gemeente', (SELECT zegel FROM zegel)", invoer_schema => '',
	vernietig_verlopen => "'gemeente'", register_ddl => "'nieuw'", werk_bij_plan => "'gemeente'", verloop => "'gemeente', $taak");
my %writes = (
	registreer => "'gemeente', $document", registreer_alle => "'gemeente', '[]'", registreer_uit => "'gemeente', 'SELECT document FROM document'",
	registreer_partij => "'gemeente', '{}'", registreer_actor => "'gemeente', '{}'", registreer_interactie => "'gemeente', '{}'",
	vul_aan => "'gemeente', $contact, 'x'", corrigeer => "'gemeente', $contact, '{}', 'x'", verwerk => "'gemeente', $taak", herrouteer => "'gemeente', $taak, '{}', 'x'",
	beantwoord => "'gemeente', $taak, '{}'", splits => "'gemeente', $contact, '[]', 'x'", vernietig_verlopen => "'gemeente', false", vergeet => "'gemeente', $partij, 'x'",
	verleen => "'gemeente', 'postgres', 'beheer'", ontneem => "'gemeente', 'postgres', 'beheer'", maak_register => "'nieuw'", werk_bij => "'gemeente'",
	neem_op => "'gemeente', $taak", heropen => "'gemeente', $taak, 'x'");

sub call
{
	my ($server, $before, $name, $arguments) = @_;
	my ($ret, $out, $err) = $server->psql('postgres', "\\set VERBOSITY verbose\n$before;\nSELECT * FROM klantcontact.$name($arguments)");
	$err =~ s/LOCATION:.*//s;
	$err =~ s/psql:<stdin>:\d+: //;
	return $err;
}

foreach my $name (sort keys %reads)
{
	is(call($standby, '', $name, $reads{$name}), '', "$name on a standby");
	is(call($node, 'BEGIN READ ONLY', $name, $reads{$name}), '', "$name in a read-only transaction");
}
is(call($node, 'BEGIN READ ONLY', 'zegel', "'gemeente'"), '', 'zegel in a read-only transaction');
foreach my $name (sort(keys %writes), 'zegel')
{
	is(call($standby, '', $name, $writes{$name} // "'gemeente'"),
		"ERROR:  25006: cannot execute $name() during recovery\nHINT:  This server is a standby: call the function on the primary, to which a connection with target_session_attrs=read-write leads.\n",
		"$name on a standby");
	next if $name eq 'zegel';
	is(call($node, 'BEGIN READ ONLY', $name, $writes{$name}),
		"ERROR:  25006: cannot execute $name() in a read-only transaction\nHINT:  Call it in a transaction that was begun READ WRITE.\n",
		"$name in a read-only transaction");
}
# none is forgotten here
my $all = $node->safe_psql('postgres', "SELECT string_agg(DISTINCT proname, ' ' ORDER BY proname) FROM pg_proc WHERE pronamespace = 'klantcontact'::regnamespace AND pg_get_function_arguments(oid) LIKE 'register %'");
foreach my $name (split / /, $all)
{
	ok(exists $reads{$name} || exists $writes{$name} || $name eq 'zegel', "$name is tried here");
}

# a promoted standby is a primary: it knows all, takes new contacts, numbers go on, and seals of before hold
$node->safe_psql('postgres', "SELECT klantcontact.registreer('gemeente', document) FROM document, generate_series(1, 50)");
my $seal = $node->safe_psql('postgres', "SELECT klantcontact.zegel('gemeente')");
my $count = $node->safe_psql('postgres', 'SELECT count(*), max(nummer) FROM gemeente.klantcontact');
$node->wait_for_catchup($standby, 'replay', $node->lsn('insert'));
$node->stop('immediate');
$standby->promote;
is($standby->safe_psql('postgres', 'SELECT count(*), max(nummer) FROM gemeente.klantcontact'), $count, 'what the primary had, the promoted standby has');
like($standby->safe_psql('postgres', "SELECT klantcontact.registreer('gemeente', document) FROM document"), qr/^[0-9a-f-]{36}$/, 'it takes a klantcontact');
is($standby->safe_psql('postgres', "SELECT count(*) FROM klantcontact.controleer('gemeente')"), '0', 'it is sound, sequences too');
is($standby->safe_psql('postgres', "SELECT count(*) FROM klantcontact.controleer_zegel('gemeente', '$seal')"), '0', 'a seal of before holds');
$standby->stop;
done_testing();
