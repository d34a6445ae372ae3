# Which klantcontact.reden counts on a new connection, where the library is not loaded yet.
use strict;
use warnings;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

my $node = PostgreSQL::Test::Cluster->new('reden');
$node->init;
$node->append_conf('postgresql.conf', 'max_prepared_transactions = 5');
$node->start;
$node->safe_psql('postgres', <<'END');
CREATE EXTENSION klantcontact;
SELECT klantcontact.maak_register('reg');
INSERT INTO reg.actor (id, naam, soort_actor) VALUES ('00000000-0000-7000-8000-0000000000a1', 'Balie', 'organisatorische_eenheid');
BEGIN;
INSERT INTO reg.klantcontact (id, nummer, kanaal, onderwerp, inhoud) VALUES ('00000000-0000-7000-8000-000000000001', 1, 'balie', 'x', 'y');
INSERT INTO reg.actor_klantcontact (klantcontact, actor) VALUES ('00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-0000000000a1');
INSERT INTO reg.betrokkene (klantcontact, rol, initiator) VALUES ('00000000-0000-7000-8000-000000000001', 'klant', true);
COMMIT;
CREATE ROLE klerk LOGIN;
SELECT klantcontact.verleen('reg', 'klerk', 'beheer');
CREATE ROLE vast LOGIN IN ROLE klerk;
ALTER ROLE vast SET klantcontact.reden = 'van de rol';
CREATE ROLE vast2 LOGIN IN ROLE klerk;
ALTER ROLE vast2 IN DATABASE postgres SET klantcontact.reden = 'van rol en database';
END

my $change = 'UPDATE reg.klantcontact SET vertrouwelijk = NOT vertrouwelijk WHERE nummer = 1;';
my $load = 'SELECT klantcontact.versie() IS NULL;';

# outcome SQL, PARAMS: "counts", "does not count", or what else was said; on a
# connection of its own, all of one psql.
sub outcome
{
	my ($sql, %params) = @_;
	my $before = $node->safe_psql('postgres', 'SELECT count(*) FROM reg.mutatie');
	my ($ret, $out, $err) = $node->psql('postgres', $sql, on_error_stop => 1, %params);
	my $after = $node->safe_psql('postgres', 'SELECT count(*) FROM reg.mutatie');

	return 'counts' if $ret == 0 && $after > $before;
	return 'does not count' if $err =~ /violates check constraint "klantcontact_documentair"/ && $after == $before;
	return "$ret $out $err";
}

