# The guard at commit: prepared transactions, deadlocks, 100 000 klantcontacten.
use strict;
use warnings;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

my $node = PostgreSQL::Test::Cluster->new('bewaking');
$node->init;
$node->append_conf('postgresql.conf', <<'CONF');
max_prepared_transactions = 5
shared_preload_libraries = 'pg_stat_statements'
pg_stat_statements.track = all
CONF
$node->start;

sub sql { return $node->safe_psql('postgres', $_[0]); }

sub sql_error
{
	my (undef, undef, $stderr) = $node->psql('postgres', $_[0]);
	return $stderr;
}

# register with 40 actoren; "bulk" inserts klantcontacten i to j, each with two
# actoren and a betrokkene, set by set
sql(<<'SQL');
CREATE EXTENSION klantcontact;
CREATE EXTENSION pg_stat_statements;
SELECT klantcontact.maak_register('r');
CREATE FUNCTION id(soort text, n int) RETURNS uuid LANGUAGE sql IMMUTABLE AS
$$ SELECT (soort || '0000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid $$;
INSERT INTO r.actor (id, naam, soort_actor)
SELECT id('a', i), 'Actor ' || i, 'organisatorische_eenheid' FROM generate_series(1, 40) i;
CREATE PROCEDURE bulk(van int, tot int) LANGUAGE plpgsql AS $$
BEGIN
	INSERT INTO r.klantcontact (id, kanaal, onderwerp, inhoud)
	SELECT id('c', i), 'telefoon', 'Huisvuil', 'Vraag' FROM generate_series(van, tot) i;
	INSERT INTO r.actor_klantcontact (klantcontact, actor)
	SELECT id('c', i), id('a', a) FROM generate_series(van, tot) i, generate_series(1, 2) a;
	INSERT INTO r.betrokkene (klantcontact, rol, initiator, organisatienaam)
	SELECT id('c', i), 'klant', true, 'client ' || i % 16 FROM generate_series(van, tot) i;
END
$$;
SQL

#
# PREPARE TRANSACTION is a commit
#
like(
	sql_error(<<'SQL'), qr/violates check constraint "klantcontact_heeft_actor"/, 'PREPARE checks');
BEGIN;
INSERT INTO r.klantcontact (id, kanaal, onderwerp, inhoud) VALUES (id('c', 1), 'telefoon', 'Huisvuil', 'Vraag');
INSERT INTO r.betrokkene (klantcontact, rol, initiator) VALUES (id('c', 1), 'klant', true);
PREPARE TRANSACTION 'p';
SQL
is(sql('SELECT count(*) FROM pg_prepared_xacts'), '0', 'what is wrong is not prepared');

sql(q{BEGIN; CALL bulk(1, 20); PREPARE TRANSACTION 'p'});
is(sql('SELECT count(*) FROM r.klantcontact'), '0', 'prepared is not committed');
sql(q{COMMIT PREPARED 'p'});
is(sql('SELECT count(*) FROM r.klantcontact'), '20', 'and then it is');

my $weg = q{BEGIN; SET LOCAL klantcontact.reden = 'test';
	DELETE FROM r.actor_klantcontact WHERE klantcontact = id('c', 1) AND actor = id('a', %d); };
sql(sprintf($weg, 1) . q{PREPARE TRANSACTION 'p'});
$node->restart;
like(
	sql_error(q{SET lock_timeout = '100ms'; } . sprintf($weg, 2) . 'COMMIT'),
	qr/lock timeout/, 'a prepared transaction keeps the lock of its guard, over a restart');
sql(q{COMMIT PREPARED 'p'});
is(sql(q{SELECT tabel || ' ' || volgnummer FROM r.mutatie}), 'actor_klantcontact 1', 'and it wrote the log');
like(
	sql_error(sprintf($weg, 2) . 'COMMIT'),
	qr/violates check constraint "klantcontact_heeft_actor"/, 'and after it the last actor cannot go');

#
# No deadlocks: sixteen clients, each transaction removes and adds betrokkenen of
# its own under random klantcontacten, in random order
#
sql(<<'SQL');
-- in a block that undoes what the guard refuses
CREATE FUNCTION ruil(mij text, k1 int, k2 int, k3 int, k4 int) RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
	PERFORM set_config('klantcontact.reden', 'test', true);
	DELETE FROM r.betrokkene WHERE organisatienaam = mij AND klantcontact IN (id('c', k1), id('c', k2));
	INSERT INTO r.betrokkene (klantcontact, rol, initiator, organisatienaam) VALUES (id('c', k3), 'klant', true, mij);
	UPDATE r.betrokkene SET klantcontact = id('c', k4) WHERE organisatienaam = mij AND klantcontact = id('c', k3);
	SET CONSTRAINTS ALL IMMEDIATE;
	RETURN true;
EXCEPTION WHEN check_violation THEN
	RETURN false;
END
$$;
-- and in the order that never breaks a rule, checked by COMMIT
CREATE PROCEDURE wissel(mij text, ks int[]) LANGUAGE plpgsql AS $$
BEGIN
	PERFORM set_config('klantcontact.reden', 'test', true);
	FOR i IN 1..4 LOOP
		INSERT INTO r.betrokkene (klantcontact, rol, initiator, organisatienaam) VALUES (id('c', ks[i]), 'klant', true, mij);
		DELETE FROM r.betrokkene WHERE organisatienaam = mij AND klantcontact = id('c', ks[i])
			AND id <> (SELECT id FROM r.betrokkene WHERE organisatienaam = mij AND klantcontact = id('c', ks[i]) LIMIT 1);
	END LOOP;
END
$$;
SQL
my $random = join '', map { "\\set k$_ random(1, 20)\n" } 1 .. 4;
my %script = (
	ruil => $random . q{SELECT ruil('client ' || :client_id, :k1, :k2, :k3, :k4);},
	wissel => $random . q{CALL wissel('client ' || :client_id, ARRAY[:k1, :k2, :k3, :k4]);});
foreach my $name (keys %script)
{
	open my $file, '>', $node->basedir . "/$name.sql" or die $!;
	print $file $script{$name}, "\n";
	close $file;
}
my $log_start = -s $node->logfile;
$node->command_ok(
	[   'pgbench', '-n', '-c', '16', '-j', '2', '-t', '40',
		map { ('-f', $node->basedir . "/$_.sql") } sort keys %script ],
	'sixteen clients, not one error');
my $log = substr(slurp_file($node->logfile), $log_start);
unlike($log, qr/deadlock detected/, 'no deadlock');
is( sql(<<'SQL'), '0', 'every klantcontact has a betrokkene still');
SELECT count(*) FROM r.klantcontact k
WHERE NOT EXISTS (SELECT FROM r.betrokkene b WHERE b.klantcontact = k.id)
SQL

#
# 100 000 klantcontacten in a transaction: few statements, index scans, little memory
#

# The guard's statements since the reset: those of foreign keys quote every name.
my $geteld = q{SELECT sum(calls) || ' ' || sum(shared_blks_hit + shared_blks_read) FROM pg_stat_statements
	WHERE query ~ '^SELECT .*FROM (ONLY )?r\.(klantcontact|beleid)'};
my $context = q{SELECT sum(total_bytes) FROM pg_backend_memory_contexts
	WHERE name IN ('TopTransactionContext', 'AfterTriggerEvents')};

# ten small transactions first, so that the statements have their lasting plans
my $small = join '', map { "BEGIN; CALL bulk($_, $_); COMMIT;\n" } 101 .. 110;
foreach my $n (100000, 120000)
{
	my ($van, $tot) = ($n == 100000 ? 1001 : 200001, ($n == 100000 ? 1000 : 200000) + $n);
	my @out = split /\n/, sql(<<"SQL");
@{[$n == 100000 ? $small : '']}
SELECT FROM pg_stat_statements_reset();
BEGIN;
CALL bulk($van, $tot);
$context;
COMMIT;
$geteld;
SQL
	@out = grep { $_ ne '' } @out;
	cmp_ok($out[0], '<=', 100 * $n, "at most 100 bytes for each of $n klantcontacten");
	note "$out[0] bytes";
	my ($calls, $blocks) = split / /, $out[1];
	cmp_ok($calls, '<', 100, "$n klantcontacten: statements of the guard");
	cmp_ok($calls, '>', 1, "$n klantcontacten: there are some");
	cmp_ok($blocks, '<', 60 * $n, "$n klantcontacten: by index");
	note "$calls statements, $blocks blocks";
}

my @out = grep { $_ ne '' } split /\n/, sql(<<"SQL");
@{[join '', map { "BEGIN; SET LOCAL klantcontact.reden = 'test'; DELETE FROM r.actor_klantcontact WHERE klantcontact = id('c', $_) AND actor = id('a', 1); COMMIT;\n" } 101 .. 110]}
SELECT FROM pg_stat_statements_reset();
BEGIN;
SET LOCAL klantcontact.reden = 'test';
DELETE FROM r.actor_klantcontact WHERE actor = id('a', 1) AND klantcontact BETWEEN id('c', 1001) AND id('c', 101000);
$context;
COMMIT;
$geteld;
SQL
cmp_ok($out[0], '<=', 10000000, 'at most 100 bytes for each of 100 000 removed actoren');
note "$out[0] bytes";
my ($calls, $blocks) = split / /, $out[1];
cmp_ok($calls, '<', 100, '100 000 removed actoren: statements of the guard');
cmp_ok($blocks, '<', 6000000, '100 000 removed actoren: by index');
note "$calls statements, $blocks blocks";

# one too many of them, and all of it is undone
like(
	sql_error(<<'SQL'), qr/violates check constraint "klantcontact_heeft_actor"/, 'the last actor of one among 100 000');
BEGIN;
SET LOCAL klantcontact.reden = 'test';
INSERT INTO r.actor_klantcontact (klantcontact, actor)
SELECT id('c', i), id('a', 3) FROM generate_series(1001, 101000) i WHERE i <> 51000;
DELETE FROM r.actor_klantcontact WHERE actor = id('a', 2) AND klantcontact BETWEEN id('c', 1001) AND id('c', 101000);
COMMIT;
SQL
is(sql(q{SELECT count(*) FROM r.actor_klantcontact WHERE actor = id('a', 3)}), '0', 'nothing of it is stored');

#
# Memory over many transactions in one backend, good ones and refused ones
#
my $good = join '', map { my $n = 500000 + $_; "BEGIN; CALL bulk($n, $n); COMMIT;\n" } 1 .. 1500;
my $bad = "BEGIN; DELETE FROM r.betrokkene WHERE klantcontact = id('c', 110); COMMIT;\n" x 500
  . "SAVEPOINT zonder_transactie;\n" x 10
  . join('', map { my $n = 600000 + $_;
		"BEGIN; SAVEPOINT s; CALL bulk($n, $n); SET CONSTRAINTS ALL IMMEDIATE; ROLLBACK TO s; CALL bulk($n, $n); COMMIT;\n" } 1 .. 500);
my $memory = "SELECT 'mem', sum(total_bytes) FROM pg_backend_memory_contexts;\n";
my ($stdout, $stderr);
$node->psql('postgres', $small =~ s/bulk\((\d+), \d+\)/bulk(7@{[$1]}, 7$1)/gr
	  . substr($good, 0, index($good, 'bulk(500301')) =~ s/BEGIN; CALL $//r
	  . $bad =~ s/bulk\(6/bulk(8/gr =~ s/, 6/, 8/gr . $memory
	  . substr($good, index($good, 'CALL bulk(500301') - 7) . $bad . $memory,
	stdout => \$stdout, stderr => \$stderr, on_error_stop => 0, on_error_die => 0);
my @mem = $stdout =~ /^mem\|(\d+)$/mg;
is(scalar @mem, 2, 'measured twice');
cmp_ok($mem[1] - $mem[0], '<', 100000, 'memory is flat over many transactions');
note "@mem bytes";

$node->stop;
done_testing();
