# Rounds of kill -9 under load: what was acknowledged is there, nothing is there by half, what was
# prepared is, and the seals of before hold.  ROUNDS and SESSIONS make it longer.
use strict;
use warnings;
use IPC::Run qw(start finish kill_kill);
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;
use Time::HiRes qw(sleep);

my $rounds = $ENV{ROUNDS} || 3;
my $sessions = $ENV{SESSIONS} || 2;    # of each kind
my $bulk = 20;
my $seed = $ENV{SEED} || int(rand(2**31));
srand($seed);
note("SEED=$seed ROUNDS=$rounds SESSIONS=$sessions");

my $node = PostgreSQL::Test::Cluster->new('kill');
$node->init;
$node->append_conf('postgresql.conf', "max_prepared_transactions = 20\nrestart_after_crash = off\ncheckpoint_timeout = 30s\nlog_statement = none\n");
$node->start;
$node->safe_psql('postgres', <<'END');
CREATE EXTENSION klantcontact;
SELECT klantcontact.maak_register('gemeente');
INSERT INTO gemeente.actor (id, naam, soort_actor) VALUES ('0a000000-0000-7000-8000-000000000001', 'KCC', 'organisatorische_eenheid');
CREATE FUNCTION doc(id text, onderwerp text DEFAULT 'los') RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$ SELECT jsonb_build_object('id', id, 'kanaal', 'telefoon', 'onderwerp', onderwerp, 'inhoud', 'i',
	'actoren', '["0a000000-0000-7000-8000-000000000001"]'::jsonb, 'betrokkenen', '[{"rol": "klant", "initiator": true}]'::jsonb) $$;
CREATE FUNCTION pak(id text, n int, onderwerp text) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$ SELECT jsonb_agg(doc(left(id, -4) || to_char(i, 'FM0000'), onderwerp)) FROM generate_series(1, n) i $$;
END

my $tmp = PostgreSQL::Test::Utils::tempdir;
my ($acknowledged, $lost, $half, $prepared, $added) = (0, 0, 0, 0, 0);
my @seals;

# Ids of a round begin with its moment, as those that the server gives to their children do.
my $prefix;
sub id { my ($kind, $session, $n) = @_; return sprintf '%s-7%03x-8%03x-%08x0000', $prefix, $kind, $session, $n; }

# The contacts of a session that it adds to, and corrects: few enough that each meets every one often.
my $own = 300;
sub own { my ($kind, $session, $n) = @_; return substr(id($kind, $session, 0), 0, -4) . sprintf '%04d', 1 + $n % $own; }

# What a session of each kind says, by number; each says what it did once it is committed.
my %kinds = (
	1 => sub { my ($id) = @_; "SELECT klantcontact.registreer('gemeente', doc('$id'));" },
	2 => sub { my ($id) = @_; "SELECT '$id' FROM klantcontact.registreer_alle('gemeente', pak('$id', $bulk, '$id')) LIMIT 1;" },
	3 => sub { my ($id, $session, $n) = @_; my $own = own(3, $session, $n); "SELECT '$own <$n>' FROM (SELECT klantcontact.vul_aan('gemeente', '$own', ' <$n>') OFFSET 0) v;" },
	4 => sub {
		my ($id) = @_;
		return "BEGIN; SELECT FROM klantcontact.registreer('gemeente', doc('$id')); PREPARE TRANSACTION '$id'; \\echo prepared $id\nCOMMIT PREPARED '$id'; \\echo $id";
	},
	5 => sub {
		my ($id, $session, $n) = @_;
		my $own = own(5, $session, $n);
		return "SELECT '$own $n' FROM (SELECT klantcontact.corrigeer('gemeente', '$own', '{\"onderwerp\": \"verbeterd $n\"}', 'fout') OFFSET 0) v;";
	});

sub start_session
{
	my ($kind, $session) = @_;
	my $file = "$tmp/$kind.$session";
	my %client = (kind => $kind, file => $file);
	append_to_file("$file.sql", join "\n", map { $kinds{$kind}->(id($kind, $session, $_), $session, $_) } 1 .. 5000);
	$client{run} = start [ 'psql', '-XAtq', '-v', 'ON_ERROR_STOP=1', '-d', $node->connstr('postgres'), '-f', "$file.sql" ], '>', "$file.out", '2>', "$file.err";
	return \%client;
}

# The server as a power cut leaves it: no process of it is asked anything.
sub crash
{
	my ($pid) = slurp_file($node->data_dir . '/postmaster.pid') =~ /^(\d+)/;
	my @children = split ' ', `ps -o pid= --ppid $pid`;
	kill 'KILL', $pid, @children;
	$node->{_pid} = undef;
	foreach (1 .. 300)
	{
		last if !grep { kill 0, $_ } $pid, @children;
		sleep 0.1;
	}
}