# left behind by others
foreach my $first ('', $load)
{
	my $when = $first eq '' ? 'in the first statement' : 'once the library is there';

	is(outcome("$first $change", extra_params => [ '-U', 'vast' ]), 'does not count', "of ALTER ROLE, $when");
	is(outcome("$first $change", extra_params => [ '-U', 'vast2' ]), 'does not count', "of ALTER ROLE IN DATABASE, $when");
	is(outcome("BEGIN; $first $change COMMIT;", extra_params => [ '-U', 'vast' ]), 'does not count', "of ALTER ROLE, in a transaction block, $when");
	{
		local $ENV{PGOPTIONS} = '-c klantcontact.reden=x';
		is(outcome("$first $change"), 'does not count', "of PGOPTIONS, $when");
		is(outcome("BEGIN; $first $change COMMIT;"), 'does not count', "of PGOPTIONS, in a transaction block, $when");
		is(outcome("BEGIN; SAVEPOINT s; SET LOCAL klantcontact.reden = 'y'; ROLLBACK TO s; $first $change COMMIT;"), 'does not count', "of PGOPTIONS behind a savepoint, $when");
		is(outcome("BEGIN; SET LOCAL klantcontact.reden = 'y'; $first $change COMMIT;"), 'counts', "SET LOCAL over that of PGOPTIONS, $when");
	}
	is(outcome("SET klantcontact.reden = 'vorige'; $first $change"), 'does not count', "a SET of the client before, $when");
	is(outcome("SET klantcontact.reden = 'vorige'; BEGIN; $first $change COMMIT;"), 'does not count', "a SET of the client before, in a transaction block, $when");
	is(outcome("SELECT set_config('klantcontact.reden', 'vorige', false); $first $change"), 'does not count', "a set_config() of the client before, $when");
	is(outcome("BEGIN; SET klantcontact.reden = 'vorige'; COMMIT; $first $change"), 'does not count', "a SET in a block before, $when");
	is(outcome("BEGIN; SET LOCAL klantcontact.reden = 'vorige'; COMMIT; $first $change"), 'does not count', "a SET LOCAL in a block before, $when");
	is(outcome("SET klantcontact.reden = 'vorige'; BEGIN; SAVEPOINT s; SET LOCAL klantcontact.reden = 'y'; ROLLBACK TO s; $first $change COMMIT;"), 'does not count', "a SET of before, back after a savepoint, $when");
	is(outcome("SET klantcontact.reden = 'vorige'; BEGIN; SAVEPOINT s; SET LOCAL klantcontact.reden = 'y'; $first ROLLBACK TO s; $change COMMIT;"), 'does not count', "a SET of before, back after a savepoint that went on, $when");
	is(outcome("SET klantcontact.reden = 'vorige'; BEGIN; SET LOCAL klantcontact.reden = 'y'; $first RESET klantcontact.reden; $change COMMIT;"), 'does not count', "after RESET, $when");

	# of the very transaction
	is(outcome("BEGIN; SET LOCAL klantcontact.reden = 'x'; $first $change COMMIT;"), 'counts', "SET LOCAL, $when");
	is(outcome("BEGIN; SELECT set_config('klantcontact.reden', 'x', true); $first $change COMMIT;"), 'counts', "set_config(), $when");
	is(outcome("BEGIN; SET klantcontact.reden = 'x'; $first $change COMMIT;"), 'counts', "SET in the transaction itself, $when");
	is(outcome("SET klantcontact.reden = 'vorige'; BEGIN; SET LOCAL klantcontact.reden = 'x'; $first $change COMMIT;"), 'counts', "SET LOCAL over a SET of before, $when");
	is(outcome("SET klantcontact.reden = 'x'; BEGIN; SET LOCAL klantcontact.reden = 'x'; $first $change COMMIT;"), 'counts', "SET LOCAL of the same words, $when");
	is(outcome("BEGIN; SET LOCAL klantcontact.reden = 'x'; SAVEPOINT s; $first ROLLBACK TO s; $change COMMIT;"), 'counts', "SET LOCAL before a savepoint that is rolled back, $when");
	is(outcome("BEGIN; SET LOCAL klantcontact.reden = 'x'; SAVEPOINT s; SET LOCAL klantcontact.reden = 'y'; ROLLBACK TO s; $first $change COMMIT;"), 'counts', "SET LOCAL, back after a savepoint, $when");
	is(outcome("BEGIN; SET LOCAL klantcontact.reden = 'x'; SAVEPOINT s; SET LOCAL klantcontact.reden = 'y'; $first ROLLBACK TO s; $change COMMIT;"), 'counts', "SET LOCAL, back after a savepoint that went on, $when");
	is(outcome("BEGIN; SAVEPOINT s; SET LOCAL klantcontact.reden = 'x'; RELEASE s; $first $change COMMIT;"), 'counts', "SET LOCAL in a savepoint that is released, $when");
	is(outcome("BEGIN; SAVEPOINT s; SET LOCAL klantcontact.reden = 'x'; $first RELEASE s; $change COMMIT;"), 'counts', "SET LOCAL in a savepoint that is released later, $when");
	is(outcome("SET klantcontact.reden = 'vorige'; BEGIN; SET klantcontact.reden = 'x'; SET LOCAL klantcontact.reden = 'y'; $first $change COMMIT;"), 'counts', "SET and SET LOCAL, $when");
	is(outcome("SET klantcontact.reden = 'vorige'; BEGIN; SET klantcontact.reden = 'x'; SAVEPOINT s; SET LOCAL klantcontact.reden = ''; $first ROLLBACK TO s; $change COMMIT;"), 'counts', "SET, back after a savepoint, $when");
	is(outcome("BEGIN; SAVEPOINT s; SET LOCAL klantcontact.reden = 'x'; $first ROLLBACK TO s; $change COMMIT;"), 'does not count', "SET LOCAL that is rolled back, $when");

	# with PREPARE TRANSACTION behind it
	is(outcome("BEGIN; SET LOCAL klantcontact.reden = 'x'; $first $change PREPARE TRANSACTION 'p'; COMMIT PREPARED 'p';"), 'counts', "SET LOCAL and PREPARE, $when");
	is(outcome("BEGIN; SET klantcontact.reden = 'x'; $first PREPARE TRANSACTION 'p'; COMMIT PREPARED 'p'; $change"), 'does not count', "a SET in what was prepared, $when");
}

is($node->safe_psql('postgres', "SELECT count(*) FROM reg.mutatie WHERE tabel <> 'recht' AND (reden IS NULL OR correctie IS NULL)"), '0', 'every change has its reden');
is($node->safe_psql('postgres', "SELECT string_agg(DISTINCT reden, ',' ORDER BY reden) FROM reg.mutatie"), 'x,y', 'and no other');

$node->stop;
done_testing();
