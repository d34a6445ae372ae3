# Data goes from one register to another table by table: as CSV, and as pg_dump --data-only writes it.
use strict;
use warnings;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

my $node = PostgreSQL::Test::Cluster->new('laden');
$node->init;
$node->start;
my $tmp = PostgreSQL::Test::Utils::tempdir;

# What refers stands behind what it refers to; what a register has from the beginning, and the log, stay out.
my @tables = qw(actor partij partij_identificator rekeningnummer vertegenwoordiging klantcontact actor_klantcontact betrokkene
  digitaal_adres onderwerpobject bijlage interne_taak bewaartermijn);
my @not = map { ('-T', "gemeente.$_") } qw(beleid kanaal soort_digitaal_adres gespreksresultaat mutatie recht);

sub id { return sprintf "'00000000-0000-7000-8000-%012s'", $_[0]; }

# empty DATABASE: a new register
sub empty
{
	my $database = shift;
	$node->safe_psql('postgres', "CREATE DATABASE $database OWNER gemeente");
	$node->safe_psql($database, 'CREATE EXTENSION klantcontact');
	$node->safe_psql($database, "SELECT klantcontact.maak_register('gemeente')", extra_params => [ '-U', 'gemeente' ]);
}

$node->safe_psql('postgres', 'CREATE ROLE gemeente LOGIN; CREATE ROLE anna');
empty('bron');
# in every circle, rows that stand before what they refer to
$node->safe_psql('bron', <<"END", extra_params => [ '-U', 'gemeente' ]);
SET search_path = gemeente;
INSERT INTO actor (id, naam, soort_actor, functie, emailadres, telefoonnummer, db_rol) VALUES
	(@{[id('a1')]}, 'Anna', 'medewerker', 'kcc', 'anna\@example.org', '14030', 'anna'), (@{[id('a2')]}, 'Burgerzaken', 'organisatorische_eenheid', NULL, NULL, NULL, NULL);
UPDATE actor SET organisatorische_eenheid = @{[id('a2')]} WHERE naam = 'Anna';
BEGIN;
INSERT INTO partij (id, soort_partij, organisatienaam, achternaam, werkte_voor, voorkeurs_digitaal_adres) VALUES
	(@{[id('b3')]}, 'contactpersoon', NULL, 'Jansen', @{[id('b2')]}, @{[id('d3')]}), (@{[id('b1')]}, 'persoon', NULL, 'de Vries', NULL, @{[id('d1')]}),
	(@{[id('b2')]}, 'organisatie', E'Bakkerij "de, Krakeling"\\n', NULL, NULL, NULL);
INSERT INTO partij_identificator (partij, objectidentificator) VALUES (@{[id('b1')]}, 'urn:object:brp:np:bsn:111222333'), (@{[id('b2')]}, 'urn:object:hr:nnp:kvk_nummer:12345678');
INSERT INTO vertegenwoordiging (vertegenwoordigende, vertegenwoordigde) VALUES (@{[id('b1')]}, @{[id('b2')]});
INSERT INTO digitaal_adres (id, partij, soort_digitaal_adres, adres) VALUES (@{[id('d1')]}, @{[id('b1')]}, 'e-mail', 'v\@example.org'), (@{[id('d3')]}, @{[id('b3')]}, 'e-mail', 'j\@example.org');
COMMIT;
BEGIN;
INSERT INTO klantcontact (id, kanaal, onderwerp, inhoud, plaatsgevonden_op, taal) VALUES
	(@{[id('02')]}, 'balie', 'Verhuizing', 'Vraag', '2024-01-02', NULL), (@{[id('01')]}, 'telefoon', 'Verhuizing', E'Vraag:\\n\\\\N\\t"x"', '2024-01-01', 'nld');
INSERT INTO actor_klantcontact (klantcontact, actor) VALUES (@{[id('01')]}, @{[id('a1')]}), (@{[id('02')]}, @{[id('a1')]});
INSERT INTO betrokkene (id, klantcontact, partij, rol, initiator) VALUES (@{[id('c1')]}, @{[id('01')]}, @{[id('b1')]}, 'klant', true), (@{[id('c2')]}, @{[id('02')]}, NULL, 'klant', true);
INSERT INTO digitaal_adres (partij, betrokkene, soort_digitaal_adres, adres) VALUES (@{[id('b1')]}, @{[id('c1')]}, 'telefoon', '0612345678'), (NULL, @{[id('c2')]}, 'telefoon', '0612345678');
INSERT INTO onderwerpobject (klantcontact, was_klantcontact, objectidentificator) VALUES (@{[id('02')]}, @{[id('01')]}, NULL), (@{[id('02')]}, NULL, 'urn:object:zrc:zaak:uuid:z1');
INSERT INTO bijlage (klantcontact, objectidentificator) VALUES (@{[id('01')]}, 'urn:object:drc:document:uuid:d1');
INSERT INTO interne_taak (klantcontact, actor, gevraagde_handeling) VALUES (@{[id('01')]}, @{[id('a1')]}, 'Bel'), (@{[id('01')]}, @{[id('a1')]}, 'Schrijf');
COMMIT;
UPDATE interne_taak SET status = 'verwerkt' WHERE gevraagde_handeling = 'Bel';
INSERT INTO bewaartermijn (kanaal, termijn) VALUES ('balie', '5 years');
END