sub ask { return $node->safe_psql('postgres', $_[0]); }

sub check_session
{
	my ($client) = @_;
	my @lines = split /\n/, slurp_file("$client->{file}.out");
	my $kind = $client->{kind};

	if ($kind == 4)
	{
		$prepared += grep { /^prepared / } @lines;
		@lines = grep { !/^prepared / } @lines;
	}
	return if !@lines;
	$acknowledged += $kind == 2 ? $bulk * @lines : @lines;
	my $values = join ', ', map { my @f = split / /; @f == 2 ? "('$f[0]', '$f[1]')" : "('$f[0]', '')" } @lines;
	my %there = (
		1 => 'SELECT count(*) FROM gemeente.klantcontact k WHERE k.id = v.id::uuid',
		2 => 'SELECT count(*) FROM gemeente.klantcontact k WHERE k.onderwerp = v.id',
		3 => "SELECT count(*) FROM gemeente.klantcontact k WHERE k.id = v.id::uuid AND position(v.extra IN k.inhoud) > 0",
		5 => "SELECT count(*) FROM gemeente.klantcontact k WHERE k.id = v.id::uuid AND split_part(k.onderwerp, ' ', 2)::int >= v.extra::int");
	my $expected = $kind == 2 ? $bulk : 1;
	my $missing = ask('SELECT coalesce(sum(' . $expected . " - n), 0) FROM (VALUES $values) v(id, extra), LATERAL (" . $there{ $kind == 4 ? 1 : $kind } . ') c(n)');
	$added += @lines if $kind == 3 || $kind == 5;
	$lost += $missing;
}

sub check_prepared
{
	my ($round) = @_;
	foreach my $id (split /\n/, ask('SELECT gid FROM pg_prepared_xacts'))
	{
		ask("COMMIT PREPARED '$id'");
		$lost++ if ask("SELECT count(*) FROM gemeente.klantcontact WHERE id = '$id'") != 1;
	}
}

foreach my $round (1 .. $rounds)
{
	push @seals, ask("SELECT klantcontact.zegel('gemeente')");
	$prefix = ask('SELECT left(klantcontact.uuid7()::text, 13)');
	my $first = "$prefix-7000-8000-000000000000";
	foreach my $session (1 .. $sessions)
	{
		ask("SELECT count(*) FROM klantcontact.registreer_alle('gemeente', pak('" . id($_, $session, 0) . "', $own, 'los'))") foreach 3, 5;
	}
	my @clients = map { my $kind = $_; map { start_session($kind, $_) } 1 .. $sessions } sort keys %kinds;
	sleep(0.3 + rand(1.7));
	crash();
	foreach my $client (@clients)
	{
		finish $client->{run};
		like(slurp_file("$client->{file}.err"), qr/connection to server was lost|could not connect|connection .* failed|server closed/, "round $round: the session was cut off");
	}
	$node->start;
	check_prepared($round);
	check_session($_) foreach @clients;
	unlink glob "$tmp/*";
	$half += ask("SELECT count(*) FROM (SELECT FROM gemeente.klantcontact WHERE onderwerp LIKE '________-%' AND id >= '$first' GROUP BY onderwerp HAVING count(*) <> $bulk) h");
	# what is of this round; at the end, and now and then, all
	my $slice = $round == $rounds || $round % 20 == 0 ? '' : ", van => '$first'";
	is(ask("SELECT regel, tabel, id, melding FROM klantcontact.controleer('gemeente'$slice) LIMIT 5"), '', "round $round: sound");
	is("$lost lost, $half half", '0 lost, 0 half', "round $round: of $acknowledged acknowledged so far ($added changes, $prepared prepared)");
	# the first, the last, and one between
	my @look = ($seals[0], $seals[-1], $seals[ rand @seals ]);
	is(join('', map { ask("SELECT melding FROM klantcontact.controleer_zegel('gemeente', '$_')") } @look), '', "round $round: seals hold");
}
cmp_ok($acknowledged, '>', 50 * $rounds, 'there was load');
note("$rounds rounds, $acknowledged acknowledged ($added changes, $prepared prepared), $lost lost, $half half, " . @seals . ' seals');
diag(sprintf "%d rounds, %d acknowledged (%d changes, %d prepared), %d lost, %d half", $rounds, $acknowledged, $added, $prepared, $lost, $half) if $ENV{ROUNDS};
is(ask("SELECT count(*) FROM gemeente.mutatie WHERE tabel = 'klantcontact'") >= $added, 1, 'every change has its row in the log');
$node->stop;
done_testing();
