# PgBouncer in transaction mode: clients that share one server connection act each as its own actor.
use strict;
use warnings;
use IPC::Run;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

my $node = PostgreSQL::Test::Cluster->new('server');
$node->init;
$node->start;

my %actor = map { $_ => "00000000-0000-7000-8000-0000000000$_" } qw(a1 b1);
my ($anna, $bram) = @actor{qw(a1 b1)};

# What a pool logs in as: applicatie and beheer name the actor, inlog names a role.
$node->safe_psql('postgres', <<"END");
CREATE EXTENSION klantcontact;
SELECT klantcontact.maak_register('reg');
CREATE ROLE applicatie LOGIN;
CREATE ROLE beheerder LOGIN;
CREATE ROLE inlog LOGIN NOINHERIT;
CREATE ROLE anna;
CREATE ROLE bram;
GRANT anna, bram TO inlog;
SELECT klantcontact.verleen('reg', rol, recht)
	FROM (VALUES ('applicatie'::regrole, 'behandelaar'), ('applicatie', 'namens'), ('beheerder', 'beheer'),
		('beheerder', 'namens'), ('anna', 'behandelaar'), ('bram', 'behandelaar')) v (rol, recht);
INSERT INTO reg.actor (id, naam, soort_actor, functie, emailadres, telefoonnummer, db_rol)
	VALUES ('$anna', 'Anna', 'medewerker', 'x', 'anna\@gemeente.example', '0201234501', 'anna'),
		('$bram', 'Bram', 'medewerker', 'x', 'bram\@gemeente.example', '0201234502', 'bram');
END

# A node that no server stands behind but PgBouncer, for the tools to connect to.
my $pool = PostgreSQL::Test::Cluster->new('pool');
my $pgbouncer;

sub start_pgbouncer
{
	my $config = $pool->basedir . '/pgbouncer.ini';
	my $server = 'host=' . $node->host . ' port=' . $node->port . ' dbname=postgres';
	local $ENV{PATH} = "$ENV{PATH}:/usr/sbin";

	append_to_file($config, <<"END");
[databases]
applicatie = $server user=applicatie
beheer = $server user=beheerder
rollen = $server user=inlog

[pgbouncer]
pool_mode = transaction
default_pool_size = 1
auth_type = any
listen_addr =
listen_port = ${\$pool->port}
unix_socket_dir = ${\$pool->host}
END
	$pgbouncer = IPC::Run::start([ 'pgbouncer', $config ], '<', \undef, '>&', $pool->logfile);
	$pool->poll_query_until('applicatie', 'SELECT 1', '1') or die 'PgBouncer does not answer: ' . slurp_file($pool->logfile);
}

END
{
	my $status = $?;

	$pgbouncer->kill_kill if $pgbouncer;
	$? = $status;
}

my $who = q{SELECT coalesce((SELECT naam FROM reg.actor WHERE id = klantcontact.handelende_actor('reg.actor'::regclass)), 'niemand');};
my $seen = q{SELECT coalesce(string_agg(onderwerp, ',' ORDER BY onderwerp), 'niets') FROM reg.klantcontact;};