# contents DATABASE: every row; geregistreerd_op is of the registration in this register
sub contents
{
	my $database = shift;
	return join "\n", map {
		my $row = $_ eq 'klantcontact' ? "to_jsonb(t) - 'geregistreerd_op'" : 'to_jsonb(t)';
		$node->safe_psql($database, "SELECT '$_', $row FROM gemeente.$_ t ORDER BY id")
	} @tables;
}

# loaded DATABASE, SQL FILE, NAME
sub loaded
{
	my ($database, $file, $name) = @_;
	my ($out, $err) = ('', '');

	my $ok = IPC::Run::run([ 'psql', '-X', '-q', '-1', '-v', 'ON_ERROR_STOP=1', '-d', $node->connstr($database), '-U', 'gemeente', '-f', $file ], '>', \$out, '2>', \$err);
	ok($ok, "$name: loaded") or diag($err);
	is(contents($database), contents('bron'), "$name: equal");
	is($node->safe_psql($database, "SELECT regel, tabel, melding FROM klantcontact.controleer('gemeente')"), '', "$name: sound");
	is($node->safe_psql($database, "SELECT tabel FROM gemeente.mutatie WHERE tabel <> 'bewaartermijn'"), '', "$name: a registration leaves no trace in the log");
	is($node->safe_psql($database, "SELECT nextval('gemeente.klantcontact_nummer_seq') > max(nummer) FROM gemeente.klantcontact"), 't', "$name: the next number is free");
}

# CSV, all tables in one transaction
empty('csv');
open(my $load, '>', "$tmp/csv.sql") or die;
foreach my $table (@tables)
{
	my $columns = $node->safe_psql('bron', "SELECT string_agg(attname, ', ' ORDER BY attnum) FROM pg_attribute WHERE attrelid = 'gemeente.$table'::regclass AND attnum > 0 AND attname <> 'geregistreerd_op'");
	$node->safe_psql('bron', "\\copy (SELECT $columns FROM gemeente.$table ORDER BY id DESC) TO '$tmp/$table.csv' (FORMAT csv, HEADER)");
	print $load "\\copy gemeente.$table ($columns) FROM '$tmp/$table.csv' (FORMAT csv, HEADER)\n";
}
close $load;
loaded('csv', "$tmp/csv.sql", 'CSV');

# pg_dump --data-only, whole and row by row
foreach my $how ('', '--inserts', '--column-inserts --rows-per-insert=1')
{
	my $database = 'data' . ($how =~ tr/a-z//cdr);
	my $file = "$tmp/$database.sql";
	my ($out, $err) = ('', '');

	empty($database);
	IPC::Run::run([ 'pg_dump', '-d', $node->connstr('bron'), '-U', 'gemeente', '--data-only', '-n', 'gemeente', @not, split(/ /, $how), '-f', $file ], '>', \$out, '2>', \$err)
	  or die $err;
	loaded($database, $file, "pg_dump --data-only $how");
}

# a key that nothing stands behind is found at commit
my (undef, undef, $err) = $node->psql('csv', "INSERT INTO gemeente.partij (soort_partij, achternaam, werkte_voor) VALUES ('contactpersoon', 'x', @{[id('99')]})");
like($err, qr/violates foreign key constraint "partij_werkte_voor_fkey"/, 'a partij works for somebody who is there');
(undef, undef, $err) = $node->psql('csv', "UPDATE gemeente.partij SET voorkeurs_digitaal_adres = @{[id('99')]} WHERE id = @{[id('b1')]}");
like($err, qr/violates foreign key constraint "partij_voorkeursadres"/, 'a partij prefers an adres that is there');
(undef, undef, $err) = $node->psql('csv', "UPDATE gemeente.actor SET organisatorische_eenheid = @{[id('99')]} WHERE id = @{[id('a1')]}");
like($err, qr/violates foreign key constraint "actor_organisatorische_eenheid_fkey"/, 'an actor works at an eenheid that is there');
is($node->safe_psql('csv', "SELECT c.conname FROM pg_constraint c WHERE c.connamespace = 'gemeente'::regnamespace AND c.condeferrable AND c.contype <> 't' ORDER BY 1"),
	"actor_organisatorische_eenheid_fkey\npartij_voorkeursadres\npartij_werkte_voor_fkey", 'deferrable: what closes a circle, and no key that it points to');

$node->stop;
done_testing();
