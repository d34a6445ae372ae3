# controleer() runs anywhere: what cannot be looked at there is told of, and all the rest is looked at;
# in parts; and in slices, which together see what the whole sees, whatever the register holds.
use strict;
use warnings;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;
use FindBin;

my $node = PostgreSQL::Test::Cluster->new('eerste');
$node->init(allows_streaming => 1);
$node->start;

$node->safe_psql('postgres', <<'END');
CREATE EXTENSION klantcontact;
SELECT klantcontact.maak_register('gemeente');
ALTER SEQUENCE gemeente.klantcontact_nummer_seq RESTART 1;
INSERT INTO gemeente.actor (id, naam, soort_actor) VALUES ('0a000000-0000-7000-8000-000000000001', 'KCC', 'organisatorische_eenheid');
SELECT count(*) FROM klantcontact.registreer_alle('gemeente', (SELECT jsonb_agg(jsonb_build_object('kanaal', 'telefoon', 'onderwerp', 'o', 'inhoud', 'i',
	'actoren', '["0a000000-0000-7000-8000-000000000001"]'::jsonb, 'betrokkenen', '[{"rol": "klant", "initiator": true}]'::jsonb)) FROM generate_series(1, 200)));
BEGIN;
SET LOCAL klantcontact.reden = 'fout';
UPDATE gemeente.klantcontact SET onderwerp = 'anders';
UPDATE gemeente.klantcontact SET inhoud = 'anders' WHERE nummer % 3 = 0;
COMMIT;
CREATE ROLE beheerder LOGIN;
SELECT klantcontact.verleen('gemeente', 'beheerder', 'beheer');
REVOKE TEMPORARY ON DATABASE postgres FROM PUBLIC;
END
$node->backup('basis');
my $standby = PostgreSQL::Test::Cluster->new('tweede');
$standby->init_from_backup($node, 'basis', has_streaming => 1);
$standby->start;

sub look
{
	my ($server, $before, $arguments, @params) = @_;
	my ($ret, $out, $err) = $server->psql('postgres', "SET client_min_messages = warning; $before;\nSELECT regel || ' ' || coalesce(tabel::text, '-') FROM klantcontact.controleer('gemeente'$arguments) ORDER BY 1", @params);
	$out =~ s/\n/, /g;
	return $ret == 0 && $err eq '' ? $out : $err;
}

my $refuse = <<'END';
CREATE FUNCTION weiger() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'no ddl here' USING ERRCODE = 'insufficient_privilege'; END $$;
CREATE EVENT TRIGGER geen_ddl ON ddl_command_start EXECUTE FUNCTION weiger();
END

# NAME => [server, statements before, parameters of psql]
my %where = (
	'in a read only transaction' => [ $node, 'BEGIN READ ONLY' ],
	'on a standby' => [ $standby, '' ],
	'without TEMPORARY' => [ $node, '', extra_params => [ '-U', 'beheerder' ] ],
	'under an event trigger' => [ $node, "BEGIN; $refuse" ]);

sub everywhere
{
	my ($what, $data, $log) = @_;
	$node->wait_for_catchup($standby, 'replay', $node->lsn('insert'));
	foreach my $name (sort keys %where)
	{
		my ($server, $before, @params) = @{ $where{$name} };
		my $whole = join ', ', sort grep { $_ ne '' } 'bouw -', $data, $log;
		is(look($server, $before, '', @params), $whole, "$what $name: what was not looked at, and the data");
		is(look($server, $before, ", 'rijen'", @params), $data, "$what $name: the rows alone");
		is(look($server, $before, ", deel => 'log'", @params), $log, "$what $name: the log alone");
		is(look($server, $before, ", 'bouw'", @params), 'bouw -', "$what $name: of what it is built as, that it was not looked at");
	}
	is(look($node, '', ''), (join ', ', grep { $_ ne '' } $data, $log), "$what where all can be looked at");
	is(look($node, '', ", 'bouw'"), '', "$what what it is built as");
}

everywhere('a sound register', '', '');
$node->safe_psql('postgres', <<'END');
SET session_replication_role = replica;
DELETE FROM gemeente.betrokkene WHERE klantcontact = (SELECT id FROM gemeente.klantcontact WHERE nummer = 7);
UPDATE gemeente.mutatie SET hash = '\x00' WHERE id = (SELECT id FROM gemeente.mutatie WHERE keten LIKE 'klantcontact:%' ORDER BY id DESC LIMIT 1);
END
everywhere('a broken register', 'klantcontact_heeft_betrokkene gemeente.klantcontact', 'mutatie_keten gemeente.mutatie');
like($standby->safe_psql('postgres', "SELECT melding FROM klantcontact.controleer('gemeente', 'bouw')"),
	qr/^Not looked at: whether all is built as register_ddl\(\) makes it\. .*CREATE TABLE/, 'it is said what, and why');

# what stops the whole still does
my (undef, undef, $err) = $node->psql('postgres', "BEGIN; SET LOCAL statement_timeout = 1; SELECT klantcontact.controleer('gemeente') FROM pg_sleep(0.1)");
like($err, qr/canceling statement due to statement timeout/, 'a cancelled one says so');