sub registration
{
	my ($onderwerp) = @_;
	return qq{SELECT FROM klantcontact.registreer('reg', '{"kanaal": "balie", "onderwerp": "$onderwerp", "inhoud": "x",
		"betrokkenen": [{"rol": "klant", "initiator": true}]}');};
}

# as_actor ACTOR, SQL: a transaction as it should be
sub as_actor { return "BEGIN; SET LOCAL klantcontact.actor = '$_[0]'; $_[1] COMMIT;"; }

# client SQL, DATABASE: what a client of the pool that comes and goes is told, errors included
sub client
{
	my ($sql, $database) = @_;
	my (undef, $out, $err) = $pool->psql($database // 'applicatie', $sql);
	return $err =~ /ERROR:/ ? $err : $out;
}

sub stored { return $node->safe_psql('postgres', $_[0]); }

start_pgbouncer();
my $backend = client('SELECT pg_backend_pid()');

#
# each its own actor
#
is(client(as_actor($anna, $who . registration('van Anna') . $seen)), "Anna\nvan Anna", 'Anna registers as herself');
is(client(as_actor($bram, $who . registration('van Bram') . $seen)), "Bram\nvan Bram", 'Bram does, and sees his own only');
is(client(as_actor($anna, $seen)), 'van Anna', 'Anna sees hers');
is(stored(q{SELECT string_agg(k.onderwerp || ': ' || a.naam, ', ' ORDER BY k.nummer) FROM reg.klantcontact k
	JOIN reg.actor_klantcontact l ON l.klantcontact = k.id JOIN reg.actor a ON a.id = l.actor}),
	'van Anna: Anna, van Bram: Bram', 'without actoren the acting actor is linked');
client(as_actor($anna, "SELECT klantcontact.vul_aan('reg', id, '!') FROM reg.klantcontact;"));
client(as_actor($bram, "SELECT klantcontact.vul_aan('reg', id, '!') FROM reg.klantcontact;"));
is(stored(q{SELECT string_agg(a.naam || ' ' || m.rol || ' ' || k.onderwerp, ', ' ORDER BY m.op) FROM reg.mutatie m
	JOIN reg.actor a ON a.id = m.actor JOIN reg.klantcontact k ON k.id = m.klantcontact}),
	'Anna applicatie van Anna, Bram applicatie van Bram', 'the log has the actor of each');

#
# who leaves something behind, and who forgets
#
is(client("$who $seen"), "niemand\nniets", 'who names no actor is nobody and sees nothing');
like(client(registration('van niemand')), qr/^psql:.*ERROR:/, 'and cannot register as the one before');
my %left = (
	'SET' => "SET klantcontact.actor = '$anna';",
	'set_config()' => "SELECT FROM set_config('klantcontact.actor', '$anna', false);",
	'SET in a block' => "BEGIN; SET klantcontact.actor = '$anna'; SELECT FROM reg.actor; COMMIT;",
	'SET LOCAL outside of a block' => "SET LOCAL klantcontact.actor = '$anna';",
	'SET LOCAL in a block' => "BEGIN; SET LOCAL klantcontact.actor = '$anna'; COMMIT;",
	'SET LOCAL over SET' => "SET klantcontact.actor = '$anna'; BEGIN; SET LOCAL klantcontact.actor = '$anna'; COMMIT;",
	'SET that a savepoint brings back' => "SET klantcontact.actor = '$anna'; BEGIN; SAVEPOINT s; SET LOCAL klantcontact.actor = '$bram'; ROLLBACK TO s; COMMIT;");
foreach my $how (sort keys %left)
{
	client($left{$how});
	is(client("$who $seen"), "niemand\nniets", "$how of one client is not the next one's");
	is(client("BEGIN; $who $seen COMMIT;"), "niemand\nniets", "$how, nor in a block");
	is(client(as_actor($bram, "$who $seen")), "Bram\nvan Bram", "$how, and does not hinder who names his own");
	is(client("$left{$how} $who $seen"), "niemand\nniets", "$how does not serve the next transaction of its own client");
}
client("SET klantcontact.actor = '$anna'");
is(client("BEGIN; SAVEPOINT s; SET LOCAL klantcontact.actor = '$bram'; ROLLBACK TO s; $who COMMIT;"), 'niemand',
	'nor does a savepoint of the next one bring it back');
is(client('SELECT pg_backend_pid()'), $backend, 'all of that was one server connection');

#
# what else stays on a server connection
#
client("PREPARE wie AS $who");
client(as_actor($anna, 'EXECUTE wie;'));
is(client(as_actor($bram, 'EXECUTE wie;')), 'Bram', 'a prepared statement that is left asks anew who acts');
is(client('EXECUTE wie'), 'niemand', 'each time');
client("PREPARE ziet AS $seen");
is(client(as_actor($_->[0], 'EXECUTE ziet;' x 7)), join("\n", ($_->[1]) x 7), "and what $_->[1] sees, by a generic plan too")
	foreach [ $anna, 'van Anna' ], [ $bram, 'van Bram' ], [ $anna, 'van Anna' ];
is(client(as_actor($anna, "DECLARE c CURSOR WITH HOLD FOR SELECT onderwerp FROM reg.klantcontact;")), '', 'a cursor can be left');
is(client('FETCH ALL FROM c'), 'van Anna', 'that is PostgreSQL: its rows were read when its transaction ended');
foreach my $reset ('DISCARD PLANS', 'RESET ALL', 'DISCARD ALL')
{
	client($reset);
	is(client("$who $seen"), "niemand\nniets", "nobody after $reset");
	is(client(as_actor($anna, "$who $seen")), "Anna\nvan Anna", "and Anna acts after $reset");
}
like(client('FETCH ALL FROM c'), qr/cursor "c" does not exist/, 'DISCARD ALL takes the cursor');
is(client(as_actor($anna, "SAVEPOINT s; SET LOCAL klantcontact.actor = '$bram'; $who ROLLBACK TO s; $who")), "Bram\nAnna",
	'within a transaction a savepoint brings back its own actor');

#
# clients that stay, and take turns
#
my ($first, $second) = map { $pool->background_psql('applicatie') } 1, 2;
for my $turn (1 .. 2)
{
	is($first->query_safe(as_actor($anna, "$who $seen")), "Anna\nvan Anna", "Anna's turn $turn");
	is($second->query_safe(as_actor($bram, "$who $seen")), "Bram\nvan Bram", "Bram's turn $turn");
	is($first->query_safe($who), 'niemand', 'between her transactions she is nobody');
}
$first->query_safe("BEGIN; SET LOCAL klantcontact.actor = '$anna';");
$second->query_until(qr/sent/, "\\echo sent\nBEGIN; SET LOCAL klantcontact.actor = '$bram';\n");
is($first->query_safe("$who $seen"), "Anna\nvan Anna", "while Bram's transaction waits for the connection Anna is herself");
$first->query_until(qr/done/, "COMMIT;\n\\echo done\n");
is($second->query_safe("$who $seen COMMIT;"), "Bram\nvan Bram", 'then his goes on');
$first->query_safe("BEGIN; SET LOCAL klantcontact.actor = '$anna';");
$first->{run}->kill_kill;
is(client("$who $seen"), "niemand\nniets", 'who goes in the midst of a transaction leaves nothing');
is($second->query_safe(as_actor($bram, $who)), 'Bram', 'also on the new server connection');
$second->quit;

# Many at once, for the one connection; a script that finds another actor divides by zero.
my $is = q{SELECT 1 / count(*) FILTER (WHERE klantcontact.handelende_actor('reg.actor'::regclass) IS NOT DISTINCT FROM %s) FROM reg.beleid;};
my %scripts = (
	anna => as_actor($anna, sprintf($is, "'$anna'") . registration('Anna weer')),
	bram => as_actor($bram, sprintf($is, "'$bram'") . registration('Bram weer')),
	vergeten => sprintf($is, 'NULL'),
	laten_staan => "SET klantcontact.actor = '$anna';" . sprintf($is, 'NULL'));
foreach my $name (keys %scripts)
{
	(my $script = $scripts{$name}) =~ s/\s*\n\s*/ /g;
	append_to_file($pool->basedir . "/$name.sql", join("\n", split(/(?<=;)\s*/, $script)) . "\n");
}
foreach my $protocol ('simple', 'extended')
{
	$pool->command_ok([ 'pgbench', '-n', '-M', $protocol, '-c', '8', '-t', '40',
		(map { ('-f', $pool->basedir . "/$_.sql") } sort keys %scripts), 'applicatie' ],
		"eight clients at once, by the $protocol protocol");
}
is(stored(q{SELECT string_agg(DISTINCT k.onderwerp || ': ' || a.naam, ', ') FROM reg.klantcontact k
	JOIN reg.actor_klantcontact l ON l.klantcontact = k.id JOIN reg.actor a ON a.id = l.actor WHERE k.onderwerp LIKE '% weer'}),
	'Anna weer: Anna, Bram weer: Bram', 'each klantcontact has the actor who registered it');

#
# klantcontact.reden
#
my $correct = "UPDATE reg.klantcontact SET vertrouwelijk = NOT vertrouwelijk WHERE onderwerp = 'van Anna';";
my $refused = qr/violates check constraint "klantcontact_documentair"/;
my $before = stored('SELECT count(*) FROM reg.mutatie');
like(client($correct, 'beheer'), $refused, 'no correction without a reden');
foreach my $how ("SET klantcontact.reden = 'van de vorige';", "SELECT FROM set_config('klantcontact.reden', 'van de vorige', false);",
	"BEGIN; SET klantcontact.reden = 'van de vorige'; COMMIT;", "BEGIN; SET LOCAL klantcontact.reden = 'van de vorige'; COMMIT;")
{
	client($how, 'beheer');
	like(client($correct, 'beheer'), $refused, "nor with one that is left by $how");
	like(client("BEGIN; $correct COMMIT;", 'beheer'), $refused, 'nor in a block');
}
is(stored('SELECT count(*) FROM reg.mutatie'), $before, 'nothing was corrected');
is(client(as_actor($bram, "SET LOCAL klantcontact.reden = 'is vertrouwelijk'; $correct"), 'beheer'), '', 'with its own it is');
is(stored('SELECT m.reden, a.naam, m.rol, m.sessie_rol FROM reg.mutatie m LEFT JOIN reg.actor a ON a.id = m.actor ORDER BY m.op DESC, m.id DESC LIMIT 1'),
	'is vertrouwelijk|Bram|beheerder|beheerder', 'and the log has the reden and the actor of that client');
like(client($correct, 'beheer'), $refused, 'it does not stay for the next');

#
# a pool that changes role
#
like(client("BEGIN; SET LOCAL ROLE anna; $who $seen COMMIT;", 'rollen'), qr/^Anna\n(Anna weer,)+van Anna$/, 'SET LOCAL ROLE: the actor of that role');
like(client($seen, 'rollen'), qr/permission denied/, 'the role itself has no rights');
is(client("BEGIN; SET LOCAL ROLE bram; SET LOCAL klantcontact.actor = '$anna'; $who COMMIT;", 'rollen'), 'Bram',
	'without the right namens the setting has no effect');

is(stored("SELECT count(*) FROM klantcontact.controleer('reg')"), '0', 'the register is sound');
$node->stop;
done_testing();