# arguments
foreach my $case (
	[ "'gemeente', 'alles'", '22023', 'deel "alles" is none of a register' ],
	[ "'gemeente', ''", '22023', 'deel "" is none of a register' ],
	[ "'gemeente', 'bouw', tot => klantcontact.uuid7()", '22023', 'deel "bouw" has no ids' ],
	[ "'gemeente', 'bouw', van => klantcontact.uuid7()", '22023', 'deel "bouw" has no ids' ],
	[ "'gemeente', van => '0a000000-0000-7000-8000-000000000001', tot => '0a000000-0000-7000-8000-000000000001'", '22023', 'nothing lies between' ],
	[ "'gemeente', van => '0a000000-0000-7000-8000-000000000002', tot => '0a000000-0000-7000-8000-000000000001'", '22023', 'nothing lies between' ],
	[ 'NULL', '22004', 'argument 1 of "controleer" is null' ])
{
	my ($arguments, $state, $message) = @$case;
	(undef, undef, $err) = $node->psql('postgres', "\\set VERBOSITY verbose\nSELECT * FROM klantcontact.controleer($arguments)");
	like($err, qr/ERROR:  \Q$state: $message\E/, "controleer($arguments)");
}
is($node->safe_psql('postgres', "SELECT count(*) FROM klantcontact.controleer('gemeente'::regnamespace)"), '2', 'a register as a regnamespace');
is($node->safe_psql('postgres', "SELECT count(*) FROM klantcontact.controleer('gemeente'::text, NULL, NULL, NULL)"), '2', 'a register as a text');

# faults of every kind, all over the register; also ids that are no uuid7, keys that are none, and chains with no name of ours
$node->safe_psql('postgres', <<'END');
SET session_replication_role = replica;
SET search_path = gemeente;
DELETE FROM betrokkene WHERE klantcontact IN (SELECT id FROM klantcontact WHERE nummer % 13 = 0);
DELETE FROM actor_klantcontact WHERE klantcontact IN (SELECT id FROM klantcontact WHERE nummer % 17 = 0);
UPDATE klantcontact SET onderwerp = E'a\\tb' WHERE nummer % 19 = 0;
UPDATE klantcontact SET kanaal = 'duif' WHERE nummer % 23 = 0;
UPDATE betrokkene SET klantcontact = '00000000-0000-0000-0000-000000000000' WHERE klantcontact = (SELECT id FROM klantcontact WHERE nummer = 5);
UPDATE klantcontact SET id = '00000000-0000-0000-0000-000000000000' WHERE nummer = 3;
UPDATE klantcontact SET id = 'ffffffff-ffff-ffff-ffff-ffffffffffff' WHERE nummer = 4;
UPDATE kanaal SET naam = E'a\\tb' WHERE code = 'e-mail';
UPDATE mutatie SET hash = '\x00' WHERE rij IN (SELECT id FROM klantcontact WHERE nummer % 29 = 0);
UPDATE mutatie SET voor = NULL, zout = NULL, voor_digest = '\x00' WHERE rij IN (SELECT id FROM klantcontact WHERE nummer % 31 = 0);
UPDATE mutatie SET keten = k.keten FROM (VALUES (40, 'klantcontact:'), (41, 'klantcontact:zzz'), (42, 'a'), (43, 'zz'), (44, ''), (45, 'klantcontact'), (46, 'klantcontact;'),
	(47, 'klantcontact:FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF'), (48, 'beleid:1'), (49, 'actor:'), (50, 'recht:x')) k(nummer, keten)
	JOIN klantcontact c ON c.nummer = k.nummer WHERE rij = c.id;
SELECT setval('klantcontact_nummer_seq', 3);
END
my $rows = 'SELECT regel, tabel, id, melding FROM klantcontact.controleer';
my $count = $node->safe_psql('postgres', "SELECT count(*) FROM klantcontact.controleer('gemeente')");
cmp_ok($count, '>', 60, "many faults: $count");

# slices(BOUNDS): the difference of the slices between these ids and the whole, both ways
sub slices
{
	my @bounds = ('NULL', (map { "'$_'" } @_), 'NULL');
	my $all = join ' UNION ALL ', map { "($rows('gemeente', NULL, $bounds[$_ - 1], $bounds[$_]))" } 1 .. $#bounds;
	return $node->safe_psql('postgres', "SELECT '+', * FROM ($all EXCEPT ALL $rows('gemeente')) s UNION ALL SELECT '-', * FROM ($rows('gemeente') EXCEPT ALL ($all)) s");
}
my @ids = split /\n/, $node->safe_psql('postgres', 'SELECT id FROM (SELECT id, row_number() OVER (ORDER BY id) n FROM (SELECT id FROM gemeente.klantcontact UNION ALL SELECT id FROM gemeente.betrokkene UNION ALL SELECT id FROM gemeente.mutatie) i) i WHERE n % 97 = 1 ORDER BY id');
is(slices(), '', 'one slice');
is(slices($ids[2]), '', 'two slices');
is(slices(@ids), '', @ids + 1 . ' slices');
is(slices('00000000-0000-0000-0000-000000000001', 'ffffffff-ffff-ffff-ffff-ffffffffffff'), '', 'slices at the ends');
$node->safe_psql('postgres', 'ALTER TABLE gemeente.klantcontact DROP CONSTRAINT klantcontact_pkey CASCADE');
is(slices(@ids), '', 'slices without a primary key to go by');

# vacuum is held back by no more than a slice: the statements of the manual's recipe are a transaction each
my $page = slurp_file("$FindBin::Bin/../../docs/functies/controleer.md");
my ($recipe) = $page =~ /(SELECT format\(.*?\\gexec\n)/s;
$recipe =~ s/100000/50/;
my @slices = split /\n/, $node->safe_psql('postgres', $recipe =~ s/\\gexec/;/r);
is(scalar @slices, 5, "the manual's recipe: the slices");
my $found = () = $node->safe_psql('postgres', $recipe) =~ /\|/g;
is($found / 3, $node->safe_psql('postgres', "SELECT count(*) FROM klantcontact.controleer('gemeente', 'rijen')"), 'which find the same');

$standby->stop;
$node->stop;
done_testing();
